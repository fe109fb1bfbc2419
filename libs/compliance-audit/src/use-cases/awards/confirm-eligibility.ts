import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import { Trace, type Actor } from '@onecounter/platform';
import { AwardFacts } from '../../data/award-facts';
import { AWARD_MONTH_SUBJECT, AwardMonths } from '../../data/award-months';
import { AwardTerms, periodOfMonth } from './award-terms';

/** 确认: once the days of appeal are over and every appeal is decided; with findings of the month that nobody has judged only with a reason. */
@Injectable()
export class ConfirmEligibility {
  constructor(private readonly months: AwardMonths, private readonly facts: AwardFacts, private readonly terms: AwardTerms, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, appealTimeRunning, appealsOpen, eligibilityUnsettled */
  async run(id: number, { version, words: said }: { readonly version: number; readonly words?: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.months.lock(id, version, 'confirmEligibility', actor);
    if (this.terms.today() <= row.appeal_due_on) refuse('appealTimeRunning', { dueOn: row.appeal_due_on });
    if (row.open_appeals > 0) refuse('appealsOpen', { count: row.open_appeals });
    const unjudged = await this.facts.unjudged(periodOfMonth(row.jurisdiction_path, row.month));
    if (unjudged > 0 && !said?.trim()) refuse('eligibilityUnsettled', { count: unjudged }, 'words');
    const words = said?.trim() ? sealWords(said) : null;
    return presentTaken(await this.trace.takeStep(row, {
      kind: AWARD_MONTH_SUBJECT, verb: 'confirmEligibility', actor, facts: { unjudged, ...(words ? { wordsDigest: words.digest } : {}) }, set: { confirmed_by: actor.personId, confirmed_on: this.terms.today() }, ...(words ? { with: (w) => recordWords(w, 'awardMonth', words) } : {}),
    }));
  }
}
