import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { LegalClock, Trace, type Actor } from '@onecounter/platform';
import { OUTAGE_SUBJECT, Outages } from '../../data/outages';

/** 停机登记 and its withdrawal: a later check takes it into account, an earlier finding is judged by people. */
@Injectable()
export class RegisterOutage {
  constructor(private readonly outages: Outages, private readonly trace: Trace, private readonly legal: LegalClock) {}

  /** @throws outageReversed */
  async registerOutage(input: { readonly from: string; readonly to: string; readonly stoodStill: string }, actor: Actor): Promise<SubjectTakenView> {
    const [began, ended] = [new Date(input.from), new Date(input.to)];
    if (ended <= began || ended > this.legal.now()) refuse('outageReversed', {}, 'to');
    return presentTaken(await this.trace.beginSubject(await this.trace.nextId(OUTAGE_SUBJECT), {
      kind: OUTAGE_SUBJECT, verb: 'registerOutage', actor, facts: { from: began.toISOString(), to: ended.toISOString() }, set: { began_at: began, ended_at: ended, stood_still: input.stoodStill.trim(), jurisdiction_path: actor.jurisdictionPath, registered_by: actor.personId },
    }));
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async withdrawOutage(id: number, input: { readonly version: number; readonly words: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.outages.lock(id, input.version);
    const words = sealWords(input.words);
    return presentTaken(await this.trace.takeStep(row, { kind: OUTAGE_SUBJECT, verb: 'withdrawOutage', actor, facts: { wordsDigest: words.digest }, with: (w) => recordWords(w, 'outage', words) }));
  }
}
