import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { ItemVersion } from '@onecounter/catalogue';
import { plainDate, type PlainDate } from '@onecounter/kernel';
import { Calendars, LegalClock } from '@onecounter/platform';
import { projectColumns, type CaseInFull, type DueColumns } from '@onecounter/casework';
import { CreditMarks, type CreditMarkRow } from '../../data/credit-marks';
import { LookUps } from '../../data/look-ups';
import { judgeDeferrable, type JudgedDeferral } from '../../rules/deferral';
import { judgeLookUps, missingLookUps } from '../../rules/look-up';
import { judgedOf } from '../request-supplement';

export interface DeferralTerms extends JudgedDeferral { readonly acceptedOn: PlainDate; readonly due: DueColumns }

/** What a case could be accepted with today, though something is lacking. */
@Injectable()
export class DeferralConditions {
  constructor(private readonly lookUps: LookUps, private readonly marks: CreditMarks, private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  async termsOf(row: CaseInFull, item: ItemVersion): Promise<DeferralTerms> {
    const [acceptedOn, calendar] = [this.legal.today(), await this.calendars.of(row.jurisdiction_path)];
    const due = projectColumns(item.definition, { ...row, accepted_on: acceptedOn }, calendar);
    return { ...judgeDeferrable(item.definition, judgedOf(row, item), { acceptedOn, promisedDueOn: plainDate(due.promised_due_on ?? acceptedOn), calendar }), acceptedOn, due };
  }

  /** The mark that keeps the applicant from being trusted, if there is one. */
  bar(applicantId: number): Promise<CreditMarkRow | undefined> {
    return this.marks.inForce(applicantId, this.legal.today());
  }

  /** @throws materialsUnchecked, deferralNotNeeded, deferralNotEligible, creditBarred, lookUpMissing */
  async judge(row: CaseInFull, item: ItemVersion): Promise<DeferralTerms> {
    const unchecked = row.materials.filter(({ verdict }) => verdict === 'unchecked').map(({ name }) => name);
    if (unchecked.length > 0) refuse('materialsUnchecked', { count: unchecked.length, names: unchecked });
    const terms = await this.termsOf(row, item);
    if (terms.barred.length > 0) refuse('deferralNotEligible', { names: terms.barred.map(({ name }) => name), codes: terms.barred.map(({ code }) => code) });
    if (terms.deferrable.length === 0) refuse('deferralNotNeeded');
    await this.requireTrust(row.applicant_id, 'acceptWithDeferral', '容缺受理');
    await this.requireLookUps(row, item, terms.deferrable.map(({ code }) => code));
    return terms;
  }

  /** What is not handed in cannot be looked up. @throws lookUpMissing */
  async requireLookUps(row: CaseInFull, item: ItemVersion, without: readonly string[]): Promise<void> {
    judgeLookUps(item.definition, row.materials.filter(({ code }) => !without.includes(code)), await this.lookUps.doneFor(row.id));
  }

  /** Whether something that came was not looked up, though it must be. */
  async lacksLookUps(row: CaseInFull, item: ItemVersion, without: readonly string[]): Promise<boolean> {
    return missingLookUps(item.definition, row.materials.filter(({ code }) => !without.includes(code)), await this.lookUps.doneFor(row.id)).length > 0;
  }

  /** Whoever broke an undertaking is not trusted again before it is repaired. @throws creditBarred */
  async requireTrust(applicantId: number, verb: string, verbLabel: string): Promise<void> {
    const mark = await this.bar(applicantId);
    if (mark) refuse('creditBarred', { source: mark.source, until: untilWords(mark.ends_on), verb, verbLabel });
  }
}

export const untilWords = (endsOn: string | null): string => (endsOn === null ? '修复以前' : `到 ${endsOn}`);
