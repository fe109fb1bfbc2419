import { rateOfChange } from '@onecounter/contracts';
import type { FigureDefinition } from './figure-definition';

/** A number of a figure: of a unit, or of the whole (null). */
export interface CountedValue { readonly code: string; readonly unitId: number | null; readonly value: number }
/** The same with what it was in the period before and in that of a year ago; null: nobody knows it. */
export interface ComparedValue { readonly code: string; readonly unitId: number | null; readonly value: number | null; readonly previous: number | null; readonly lastYear: number | null }

const keyOf = ({ code, unitId }: Pick<CountedValue, 'code' | 'unitId'>): string => `${code} ${unitId ?? ''}`;
const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Pure: puts the whole before its parts. What happened nowhere is 0 of the whole and stands at no unit. @param ofBureau units of the bureau itself */
export function withWholes(figures: readonly FigureDefinition[], parts: readonly CountedValue[], ofBureau: ReadonlySet<number>): CountedValue[] {
  return figures.flatMap((figure) => {
    const own = parts.filter(({ code }) => code === figure.code);
    const counted = figure.whole === 'place' ? own : own.filter(({ unitId }) => unitId !== null && ofBureau.has(unitId));
    if (counted.length === 0 && figure.none === 'unknown') return [];
    const value = round(counted.reduce((sum, part) => sum + part.value, 0));
    return [{ code: figure.code, unitId: null, value }, ...(figure.byUnit ? own.filter(({ unitId, value: some }) => unitId !== null && some !== 0) : [])];
  });
}

/** Pure: three periods side by side, figure by figure, the whole before its parts. Of the whole what is not there is unknown; of a unit it is 0. @param mayBeUnknown codes that stand there although nobody has told them in this period */
export function compared(now: readonly CountedValue[], before: readonly CountedValue[], lastYear: readonly CountedValue[], mayBeUnknown: ReadonlySet<string> = new Set()): ComparedValue[] {
  const [nows, befores, years] = [now, before, lastYear].map((values) => new Map(values.map((one) => [keyOf(one), one.value])));
  const all = new Map([...now, ...before, ...lastYear].map((one) => [keyOf(one), one]));
  const known = new Map(now.filter(({ unitId }) => unitId === null).map(({ code }, place) => [code, place]));
  const inOrder = (a: CountedValue, b: CountedValue): number => (known.get(a.code) ?? known.size) - (known.get(b.code) ?? known.size) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) || (a.unitId ?? 0) - (b.unitId ?? 0);
  return [...all.values()].filter(({ code }) => known.has(code) || mayBeUnknown.has(code)).sort(inOrder).map(({ code, unitId }) => {
    const key = keyOf({ code, unitId });
    const none = unitId === null ? null : 0;
    return { code, unitId, value: nows?.get(key) ?? none, previous: befores?.get(key) ?? none, lastYear: years?.get(key) ?? none };
  });
}

/** Pure: change and its rate in per cent with one decimal; no rate against nothing. */
export function changeOf(value: number | null, before: number | null): { readonly change: number | null; readonly rate: number | null } {
  if (value === null || before === null) return { change: null, rate: null };
  return { change: round(value - before), rate: rateOfChange(value, before) };
}
