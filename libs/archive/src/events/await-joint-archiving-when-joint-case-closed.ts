import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { JointCases } from '@onecounter/casework';
import { legalDateOf } from '@onecounter/kernel';
import { Calendars, Listener } from '@onecounter/platform';
import { WaitingJoints } from '../data/waiting-joints';
import { AFTER_DAYS } from './await-archiving-when-case-has-ended';

/** 联办办结后若干个工作日归档, like its cases. */
@Injectable()
export class AwaitJointArchivingWhenJointCaseClosed extends Listener {
  readonly name = 'await-joint-archiving-when-joint-case-closed';
  readonly hears: readonly Fact[] = ['jointCaseClosed', 'jointCaseEnded'];
  constructor(private readonly waiting: WaitingJoints, private readonly joints: JointCases, private readonly calendars: Calendars) { super(); }

  async hear({ subjectId }: Happening): Promise<void> {
    const joint = await this.joints.getForSystem(subjectId);
    const [calendar, endedOn] = [await this.calendars.of(joint.jurisdiction_path), legalDateOf(joint.moved_at)];
    await this.waiting.put(joint.id, endedOn, calendar.addWorkingDays(endedOn, AFTER_DAYS).date);
  }
}
