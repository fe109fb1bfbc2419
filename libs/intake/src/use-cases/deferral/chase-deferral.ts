import { Injectable } from '@nestjs/common';
import { CaseDesk } from '@onecounter/casework';
import { LegalClock } from '@onecounter/platform';
import { recordChase } from '../../data/deferral-records';
import { chaseDue } from '../../rules/deferral';
import { DeferralFiles } from './end-overdue-deferral';

/** 催交容缺材料: three working days before the day and on it, once each; the window reads it in its list and tells the applicant. */
@Injectable()
export class ChaseDeferral {
  constructor(private readonly desk: CaseDesk, private readonly files: DeferralFiles, private readonly legal: LegalClock) {}

  /** @returns whether there was something to chase today */
  async run(caseId: number): Promise<boolean> {
    const { deferred, ...open } = await this.files.open(caseId);
    const [today, calendar] = [this.legal.today(), await this.desk.calendars.of(open.row.jurisdiction_path)];
    if (!calendar.isWorkingDay(today)) return false;
    const chased = deferred.filter((one) => (one.state === 'awaited' || one.state === 'rejected') && chaseDue(one, today, calendar));
    const [first] = chased;
    if (!first) return false;
    const codes = chased.map(({ code }) => code);
    await this.desk.take(open, { verb: 'chaseDeferral', facts: { materials: codes, dueOn: first.due_on }, with: (w) => recordChase(w, codes, today) });
    return true;
  }
}
