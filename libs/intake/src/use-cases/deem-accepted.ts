import { Injectable } from '@nestjs/common';
import { plainDate } from '@onecounter/kernel';
import { LegalClock, SYSTEM_ACTOR } from '@onecounter/platform';
import { CaseDesk, Cases, projectColumns } from '@onecounter/casework';
import { ItemVersions } from '@onecounter/catalogue';
import { acceptancePaper } from '../rules/papers';
import { headOf } from './paper-head';

/** 视为受理: silence for five working days; accepted as of the day of receipt, recorded today (行政许可法 32(1)④). */
@Injectable()
export class DeemAccepted {
  constructor(private readonly desk: CaseDesk, private readonly cases: Cases, private readonly items: ItemVersions, private readonly legal: LegalClock) {}

  async run(caseId: number): Promise<boolean> {
    const row = await this.cases.getForSystem(caseId);
    if (row.status !== 'registered' || !row.notice_due_on || row.notice_due_on >= this.legal.today()) return false;
    const item = await this.items.byId(row.item_version_id);
    const acceptedOn = plainDate(row.presented_on);
    const due = projectColumns(item.definition, { ...row, accepted_on: acceptedOn }, await this.desk.calendars.of(row.jurisdiction_path));
    await this.desk.take({ row, item, actor: SYSTEM_ACTOR }, {
      verb: 'deemAccepted', facts: { acceptedOn, noticeDueOn: row.notice_due_on, promisedDueOn: due.promised_due_on }, set: { ...due, accepted_on: acceptedOn, deemed: true },
      paper: acceptancePaper(headOf(row), item.definition, acceptedOn, { promised: due.promised_due_on ?? '', statutory: due.statutory_due_on ?? '', provisional: due.provisional }),
    });
    return true;
  }
}
