import { Injectable } from '@nestjs/common';
import { CASE_STEPS, refuse } from '@onecounter/contracts';
import { JOINT_CASE_SUBJECT, JointCases } from '@onecounter/casework';
import { Trace, type Actor } from '@onecounter/platform';
import type { JointStepView } from '../../http/joint.view';
import { WithdrawApplication } from '../withdraw-application';

/** 整体撤回: whatever is not decided is withdrawn, all or nothing; what is decided is handed over as it is (REV-11). */
@Injectable()
export class WithdrawJointCase {
  constructor(private readonly rows: JointCases, private readonly withdraw: WithdrawApplication, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed when nothing is left to withdraw, and what a single withdrawal can be refused for */
  async run(id: number, input: { readonly version: number; readonly reason: string }, actor: Actor): Promise<JointStepView> {
    const joint = await this.rows.forStep(id, input.version, 'withdrawJointCase', actor);
    const open = joint.members.filter(({ status }) => (CASE_STEPS.withdrawApplication.from as readonly string[]).includes(status));
    if (open.length === 0) refuse('stepNotAllowed', { verb: 'withdrawJointCase', verbLabel: '整体撤回', status: joint.status, statusLabel: '各件都已决定' });
    const taken = await this.trace.takeStep(joint, { kind: JOINT_CASE_SUBJECT, verb: 'withdrawJointCase', actor, facts: { cases: open.map((member) => member.id) } });
    for (const member of open) await this.withdraw.run(member.id, { version: member.version, reason: input.reason }, actor);
    return { id, number: joint.number, version: taken.seq, status: taken.status, documentId: null };
  }
}
