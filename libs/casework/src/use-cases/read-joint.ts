import { Injectable } from '@nestjs/common';
import { CASE_STATUSES, DOCUMENT_KINDS, JOINT_CASE_STEPS, lifecycleAllows, JOINT_CASE, OUTSIDE_STATES, refuse, roleOf, type JointCaseVerb, type OutsideState } from '@onecounter/contracts';
import { ItemVersions, ThemeVersions, type ItemVersion } from '@onecounter/catalogue';
import { People, Units, type Unit } from '@onecounter/organisation';
import { Documents, Timeline, type Actor } from '@onecounter/platform';
import { CaseMoment } from '../clock/case-moment';
import { Cases } from '../data/cases';
import { presentDocument } from '../http/present-case';
import type { TimelineView } from '../http/case-records.view';
import { withinScope } from '../scope/case-scope';
import { JointCases, type JointCaseInFull, type JointCaseListed, type JointFilter } from '../data/joint-cases';
import { WordsOfSteps } from '../data/words-of-steps';
import type { JointExtensionRow } from '../data/joint-row';
import type { JointCaseView, JointExtensionView, JointOfCaseView, JointPageView } from '../http/joint.view';
import { presentJointRow, presentMember, presentOutside, presentStages, spansOf, stationsOfJoint, type JointMoment } from '../http/present-joint';
import { stateOfPredecessor } from '../rules/predecessors';
import { RESULTS } from '../rules/results';

/** What lists and pages of joint cases are presented with. */
@Injectable()
export class JointMoments {
  constructor(private readonly moment: CaseMoment, private readonly units: Units, private readonly items: ItemVersions, readonly themes: ThemeVersions) {}

  async of(joints: readonly JointCaseListed[], actor: Actor): Promise<JointMoment> {
    const members = joints.flatMap((joint) => joint.members);
    const unitIds = new Set([...joints.map(({ lead_unit_id: id }) => id), ...members.map(({ unit_id: id }) => id)]);
    const units = await Promise.all([...unitIds].map(async (id) => [id, await this.units.byId(id)] as const));
    const items = await Promise.all([...new Set(members.map(({ item_version_id: id }) => id))].map(async (id): Promise<[number, ItemVersion]> => [id, await this.items.byId(id)]));
    return { ...(await this.moment.of(actor, joints[0]?.jurisdiction_path ?? actor.jurisdictionPath)), units: new Map(units.filter((one): one is [number, Unit] => one[1] !== null)), items: new Map(items) };
  }

  /** Names of sections by code. */
  async unitNames(codes: readonly (string | null)[]): Promise<Map<string, string>> {
    return new Map(await Promise.all(codes.filter((code) => code !== null).map(async (code) => [code, (await this.units.byCode(code))?.name ?? ''] as const)));
  }

  async itemName(code: string): Promise<string> {
    return (await this.items.findPublished(code))?.definition.name ?? code;
  }
}

/** Papers, notes and trace of a joint case. */
@Injectable()
export class JointRecords {
  constructor(private readonly documents: Documents, private readonly timeline: Timeline, private readonly people: People, private readonly words: WordsOfSteps) {}

  async of(joint: JointCaseInFull): Promise<Pick<JointCaseView, 'documents' | 'notes' | 'trace'>> {
    const [papers, steps, notes] = await Promise.all([this.documents.listOf('jointCase', joint.id), this.timeline.stepsOf('jointCase', joint.id), this.words.said('jointCase', joint.id)]);
    const names = await this.people.names(steps.map((step) => step.by_person).filter((one) => one !== null));
    const brokenAt = Timeline.brokenAt(steps);
    const trace: TimelineView = {
      chainIntact: brokenAt === null, brokenAt,
      steps: steps.map((step) => ({
        seq: step.seq, verb: step.verb, label: (JOINT_CASE_STEPS as Record<string, { zh: string }>)[step.verb]?.zh ?? step.verb, byName: step.by_person === null ? '系统' : (names.get(step.by_person) ?? ''), postLabel: roleOf(step.post)?.zh ?? '系统', unitName: null,
        at: step.legal_at.toISOString(), what: wordsOf(step.facts), documentId: (step.facts as { documentId?: string }).documentId ?? null,
      })),
    };
    return { documents: papers.map((row) => presentDocument(row, DOCUMENT_KINDS[row.kind].zh)), trace, notes: notes.map((note) => ({ at: note.at.toISOString(), byName: note.by_name, unitName: note.unit_name ?? '', text: note.text })) };
  }
}

const wordsOf = (facts: object): string => {
  const { items, cases, name, state, until, approvalNumber, projectCode } = facts as { items?: string[]; cases?: number[] | number; name?: string; state?: OutsideState; until?: string; approvalNumber?: string; projectCode?: string };
  if (projectCode) return projectCode;
  if (until) return `延长到 ${until}，${approvalNumber ?? ''}`;
  if (name) return state ? `${name}：${OUTSIDE_STATES[state].zh}` : name;
  return items ? items.join('、') : cases ? `${typeof cases === 'number' ? cases : cases.length} 件` : '';
};

/** 联办件 as lead section, sections and window see them. */
@Injectable()
export class ReadJointCases {
  constructor(private readonly joints: JointCases, private readonly moments: JointMoments, private readonly records: JointRecords) {}

  async page(filter: JointFilter, actor: Actor): Promise<JointPageView> {
    const { rows, next } = await this.joints.page(filter, actor);
    const moment = await this.moments.of(rows, actor);
    return { rows: rows.map((row) => presentJointRow(row, moment)), next };
  }

  async view(id: number, actor: Actor): Promise<JointCaseView> {
    const joint = await this.joints.get(id, actor);
    const [moment, { definition, versionNo }] = [await this.moments.of([joint], actor), await this.moments.themes.byId(joint.theme_version_id)];
    const spans = spansOf(joint, moment);
    const stages = presentStages(definition, joint, await this.moments.unitNames(definition.stages.map(({ leadUnitCode }) => leadUnitCode)));
    const departments = new Set([...joint.members.map(({ unit_id: unitId }) => (moment.units.get(unitId)?.kind === 'outside' ? unitId : 0)), ...joint.outside.map(({ department }) => department)]);
    return {
      ...presentJointRow(joint, moment), themeCode: joint.theme_code, themeVersionId: joint.theme_version_id, themeVersionNo: versionNo, statutoryDueOn: joint.statutory_due_on, extension: joint.extension && presentExtension(joint.extension),
      statutoryWords: departments.size > 1 ? `${departments.size} 个部门联合办理，四十五日内办结（行政许可法第四十二条第二款）${joint.extension ? `，经${joint.extension.approver}批准延长 ${joint.extension.days} 个工作日` : ''}` : '一个机关内并联办理，各许可按各自的法定期限', handedIn: joint.answers.handedIn, spared: joint.answers.spared,
      leads: actor.unitId === joint.lead_unit_id, projectId: joint.project_id, project: joint.project, stages,
      members: joint.members.map((member) => presentMember(member, joint, spans.get(member.id), moment, withinScope(actor, member))),
      outside: joint.outside.map((row) => presentOutside(row, spans, moment.today)),
      left: await Promise.all(joint.answers.left.map(async (code) => {
        const item = definition.items.find((one) => one.item === code);
        return { code, name: await this.moments.itemName(code), stage: item?.stage ?? '', question: definition.questions.find((one) => one.code === item?.question)?.text ?? null };
      })),
      former: (await this.joints.formerCases(id)).map((one) => ({ id: one.id, stage: one.stage, number: one.number, itemName: one.item_name, statusLabel: CASE_STATUSES[one.status].zh, open: withinScope(actor, one) })),
      stations: stationsOfJoint(stages, joint), ...(await this.records.of(joint)), steps: stepsOf(joint, actor),
    };
  }
}

const presentExtension = (row: JointExtensionRow): JointExtensionView => ({
  days: row.days, fromOn: row.from_on, untilOn: row.until_on, approvalNumber: row.approval_number, approver: row.approver, approvedOn: row.approved_on, evidenceId: row.evidence_id, documentId: row.document_id,
});

const OF_THE_LEAD: readonly JointCaseVerb[] = ['endJointCase', 'addOutsideItem', 'recordOutsideProgress'];

/** Verbs of the joint case itself; those of its cases are asked of the cases. */
function stepsOf(joint: JointCaseInFull, actor: Actor): string[] {
  const leads = actor.unitId === joint.lead_unit_id || actor.reach !== 'section';
  return (Object.keys(JOINT_CASE_STEPS) as JointCaseVerb[]).filter((verb) => actor.permissions.has(verb) && lifecycleAllows(JOINT_CASE, verb, joint.status) && (!OF_THE_LEAD.includes(verb) || leads));
}

/** 所在联办件 of a case, and what it came after. */
@Injectable()
export class ReadJointOfCase {
  constructor(private readonly cases: Cases, private readonly joints: JointCases, private readonly documents: Documents) {}

  async run(caseId: number, actor: Actor): Promise<JointOfCaseView> {
    const row = await this.cases.getInFull(caseId, actor);
    const joint = await this.joints.ofCase(caseId, actor);
    if (!joint) return { joint: null, predecessors: [] };
    const names = new Map(row.materials.map(({ code, name }) => [code, name]));
    const whole = await this.joints.get(joint.id, actor).catch(() => refuse('notFound'));
    const own = whole.members.find(({ id }) => id === caseId);
    const predecessors = await Promise.all((own?.after ?? []).map(async ({ on, provides }) => {
      const one = whole.members.find(({ id }) => id === on);
      const papers = provides.length > 0 ? (await this.documents.listOf('permitCase', on)).filter(({ kind, state }) => RESULTS.includes(kind) && state !== 'voided') : [];
      return { caseNumber: one?.number ?? '', itemName: one?.item_name ?? '', state: one ? stateOfPredecessor({ status: one.status, certifiedBy: one.certified_by }) : 'open' as const, provides: provides.map((code) => names.get(code) ?? code), documents: papers.map((paper) => presentDocument(paper, DOCUMENT_KINDS[paper.kind].zh)) };
    }));
    return { joint: { id: joint.id, number: joint.number, themeName: joint.theme_name }, predecessors };
  }
}
