import type { components } from '@onecounter/api-client';
import type { Act } from '../subjects/act.schema';

export type Transfer = components['schemas']['TransferView'];
export type TransferRow = components['schemas']['TransferRowView'];
export type TransferCount = components['schemas']['TransferCountView'];

export const STATES = [
  { value: 'signed', label: '待录入' }, { value: 'toSign', label: '待签字、退回更正' }, { value: 'entered', label: '已录入' }, { value: 'linked', label: '对应平台办件' }, { value: 'apart', label: '专网办件单独计' }, { value: 'withdrawn', label: '已撤回' }, { value: 'counted', label: '计入件数的' }, { value: 'all', label: '全部' },
] as const;
export type TransferState = Exclude<(typeof STATES)[number]['value'], 'all'>;
export const stateOf = (text: string): TransferState | undefined => STATES.map(({ value }) => value).find((value) => value === text && value !== 'all') as TransferState | undefined;

/** What is typed into the form; both halves are kept, one of them is sent. */
export interface TransferDraft {
  party: 'enterprise' | 'person'; itemCode: string; networkCode: string; finishedOn: string; name: string; legalRepresentative: string; contact: string; phone: string; creditCode: string; socialOrganisation: string; residentId: string; remark: string; again: boolean;
}
export const EMPTY_TRANSFER: TransferDraft = { party: 'enterprise', itemCode: '', networkCode: '', finishedOn: '', name: '', legalRepresentative: '', contact: '', phone: '', creditCode: '', socialOrganisation: '', residentId: '', remark: '', again: false };

/** Pure: what is sent; what is empty is left out. */
export function transferBody(draft: TransferDraft): components['schemas']['DrawUpTransferBody'] {
  const { party, itemCode, finishedOn, name, phone, residentId, legalRepresentative, contact, creditCode } = draft;
  const filled = (entries: Record<string, string>): Record<string, string> => Object.fromEntries(Object.entries(entries).filter(([, text]) => text.trim() !== '').map(([key, text]) => [key, text.trim()]));
  const half = party === 'person' ? { person: { name, residentId, phone } } : { enterprise: { legalRepresentative, contact, phone, creditCode, ...filled({ name, socialOrganisation: draft.socialOrganisation }) } };
  return { itemCode: itemCode.trim(), finishedOn, ...half, ...filled({ networkCode: draft.networkCode, remark: draft.remark }), ...(draft.again ? { again: true } : {}) };
}

const NEEDED: Readonly<Record<TransferDraft['party'], readonly (readonly [keyof TransferDraft, string])[]>> = {
  enterprise: [['legalRepresentative', '法定代表人'], ['contact', '联系人'], ['phone', '联系电话'], ['creditCode', '社会信用代码']], person: [['name', '申请人'], ['residentId', '身份证号'], ['phone', '联系电话']],
};
/** Pure: why it cannot be sent yet; null when it can. */
export function transferLacks(draft: TransferDraft): string | null {
  if (draft.itemCode.trim() === '') return '先选事项';
  if (draft.finishedOn === '') return '先填办结日期';
  if (draft.party === 'enterprise' && draft.name.trim() === '' && draft.socialOrganisation.trim() === '') return '先写单位名称';
  const lacking = NEEDED[draft.party].find(([field]) => String(draft[field]).trim() === '');
  return lacking ? `先写${lacking[1]}` : null;
}

/** Pure: a transfer as a draft, with the numbers in clear. */
export const draftOf = (one: Transfer, clear: { readonly residentId: string | null; readonly phone: string }): TransferDraft => ({
  party: one.party, itemCode: one.itemCode, networkCode: one.networkCode ?? '', finishedOn: one.finishedOn, name: one.party === 'person' ? one.applicantName : (one.enterpriseName ?? ''), legalRepresentative: one.legalRepresentative ?? '', contact: one.contact ?? '', phone: clear.phone, creditCode: one.creditCode ?? '',
  socialOrganisation: one.socialOrganisation ?? '', residentId: clear.residentId ?? '', remark: one.remark ?? '', again: false,
});

/** Verbs that ask for no more than words; the form and the entry have pages of their own. */
export function transferActs(one: Transfer): Act[] {
  const at = (verb: string): string => `/network-transfers/${one.id}/${verb}`;
  const note = `${one.number}　${one.itemName}　${one.applicantName}`;
  const all: Act[] = [
    { verb: 'signTransfer', label: '经办人签字', kind: 'primary', path: at('sign-transfer'), note: `${note}。以本人账号签字，签字后由大厅录入。`, fields: [] },
    { verb: 'returnTransfer', label: '退回更正', path: at('return-transfer'), note, fields: [{ name: 'words', label: '哪里要更正', kind: 'long', max: 1000 }] },
    { verb: 'withdrawTransfer', label: '撤回', kind: 'danger', path: at('withdraw-transfer'), note: `${note}。撤回以后不能恢复，也不计入件数。`, fields: [{ name: 'words', label: '为什么撤回', kind: 'long', max: 1000 }] },
  ];
  return all.filter(({ verb }) => (one.verbs as readonly string[]).includes(verb));
}
