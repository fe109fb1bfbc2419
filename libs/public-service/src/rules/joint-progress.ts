import { CASE_STATUSES, OUTSIDE_STATES, outsideEnded } from '@onecounter/contracts';
import { stateOfPredecessor, type JointCaseInFull } from '@onecounter/casework';
import { headlineOf } from './headline';
import { longDate, longTime } from './long-date';
import { maskApplicant } from './mask-holder';
import type { Progress } from './progress';
import type { ProgressFacts } from './progress-facts';
import type { Station } from './stations';

interface JointFacts { readonly joint: JointCaseInFull; readonly stages: readonly { readonly code: string; readonly name: string }[]; readonly cases: readonly ProgressFacts[] }

/** One matter, one bar: what the applicant must do for all items together, then how each of them stands (REV-3). `each`: the progress of the cases, in their order. */
export function jointProgressOf({ joint, stages, cases }: JointFacts, each: readonly Progress[], today: string): Progress {
  const supplement = onlyOnce(each.flatMap((one) => one.supplement));
  return {
    number: joint.number, itemName: joint.theme_name, applicantMasked: maskApplicant(cases[0]?.applicant_kind ?? 'enterprise', joint.applicant_name), headline: headlineOfJoint(joint, cases, supplement.length),
    stations: jointStations(joint, stages, cases, today), supplement, outlook: null, hotline: each[0]?.hotline ?? '',
    dates: [{ label: '收到材料', text: longTime(joint.received_at, today) }, ...(joint.running ? [{ label: '承诺全部办结', text: `${longDate(joint.promised_due_on, today)}${joint.provisional ? '（暂定）' : ''}` }] : [])],
    items: [...joint.members.map((member, at) => ({ number: member.number, name: member.item_name, state: member.holds.some(({ kind }) => kind === 'openPredecessor') ? '等前面的事项办结，您不用做什么' : cases[at] ? headlineOf(cases[at]) : CASE_STATUSES[member.status].zh, done: 'ends' in CASE_STATUSES[member.status] })), ...joint.outside.map((one) => ({ number: one.result_number ?? '', name: `${one.name}（${one.department}）`, state: OUTSIDE_STATES[one.state].zh, done: outsideEnded(one.state) }))],
  };
}

/** A material that several items need is told once, as the item says that asks for most. */
function onlyOnce(list: Progress['supplement']): Progress['supplement'] {
  const most = new Map<string, Progress['supplement'][number]>();
  for (const one of list) if (one.text.length > (most.get(one.shared)?.text.length ?? -1)) most.set(one.shared, one);
  return [...most.values()];
}

const isReady = ({ status, parcel }: ProgressFacts): boolean => parcel === null && (status === 'certified' || status === 'refused');

function headlineOfJoint({ running }: JointCaseInFull, cases: readonly ProgressFacts[], lacking: number): string {
  if (cases.some(({ status }) => status === 'awaitingSupplement')) return lacking > 0 ? `还要您补 ${lacking} 份材料` : '请按告知书补正';
  const ready = cases.filter(isReady).length;
  const open = cases.filter((one) => !('ends' in CASE_STATUSES[one.status])).length;
  if (ready > 0) return ready === open ? `${ready} 件都办好了，请来一次领取` : `${ready} 件可以领了，也可以等全部办好一次领`;
  return running && open > 0 ? '正在办理，您不用做什么' : running ? '这一阶段已经办完，可以来申请下一阶段' : '已经全部办完';
}

function jointStations(joint: JointCaseInFull, stages: JointFacts['stages'], cases: readonly ProgressFacts[], today: string): Station[] {
  let stands = false;
  const station = (label: string, done: boolean, note: string): Station => {
    const state = done ? 'done' : stands ? 'ahead' : 'current';
    stands ||= !done;
    return { label, state, note };
  };
  const asked = cases.filter(({ status }) => status === 'awaitingSupplement').length;
  const all = cases.length > 0 && cases.every(({ status }) => 'ends' in CASE_STATUSES[status]) && !joint.running;
  return [
    station('收到材料', asked === 0, asked > 0 ? `有 ${asked} 件等您补材料` : longTime(joint.received_at, today)),
    ...stages.flatMap(({ code, name }) => {
      const inStage = joint.members.filter(({ stage }) => stage === code);
      const decided = inStage.filter((one) => stateOfPredecessor({ status: one.status, certifiedBy: one.certified_by }) !== 'open').length;
      const opened = joint.stages.includes(code);
      return opened && inStage.length === 0 ? [] : [station(name, opened && decided === inStage.length, opened ? `${inStage.length} 件，办好 ${decided} 件` : '还没有申请')];
    }),
    station('一次领取', all, all ? '已经全部送达' : '统一发证窗口，一次领全'),
  ];
}
