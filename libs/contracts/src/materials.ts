/** What the clerk found of one material. Derived from its points; never typed by hand. */
export const MATERIAL_VERDICTS = {
  good: { zh: '合格', en: 'Good' },
  missing: { zh: '缺', en: 'Missing' },
  faulty: { zh: '不合格', en: 'Faulty' },
  shared: { zh: '共享取得', en: 'Obtained by sharing' },
  fromResult: { zh: '前置结果转来', en: 'Result of a predecessor' },
  onSite: { zh: '勘验时查验', en: 'Checked on site' },
  notApplicable: { zh: '不适用', en: 'Not applicable' },
  unchecked: { zh: '未查', en: 'Unchecked' },
} as const;
export type MaterialVerdict = keyof typeof MATERIAL_VERDICTS;
/** With these a material stands in nobody's way. */
export const SATISFIED_VERDICTS: readonly MaterialVerdict[] = ['good', 'shared', 'fromResult', 'onSite', 'notApplicable'];

/** Kinds of review points (CAT-10). */
export const POINT_KINDS = {
  formal: { zh: '形式', en: 'Formal' },
  substantive: { zh: '实质', en: 'Substantive' },
  inspection: { zh: '勘验', en: 'Inspection' },
  expertReview: { zh: '评审', en: 'Expert review' },
} as const;
export type PointKind = keyof typeof POINT_KINDS;

export const APPLICANT_KINDS = {
  enterprise: { zh: '企业和其他组织', en: 'Organisation' },
  person: { zh: '自然人', en: 'Natural person' },
} as const;
export type ApplicantKind = keyof typeof APPLICANT_KINDS;
/** 属性: enterprises of the centre and the province are counted apart in the bulletin (RPT-2). */
export const APPLICANT_ATTRIBUTES = { local: { zh: '地方企业', en: 'Local' }, centralOrProvincial: { zh: '中省直', en: 'Central or provincial' } } as const;
export type ApplicantAttribute = keyof typeof APPLICANT_ATTRIBUTES;
