import { Injectable } from '@nestjs/common';
import type { Actor } from '@onecounter/platform';
import type { PaperSlipTakenView } from '../../http/paper.view';
import { PaperSlipDesk } from './paper-slip-desk';

/** 移交: the giver signs; until the taker has counted, the papers are on their way and still on the giver's account. */
@Injectable()
export class HandOverPapers {
  constructor(private readonly desk: PaperSlipDesk) {}

  async run(id: number, version: number, actor: Actor): Promise<PaperSlipTakenView> {
    const open = await this.desk.open(id, version, 'handOverPapers', actor);
    await this.desk.lots.mark(open.lines.map((line) => line.lot_id), 'inTransit', id, open.at);
    return this.desk.take(open, {}, { handed_over_by: actor.personId, handed_over_at: open.at });
  }
}
