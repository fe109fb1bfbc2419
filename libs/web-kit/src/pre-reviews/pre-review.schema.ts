import type { components } from '@onecounter/api-client';
import type { Act, NamedFile } from '../subjects/act.schema';

export type PreReview = components['schemas']['PreReviewView'];
export type PreReviewRow = components['schemas']['PreReviewRowView'];
export type PreReviewMaterial = components['schemas']['PreReviewMaterialView'];
export type PreReviewOpinion = components['schemas']['MaterialOpinionBody']['opinion'];
export type PreReviewOutcome = components['schemas']['PreReviewOpinionBody']['outcome'];

export const STATES = [{ value: 'open', label: '没有结束的' }, { value: 'waiting', label: '待预审' }, { value: 'opined', label: '已出意见' }, { value: 'carriedOver', label: '已转入办件' }, { value: 'ended', label: '撤回和到期' }, { value: 'all', label: '全部' }] as const;
export type PreReviewState = Exclude<(typeof STATES)[number]['value'], 'all'>;
export const stateOf = (text: string): PreReviewState | undefined => STATES.map(({ value }) => value).find((value) => value === text && value !== 'all') as PreReviewState | undefined;

export const OUTCOMES = [{ value: 'ready', label: '条件具备即可申报' }, { value: 'revise', label: '修改后再报' }, { value: 'notYet', label: '暂不具备条件' }] as const;
export const TONES: Readonly<Record<PreReviewOpinion, string>> = { fits: 'oc-ok', revise: 'oc-soon', missing: 'oc-over' };
export const MARKS: Readonly<Record<PreReviewOpinion, string>> = { fits: '✓', revise: '▲', missing: '■' };

/** What is handed in for one material, as it is typed. */
export interface HandedInDraft { files: readonly NamedFile[]; note: string }
export type HandedInDrafts = Record<string, HandedInDraft>;
/** What is typed of a request; kept in the memory of the page only. */
export interface PreReviewDraft {
  itemCode: string; kind: 'enterprise' | 'person'; name: string; creditCode: string; residentId: string; phone: string; lacking: string; words: string; materials: HandedInDrafts; agencyItem: { projectId: number; no: number; label: string } | null;
}
export const emptyDraft = (): PreReviewDraft => ({ itemCode: '', kind: 'enterprise', name: '', creditCode: '', residentId: '', phone: '', lacking: '', words: '', materials: {}, agencyItem: null });

/** Pure: a line each. */
export const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** Pure: what is sent of the materials; those without anything are left out. */
export const handedInBody = (materials: HandedInDrafts, codes: readonly string[]): components['schemas']['HandedInBody'][] => codes.flatMap((code) => {
  const { files, note } = materials[code] ?? { files: [], note: '' };
  return files.length === 0 && note.trim() === '' ? [] : [{ code, files: files.map(({ id }) => id), ...(note.trim() ? { note: note.trim() } : {}) }];
});

/** Pure: the body of a request. */
export function requestBody(draft: PreReviewDraft, item: { readonly versionId: number; readonly materials: readonly { readonly code: string }[] }): components['schemas']['RequestPreReviewBody'] {
  const { kind, name, creditCode, residentId, phone, words, agencyItem } = draft;
  return {
    itemCode: draft.itemCode.trim(), itemVersionId: item.versionId, lacking: linesOf(draft.lacking), materials: handedInBody(draft.materials, item.materials.map(({ code }) => code)),
    applicant: { kind, name: name.trim(), ...(kind === 'enterprise' ? { creditCode: creditCode.trim() } : { residentId: residentId.trim() }), ...(phone.trim() ? { phone: phone.trim() } : {}) },
    ...(words.trim() ? { words: words.trim() } : {}), ...(agencyItem ? { agencyItem: { projectId: agencyItem.projectId, no: agencyItem.no } } : {}),
  };
}

/** Pure: why it cannot be sent yet; null when it can. */
export function requestLacks(draft: PreReviewDraft, known: boolean): string | null {
  if (draft.itemCode.trim() === '' || !known) return '先选事项';
  if (draft.name.trim() === '') return '先写申请人';
  if ((draft.kind === 'enterprise' ? draft.creditCode : draft.residentId).trim() === '') return draft.kind === 'enterprise' ? '先写统一社会信用代码' : '先写身份证号';
  if (Object.values(draft.materials).every(({ files }) => files.length === 0)) return '至少交一份材料的文件';
  return linesOf(draft.lacking).length === 0 ? '写明还缺什么' : null;
}

/** What the section says as it is typed; a material that was not handed in may be left open. */
export type OpinionDrafts = Record<string, { opinion: PreReviewOpinion | ''; words: string }>;

/** Pure: what stands already is offered again. */
export const opinionsOf = (materials: readonly PreReviewMaterial[]): OpinionDrafts => Object.fromEntries(materials.map(({ code, opinion, words }) => [code, { opinion: opinion ?? '', words: words ?? '' }]));

/** Pure: why the opinion cannot be given yet; null when it can. */
export function opinionLacks(materials: readonly PreReviewMaterial[], drafts: OpinionDrafts, outcome: PreReviewOutcome | '', words: string): string | null {
  const said = (code: string): OpinionDrafts[string] => drafts[code] ?? { opinion: '', words: '' };
  const open = materials.find(({ code, files }) => files.length > 0 && said(code).opinion === '');
  if (open) return `“${open.name}”还没有意见`;
  const mute = materials.find(({ code }) => said(code).opinion === 'revise' && said(code).words.trim() === '');
  if (mute) return `写明“${mute.name}”改什么`;
  if (outcome === '') return '先定整体意见';
  return words.trim().length < 2 ? '先写整体意见' : null;
}

/** Pure: what is sent of the opinions. */
export const opinionBody = (drafts: OpinionDrafts): components['schemas']['MaterialOpinionBody'][] => Object.entries(drafts).flatMap(([code, { opinion, words }]) => (opinion === '' ? [] : [{ code, opinion, ...(words.trim() ? { words: words.trim() } : {}) }]));

/** Verbs that ask for no more than words. */
export const preReviewActs = (one: PreReview): Act[] => (one.verbs.includes('withdrawPreReview')
  ? [{ verb: 'withdrawPreReview', label: '撤回', kind: 'danger', path: `/pre-reviews/${one.id}/withdraw-pre-review`, note: `${one.number}　${one.itemName}　${one.applicantName}。撤回以后不能恢复，要再预审须重新提请。`, fields: [{ name: 'words', label: '为什么撤回', kind: 'long', max: 1000 }] }]
  : []);
