import { DISPUTE_ABOUTS, DISPUTE_LEVELS, DISPUTE_OUTCOMES, DISPUTE_RESULTS, type DisputeAbout, type DisputeLevel } from '@onecounter/contracts';
import type { components } from '@onecounter/api-client';
import type { Stage } from '../parts/StageBar.vue';
import { shortDate } from '../parts/short-date';
import type { Act, ActField } from '../subjects/act.schema';

export type Dispute = components['schemas']['DisputeView'];
export type DisputeRow = components['schemas']['DisputeRowView'];

const choicesOf = (words: Readonly<Record<string, { readonly zh: string }>>): { value: string; label: string }[] => Object.entries(words).map(([value, { zh }]) => ({ value, label: zh }));
export const LEVELS = choicesOf(DISPUTE_LEVELS);
export const RESULTS = choicesOf(DISPUTE_RESULTS);
/** 双方对接, 会商, 专题会议: as short as a column. */
export const LEVEL_NAMES: Readonly<Record<DisputeLevel, string>> = { direct: '双方对接', consultation: '会商', meeting: '专题会议' };

const OTHER: ActField = { name: 'otherUnitId', label: '对方', hint: '不选就是办件、事项的科室；科室提出的，是接件窗口所在单位', kind: 'unit', optional: true };
const WORDS: ActField = { name: 'words', label: '分歧和本方意见', hint: '哪里不一致，本方怎么看，依据是什么', kind: 'long', max: 2000 };
const NAMES: Readonly<Record<DisputeAbout, readonly ActField[]>> = {
  permitCase: [{ name: 'caseNumber', label: '办件编号', kind: 'text', max: 60 }], reception: [{ name: 'itemCode', label: '事项', kind: 'item' }], point: [{ name: 'pointCode', label: '要点', kind: 'point' }],
};
const NOTES: Readonly<Record<DisputeAbout, string>> = {
  permitCase: '提出以后双方先直接对接。分歧不停表，办件照常办。', reception: '没有登记成办件的接件；登记了的按办件提出。', point: '对要点本身的看法不一致；先选事项，再选要点。',
};

/** `known` goes with it as it is and is not asked for. */
export function raiseAct(about: DisputeAbout, known: Readonly<Record<string, string>> = {}, label = '提出分歧'): Act {
  return { verb: 'raiseDispute', label, title: `对${DISPUTE_ABOUTS[about].zh}提出分歧`, note: NOTES[about], path: '/disputes/raise-dispute', kind: 'plain', fixed: { about, ...known }, fields: [...NAMES[about].filter(({ name }) => !(name in known)), OTHER, WORDS] };
}

/** The meeting that decides on the level, and those of them that have. */
const kindOf = (level: DisputeLevel): string => (level === 'meeting' ? 'thematic' : 'consultation');
const concludedFor = ({ meetings, level }: Dispute): { value: string; label: string }[] => meetings.filter(({ status, kind }) => status === 'closed' && kind === kindOf(level)).map((one) => ({ value: String(one.id), label: `${one.startsOn} ${one.title}` }));

/** Why the result cannot be recorded yet. */
export const settleLacks = (dispute: Dispute): string | null => (dispute.level === 'meeting' && concludedFor(dispute).length === 0 ? '专题会议办结以后才能登记结果' : null);

function settleAct(dispute: Dispute): Act {
  const concluded = concludedFor(dispute);
  const meeting: ActField = { name: 'meetingId', label: '哪次会议定的', kind: 'choice', options: concluded, whole: true, ...(dispute.level === 'meeting' ? {} : { hint: '可不填', optional: true }) };
  return {
    verb: 'settleDispute', label: '登记结果', path: `/disputes/${dispute.id}/settle-dispute`, kind: 'primary', note: '登记以后这件分歧就办结了，不能再改。',
    fields: [{ name: 'outcome', label: '怎么定', kind: 'choice', options: choicesOf(DISPUTE_OUTCOMES) }, ...(concluded.length > 0 ? [meeting] : []), { name: 'words', label: '结果', hint: '以后照什么办', kind: 'long', max: 2000 }],
  };
}

/** Every verb with what it asks for; which of them are open the server says. */
export function disputeActs(dispute: Dispute): Act[] {
  const says = (verb: string, route: string, act: Omit<Act, 'verb' | 'path' | 'fields'>, label: string): Act => ({ verb, path: `/disputes/${dispute.id}/${route}`, ...act, fields: [{ name: 'words', label, kind: 'long', max: 2000 }] });
  const all: Act[] = [
    says('answerDispute', 'answer-dispute', { label: dispute.answeredOn === null ? '答复意见' : '补充意见', kind: dispute.answeredOn === null ? 'primary' : 'plain', note: dispute.words }, '本方意见和依据'),
    ...(settleLacks(dispute) === null ? [settleAct(dispute)] : []),
    says('referDispute', 'refer-dispute', { label: '提请会商', note: '由业务协调科组织双方会商。' }, '双方谈到哪一步，为什么谈不拢'),
    says('escalateDispute', 'escalate-dispute', { label: '提请专题会议', note: '会商以后意见仍不一致，对接件办理有明显影响的。' }, '会商的情况，请会议研究什么'),
    says('withdrawDispute', 'withdraw-dispute', { label: '撤回分歧', kind: 'danger' }, '为什么撤回'),
  ];
  return all.filter(({ verb }) => (dispute.verbs as readonly string[]).includes(verb));
}

/** 会商 or 专题会议 with this dispute as its matter. */
export function meetingAct(dispute: Dispute): Act {
  const kind = kindOf(dispute.level);
  return {
    verb: 'planMeeting', label: kind === 'thematic' ? '召开专题会议' : '召开会商', path: '/meetings/plan-meeting', fixed: { kind, disputeIds: [dispute.id] },
    fields: [
      { name: 'title', label: '会议名称', kind: 'text', max: 120, first: `研究第 ${dispute.id} 号分歧` }, { name: 'agenda', label: '议题', kind: 'long', max: 2000, first: `${dispute.title}\n${dispute.words}`.slice(0, 2000) },
      { name: 'startsAt', label: '时间', kind: 'time' }, { name: 'place', label: '地点', kind: 'text', max: 120 },
    ],
  };
}

/** The three levels as stations. */
export function stagesOf({ levelNo, dueOn, endedOn, light }: DisputeRow): Stage[] {
  return Object.entries(LEVEL_NAMES).map(([, name], at) => {
    const state = at + 1 < levelNo ? 'past' : at + 1 > levelNo ? 'todo' : light ? 'current' : 'past';
    return { name, state, note: at + 1 !== levelNo ? '' : light ? `限 ${dueOn.slice(5)}` : (endedOn?.slice(5) ?? '') };
  });
}

/** 分歧 2 级 会商，限 11-27 周五 */
export const lineOf = ({ levelNo, level, dueOn }: DisputeRow): string => `分歧 ${levelNo} 级 ${LEVEL_NAMES[level]}，限 ${shortDate(dueOn)}`;
