import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { ThemeVersions } from '@onecounter/catalogue';
import { Listener, SYSTEM_ACTOR, Trace } from '@onecounter/platform';
import { JointCases, openNames } from '../data/joint-cases';
import { JOINT_CASE_SUBJECT } from '../data/joint-row';

/** 联办办结: when the last of its cases, and of what runs outside, has ended and no stage is left to open. */
@Injectable()
export class CloseJointCaseWhenAllEnded extends Listener {
  readonly name = 'close-joint-case-when-all-ended';
  readonly hears: readonly Fact[] = [
    'resultIssued', 'deliveryConfirmed', 'applicationDeclinedNotRequired', 'applicationDeclinedNotOurs', 'applicationWithdrawn', 'caseTerminated', 'applicationLapsed', 'caseEndedByAdjustment', 'invitedAnew', 'outsideProgressRecorded',
  ];
  constructor(private readonly joints: JointCases, private readonly themes: ThemeVersions, private readonly trace: Trace) { super(); }

  async hear({ subjectKind, subjectId }: Happening): Promise<void> {
    const joint = subjectKind === 'jointCase' ? await this.joints.getForSystem(subjectId) : await this.joints.findByCase(subjectId);
    if (!joint?.running || openNames(joint).length > 0 || joint.stages.length < (await this.themes.byId(joint.theme_version_id)).definition.stages.length) return;
    await this.trace.takeStep(joint, { kind: JOINT_CASE_SUBJECT, verb: 'closeJointCase', actor: SYSTEM_ACTOR, facts: { cases: joint.members.length }, set: { running: false } });
  }
}
