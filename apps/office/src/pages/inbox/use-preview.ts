import { onBeforeUnmount, shallowRef, watch, type ShallowRef } from 'vue';
import { answer, asProblem, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';
import type { CaseRow } from './inbox.schema';

/** What the officer wants to know before opening. */
export interface Preview {
  row: CaseRow;
  file: Schemas['CaseView'];
  steps: Schemas['AllowedStepView'][];
  points: Schemas['SubstantivePointView'][];
  timeline: Schemas['TimelineView'];
  /** Null before acceptance. */
  due: Schemas['DueDateView'] | null;
}

/** Holding J down must not ask for every case passed. */
const REST_FOR = 140;

/** Follows the current row; reading a case takes its unread mark away. */
export function usePreview(current: () => CaseRow | null, seen: (row: CaseRow) => void): { preview: ShallowRef<Preview | null>; problem: ShallowRef<Problem | null> } {
  const preview = shallowRef<Preview | null>(null);
  const problem = shallowRef<Problem | null>(null);
  let running: AbortController | null = null;
  let timer = 0;

  async function load(row: CaseRow): Promise<void> {
    const own = running = new AbortController();
    try {
      const loaded = await askPreview(row, own.signal);
      if (own.signal.aborted) return;
      preview.value = loaded;
      seen(row);
    } catch (failure) {
      if (!own.signal.aborted) problem.value = asProblem(failure);
    }
  }
  watch(() => { const row = current(); return row && `${row.id}.${row.version}`; }, () => {
    window.clearTimeout(timer);
    running?.abort();
    problem.value = null;
    const row = current();
    if (row?.id !== preview.value?.row.id) preview.value = null;
    if (row) timer = window.setTimeout(() => void load(row), REST_FOR);
  }, { immediate: true });
  onBeforeUnmount(() => { window.clearTimeout(timer); running?.abort(); });
  return { preview, problem };
}

async function askPreview(row: CaseRow, signal: AbortSignal): Promise<Preview> {
  const path = { id: row.id };
  const of = { params: { path }, signal };
  const [file, { steps }, points, timeline, due] = await Promise.all([
    answer(api.GET('/api/cases/{id}', of)), answer(api.GET('/api/cases/{id}/allowed-steps', of)),
    answer(api.GET('/api/cases/{id}/substantive-points', of)), answer(api.GET('/api/cases/{id}/timeline', of)),
    row.usedDays === null ? null : answer(api.GET('/api/cases/{id}/due-date', { params: { path, query: { which: 'promised' } }, signal })),
  ]);
  return { row, file, steps, points, timeline, due };
}
