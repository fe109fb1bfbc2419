import { Injectable } from '@nestjs/common';
import { CaseDesk } from '@onecounter/casework';
import { LegalClock } from '@onecounter/platform';
import { closeDeferrals } from '../../data/deferral-records';
import { DeferralFiles } from './end-overdue-deferral';

/** 不再补容缺材料: the permit was refused, so that nothing is to come any more, and nothing is broken. */
@Injectable()
export class ReleaseDeferral {
  constructor(private readonly desk: CaseDesk, private readonly files: DeferralFiles, private readonly legal: LegalClock) {}

  async run(caseId: number): Promise<void> {
    const { deferred, ...open } = await this.files.open(caseId);
    const waited = deferred.filter(({ state }) => state !== 'passed' && state !== 'ended').map(({ code }) => code);
    if (open.row.status !== 'refused' || waited.length === 0) return;
    await this.desk.take(open, { verb: 'releaseDeferral', facts: { materials: waited }, with: (w) => closeDeferrals(w, this.legal.today(), '不予许可') });
  }
}
