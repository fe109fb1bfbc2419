import { Injectable } from '@nestjs/common';
import type { Actor } from '@onecounter/platform';
import type { PaperSlipTakenView } from '../../http/paper.view';
import { countPapers, judgeDifference, type CountedLine } from '../../rules/count-papers';
import { PaperSlipDesk } from './paper-slip-desk';

/** 签收: the taker has counted, and all is there. */
@Injectable()
export class ReceivePapers {
  constructor(private readonly desk: PaperSlipDesk) {}

  /** @throws papersUncounted, papersDiffer, and what every move of a slip is refused for */
  async run(id: number, input: { readonly version: number; readonly lines: readonly CountedLine[] }, actor: Actor): Promise<PaperSlipTakenView> {
    const open = await this.desk.open(id, input.version, 'receivePapers', actor);
    const counted = countPapers(open.lines, input.lines);
    judgeDifference(counted, 'agree');
    for (const line of counted) await this.desk.counted(id, line.lot_id, line.received, null);
    const { to_unit_id: unitId, to_place: place } = open.row;
    await this.desk.lots.move(counted.map((line) => line.lot_id), { state: 'held', unitId: unitId ?? 0, place: place ?? 'section', personId: actor.personId, since: open.at, slipId: null });
    return this.desk.take(open, { counted: counted.map((line) => [line.lot_id, line.received]) }, { received_by: actor.personId, received_at: open.at });
  }
}
