import { figureAmong, figureKey, type ChartedFigure, type ComparedFigure, type FigureRun, type PastFigure } from '@onecounter/contracts';
import { periodAfter } from '@onecounter/kernel';
import { answer, asProblem } from '@onecounter/web-kit';
import { computed, inject, provide, shallowRef, watch, type ComputedRef, type InjectionKey, type ShallowRef } from 'vue';
import { api } from '../api';
import type { Definition } from './bulletin.schema';

/** All figures of the period that a text is of, what they came to before, and where its pictures lie. */
export interface FigureBook {
  readonly charted: ComputedRef<readonly ChartedFigure[]>;
  readonly past: ShallowRef<readonly PastFigure[]>;
  readonly compared: (run: Pick<FigureRun, 'figure' | 'unitId'>) => ComparedFigure | undefined;
  /** Every figure by its key: also those that were typed a moment ago. */
  readonly figures: ComputedRef<ReadonlyMap<string, ComparedFigure>>;
  /** Months before are read when the first chart over time is shown. */
  readonly wantPast: () => void;
  readonly picturePath: (fileId: string) => string;
  readonly uploadPath: () => string;
}
/** Months of a chart over time, the period itself the last; as on the paper. */
const MONTHS = 12;
const KEY: InjectionKey<FigureBook> = Symbol('figures of the period');
type Values = readonly { code: string; unitId: number | null; unitName: string; value: number | null; previous: number | null; lastYear: number | null }[];
const read = async (name: string): Promise<Values> => (await answer(api.GET('/api/periods/{name}/figures', { params: { path: { name } } }))).values;

interface Of { readonly issueId: number; readonly periodName: string; readonly computedAt: string }
/** @param uploadsTo path of the contribution, when a section writes */
export function provideFigureBook(of: () => Of | null, definitions: ShallowRef<readonly Definition[]>, uploadsTo?: () => string): FigureBook {
  const values = shallowRef<Values>([]);
  const past = shallowRef<readonly PastFigure[]>([]);
  let asked = '';
  const named = computed(() => new Map(definitions.value.map((one) => [one.code, one])));
  watch(() => [of()?.periodName, of()?.computedAt] as const, async ([name]) => {
    if (!name) return;
    try {
      values.value = await read(name);
    } catch (failure) {
      asProblem(failure); // the text has its own figures; charts stay empty and say so
    }
  }, { immediate: true });
  const figures = computed(() => new Map(values.value.map((one) => [figureKey({ figure: one.code, unitId: one.unitId }), one])));
  async function readPast(name: string): Promise<void> {
    try {
      // each look knows a period and the one before it
      const looks = await Promise.all(Array.from({ length: MONTHS / 2 }, (_, at) => periodAfter(name, -2 * at)).map(async (period) => ({ period, found: await read(period) })));
      past.value = looks.flatMap(({ period, found }) => found.filter(({ unitId }) => unitId === null).flatMap(({ code, value, previous }) => [{ period, code, value }, { period: periodAfter(period, -1), code, value: previous }]));
    } catch (failure) {
      asProblem(failure);
      asked = '';
    }
  }
  const book: FigureBook = {
    past, figures, compared: (run) => figureAmong(figures.value, run),
    charted: computed(() => values.value.map(({ code, unitId, unitName, value }) => ({ code, unitId, unitName, value, zh: named.value.get(code)?.label ?? code, unit: named.value.get(code)?.unit ?? '' }))),
    wantPast: () => { const name = of()?.periodName ?? ''; if (name !== '' && asked !== name) { asked = name; void readPast(name); } },
    picturePath: (fileId) => `/api/bulletin-issues/${of()?.issueId ?? 0}/photographs/${fileId}`, uploadPath: uploadsTo ?? (() => `/api/bulletin-issues/${of()?.issueId ?? 0}/photographs`),
  };
  provide(KEY, book);
  return book;
}

export function useFigureBook(): FigureBook {
  const book = inject(KEY);
  if (!book) throw new Error('no page above gives the figures of the period');
  return book;
}
