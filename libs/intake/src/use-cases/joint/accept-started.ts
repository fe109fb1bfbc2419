import { Injectable } from '@nestjs/common';
import { SATISFIED_VERDICTS } from '@onecounter/contracts';
import { Cases, type CaseInFull } from '@onecounter/casework';
import { ItemVersions, type ItemVersion } from '@onecounter/catalogue';
import { SYSTEM_ACTOR } from '@onecounter/platform';
import { AcceptApplication } from '../accept-application';
import { AcceptCovered } from './accept-covered';
import { AcceptJointWithCommitment } from './accept-joint-with-commitment';

/** What was signed for at the counter, while the case waited. */
@Injectable()
export class AcceptSigned {
  constructor(private readonly deferral: AcceptCovered, private readonly commitment: AcceptJointWithCommitment) {}

  async run(row: CaseInFull, item: ItemVersion): Promise<boolean> {
    return (await this.deferral.run(row, item)) || this.commitment.begin(row, item);
  }
}

/** 受理 of a case of a joint case, by the system: complete as the clerk found it, or lacking only what was signed for, and nothing left to look up. Anything else waits for the counter, its five days running. */
@Injectable()
export class AcceptStarted {
  constructor(private readonly accept: AcceptApplication, private readonly signed: AcceptSigned, private readonly cases: Cases, private readonly items: ItemVersions) {}

  /** @returns whether it was accepted */
  async run(caseId: number): Promise<boolean> {
    const row = await this.cases.getForSystem(caseId);
    if (row.status !== 'registered' || row.clock_stopped_on !== null) return false;
    const item = await this.items.byId(row.item_version_id);
    if (!row.materials.every(({ verdict }) => SATISFIED_VERDICTS.includes(verdict))) return this.signed.run(row, item);
    if (await this.accept.lacksLookUp(row, item)) return false;
    await this.accept.take({ row, item, actor: SYSTEM_ACTOR });
    return true;
  }
}
