import { Injectable } from '@nestjs/common';
import { PERMIT_CASE_SUBJECT } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import { LegalClock, Trace, type Actor } from '@onecounter/platform';
import { JointDeferrals, linkSiblingFiles, recordSupplements, type FileOfSiblings, type SupplementOfCase } from '../../data/joint-deferrals';

export interface CameForCase extends SupplementOfCase { readonly late: boolean }

/** What came once is registered in every case that waits for it, all or none, in one statement. */
@Injectable()
export class JointSupplies {
  constructor(private readonly kept: JointDeferrals, private readonly trace: Trace, private readonly legal: LegalClock) {}

  /** @param links files that are kept with another case of the joint application @throws changedMeanwhile, stepNotAllowed */
  async register(jointCaseId: number, came: readonly CameForCase[], links: readonly FileOfSiblings[], arrivedAt: Date, actor: Actor, by: number | null = actor.personId): Promise<number[]> {
    const standing = await this.kept.standing([...new Set(came.map(({ caseId }) => caseId))]);
    const moves = standing.map((subject) => {
      const mine = came.filter(({ caseId }) => caseId === subject.id);
      return {
        subject, set: { moved_by: actor.personId },
        facts: { materials: mine.map(({ code }) => code), tries: mine.map(({ no }) => no), arrivedAt: arrivedAt.toISOString(), late: mine.filter(({ late }) => late).map(({ code }) => code), files: mine.flatMap(({ files }) => [...files]), jointCaseId },
      };
    });
    const moved = await this.trace.takeSteps(moves, {
      kind: PERMIT_CASE_SUBJECT, verb: 'registerDeferredSupplement', actor, with: (w) => { recordSupplements(w, came, { arrivedAt, now: this.legal.now(), by }); linkSiblingFiles(w, links); },
    });
    if (moved.length !== moves.length) refuse('changedMeanwhile', { byName: '别人' });
    return moved;
  }
}
