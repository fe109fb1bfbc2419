import { createHash } from 'node:crypto';
import { ASSESSMENT_CODES, ASSESSMENT_FIGURES, type AssessmentCode, type AssessmentFigure } from '@onecounter/contracts';
import { canonicalJson } from '@onecounter/kernel/chain';

/** Facts of a code put together: how many things, what they add up to, what they come to on average. */
export interface CountedFacts { readonly code: AssessmentCode; readonly unitId: number; /** null: of the section as a whole. */ readonly personId: number | null; readonly things: number; readonly total: number; readonly mean: number; readonly ids: readonly number[] }
export interface FigureToKeep { readonly unitId: number; readonly personId: number | null; readonly code: AssessmentCode; readonly value: number; readonly evidence: readonly number[] }
export interface FigureValue { readonly code: AssessmentCode; readonly value: number }

/** Codes whose value of a section is not made of what its people did. */
export const OF_SECTION_APART: readonly AssessmentCode[] = ASSESSMENT_CODES.filter((code) => ASSESSMENT_FIGURES[code].of === 'apart');

/** Pure: the value of a figure by its definition. */
export function figureOf({ code, things, total, mean, unitId, personId, ids }: CountedFacts): FigureToKeep {
  const { how }: AssessmentFigure = ASSESSMENT_FIGURES[code];
  return { unitId, personId, code, value: how === 'count' ? things : how === 'sum' ? total : mean, evidence: ids };
}

/** Pure: what the trace holds of the figures, whatever their order. */
export function digestOfFigures(figures: readonly FigureToKeep[]): string {
  const rows = figures.map(({ unitId, personId, code, value, evidence }) => [unitId, personId ?? 0, code, value, [...evidence]] as const);
  const key = (row: (typeof rows)[number]): string => `${row[0]} ${row[1]} ${row[2]}`;
  return createHash('sha256').update(canonicalJson(rows.sort((one, other) => key(one).localeCompare(key(other))))).digest('hex');
}

/** Pure: of one section or person, in the order of the definitions. */
export const valuesOf = (figures: readonly FigureToKeep[]): FigureValue[] => ASSESSMENT_CODES.flatMap((code) => {
  const value = figures.reduce((sum, one) => (one.code === code ? sum + one.value : sum), 0);
  return figures.some((one) => one.code === code) ? [{ code, value }] : [];
});

/** Pure: figures that are not what they were, with both values; one that is missing is zero. */
export function differences(then: readonly FigureValue[], now: readonly FigureValue[]): { readonly code: AssessmentCode; readonly then: number; readonly now: number }[] {
  const valueIn = (values: readonly FigureValue[], code: AssessmentCode): number => values.find((one) => one.code === code)?.value ?? 0;
  return ASSESSMENT_CODES.flatMap((code) => (valueIn(then, code) === valueIn(now, code) ? [] : [{ code, then: valueIn(then, code), now: valueIn(now, code) }]));
}
