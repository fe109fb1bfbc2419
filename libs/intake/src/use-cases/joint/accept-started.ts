import { Injectable } from '@nestjs/common';
import { SATISFIED_VERDICTS } from '@onecounter/contracts';
import { Cases } from '@onecounter/casework';
import { ItemVersions } from '@onecounter/catalogue';
import { SYSTEM_ACTOR } from '@onecounter/platform';
import { AcceptApplication } from '../accept-application';

/** 受理 of a case of a joint case, by the system: complete as the clerk found it, and nothing left to look up. What is not complete waits for the counter, its five days running. */
@Injectable()
export class AcceptStarted {
  constructor(private readonly accept: AcceptApplication, private readonly cases: Cases, private readonly items: ItemVersions) {}

  /** @returns whether it was accepted */
  async run(caseId: number): Promise<boolean> {
    const row = await this.cases.getForSystem(caseId);
    const complete = row.materials.every(({ verdict }) => SATISFIED_VERDICTS.includes(verdict));
    if (row.status !== 'registered' || row.clock_stopped_on !== null || !complete) return false;
    const item = await this.items.byId(row.item_version_id);
    if (await this.accept.lacksLookUp(row, item)) return false;
    await this.accept.take({ row, item, actor: SYSTEM_ACTOR });
    return true;
  }
}
