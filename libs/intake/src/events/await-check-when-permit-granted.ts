import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { Cases } from '@onecounter/casework';
import { plainDate } from '@onecounter/kernel';
import { Calendars, Listener } from '@onecounter/platform';
import { Commitments } from '../data/commitments';

/** With the grant the days run within which a commitment is verified. */
@Injectable()
export class AwaitCheckWhenPermitGranted extends Listener {
  readonly name = 'await-check-when-permit-granted';
  readonly hears: readonly Fact[] = ['permitGranted'];
  constructor(private readonly cases: Cases, private readonly commitments: Commitments, private readonly calendars: Calendars) { super(); }

  async concerns({ subjectId }: Happening): Promise<boolean> {
    return (await this.commitments.find(subjectId)) !== undefined;
  }

  async hear({ subjectId }: Happening): Promise<void> {
    const kept = await this.commitments.find(subjectId);
    if (!kept) return;
    const row = await this.cases.getForSystem(subjectId);
    const due = kept.check_days === null || row.decided_on === null ? null : (await this.calendars.of(row.jurisdiction_path)).addWorkingDays(plainDate(row.decided_on), kept.check_days).date;
    await this.commitments.awaitCheck(subjectId, due);
  }
}
