import { Injectable } from '@nestjs/common';
import type { Actor } from '@onecounter/platform';
import type { PaperSlipTakenView } from '../../http/paper.view';
import { countPapers, judgeDifference, type CountedLine, type LineCounted } from '../../rules/count-papers';
import { PaperSlipDesk, type OpenSlip } from './paper-slip-desk';

/** 有差异签收: what is there is taken; what is not stays on the giver's account until he has found it or says that it is lost. */
@Injectable()
export class ReceivePapersWithDifference {
  constructor(private readonly desk: PaperSlipDesk) {}

  /** @throws papersUncounted, papersAgree, and what every move of a slip is refused for */
  async run(id: number, input: { readonly version: number; readonly lines: readonly CountedLine[]; readonly note: string }, actor: Actor): Promise<PaperSlipTakenView> {
    const open = await this.desk.open(id, input.version, 'receivePapersWithDifference', actor);
    const counted = countPapers(open.lines, input.lines);
    judgeDifference(counted, 'differ');
    for (const line of counted) await this.account(open, line);
    return this.desk.take(open, { counted: counted.map((line) => [line.lot_id, line.received]) }, { received_by: actor.personId, received_at: open.at, note: input.note.trim() });
  }

  private async account({ row, actor, at }: OpenSlip, line: LineCounted): Promise<void> {
    const lacking = line.count - line.received;
    const here = { state: 'held', unitId: row.to_unit_id ?? 0, place: row.to_place ?? 'section', personId: actor.personId, since: at, slipId: null } as const;
    const gone = { state: 'missing', unitId: row.from_unit_id, place: row.from_place, personId: row.handed_over_by, since: at, slipId: row.id } as const;
    const missing = lacking === 0 ? null : line.received === 0 ? line.lot_id : await this.desk.lots.splitMissing(line.lot_id, lacking, gone);
    await this.desk.lots.move([line.lot_id], line.received === 0 ? gone : here);
    await this.desk.counted(row.id, line.lot_id, line.received, missing);
  }
}
