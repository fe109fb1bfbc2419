import { TRACKED_STATES, TRANSFER_DIRECTIONS, TRANSFER_VIEWS } from '@onecounter/contracts';
import type { components } from '@onecounter/api-client';
import type { Act, ActField } from '../subjects/act.schema';

export type AgencyItems = components['schemas']['AgencyItemsView'];
export type AgencyItemStanding = components['schemas']['AgencyItemStandingView'];
export type TrackedItem = components['schemas']['TrackedItemView'];
export type CountyTransferRow = components['schemas']['CountyTransferRowView'];
export type CountyTransfer = components['schemas']['CountyTransferView'];
export type TransferCount = components['schemas']['CountyTransferCountView'];

const optionsOf = <K extends string>(table: Readonly<Record<K, { readonly zh: string }>>): { value: K; label: string }[] => Object.entries<{ readonly zh: string }>(table).map(([value, { zh }]) => ({ value: value as K, label: zh }));
export const VIEWS = optionsOf(TRANSFER_VIEWS);
export const DIRECTIONS = optionsOf(TRANSFER_DIRECTIONS);
const words = (label: string, optional = false): ActField => ({ name: 'words', label, kind: 'long', max: 2000, optional });

interface Around { readonly projectId: number; readonly today: string; readonly counties: AgencyItems['counties']; readonly materials: readonly { readonly no: number; readonly name: string }[] }
const DEFAULT_DAYS = 10;

/** What is asked of a hand-over; the county item's own working days stand first. */
function handOverFields(item: AgencyItemStanding, { counties, materials }: Around, toCounty: boolean): ActField[] {
  const guess = counties.find(({ name }) => item.unitName.includes(name));
  return [
    ...(toCounty ? [{ name: 'toUnitId', label: '县区', kind: 'choice' as const, whole: true, options: counties.map(({ unitId, name }) => ({ value: String(unitId), label: name })), ...(guess ? { first: String(guess.unitId) } : {}) }] : []),
    { name: 'workingDays', label: '几个工作日办结', hint: '从今天转办算起，等回执的日子也算', kind: 'number', first: String(item.workingDays ?? DEFAULT_DAYS) },
    { name: 'materialNos', label: '随转的材料', hint: '不勾的，转这个事项要的材料', kind: 'choices', optional: true, options: materials.map(({ no, name }) => ({ value: String(no), label: name })) }, words('要求', true),
  ];
}

/** What may be done about an item now; which of it is open the server says. `version`: of the project, for its own steps. */
export function itemActs(item: AgencyItemStanding, around: Around): (Act & { readonly versioned: boolean })[] {
  const at = (verb: string): string => `/agency-projects/${around.projectId}/${verb}`;
  const [given, label] = [{ projectId: around.projectId, no: item.no }, item.itemName];
  const all: (Act & { readonly versioned: boolean })[] = [
    { verb: 'handOverToCounty', label: '转办县区', title: `“${label}”转给县区`, kind: 'primary', path: '/county-transfers/hand-over-to-county', fixed: given, fields: handOverFields(item, around, true), versioned: false },
    { verb: 'handOverToCity', label: '转办市级', title: `“${label}”转给市级`, kind: 'primary', path: '/county-transfers/hand-over-to-city', fixed: given, fields: handOverFields(item, around, false), versioned: false },
    { verb: 'linkItemCase', label: '关联办件', title: `“${label}”的办件`, path: at('link-item-case'), fixed: { no: item.no }, note: '项目单位在综合窗口收件以后，写受理号；状态、期限和承办人以后自己跟着办件走。', fields: [{ name: 'caseNumber', label: '受理号', kind: 'text', max: 60 }], versioned: true },
    {
      verb: 'trackOutsideItem', label: '记进展', title: `“${label}”的进展`, path: at('track-outside-item'), fixed: { no: item.no }, versioned: true,
      fields: [{ name: 'onDate', label: '日期', kind: 'date', first: around.today }, { name: 'state', label: '现在', kind: 'choice', options: optionsOf(TRACKED_STATES), first: item.entries.length === 0 ? 'filed' : 'running' }, words('了解到什么'), { name: 'fileId', label: '证明', hint: '图片或者 PDF；办结的必须附', kind: 'file', optional: true }],
    },
  ];
  const unlink = item.cases.map((one): Act & { readonly versioned: boolean } => ({ verb: 'unlinkItemCase', label: '取消关联', title: `取消关联 ${one.number}`, kind: 'danger', path: at('unlink-item-case'), fixed: { no: item.no, caseId: one.id }, note: '办件照常办理，只是不再算这个事项的。', fields: [], versioned: true }));
  return [...all, ...unlink].filter(({ verb }) => (item.verbs as readonly string[]).includes(verb));
}

/** Every verb of a transfer; which of them are open for whom the server says. */
export function transferActs(one: CountyTransfer): Act[] {
  const at = (verb: string): string => `/county-transfers/${one.id}/${verb}-county-transfer`;
  const all: Act[] = [
    { verb: 'receiveCountyTransfer', label: '出具回执', title: `接收 ${one.number}，出具回执`, kind: 'primary', path: at('receive'), note: `${one.dueOn} 前办结。`, fields: [words('给转办方的话', true)] },
    { verb: 'completeCountyTransfer', label: '报送结果', kind: 'primary', path: at('complete'), fields: [words('结果'), { name: 'fileIds', label: '证明', hint: '批件、证照的扫描件，1 到 5 个', kind: 'files' }] },
    { verb: 'closeOutCountyTransfer', label: '销号', title: `${one.number} 销号`, kind: 'primary', path: at('close-out'), note: '结果和证明都看过了，这个转办件就此结束。', fields: [words('说明', true)] },
    { verb: 'returnCountyTransfer', label: '退回补办', path: at('return'), note: '期限不变。', fields: [words('还缺什么')] },
    { verb: 'refuseCountyTransfer', label: '不接，退回', title: `退回 ${one.number}`, kind: 'danger', path: at('refuse'), fields: [words('为什么不能接')] },
    { verb: 'recallCountyTransfer', label: '收回', title: `收回 ${one.number}`, kind: 'danger', path: at('recall'), note: '收回以后，事项回到项目里重新安排。', fields: [words('原因')] },
  ];
  return all.filter(({ verb }) => (one.verbs as readonly string[]).includes(verb));
}
