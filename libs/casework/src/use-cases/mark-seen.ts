import { Injectable } from '@nestjs/common';
import type { Actor } from '@onecounter/platform';
import { Cases } from '../data/cases';
import type { SeenView } from '../http/case-records.view';

/** 已读: a mark of the person, not a step of the case. */
@Injectable()
export class MarkSeen {
  constructor(private readonly cases: Cases) {}

  async run(id: number, version: number, actor: Actor): Promise<SeenView> {
    const row = await this.cases.getInFull(id, actor);
    await this.cases.markSeen(id, Math.min(version, row.version), actor); // nobody has seen what is still to come
    return { seen: true };
  }
}
