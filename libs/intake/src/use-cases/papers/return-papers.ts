import { Injectable } from '@nestjs/common';
import { maskName } from '@onecounter/kernel';
import { PersonalData, type Actor } from '@onecounter/platform';
import type { PaperSlipTakenView } from '../../http/paper.view';
import { PaperSlipDesk } from './paper-slip-desk';

/** 退还申请人: whoever collects signs the printed slip; his name is kept sealed. */
@Injectable()
export class ReturnPapers {
  constructor(private readonly desk: PaperSlipDesk, private readonly vault: PersonalData) {}

  async run(id: number, input: { readonly version: number; readonly collectorName: string }, actor: Actor): Promise<PaperSlipTakenView> {
    const open = await this.desk.open(id, input.version, 'returnPapers', actor);
    const name = input.collectorName.trim();
    await this.desk.lots.move(open.lines.map((line) => line.lot_id), { state: 'returned', unitId: open.row.from_unit_id, place: 'applicant', personId: actor.personId, since: open.at, slipId: id });
    return this.desk.take(open, {}, { received_at: open.at, handed_over_by: actor.personId, handed_over_at: open.at, collector_sealed: this.vault.seal(name), collector_masked: maskName(name) });
  }
}
