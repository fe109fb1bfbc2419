import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, requireStep, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { AWARD_APPEAL, refuse, type AppealOutcome } from '@onecounter/contracts';
import { Trace, Uploads, type Actor } from '@onecounter/platform';
import { AWARD_APPEAL_SUBJECT, AwardMonths, mayAppeal, restoreLine } from '../../data/award-months';
import { standingOf, strikeOut } from '../../rules/award-eligibility';
import { AwardTerms } from './award-terms';

/** 申诉: the person, or the head of the section, says with evidence why a reason does not hold; the decision closes it. */
@Injectable()
export class AppealEligibility {
  constructor(private readonly months: AwardMonths, private readonly terms: AwardTerms, private readonly trace: Trace, private readonly uploads: Uploads) {}

  /** @throws notFound, eligibilityNotYours, eligibilityKept, eligibilityAppealLate, eligibilityAppealOpen */
  async appealEligibility(lineId: number, { words: said, fileIds = [] }: { readonly words: string; readonly fileIds?: readonly string[] }, actor: Actor): Promise<SubjectTakenView> {
    await this.months.alone();
    const line = await this.months.line(lineId, actor);
    const name = line.person_name ?? line.unit_name;
    if (!mayAppeal(line, actor)) refuse('eligibilityNotYours', { who: line.person_name ?? `${line.unit_name}负责人` });
    if (line.standing !== 'ineligible') refuse('eligibilityKept', { name });
    if (line.appeals.some(({ status }) => status === 'open')) refuse('eligibilityAppealOpen');
    if (line.month_status !== 'drawn' || this.terms.today() > line.appeal_due_on) refuse('eligibilityAppealLate', { dueOn: line.appeal_due_on });
    const [words, id, keys] = [sealWords(said), await this.trace.nextId(AWARD_APPEAL_SUBJECT), line.reasons.filter(({ struck }) => !struck).map(({ key }) => key)];
    const files = [...new Set(fileIds)];
    await this.uploads.attach(files, actor, 'awardAppeal', id, 'fileIds');
    return presentTaken(await this.trace.beginSubject(id, {
      kind: AWARD_APPEAL_SUBJECT, verb: 'appealEligibility', actor, facts: { lineId, keys, ...(files.length > 0 ? { fileIds: files } : {}), wordsDigest: words.digest }, set: { line_id: lineId, keys, appealed_by: actor.personId, appealed_on: this.terms.today() }, with: (w) => recordWords(w, 'awardAppeal', words),
    }));
  }

  /** Restored, the reasons that were appealed against count no more; upheld, all stays as it was. @throws notFound, changedMeanwhile, stepNotAllowed */
  async decideEligibilityAppeal(id: number, { version, outcome, words: said }: { readonly version: number; readonly outcome: AppealOutcome; readonly words: string }, actor: Actor): Promise<SubjectTakenView> {
    await this.months.alone();
    const line = await this.months.lineOfAppeal(id, actor);
    const appeal = line.appeals.find((one) => one.id === id) ?? refuse('notFound');
    requireStep(AWARD_APPEAL, 'decideEligibilityAppeal', appeal, version);
    const [words, reasons] = [sealWords(said), outcome === 'restored' ? strikeOut(line.reasons, new Set(appeal.keys)) : line.reasons];
    const standing = standingOf(reasons, line.busy);
    return presentTaken(await this.trace.takeStep({ ...appeal, head: await this.months.headOf(id) }, {
      kind: AWARD_APPEAL_SUBJECT, verb: 'decideEligibilityAppeal', actor, facts: { outcome, standing, wordsDigest: words.digest }, set: { outcome, decided_by: actor.personId, decided_on: this.terms.today() },
      with: (w) => { recordWords(w, 'awardAppeal', words); restoreLine(w, line.id, standing, reasons); },
    }));
  }
}
