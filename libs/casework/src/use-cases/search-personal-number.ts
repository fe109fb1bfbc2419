import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { personalNumberIn } from '@onecounter/kernel';
import { AccessLog, LegalClock, PersonalData, type Actor } from '@onecounter/platform';
import { CaseFinds } from '../data/case-finds';
import { groupOf, presentApplicantHit, presentCaseHit } from '../http/present-search';
import type { SearchView } from '../http/search.view';

const MOST = 100;

/** 按身份证号或电话查找: by the HMAC, with a permission of its own, and a line in the access log each time (SEC-1). The number itself is kept nowhere. */
@Injectable()
export class SearchPersonalNumber {
  constructor(private readonly finds: CaseFinds, private readonly vault: PersonalData, private readonly log: AccessLog, private readonly legal: LegalClock) {}

  /** @throws personalNumberInvalid */
  async run(text: string, actor: Actor): Promise<SearchView> {
    const number = personalNumberIn(text, this.legal.today()) ?? refuse('personalNumberInvalid', {}, 'text');
    const asked = { kind: number.kind, lookup: this.vault.lookup(number.value) };
    const page = { after: null, limit: MOST };
    const [cases, applicants] = [await this.finds.casesByNumber(actor, asked, page), await this.finds.applicantsByNumber(actor, asked, page)];
    await this.log.write(actor, { action: 'searchPersonalNumber', detail: { by: number.kind, cases: cases.length, applicants: applicants.length } });
    const groups = [groupOf('permitCase', cases, MOST, (row) => presentCaseHit(row, [])), groupOf('applicant', applicants, MOST, (row) => presentApplicantHit(row, []))];
    // there is no next page: nobody has more than a hundred cases, and the number would have to be sent again
    return { groups: groups.map((group) => ({ ...group, next: null })) };
  }
}
