/** Which number of a figure stands in the text: its value, what it was a month or a year ago, the difference, or the rate of change in per cent. */
export const SHOWN_FIGURES = {
  value: { zh: '本期', en: 'This period' },
  previous: { zh: '上期', en: 'Period before' },
  change: { zh: '比上期增减', en: 'Change' },
  rate: { zh: '比上期增减幅度', en: 'Rate of change' },
  lastYear: { zh: '去年同期', en: 'Same period last year' },
  yearChange: { zh: '比去年同期增减', en: 'Change against last year' },
  yearRate: { zh: '比去年同期增减幅度', en: 'Rate of change against last year' },
} as const;
export type ShownFigure = keyof typeof SHOWN_FIGURES;

/** A live number in the text: opens to what it counts. `unitId` null: of the whole bureau. */
export interface FigureRun { readonly figure: string; readonly unitId: number | null; readonly show: ShownFigure }
export interface WordRun { readonly text: string; readonly bold?: boolean }
export type BulletinRun = WordRun | FigureRun;

/** What a section of the bulletin is written of. Images and charts have a caption and words for those who cannot see them. */
export type BulletinBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly BulletinRun[] }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly (readonly BulletinRun[])[])[] }
  | { readonly kind: 'image'; readonly fileId: string; readonly caption: string; readonly alternative: string }
  | { readonly kind: 'chart'; readonly chart: 'months' | 'units' | 'shares'; readonly figures: readonly string[]; readonly caption: string };

/** 六个栏目 of the bulletin, in their order; the responsible offices are data (RPT-4). */
export const BULLETIN_SECTIONS = {
  statistics: { no: 1, zh: '业务统计', en: 'Business statistics' },
  keyProjects: { no: 2, zh: '重点项目审批服务', en: 'Key projects' },
  policy: { no: 3, zh: '政策法规及事项变化', en: 'Law and item changes' },
  inspection: { no: 4, zh: '联合勘验及专家评审', en: 'Joint inspection and expert review' },
  supervision: { no: 5, zh: '审批与监管联动', en: 'Approval and supervision' },
  examples: { no: 6, zh: '优化营商环境事例', en: 'Good examples' },
} as const;
export type BulletinSection = keyof typeof BULLETIN_SECTIONS;
export const isFigureRun = (run: BulletinRun): run is FigureRun => 'figure' in run;
