import { CASE_STATUSES, JOINT_CASE, OUTSIDE_PROGRESS, OUTSIDE_STATES, outsideEnded, outsideMayBecome, type ThemeDefinition } from '@onecounter/contracts';
import type { ItemVersion } from '@onecounter/catalogue';
import { lightOf, plainDate } from '@onecounter/kernel';
import type { Unit } from '@onecounter/organisation';
import { lightOfCase, SOON_DAYS } from '../clock/case-clock';
import type { Moment } from '../clock/case-moment';
import type { LightView } from './case.view';
import { waitsFor } from '../rules/words';
import { planForward, type PlannedSpan } from '../rules/joint-plan';
import type { JointCaseInFull, JointCaseListed } from '../data/joint-cases';
import type { JointMemberRow, OutsideRow } from '../data/joint-row';
import { stateOfOutside, stateOfPredecessor } from '../rules/predecessors';
import type { JointMemberView, JointRowView, JointStageView, JointStationView, OutsideItemView } from './joint.view';

/** What the presentation needs beside the row: units and item versions by id, today and calendar. */
export interface JointMoment extends Moment { readonly units: ReadonlyMap<number, Unit>; readonly items: ReadonlyMap<number, ItemVersion> }

const stateOf = (member: Pick<JointMemberRow, 'status' | 'certified_by'>) => stateOfPredecessor({ status: member.status, certifiedBy: member.certified_by });
const ended = ({ status }: JointMemberRow): boolean => 'ends' in CASE_STATUSES[status];

/** In the plan what runs outside stands under the negative of its id, so that it is never taken for a case. */
const inPlan = (outsideId: number): number => -outsideId;
const waitingOn = ({ outside }: JointCaseListed, caseId: number): number[] => outside.filter(({ edges }) => edges.some((edge) => edge.caseId === caseId && edge.side === 'after')).map(({ id }) => inPlan(id));
const plannedOutside = ({ id, state, state_on: on, expected_on: expected, edges }: OutsideRow) => ({
  caseId: inPlan(id), decided: outsideEnded(state), endsOn: outsideEnded(state) ? on : expected, promised: { days: 0, unit: 'working' as const }, after: edges.filter(({ side }) => side === 'before').map(({ caseId }) => caseId),
});

export function spansOf(joint: JointCaseListed, { items, today, calendar }: JointMoment): Map<number, PlannedSpan> {
  const { members, outside } = joint;
  const planned = members.map((member) => {
    const decided = stateOf(member) !== 'open';
    return {
      caseId: member.id, decided, endsOn: decided ? (member.decided_on ?? member.moved_at.slice(0, 10)) : member.promised_due_on,
      promised: items.get(member.item_version_id)?.definition.promisedLimit ?? { days: 0, unit: 'working' as const }, after: [...member.after.filter(({ kind }) => kind === 'hard').map(({ on }) => on), ...waitingOn(joint, member.id)],
    };
  });
  return new Map(planForward([...planned, ...outside.map(plannedOutside)], today, calendar).map((span) => [span.caseId, span]));
}

export function presentJointRow(joint: JointCaseListed, moment: JointMoment): JointRowView {
  const decided = joint.members.filter((member) => stateOf(member) !== 'open').length + joint.outside.filter(({ state }) => outsideEnded(state)).length;
  const spans = spansOf(joint, moment);
  const open = joint.members.filter((member) => stateOf(member) === 'open');
  const deciding = open.filter((member) => spans.get(member.id)?.critical).find((member) => !waiting(member)) ?? open[0];
  return {
    id: joint.id, version: joint.version, number: joint.number, themeName: joint.theme_name, themeKind: joint.theme_kind, applicantName: joint.applicant_name, leadUnitName: moment.units.get(joint.lead_unit_id)?.name ?? '',
    status: joint.status, statusLabel: JOINT_CASE.statuses[joint.status].zh, decided, total: totalOf(joint), promisedDueOn: joint.promised_due_on, provisional: joint.provisional || open.some(waiting), light: lightOfJoint(joint, decided, moment),
    decidedBy: deciding?.item_name ?? joint.outside.find(({ state }) => !outsideEnded(state))?.name ?? null, waitsFor: deciding ? waitsFor(deciding, deciding.holds, moment.personId) : decided < totalOf(joint) ? '等外部门' : '—', receivedAt: joint.received_at.toISOString(),
  };
}

const totalOf = ({ members, outside }: JointCaseListed): number => members.length + outside.length;
const waiting = ({ holds }: Pick<JointMemberRow, 'holds'>): boolean => holds.some(({ kind }) => kind === 'openPredecessor');

function lightOfJoint(joint: JointCaseListed, decided: number, { today, calendar }: JointMoment): LightView | null {
  if (!joint.running || decided === totalOf(joint)) return { kind: 'done', days: 0, words: '办结' };
  return lightOf(plainDate(joint.promised_due_on), today, calendar, SOON_DAYS) as LightView;
}

export function presentMember(member: JointMemberRow, joint: JointCaseInFull, span: PlannedSpan | undefined, moment: JointMoment, open: boolean): JointMemberView {
  const [state, unit] = [stateOf(member), moment.units.get(member.unit_id)];
  const byId = new Map(joint.members.map((one) => [one.id, one]));
  return {
    id: member.id, version: member.version, number: member.number, itemCode: member.item_code, itemName: member.item_name, stage: member.stage, unitName: unit?.name ?? '', outside: unit?.kind === 'outside', status: member.status, statusLabel: CASE_STATUSES[member.status].zh,
    light: lightOfCase({ ...member, moved_at: new Date(member.moved_at) }, member.holds, moment.today, moment.calendar) as LightView | null, dueOn: member.due_on, provisional: member.provisional, waitsFor: waitsFor(member, member.holds, moment.personId),
    waitsForPredecessor: waiting(member), afterOutside: joint.outside.filter((one) => !outsideEnded(one.state) && one.edges.some(({ caseId, side }) => caseId === member.id && side === 'after')).map(({ name }) => name), holderName: member.assignee_name, decided: state !== 'open', failed: state === 'failed', ended: ended(member), decidedOn: member.decided_on,
    after: member.after.flatMap(({ on, kind, onFailure }) => { const one = byId.get(on); return one ? [{ caseId: on, itemName: one.item_name, kind, state: stateOf(one), onFailure }] : []; }),
    plannedFrom: span?.startsOn ?? moment.today, plannedUntil: span?.endsOn ?? moment.today, critical: span?.critical ?? false, open,
  };
}

export function presentOutside(row: OutsideRow, spans: ReadonlyMap<number, PlannedSpan>, today: string): OutsideItemView {
  const [ended, span] = [outsideEnded(row.state), spans.get(inPlan(row.id))];
  const cases = (side: 'before' | 'after'): number[] => row.edges.filter((edge) => edge.side === side).map(({ caseId }) => caseId);
  return {
    id: row.id, stage: row.stage, name: row.name, department: row.department, state: row.state, stateLabel: OUTSIDE_STATES[row.state].zh, stateOn: row.state_on, expectedOn: row.expected_on, addedOn: row.added_on,
    resultName: row.result_name, resultNumber: row.result_number, evidenceId: row.evidence_id, ended, failed: stateOfOutside(row.state) === 'failed', late: !ended && row.expected_on < today, waitsFor: cases('before'), holdsUp: cases('after'),
    plannedFrom: row.added_on, plannedUntil: span?.endsOn ?? row.expected_on, critical: span?.critical ?? false, next: OUTSIDE_PROGRESS.filter((state) => outsideMayBecome(row.state, state)),
  };
}

export function presentStages(theme: ThemeDefinition, joint: JointCaseInFull, unitNames: ReadonlyMap<string, string>): JointStageView[] {
  return theme.stages.map(({ code, name, leadUnitCode }) => {
    const inStage = joint.members.filter(({ stage }) => stage === code);
    const outside = joint.outside.filter(({ stage }) => stage === code);
    return { code, name, leadUnitName: leadUnitCode ? (unitNames.get(leadUnitCode) ?? null) : null, opened: joint.stages.includes(code), decided: inStage.filter((member) => stateOf(member) !== 'open').length + outside.filter(({ state }) => outsideEnded(state)).length, total: inStage.length + outside.length };
  });
}

/** 申请人看到的: reception, each stage, one collection; what the applicant must do comes first. */
export function stationsOfJoint(stages: readonly JointStageView[], joint: JointCaseInFull): JointStationView[] {
  const asked = joint.members.filter(({ status }) => status === 'awaitingSupplement').length;
  const all = joint.members.length > 0 && joint.members.every(ended) && joint.outside.every(({ state }) => outsideEnded(state));
  let current = false;
  const station = (label: string, done: boolean, detail: string): JointStationView => {
    const state = done ? 'done' : current ? 'ahead' : 'current';
    current ||= !done;
    return { label, state, detail };
  };
  return [
    station('收件', true, asked > 0 ? `等您补正 ${asked} 件` : ''),
    ...stages.filter(({ total, opened }) => total > 0 || !opened).map(({ name, decided, total, opened }) => station(name, opened && decided === total, opened ? `${decided}/${total}` : '未开始')),
    station('一次取证', all, ''),
  ];
}
