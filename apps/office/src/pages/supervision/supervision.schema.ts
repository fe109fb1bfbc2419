import { DELIVERY_STATES, EVENT_HANDOVER, SUPERVISION_EVENTS } from '@onecounter/contracts';
import type { Act, ActField } from '@onecounter/web-kit';
import type { Schemas } from '../../api';

export type Subscription = Schemas['SubscriptionView'];
export type SubscriptionRow = Schemas['SubscriptionRowView'];
export type Delivery = Schemas['DeliveryRowView'];
export type Handover = Schemas['HandoverRowView'];
interface Choice { readonly value: string; readonly label: string }

const choicesOf = (words: Readonly<Record<string, { readonly zh: string }>>): Choice[] => Object.entries(words).map(([value, { zh }]) => ({ value, label: zh }));
export const STATES = choicesOf(DELIVERY_STATES);
export const HANDOVER_STATUSES = choicesOf(EVENT_HANDOVER.statuses);
export const EVENT_TYPES = choicesOf(SUPERVISION_EVENTS);

/** Colour, shape and words of a receiver. */
export const RECEIVER_MARKS: Readonly<Record<SubscriptionRow['receiver']['state'], { readonly mark: string; readonly tone: string }>> = {
  unknown: { mark: '○', tone: 'oc-sub' }, well: { mark: '●', tone: 'oc-ok' }, ailing: { mark: '▲', tone: 'oc-soon' }, down: { mark: '■', tone: 'oc-over' },
};
export const DELIVERY_TONES: Readonly<Record<Delivery['state'], string>> = { waiting: 'oc-soon', received: 'oc-sub', dead: 'oc-over', dropped: 'oc-sub' };

const WORDS: ActField = { name: 'words', label: '为什么', kind: 'long', max: 500 };

/** Verbs of a subscription that ask for little; changing it has a form of its own. */
export function subscriptionActs({ id, verbs, waiting, dead, unitName }: Subscription): Act[] {
  const path = (route: string): string => `/push-subscriptions/${id}/${route}`;
  const all: Act[] = [
    { verb: 'resumeSubscription', label: '恢复推送', path: path('resume-subscription'), kind: 'primary', note: `待推送的 ${waiting} 条随即推出去，三天的期限从现在重新算。`, fields: [] },
    ...(dead > 0 ? [{ verb: 'resendDeliveries', label: '重推失败的', path: path('resend-deliveries'), fixed: { dead: true }, note: `${dead} 条推送失败的，编号不变，全部再推一遍。`, fields: [] }] : []),
    { verb: 'resendDeliveries', label: '按办件重推', path: path('resend-deliveries'), note: '推过的再推，没推过的补推；编号不变，对方能认出重复。', fields: [{ name: 'caseNumber', label: '办件编号', kind: 'text', max: 60 }] },
    { verb: 'resendDeliveries', label: '按日期重推', path: path('resend-deliveries'), note: '决定日期在这几天的，推过的再推，没推过的补推。', fields: [{ name: 'from', label: '从', kind: 'date' }, { name: 'to', label: '到', kind: 'date' }] },
    { verb: 'rotateSecret', label: '更换签名密钥', path: path('rotate-secret'), note: '新密钥只显示这一次。新旧并用期间两个都签，对方换好以后旧的自动作废。', fields: [{ name: 'overlapHours', label: '新旧并用几小时', hint: '0 到 168；0 是旧的立即作废', kind: 'number', first: '24' }] },
    { verb: 'pauseSubscription', label: '暂停推送', path: path('pause-subscription'), note: '暂停期间的攒着，恢复后再推。', fields: [WORDS] },
    { verb: 'closeSubscription', label: '停用推送', title: `停用推送给${unitName}的订阅？`, path: path('close-subscription'), kind: 'danger', note: `没推出去的 ${waiting + dead} 条不再推送，停用后不能恢复。`, fields: [WORDS] },
  ];
  return all.filter(({ verb }) => (verbs as readonly string[]).includes(verb));
}

export const liaisonAct = ({ id }: Subscription): Act => ({ verb: 'showLiaison', label: '看联络员电话', path: `/push-subscriptions/${id}/show-liaison`, fields: [{ name: 'reason', label: '为什么看', kind: 'text', max: 200 }] });

/** One ended delivery goes out again. */
export const againAct = ({ id, subscriptionId, caseNumber }: Delivery): Act => ({ verb: 'resendDeliveries', label: '重推', title: `重推 ${caseNumber ?? ''}`, note: '编号不变，对方能认出重复。', path: `/push-subscriptions/${subscriptionId}/resend-deliveries`, fixed: { deliveryId: id }, fields: [] });

/** 签收、退回、指派, for the department on its paper. */
export function handoverActs({ eventId, unitId, unitName, verbs, caseNumber }: Handover, departments: readonly { readonly id: number; readonly name: string }[]): Act[] {
  const path = (route: string): string => `/supervision/events/${eventId}/${route}`;
  const whose = unitId === null ? {} : { unitId };
  const all: Act[] = [
    { verb: 'signForEvent', label: '登记签收', title: `${unitName ?? ''}签收 ${caseNumber}`, path: path('sign-for-event'), fixed: whose, note: '监管部门自己的系统会签收；这里登记纸质签收的。', fields: [{ name: 'words', label: '依据', hint: '签收单、来函的编号和经手人', kind: 'long', max: 1000 }] },
    { verb: 'returnEvent', label: '登记退回', title: `${unitName ?? ''}退回 ${caseNumber}`, path: path('return-event'), fixed: whose, note: '退回后由业务协调科另行指派。', fields: [{ name: 'words', label: '退回理由', hint: '为什么不属本部门；来函的编号和经手人', kind: 'long', max: 1000 }] },
    {
      verb: 'rerouteEvent', label: '指派监管部门', title: `给 ${caseNumber} 指派监管部门`, path: path('reroute-event'), kind: 'primary', fixed: unitId === null ? {} : { fromUnitId: unitId },
      fields: [{ name: 'unitId', label: '监管部门', kind: 'choice', whole: true, options: departments.map(({ id, name }) => ({ value: String(id), label: name })) }, { name: 'words', label: '理由', kind: 'long', max: 1000 }],
    },
  ];
  return all.filter(({ verb }) => (verbs as readonly string[]).includes(verb));
}
