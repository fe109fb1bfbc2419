import { computed, onBeforeUnmount, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import type { components, paths } from '@onecounter/api-client';
import type { ExportFormat, ExportListName } from '@onecounter/contracts';
import { answer } from '../client/api';
import { asProblem, type Problem } from '../client/problem';
import { useIntent } from '../client/use-intent';
import { useKit } from '../kit';

export type ExportRow = components['schemas']['ExportView'];
/** While something is under way it is looked at so often. */
const LOOK_EVERY_MS = 1_000;
export const isUnderWay = ({ state }: ExportRow): boolean => state === 'waiting' || state === 'running';

/** Pure: 812 KB, 3.4 MB. */
export const sizeWords = (bytes: number): string => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('zh-CN')} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);

/** Looks again and again while `needed`, one look at a time; stops with the page. */
function useLooks(needed: () => boolean, look: () => Promise<void>): void {
  let looking = false;
  const timer = window.setInterval(() => {
    if (looking || document.hidden || !needed()) return;
    looking = true;
    void look().finally(() => { looking = false; });
  }, LOOK_EVERY_MS);
  onBeforeUnmount(() => { window.clearInterval(timer); });
}

/** One list asked for: how far it is, until it can be fetched. */
export function useExport(list: () => ExportListName): { job: ShallowRef<ExportRow | null>; problem: ComputedRef<Problem | null>; busy: Ref<boolean>; ask: (filter: Record<string, string>, format: ExportFormat) => Promise<void>; cancel: () => Promise<void> } {
  const api = useKit().api<paths>();
  const intent = useIntent();
  const job = shallowRef<ExportRow | null>(null);
  const lost = shallowRef<Problem | null>(null);
  useLooks(() => job.value !== null && isUnderWay(job.value), async () => {
    const id = job.value?.id ?? 0;
    try {
      const seen = await answer(api.GET('/api/exports/{id}', { params: { path: { id } } }));
      if (job.value?.id === id) [job.value, lost.value] = [seen, null];
    } catch (failure) {
      lost.value = asProblem(failure);
    }
  });
  async function ask(filter: Record<string, string>, format: ExportFormat): Promise<void> {
    const body = { list: list(), filter, format };
    job.value = (await intent.act(body, (options) => answer(api.POST('/api/exports', { ...options, body })))) ?? job.value;
  }
  async function cancel(): Promise<void> {
    const id = job.value?.id ?? 0;
    job.value = (await intent.act(['cancel', id], (options) => answer(api.POST('/api/exports/{id}/cancel-export', { params: { path: { id } }, ...options })))) ?? job.value;
  }
  return { job, problem: computed(() => intent.problem.value ?? lost.value), busy: intent.busy, ask, cancel };
}

/** One's own exports, the latest first; looked at again while one of them is under way. */
export function useOwnExports(): { rows: ShallowRef<ExportRow[] | null>; problem: ComputedRef<Problem | null>; busy: Ref<boolean>; reload: () => Promise<void>; cancel: (id: number) => Promise<void> } {
  const api = useKit().api<paths>();
  const intent = useIntent();
  const rows = shallowRef<ExportRow[] | null>(null);
  const lost = shallowRef<Problem | null>(null);
  async function reload(): Promise<void> {
    try {
      [rows.value, lost.value] = [await answer(api.GET('/api/exports')), null];
    } catch (failure) {
      lost.value = asProblem(failure);
    }
  }
  async function cancel(id: number): Promise<void> {
    await intent.act(['cancel', id], (options) => answer(api.POST('/api/exports/{id}/cancel-export', { params: { path: { id } }, ...options })));
    await reload();
  }
  useLooks(() => rows.value?.some(isUnderWay) ?? false, reload);
  void reload();
  return { rows, problem: computed(() => intent.problem.value ?? lost.value), busy: intent.busy, reload, cancel };
}
