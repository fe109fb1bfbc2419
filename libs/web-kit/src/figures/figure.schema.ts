import type { components } from '@onecounter/api-client';
import { BULLETIN_SECTIONS, type BulletinSection } from '@onecounter/contracts';

type Schemas = components['schemas'];
export type Definition = Schemas['FigureDefinitionView'];
export type Figures = Schemas['PeriodFiguresView'];
export type FigureValue = Schemas['FigureValueView'];
export type BehindRow = Schemas['FigureRowView'];
export type Behind = Schemas['FigureRowsView'];
export type Corrections = Schemas['PeriodCorrectionsView'];
export interface FigureLine { readonly definition: Definition; readonly value: FigureValue | null }
export interface FigureGroup { readonly section: BulletinSection; readonly label: string; readonly lines: readonly FigureLine[] }

export const VIEWS = [{ value: 'figures', label: '统计数据' }, { value: 'corrections', label: '截数后的更正' }] as const;
/** Where a row of a list opens; what has no page of its own stands as words. */
const PAGES: Readonly<Record<string, string>> = { permitCase: '/cases', meeting: '/meetings', project: '/projects', inspectionTrip: '/inspection-trips', expertReview: '/expert-reviews', publication: '/publications', reportedFigure: '/reported-figures', agencyProject: '/agency-projects', agencyProblem: '/agency-problems', countyTransfer: '/county-transfers?transfer=' };

/** Pure: figures by section of the bulletin, in its order; of one unit only those that are told apart by unit. */
export function groupsOf(definitions: readonly Definition[], figures: Figures, unitId: number | null): FigureGroup[] {
  const sections = Object.entries(BULLETIN_SECTIONS) as [BulletinSection, { zh: string }][];
  return sections.map(([section, { zh }]) => ({
    section, label: zh, lines: definitions.filter((one) => one.section === section && (unitId === null || one.byUnit)).map((definition) => ({ definition, value: figures.values.find((one) => one.code === definition.code && one.unitId === unitId) ?? null })),
  })).filter(({ lines }) => lines.length > 0);
}

/** Pure: units that have a number of their own, by name. */
export function unitsOf({ values }: Figures): { id: number; name: string }[] {
  const units = new Map(values.flatMap(({ unitId, unitName }) => (unitId === null ? [] : [[unitId, unitName] as const])));
  return [...units].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}

/** 1234.5 → 1,234.5；没有的为 — */
export const numberWords = (value: number | null | undefined): string => (value === null || value === undefined ? '—' : value.toLocaleString('zh-CN', { maximumFractionDigits: 4 }));
/** +3，−2 */
export const changeWords = (value: number | null | undefined): string => (value === null || value === undefined ? '—' : `${value > 0 ? '+' : ''}${numberWords(value).replace('-', '−')}`);
/** +12.5 %；除数为零的为 — */
export const rateWords = (rate: number | null | undefined): string => (rate === null || rate === undefined ? '—' : `${changeWords(rate)} %`);
export const noRate = (value: FigureValue | null, against: '上期' | '去年同期'): string | undefined => {
  const rate = against === '上期' ? value?.rate : value?.yearRate;
  return rate === null ? `${against}为零，不能算增减幅度` : undefined;
};
export const pageOf = ({ subjectKind, subjectId }: BehindRow): string | null => (PAGES[subjectKind] ? `${PAGES[subjectKind]}${PAGES[subjectKind]?.endsWith('=') ? '' : '/'}${subjectId}` : null);
export const isPeriod = (text: unknown): text is string => typeof text === 'string' && /^20\d{2}-(0[1-9]|1[0-2])$/.test(text);
export const unitIn = (text: unknown): number | null => (typeof text === 'string' && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null);
