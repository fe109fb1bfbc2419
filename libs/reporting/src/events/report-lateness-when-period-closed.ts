import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { Listener } from '@onecounter/platform';
import { ReportLateness } from '../use-cases/bulletin/report-lateness';

/** 迟报: once its period is closed, an issue says which sections came late or not at all; the leaders in charge are told. */
@Injectable()
export class ReportLatenessWhenPeriodClosed extends Listener {
  readonly name = 'report-lateness-when-period-closed';
  readonly hears: readonly Fact[] = ['periodClosed'];
  constructor(private readonly report: ReportLateness) { super(); }

  async hear({ subjectId }: Happening): Promise<void> {
    await this.report.run(subjectId);
  }
}
