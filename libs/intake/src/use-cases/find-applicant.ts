import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { legalDateOf, maskResidentId } from '@onecounter/kernel';
import { LegalClock, type Actor } from '@onecounter/platform';
import { ListCases, presentApplicant } from '@onecounter/casework';
import { Applicants, snapshotOf } from '../data/applicants';
import { CreditMarks } from '../data/credit-marks';
import type { FoundApplicantView } from '../http/reception.view';
import { untilWords } from './deferral/deferral-terms';
import { judgeCreditCode, judgeResidentId } from '../rules/judge-applicant';

/** 申请人找回: checks the identifier while it is typed, and shows who has come before (INT-1). By POST, so that no ID stands in a log. */
@Injectable()
export class FindApplicant {
  constructor(private readonly applicants: Applicants, private readonly lists: ListCases, private readonly marks: CreditMarks, private readonly legal: LegalClock) {}

  async run(input: { creditCode?: string; residentId?: string }, actor: Actor): Promise<FoundApplicantView> {
    const creditCode = input.creditCode ? judgeCreditCode(input.creditCode, 'creditCode') : null;
    const residentId = !creditCode && input.residentId ? judgeResidentId(input.residentId, this.legal.today(), 'residentId') : null;
    if (!creditCode && !residentId) refuse('creditCodeInvalid', { why: '不能空着。' }, 'creditCode');
    const found = creditCode ? await this.applicants.findByCreditCode(creditCode) : await this.applicants.findByResidentId(residentId ?? '');
    const recentCases = found ? (await this.lists.page({ view: 'all', applicantId: found.id, sort: 'newest', limit: 5 }, actor)).rows : [];
    const mark = found ? await this.marks.inForce(found.id, this.legal.today()) : undefined;
    const last = recentCases[0];
    return {
      creditCode, residentIdMasked: residentId && maskResidentId(residentId),
      applicant: found ? presentApplicant({ applicant_id: found.id, applicant_name: found.name, applicant: snapshotOf(found) }) : null,
      lastCameOn: last ? legalDateOf(new Date(last.receivedAt)) : null, recentCases,
      bannedUntil: found?.banned_until ?? null, banBasis: found?.ban_basis ?? null, creditBar: mark ? { source: mark.source, until: untilWords(mark.ends_on) } : null,
    };
  }
}
