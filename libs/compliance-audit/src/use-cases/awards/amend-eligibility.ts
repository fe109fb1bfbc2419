import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { refuse, type AmendmentOutcome } from '@onecounter/contracts';
import { Trace, type Actor } from '@onecounter/platform';
import { AWARD_MONTH_SUBJECT, AwardMonths, recordAmendment, restoreLine } from '../../data/award-months';
import { AwardTerms } from './award-terms';
import { AwardsNow } from './awards-now';

export interface AmendmentSaid { readonly version: number; readonly lineId: number; readonly outcome: AmendmentOutcome; readonly words: string }

/** 更正评先资格: a violation was overturned after the month had been confirmed. The line is put right, or it is noted why it stays; both values and the day are kept, and nobody loses anything afterwards. */
@Injectable()
export class AmendEligibility {
  constructor(private readonly months: AwardMonths, private readonly now: AwardsNow, private readonly terms: AwardTerms, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, eligibilityUnchanged, amendmentWorse */
  async run(id: number, { version, lineId, outcome, words: said }: AmendmentSaid, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.months.lock(id, version, 'amendEligibility', actor);
    const line = await this.months.line(lineId, actor);
    if (line.month_id !== id) refuse('notFound', {}, 'lineId');
    const name = line.person_name ?? line.unit_name;
    const found = (await this.now.differences([line], row)).get(lineId) ?? refuse('eligibilityUnchanged', { name });
    if (outcome === 'corrected' && !found.lighter) refuse('amendmentWorse', { name }, 'outcome');
    const [words, was, becomes] = [sealWords(said), { standing: line.standing, reasons: line.reasons }, { standing: found.standing, reasons: found.reasons }];
    return presentTaken(await this.trace.takeStep(row, {
      kind: AWARD_MONTH_SUBJECT, verb: 'amendEligibility', actor, facts: { lineId, outcome, was: was.standing, found: becomes.standing, wordsDigest: words.digest },
      with: (w) => {
        recordWords(w, 'awardMonth', words);
        recordAmendment(w, { lineId, outcome, was, found: becomes, by: actor.personId, on: this.terms.today() });
        if (outcome === 'corrected') restoreLine(w, lineId, becomes.standing, becomes.reasons);
      },
    }));
  }
}
