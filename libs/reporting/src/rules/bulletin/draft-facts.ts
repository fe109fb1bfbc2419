import type { BulletinRun, ComparedFigure, FigureRun } from '@onecounter/contracts';
import type { NamedFigure } from './comparison';

/** What a draft is made of: figures by code and unit, and what happened in the period, in words. */
export interface DraftFacts {
  /** Month of the period's name, without a leading zero. */
  readonly month: string;
  readonly figure: (code: string, unitId?: number | null) => ComparedFigure | undefined;
  readonly named: ReadonlyMap<string, NamedFigure>;
  readonly units: readonly { readonly id: number; readonly name: string }[];
  /** The city and its counties. */
  readonly places: readonly { readonly id: number; readonly name: string }[];
  readonly adjustments: readonly { readonly kind: string; readonly itemName: string; readonly effectiveOn: string; readonly from: string | null; readonly to: string | null; readonly basis: string }[];
  readonly projects: readonly { readonly name: string; readonly investmentWan: number; readonly stage: string; readonly leadUnitName: string; readonly problem: string | null }[];
  readonly examples: readonly { readonly title: string; readonly story: string; readonly unitName: string; readonly caseNumber: string | null; readonly daysSaved: number | null; readonly feedback: string | null }[];
}
export const words = (text: string): BulletinRun => ({ text });
export const live = (figure: string, unitId: number | null = null, show: FigureRun['show'] = 'value'): FigureRun => ({ figure, unitId, show });

/** Pure: 受理业务 3,286 件，其中… of what is known and not nought; then what was nought; then what nobody has told yet. Null when none of the figures is defined. */
export function sentenceOf(facts: DraftFacts, parts: readonly (readonly [code: string, before: string])[]): BulletinRun[] | null {
  const known = parts.filter(([code]) => facts.named.has(code));
  if (known.length === 0) return null;
  const valueOf = (code: string): number | null => facts.figure(code)?.value ?? null;
  const told = known.filter(([code]) => (valueOf(code) ?? 0) !== 0);
  const nought = known.filter(([code]) => valueOf(code) === 0);
  const silent = known.filter(([code]) => valueOf(code) === null);
  const runs = told.flatMap(([code, before], at): BulletinRun[] => [words(`${at > 0 ? '，' : ''}${before}`), live(code), words(facts.named.get(code)?.unit ?? '')]);
  const rest = [nought.length > 0 ? `${nought.map(([code]) => facts.named.get(code)?.zh ?? code).join('、')}本期没有` : '', silent.length > 0 ? `${silent.map(([code]) => facts.named.get(code)?.zh ?? code).join('、')}还没有填报` : ''].filter(Boolean);
  return [...runs, words(`${told.length > 0 && rest.length > 0 ? '；' : ''}${rest.join('；')}。`)];
}

/** Pure: a table of units with a figure each, those without any left out; null when none has one. */
export function unitTable(facts: Pick<DraftFacts, 'figure' | 'named' | 'units'>, head: string, codes: readonly string[]) {
  const columns = codes.filter((code) => facts.named.has(code));
  const rows = facts.units.filter(({ id }) => columns.some((code) => (facts.figure(code, id)?.value ?? 0) !== 0));
  if (rows.length === 0) return null;
  return { kind: 'table' as const, head: [head, ...columns.map((code) => `${facts.named.get(code)?.zh ?? code}（${facts.named.get(code)?.unit ?? ''}）`)], rows: rows.slice(0, 60).map(({ id, name }) => [[words(name)], ...columns.map((code) => [live(code, id)])]) };
}
