import type { Lifecycle, StepRule } from '../lifecycle';

const HELD_BY = '政府信息公开条例14、15';

export const PUBLICATION_STEPS = {
  preparePublication: { from: [], to: 'prepared', fact: 'publicationPrepared', zh: '生成公示', en: 'Prepare a publication', law: '行政许可法40', bySystem: true },
  renewPublication: { from: ['prepared', 'held', 'published'], to: 'same', fact: 'publicationRenewed', zh: '随办件更新', en: 'Renew a publication', bySystem: true },
  publishGrant: { from: ['prepared'], to: 'published', fact: 'grantPublished', zh: '公示', en: 'Publish a grant', law: '发改办财金〔2018〕424号' },
  holdPublication: { from: ['prepared', 'published'], to: 'held', fact: 'publicationHeld', zh: '暂缓公示', en: 'Hold a publication', law: HELD_BY },
  releasePublication: { from: ['held'], to: 'prepared', fact: 'publicationReleased', zh: '解除暂缓', en: 'Release a publication' },
  correctPublication: { from: ['prepared', 'held', 'published'], to: 'same', fact: 'publicationCorrected', zh: '更正公示', en: 'Correct a publication' },
  withdrawPublication: { from: ['published', 'held'], to: 'withdrawn', fact: 'publicationWithdrawn', zh: '撤下公示', en: 'Withdraw a publication', grave: true },
} as const satisfies Record<string, StepRule>;

/** 信息公示 (SUP-4): one for each grant, never one of a refusal. The public sees it while it is published, and nothing of it otherwise. */
export const PUBLICATION = {
  kind: 'publication',
  statuses: {
    prepared: { zh: '待公示', en: 'To be published' }, held: { zh: '暂缓公示', en: 'Held' },
    published: { zh: '已公示', en: 'Published' }, withdrawn: { zh: '已撤下', en: 'Withdrawn', ends: true },
  },
  steps: PUBLICATION_STEPS,
} as const satisfies Lifecycle;
export type PublicationVerb = keyof typeof PUBLICATION_STEPS;
export type PublicationStatus = keyof typeof PUBLICATION.statuses;

/** Working days after the decision within which a grant is public (发改办财金〔2018〕424号). */
export const PUBLICATION_LIMIT_DAYS = 7;

/** Why a grant is not shown. */
export const PUBLICATION_HOLD_REASONS = { stateSecret: { zh: '国家秘密', en: 'State secret' }, tradeSecret: { zh: '商业秘密', en: 'Trade secret' }, privacy: { zh: '个人隐私', en: 'Privacy' } } as const;
export type PublicationHoldReason = keyof typeof PUBLICATION_HOLD_REASONS;

/** 许可类别 */
export const PERMIT_KINDS = {
  ordinary: { zh: '普通', en: 'Ordinary' }, franchise: { zh: '特许', en: 'Franchise' }, recognition: { zh: '认可', en: 'Recognition' },
  approval: { zh: '核准', en: 'Approval' }, registration: { zh: '登记', en: 'Registration' }, other: { zh: '其他', en: 'Other' },
} as const;
export type PermitKind = keyof typeof PERMIT_KINDS;

/** Which part of the lists a publication stands in; `late`: not public by its last day, whether it is by now or not. */
export const PUBLICATION_STATES = {
  toPublish: { zh: '待公示', en: 'To be published' }, dueSoon: { zh: '快到期', en: 'Due soon' }, overdue: { zh: '超期没有公示', en: 'Overdue' }, held: { zh: '暂缓公示', en: 'Held' },
  published: { zh: '已公示', en: 'Published' }, corrected: { zh: '更正过', en: 'Corrected' }, withdrawn: { zh: '已撤下', en: 'Withdrawn' }, late: { zh: '超期的（含后来公示的）', en: 'Late' },
} as const;
export type PublicationState = keyof typeof PUBLICATION_STATES;

/**
 * What the public is shown of a grant: the standard fields of 双公示. Natural persons only as masking leaves them, without a number.
 * Days are legal dates; what is not there yet (a certificate) is null.
 */
export interface PublishedGrant {
  readonly holderName: string;
  readonly holderKind: 'enterprise' | 'person';
  readonly holderCode: string | null;
  readonly legalRepresentative: string | null;
  readonly documentName: string;
  readonly documentNumber: string | null;
  readonly permitKind: PermitKind;
  readonly certificateName: string | null;
  readonly certificateNumber: string | null;
  readonly content: string;
  readonly decidedOn: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly organ: string;
  readonly organCode: string;
  readonly state: 'valid' | 'ended';
  readonly source: string;
  readonly sourceCode: string;
  readonly note: string | null;
}
export type PublishedField = keyof PublishedGrant;

interface FieldRule {
  readonly zh: string;
  readonly en: string;
  /** The standard's code of the field. */
  readonly code: string;
  /** Can be corrected by hand: so many characters, a day or one of the kinds. */
  readonly corrects?: number | 'day' | 'kind';
}
export const PUBLISHED_FIELDS = {
  holderName: { zh: '行政相对人名称', en: 'Holder', code: 'XK_XDR_MC', corrects: 200 },
  holderKind: { zh: '行政相对人类别', en: 'Kind of holder', code: 'XK_XDR_LB' },
  holderCode: { zh: '统一社会信用代码', en: 'Credit code', code: 'XK_XDR_SHXYM', corrects: 18 },
  legalRepresentative: { zh: '法定代表人', en: 'Legal representative', code: 'XK_FDDB', corrects: 100 },
  documentName: { zh: '行政许可决定文书名称', en: 'Decision', code: 'XK_XKWS', corrects: 100 },
  documentNumber: { zh: '行政许可决定文书号', en: 'Number of the decision', code: 'XK_WSH', corrects: 60 },
  permitKind: { zh: '许可类别', en: 'Kind of permit', code: 'XK_XKLB', corrects: 'kind' },
  certificateName: { zh: '许可证书名称', en: 'Certificate', code: 'XK_XKZS', corrects: 100 },
  certificateNumber: { zh: '许可编号', en: 'Number of the certificate', code: 'XK_XKBH', corrects: 60 },
  content: { zh: '许可内容', en: 'What is permitted', code: 'XK_NR', corrects: 500 },
  decidedOn: { zh: '许可决定日期', en: 'Decided on', code: 'XK_JDRQ' },
  validFrom: { zh: '有效期自', en: 'Valid from', code: 'XK_YXQZ', corrects: 'day' },
  validUntil: { zh: '有效期至', en: 'Valid until', code: 'XK_YXQZI', corrects: 'day' },
  organ: { zh: '许可机关', en: 'Organ', code: 'XK_XKJG' },
  organCode: { zh: '许可机关代码', en: 'Code of the organ', code: 'XK_XKJGDM' },
  state: { zh: '当前状态', en: 'State', code: 'XK_ZT' },
  source: { zh: '数据来源单位', en: 'Source', code: 'XK_LYDW' },
  sourceCode: { zh: '数据来源单位代码', en: 'Code of the source', code: 'XK_LYDWDM' },
  note: { zh: '备注', en: 'Note', code: 'BZ', corrects: 300 },
} as const satisfies Record<PublishedField, FieldRule>;
export const PUBLISHED_FIELD_NAMES = Object.keys(PUBLISHED_FIELDS) as PublishedField[];
export type CorrectableField = { [F in PublishedField]: (typeof PUBLISHED_FIELDS)[F] extends { corrects: unknown } ? F : never }[PublishedField];
export const CORRECTABLE_FIELDS = PUBLISHED_FIELD_NAMES.filter((name): name is CorrectableField => 'corrects' in PUBLISHED_FIELDS[name]);

export const HOLDER_KINDS = { enterprise: { zh: '法人及非法人组织', en: 'Organisation' }, person: { zh: '自然人', en: 'Natural person' } } as const;
export const GRANT_STATES = { valid: { zh: '有效', en: 'Valid' }, expired: { zh: '已过有效期', en: 'Expired' }, ended: { zh: '无效（已终止）', en: 'Ended' } } as const;

/** Pure: a field in the words of the page; an empty one is null. @param today from which a validity that has run out is told as such */
export function shownField(grant: PublishedGrant, field: PublishedField, today: string): string | null {
  if (field === 'holderKind') return HOLDER_KINDS[grant.holderKind].zh;
  if (field === 'permitKind') return PERMIT_KINDS[grant.permitKind].zh;
  if (field === 'state') return GRANT_STATES[grant.state === 'valid' && grant.validUntil !== null && grant.validUntil < today ? 'expired' : grant.state].zh;
  return grant[field];
}
