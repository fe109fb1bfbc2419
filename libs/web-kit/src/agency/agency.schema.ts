import { AGENCY_CHANNELS, AGENCY_MODES, AGENCY_PROJECT, AGENCY_REQUEST, AGENCY_STAGES, FORCE_POSTS, PROJECT_KINDS, RETURN_WAYS } from '@onecounter/contracts';
import type { components } from '@onecounter/api-client';
import type { Act, ActField } from '../subjects/act.schema';

export type AgencyRequestRow = components['schemas']['AgencyRequestRowView'];
export type AgencyRequest = components['schemas']['AgencyRequestView'];
export type AgencyProjectRow = components['schemas']['AgencyProjectRowView'];
export type AgencyProject = components['schemas']['AgencyProjectView'];
export type ForceMember = components['schemas']['ForceMemberView'];
export type ForceCandidate = components['schemas']['ForceCandidateView'];

const optionsOf = <K extends string>(table: Readonly<Record<K, { readonly zh: string }>>): { value: K; label: string }[] => Object.entries<{ readonly zh: string }>(table).map(([value, { zh }]) => ({ value: value as K, label: zh }));
export const CHANNELS = optionsOf(AGENCY_CHANNELS);
export const REQUEST_STATES = optionsOf(AGENCY_REQUEST.statuses);
export const PROJECT_STATES = optionsOf(AGENCY_PROJECT.statuses);
export const STAGES = optionsOf(AGENCY_STAGES);
export const KINDS = optionsOf(PROJECT_KINDS);
const words = (label: string, optional = false): ActField => ({ name: 'words', label, kind: 'long', max: 2000, optional });

export const RECORD_REQUEST: Act = {
  verb: 'recordAgencyRequest', label: '登记诉求', path: '/agency-requests/record-agency-request', kind: 'primary', note: '窗口、12345 热线、预约来的都登记在这里。',
  fields: [
    { name: 'channel', label: '来源', kind: 'choice', options: CHANNELS.filter(({ value }) => value !== 'online'), first: 'counter' }, { name: 'ownerName', label: '项目单位', kind: 'text', max: 120 }, { name: 'projectName', label: '项目', kind: 'text', max: 120 },
    { name: 'contactName', label: '联系人', kind: 'text', max: 40 }, { name: 'contactPhone', label: '电话', kind: 'text', max: 25 }, { name: 'needs', label: '诉求', hint: '要办什么、有什么难处', kind: 'long', max: 2000 },
    { name: 'ticketNumber', label: '12345 工单编号', hint: '热线来的必须写', kind: 'text', max: 60, optional: true }, { name: 'appointedAt', label: '预约时间', hint: '预约的必须写', kind: 'time', optional: true },
  ],
};

/** Every verb of a request; which of them are open the server says. */
export function requestActs(one: AgencyRequest): Act[] {
  const at = (verb: string): string => `/agency-requests/${one.id}/${verb}`;
  const all: Act[] = [
    { verb: 'guideAgencyRequest', label: '引导交接', path: at('guide-agency-request'), note: '陪同到帮办代办专区，和综合窗口做好交接。', fields: [words('交接给谁', true)] },
    { verb: 'adviseAgencyRequest', label: '咨询辅导', path: at('advise-agency-request'), note: '一次告知办理条件和申请材料；答不了的，联系事项的审批人员。', fields: [words('告知了什么')] },
    { verb: 'closeAgencyRequest', label: '办结诉求', path: at('close-agency-request'), note: '只咨询、不委托的，办结。', fields: [words('结果')] },
  ];
  return all.filter(({ verb }) => (one.verbs as readonly string[]).includes(verb));
}

/** 登记表 without its items. */
export const registrationFields = (from: Partial<AgencyProject> | null, request: AgencyRequest | null): ActField[] => [
  { name: 'name', label: '项目名称', kind: 'text', max: 120, first: from?.name ?? request?.projectName }, { name: 'ownerName', label: '项目单位', kind: 'text', max: 120, first: from?.ownerName ?? request?.ownerName }, { name: 'ownerCode', label: '统一社会信用代码', kind: 'text', max: 40, first: from?.ownerCode },
  { name: 'kind', label: '类型', kind: 'choice', options: optionsOf(PROJECT_KINDS), first: from?.kind ?? 'industrial' }, { name: 'investmentWan', label: '总投资', hint: '万元', kind: 'number', first: from?.investmentWan === undefined ? undefined : String(from.investmentWan) },
  { name: 'place', label: '建设地点', kind: 'text', max: 200, optional: true, first: from?.place }, { name: 'contactName', label: '联系人', hint: from ? '登记过的不显示，重新写' : undefined, kind: 'text', max: 40 }, { name: 'contactPhone', label: '电话', kind: 'text', max: 25 },
  { name: 'mode', label: '服务方式', hint: '代办要由企业签署委托；协办由企业自己申报', kind: 'choice', options: optionsOf(AGENCY_MODES), first: from?.mode ?? 'agency' }, { name: 'needs', label: '服务需求', kind: 'long', max: 2000, first: from?.needs ?? request?.needs },
  { name: 'limits', label: '时限要求', kind: 'text', max: 500, optional: true, first: from?.limits ?? undefined }, { name: 'targetOn', label: '目标日期', kind: 'date', optional: true, first: from?.targetOn ?? undefined },
  { name: 'projectCode', label: '国家编码', hint: '项目库里有的写上，可不填', kind: 'text', max: 60, optional: true, first: from?.projectCode ?? undefined },
];

/** Every verb of a project but those with a form of their own; which of them are open the server says. */
export function agencyProjectActs(one: AgencyProject): Act[] {
  const at = (verb: string): string => `/agency-projects/${one.id}/${verb}`;
  const agents = one.agents.filter(({ personId, away }) => personId !== one.agentId && !away).map((agent) => ({ value: String(agent.personId), label: `${agent.name}（${agent.postLabel}，${agent.why}）` }));
  const agent: ActField = { name: 'agentId', label: '代办员', hint: agents.length === 0 ? '专班里没有能接的人，先在“专班”加人' : '合适的在前', kind: 'choice', options: agents, whole: true };
  const all: Act[] = [
    { verb: 'assignAgent', label: '指派代办员', kind: 'primary', path: at('assign-agent'), fields: [agent] },
    { verb: 'signAuthorisation', label: one.authorisedOn ? '重签委托' : '签署委托', path: at('sign-authorisation'), fields: [{ name: 'signerName', label: '签署人', kind: 'text', max: 40 }, { name: 'until', label: '委托到', hint: '可不填', kind: 'date', optional: true }, { name: 'fileId', label: '签好的委托书', kind: 'file', optional: true }] },
    { verb: 'startAgencyService', label: '转入代办', kind: 'primary', path: at('start-agency-service'), fields: [words('说明', true)] },
    { verb: 'recordAgencyFollowUp', label: '跟踪督办', path: at('record-agency-follow-up'), note: '提醒了谁、进展怎样。', fields: [words('记录')] },
    { verb: 'returnAgencyResults', label: '反馈结果', kind: 'primary', path: at('return-agency-results'), fields: [{ name: 'way', label: '怎么交', kind: 'choice', options: optionsOf(RETURN_WAYS) }, words('交了哪些')] },
    { verb: 'closeAgencyProject', label: '办结项目', kind: 'danger', path: at('close-agency-project'), fields: [words('说明')] },
    { verb: 'handOverProject', label: '移交', title: '移交给别的代办员', path: at('hand-over-project'), fields: [agent, words('为什么移交、办到哪里')] },
    { verb: 'withdrawCommission', label: '撤回委托', kind: 'danger', path: at('withdraw-commission'), note: '委托随之失效，以后可以重新委托。', fields: [words('原因')] },
    { verb: 'resumeCommission', label: '重新委托', kind: 'primary', path: at('resume-commission'), fields: [words('说明')] },
  ];
  return all.filter(({ verb }) => (one.verbs as readonly string[]).includes(verb));
}

/** As the server keeps them: the day of the week and its half. */
const SHIFTS = ['一', '二', '三', '四', '五', '六', '日'].flatMap((day, at) => ['上午', '下午'].map((half) => ({ value: `${at + 1}${half}`, label: `周${day}${half}` })));
export const shiftWords = (shift: string): string => SHIFTS.find(({ value }) => value === shift)?.label ?? shift;
const terms = (from: ForceMember | null): ActField[] => [
  { name: 'capacity', label: '最多同时带几个项目', kind: 'number', optional: true, first: from ? String(from.capacity) : '5' }, { name: 'specialities', label: '熟悉的项目', kind: 'several', optional: true, options: KINDS, first: from?.specialities ?? [] },
  { name: 'shifts', label: '值班', kind: 'several', optional: true, options: SHIFTS, first: from?.shifts ?? [] },
];
export const enlistAct = ({ personId, name, post, postLabel }: ForceCandidate): Act => ({ verb: 'enlistMember', label: '加入专班', title: `${name}加入专班，${postLabel}`, path: '/task-force/enlist-member', kind: 'primary', fixed: { personId, post }, fields: terms(null) });
export const ENLIST_REPRESENTATIVE: Act = {
  verb: 'enlistMember', label: '加首席代表', title: '首席代表加入专班', path: '/task-force/enlist-member',
  fields: [{ name: 'post', label: '岗位', kind: 'choice', options: optionsOf(FORCE_POSTS).filter(({ value }) => ['head', 'deputy', 'representative'].includes(value)), first: 'representative' }, { name: 'name', label: '姓名', kind: 'text', max: 40 }, { name: 'represents', label: '代表哪个部门、公用企业', kind: 'text', max: 120, optional: true }, { name: 'phone', label: '办公电话', kind: 'text', max: 25, optional: true }],
};
export function memberActs(one: ForceMember): Act[] {
  const keep = { ...(one.represents ? { represents: one.represents } : {}), ...(one.phone ? { phone: one.phone } : {}) };
  const all: Act[] = [{ verb: 'changeMember', label: '调整', title: `调整${one.name}`, path: `/task-force/${one.id}/change-member`, fixed: keep, fields: terms(one) }, { verb: 'releaseMember', label: '退出', title: `${one.name}退出专班`, kind: 'danger', path: `/task-force/${one.id}/release-member`, note: one.load > 0 ? `手上还有 ${one.load} 个项目，先移交。` : '', fields: [] }];
  return all.filter(({ verb }) => (one.verbs as readonly string[]).includes(verb));
}
