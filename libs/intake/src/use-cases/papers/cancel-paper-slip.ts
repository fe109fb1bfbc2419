import { Injectable } from '@nestjs/common';
import type { Actor } from '@onecounter/platform';
import type { PaperSlipTakenView } from '../../http/paper.view';
import { PaperSlipDesk } from './paper-slip-desk';

/** 撤回交接单: before the taker has signed; the papers lie at the giver's desk again, the slip stays listed. */
@Injectable()
export class CancelPaperSlip {
  constructor(private readonly desk: PaperSlipDesk) {}

  async run(id: number, input: { readonly version: number; readonly reason: string }, actor: Actor): Promise<PaperSlipTakenView> {
    const open = await this.desk.open(id, input.version, 'cancelPaperSlip', actor);
    const { from_unit_id: unitId, from_place: place } = open.row;
    await this.desk.lots.move(open.lines.map((line) => line.lot_id), { state: 'held', unitId, place, personId: actor.personId, since: open.at, slipId: null });
    return this.desk.take(open, {}, { note: input.reason.trim() });
  }
}
