import { computed, reactive, type ComputedRef } from 'vue';
import { answer, asProblem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';
import type { CaseRow } from '../inbox/inbox.schema';

export type SignedVerb = Schemas['SeenPaperView']['verb'];
/** What stands on the paper that was looked at. */
export interface Mark { verb: SignedVerb; version: number; reasons: string; basis: string }

export interface Marks {
  of: (row: CaseRow) => Mark | undefined;
  set: (row: CaseRow, mark: Mark) => void;
  drop: (ids: readonly number[]) => void;
  /** In the order of the list: what would be signed now. */
  chosen: ComputedRef<{ row: CaseRow; mark: Mark }[]>;
  remember: () => Promise<void>;
}

/** 看过的: a mark holds for one version of the case; the server keeps its own note of it and judges by that alone. */
export function useMarks(rows: readonly CaseRow[]): Marks {
  const marks = reactive(new Map<number, Mark>());
  const of = (row: CaseRow) => { const mark = marks.get(row.id); return mark?.version === row.version ? mark : undefined; };
  const chosen = computed(() => rows.flatMap((row) => { const mark = of(row); return mark ? [{ row, mark }] : []; }));

  /** Grants seen before the page was left; a refusal is looked at again, because its words are not kept. */
  async function remember(): Promise<void> {
    const seen = await answer(api.GET('/api/seen-papers')).catch((failure: unknown) => { asProblem(failure); return []; });
    for (const { caseId, verb, version } of seen) if (verb === 'grantPermit' && !marks.has(caseId)) marks.set(caseId, { verb, version, reasons: '', basis: '' });
  }
  return { of, set: (row, mark) => void marks.set(row.id, mark), drop: (ids) => { for (const id of ids) marks.delete(id); }, chosen, remember };
}
