import { Injectable } from '@nestjs/common';
import { JOINT_CASE_STEPS, outsideEnded, refuse, type JointCaseVerb } from '@onecounter/contracts';
import { ItemVersions } from '@onecounter/catalogue';
import { legalDateOf } from '@onecounter/kernel';
import { Calendars, Trace, Uploads, type Actor } from '@onecounter/platform';
import { JointCases, type JointCaseInFull } from '../data/joint-cases';
import { JOINT_CASE_SUBJECT } from '../data/joint-row';
import { OutsideItems, recordOutsideItem, recordOutsideState, type OutsideBirth } from '../data/outside-items';
import type { JointMovedView } from '../http/joint-moved.view';
import { jointStatutoryDay } from '../rules/joint-limit';
import { judgeEdges, judgeProgress, providedBy, type Progress } from '../rules/outside-rules';

export interface OutsideSaid {
  readonly version: number; readonly name: string; readonly department: string; readonly resultName?: string; readonly stage?: string; readonly expectedOn: string;
  readonly waitsFor?: readonly number[]; readonly holdsUp?: readonly number[]; readonly onFailure?: 'stop' | 'release';
}

/** A step of a joint case that only those who lead it take. */
@Injectable()
export class LeadDesk {
  constructor(private readonly joints: JointCases, readonly trace: Trace, readonly calendars: Calendars) {}

  today(): string {
    return legalDateOf(this.trace.legalNow());
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, notPermitted for a section that does not lead */
  async open(id: number, version: number, verb: JointCaseVerb, actor: Actor): Promise<JointCaseInFull> {
    const joint = await this.joints.forStep(id, version, verb, actor);
    if (actor.reach === 'section' && actor.unitId !== joint.lead_unit_id) refuse('notPermitted', { verb, verbLabel: JOINT_CASE_STEPS[verb].zh });
    return joint;
  }
}

/** 外部门事项: what of a joint case a department does that does not work here. Its moves are steps of the joint case (REV-3). */
@Injectable()
export class KeepOutsideItems {
  constructor(private readonly desk: LeadDesk, private readonly outside: OutsideItems, private readonly items: ItemVersions, private readonly uploads: Uploads) {}

  /** With a second department the forty-five days of 行政许可法 42② run from reception. @throws stageUnknown, outsideExpectedPast, notInJointCase, caseBegunAlready, outsideCircle and those of the desk */
  async addOutsideItem(id: number, input: OutsideSaid, actor: Actor): Promise<JointMovedView> {
    const joint = await this.desk.open(id, input.version, 'addOutsideItem', actor);
    const today = this.desk.today();
    const stage = input.stage ?? joint.stages.at(-1) ?? '';
    if (!joint.stages.includes(stage)) refuse('stageUnknown', { theme: joint.theme_name, stage }, 'stage');
    if (input.expectedOn < today) refuse('outsideExpectedPast', { on: input.expectedOn }, 'expectedOn');
    const birth = await this.birthOf(joint, { ...input, stage }, today);
    const calendar = await this.desk.calendars.of(joint.jurisdiction_path);
    const statutory = joint.statutory_due_on ?? jointStatutoryDay(legalDateOf(joint.received_at), calendar).date;
    const taken = await this.desk.trace.takeStep(joint, {
      kind: JOINT_CASE_SUBJECT, verb: 'addOutsideItem', actor, set: { statutory_due_on: statutory }, with: (w) => recordOutsideItem(w, birth),
      facts: { outsideId: birth.id, name: birth.name, department: birth.department, expectedOn: birth.expectedOn, edges: birth.edges, statutoryDueOn: statutory },
    });
    return { id, version: taken.seq, status: taken.status };
  }

  /** @throws notFound for an item or a file that is not there, outsideProgressNotAllowed, outsideDayAhead, outsideEvidenceMissing, outsideNumberMissing and those of the desk */
  async recordOutsideProgress(id: number, input: Progress & { readonly version: number; readonly outsideId: number }, actor: Actor): Promise<JointMovedView> {
    const joint = await this.desk.open(id, input.version, 'recordOutsideProgress', actor);
    const row = joint.outside.find((one) => one.id === input.outsideId) ?? refuse('notFound', {}, 'outsideId');
    judgeProgress(row, input, this.desk.today());
    if (input.fileId) await this.uploads.attach([input.fileId], actor, 'jointCase', id);
    const progress = { state: input.state, on: input.on, resultNumber: input.resultNumber?.trim() ?? null, fileId: input.fileId ?? null };
    const taken = await this.desk.trace.takeStep(joint, {
      kind: JOINT_CASE_SUBJECT, verb: 'recordOutsideProgress', actor, facts: { outsideId: row.id, name: row.name, from: row.state, ends: outsideEnded(input.state), ...progress }, with: (w) => recordOutsideState(w, row.id, progress),
    });
    return { id, version: taken.seq, status: taken.status };
  }

  private async birthOf(joint: JointCaseInFull, input: OutsideSaid & { readonly stage: string }, today: string): Promise<OutsideBirth> {
    const [waitsFor, holdsUp] = [[...new Set(input.waitsFor ?? [])], [...new Set(input.holdsUp ?? [])]];
    judgeEdges({ waitsFor, holdsUp }, joint.members);
    const [resultName, onFailure] = [input.resultName?.trim() ?? null, input.onFailure ?? 'stop'];
    const edges: OutsideBirth['edges'][number][] = waitsFor.map((caseId) => ({ caseId, side: 'before', onFailure: 'release', provides: [] }));
    for (const caseId of holdsUp) {
      const version = joint.members.find(({ id }) => id === caseId)?.item_version_id ?? 0;
      edges.push({ caseId, side: 'after', onFailure, provides: providedBy(resultName, (await this.items.byId(version)).definition.materials) });
    }
    return { id: await this.outside.nextId(), jointId: joint.id, stage: input.stage, name: input.name.trim(), department: input.department.trim(), resultName, expectedOn: input.expectedOn, on: today, edges };
  }
}
