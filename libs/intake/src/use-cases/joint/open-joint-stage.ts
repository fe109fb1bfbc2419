import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { JOINT_CASE_SUBJECT, JointCases } from '@onecounter/casework';
import { LegalClock, type Actor } from '@onecounter/platform';
import { Applicants } from '../../data/applicants';
import { recordFormerMembers, recordJointSeal, recordMembers } from '../../data/joint-births';
import type { JointTakenView } from '../../http/joint.view';
import { judgeAgent, type AgentInput } from '../../rules/judge-applicant';
import { JointBirths } from './joint-births';
import { JointReception, type JointInput } from './joint-reception';
import { casesOf, JointWriting, presentTaken } from './open-joint-case';

export type StageInput = Omit<JointInput, 'themeCode' | 'themeVersionId'> & { readonly version: number; readonly agent?: AgentInput; readonly draftId?: string };

/** Where a stage begins: the joint case in hand, who applies, and what was answered before. */
@Injectable()
export class RunningJointCases {
  constructor(readonly rows: JointCases, readonly applicants: Applicants, private readonly legal: LegalClock) {}

  agentOf(agent: AgentInput | undefined): AgentInput | null {
    return agent ? judgeAgent(agent, this.legal.today()) : null;
  }
}

/**
 * 开启下一阶段、补办、重新申报: a joint case goes on under the version it was opened with; what was granted before holds nothing up (CAT-8, REV-3).
 * Items of opened stages may be taken up, too: those left out, and those that failed; whose case stays in the joint case as a former one.
 */
@Injectable()
export class OpenJointStage {
  constructor(private readonly running: RunningJointCases, private readonly reception: JointReception, private readonly births: JointBirths, private readonly writing: JointWriting) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, stageOpened, itemNotEnded, and all that opening can be refused for */
  async run(id: number, input: StageInput, actor: Actor): Promise<JointTakenView> {
    const joint = await this.running.rows.forStep(id, input.version, 'openJointStage', actor);
    const theme = await this.reception.themeOf(joint.theme_version_id);
    const opened = input.stages.find((stage) => joint.stages.includes(stage));
    if (opened !== undefined) refuse('stageOpened', { stage: theme.definition.stages.find(({ code }) => code === opened)?.name ?? opened }, 'stages');
    const whole = { ...input, themeCode: theme.code, byAgent: input.agent !== undefined };
    const judged = await this.reception.judge(theme, whole, joint.members, actor);
    const { frame, receipts, trace } = this.writing;
    const before = frame.form(joint.form_sealed);
    const form = { ...before, ...this.reception.judgeForm(judged, [...Object.entries(before).map(([key, value]) => ({ key, value })), ...input.fields]) };

    const kept = await this.running.applicants.idsForMany(joint.applicant_id, judged.members.map(({ definition }) => judged.items.get(definition.code)?.id ?? 0));
    const plan = await this.births.plan(judged, kept, this.running.agentOf(input.agent), actor);
    const dates = await frame.dates(judged, plan.members.map(({ unitId }) => unitId), plan, this.births.today, joint);
    const document = await receipts.document({ ...joint, ...dates }, judged, plan);
    const answers = frame.answers(judged, input);
    const taken = await trace.takeStep(joint, {
      kind: JOINT_CASE_SUBJECT, verb: 'openJointStage', actor, document,
      facts: { stages: [...input.stages], ...(judged.former.length > 0 ? { former: judged.former.map(({ id: caseId }) => caseId) } : {}), cases: plan.members.map(({ caseId }) => caseId), items: plan.members.map(({ born }) => born.item_code), documentId: document.id, documentKind: document.kind },
      set: {
        ...dates, stages: [...joint.stages, ...input.stages], form_sealed: frame.seal(form),
        answers: JSON.stringify({ yes: [...joint.answers.yes, ...answers.yes], left: [...joint.answers.left.filter((code) => !input.also?.includes(code)), ...answers.left], handedIn: joint.answers.handedIn + answers.handedIn, spared: joint.answers.spared + answers.spared }),
      },
      with: (w) => { recordMembers(w, id, plan.members); recordFormerMembers(w, judged.former); recordJointSeal(w, receipts.sealUse(joint, document.id, plan, actor)); },
    });
    await this.births.record(plan.members, id, actor);
    if (input.draftId) await this.writing.drafts.endInto(input.draftId, casesOf(plan), actor);
    return presentTaken(taken, joint.number, document.id, plan);
  }
}
