import { onBeforeUnmount, ref, shallowRef, type Ref } from 'vue';
import { answer, asProblem, fetchFile, isWorthRetrying, newKey, useKit, type BulkFailure, type Problem } from '@onecounter/web-kit';
import { api, underKey, type Schemas } from '../../api';
import type { CaseRow } from './inbox.schema';

type Rows = Schemas['BulkRowBody'][];
type Send = (rows: Rows, options: { headers: Record<string, string> }) => Promise<Schemas['BulkResultView']>;
export interface BulkOutcome { label: string; done: number; failures: BulkFailure[] }
export interface Bulk {
  /** What is under way, with its number. */
  running: Ref<{ label: string; done: number; total: number } | null>;
  outcome: Ref<BulkOutcome | null>;
  problem: Ref<Problem | null>;
  run: (act: BulkAct, rows: readonly CaseRow[], personId?: number) => Promise<boolean>;
  cancel: () => void;
}

const LOOK_EVERY = 400;
const TRIES = 20;
const AGAIN_AFTER = 1_500;
const FILE_NAME = '办件.xlsx';
export const BULK_LABELS = { assignReviewer: '分派', remindHolder: '催办', exportCases: '导出', markSeen: '标为已读' } as const;
export type BulkAct = keyof typeof BULK_LABELS;

const send = (act: BulkAct, personId: number): Send => {
  switch (act) {
    case 'assignReviewer': return (rows, options) => answer(api.POST('/api/cases/bulk/assign-reviewer', { ...options, body: { rows, personId } }));
    case 'remindHolder': return (rows, options) => answer(api.POST('/api/cases/bulk/remind-holder', { ...options, body: { rows } }));
    case 'exportCases': return (rows, options) => answer(api.POST('/api/cases/bulk/export-cases', { ...options, body: { rows } }));
    case 'markSeen': return (rows, options) => answer(api.POST('/api/cases/bulk/mark-seen', { ...options, body: { rows } }));
  }
};

/** One act on many cases: a bar with its number, 取消, and afterwards what did not work, row by row. A lost answer is asked for again under the same key. */
export function useBulk(): Bulk {
  const { transport } = useKit();
  const running = ref<{ label: string; done: number; total: number } | null>(null);
  const outcome = shallowRef<BulkOutcome | null>(null);
  const problem = shallowRef<Problem | null>(null);
  let key = '';
  let timer = 0;

  async function look(): Promise<void> {
    const at = await answer(api.GET('/api/cases/bulk/{key}', { params: { path: { key } } })).catch((failure: unknown) => { asProblem(failure); return null; });
    if (at && running.value && at.key === key) running.value = { ...running.value, done: at.judged };
  }
  async function run(act: BulkAct, rows: readonly CaseRow[], personId = 0): Promise<boolean> {
    if (running.value || rows.length === 0) return false;
    key = newKey();
    [outcome.value, problem.value] = [null, null];
    running.value = { label: BULK_LABELS[act], done: 0, total: rows.length };
    timer = window.setInterval(() => void look(), LOOK_EVERY);
    try {
      const result = await untilAnswered(() => send(act, personId)(rows.map(({ id, version }) => ({ id, version })), underKey(key)));
      if (act === 'exportCases' && result.done > 0) download(await fetchFile(transport, `/api/cases/bulk/${key}/sheet`));
      outcome.value = outcomeOf(BULK_LABELS[act], result, rows);
      return true;
    } catch (failure) {
      problem.value = asProblem(failure);
      return false;
    } finally {
      window.clearInterval(timer);
      running.value = null;
    }
  }
  const cancel = () => void answer(api.POST('/api/cases/bulk/{key}/cancel', { params: { path: { key } } })).catch((failure: unknown) => { problem.value = asProblem(failure); });
  onBeforeUnmount(() => window.clearInterval(timer));
  return { running, outcome, problem, run, cancel };
}

/** A lost answer is asked for again; the key keeps it from taking effect twice. */
export async function untilAnswered<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (failure) {
      if (!isWorthRetrying(failure) || tries >= TRIES) throw failure;
      await new Promise((resolve) => { window.setTimeout(resolve, AGAIN_AFTER); });
    }
  }
}

function outcomeOf(label: string, result: Schemas['BulkResultView'], rows: readonly CaseRow[]): BulkOutcome {
  const named = new Map(rows.map((row) => [row.id, `${row.number.slice(7)} ${row.applicantName}`]));
  const failures = result.rows.filter((row) => row.outcome !== 'done')
    .map((row) => ({ id: String(row.id), label: named.get(row.id) ?? String(row.id), reason: row.outcome === 'cancelled' ? '取消了，没有办。' : (row.reason ?? '') }));
  return { label, done: result.done, failures };
}

function download(blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = FILE_NAME;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href));
}
