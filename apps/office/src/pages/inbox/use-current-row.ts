import { computed, ref, watch, type ComputedRef } from 'vue';
import { useRouter, type Router } from 'vue-router';
import { placeIn, rememberTrail } from '../../words/trail';
import type { CaseRow } from './inbox.schema';

export interface CurrentRow {
  index: ComputedRef<number>;
  row: ComputedRef<CaseRow | null>;
  choose: (row: CaseRow) => void;
  move: (by: number) => void;
  /** Opens the case, with a step at hand when one is named. */
  open: (step?: string) => void;
}

/** To the case, with the list it comes from; with a step at hand when one is named. */
export function openCase(router: Router, id: number, rows: readonly CaseRow[], place: string, step?: string): void {
  rememberTrail({ label: place, address: router.currentRoute.value.fullPath, ids: rows.map((one) => one.id), at: id });
  void router.push({ name: 'case', params: { id }, ...(step && { query: { do: step } }) });
}

/** The row one stands on. It is held by its case, so that a refreshed list does not move it; one that left gives way to the row in its place. */
export function useCurrentRow(rows: readonly CaseRow[], place: () => string): CurrentRow {
  const router = useRouter();
  const id = ref<number | null>(null);
  let lastIndex = 0;
  const index = computed(() => rows.findIndex((row) => row.id === id.value));
  const row = computed(() => rows[index.value] ?? null);

  watch(() => rows.map((one) => one.id).join(), () => {
    const back = id.value === null ? placeIn(router.currentRoute.value.fullPath, rows.map((one) => one.id)) : null;
    if (index.value >= 0) return;
    id.value = back ?? rows[Math.min(lastIndex, rows.length - 1)]?.id ?? null;
  }, { immediate: true });
  watch(index, (next) => { if (next >= 0) lastIndex = next; });

  function move(by: number): void {
    const next = rows[Math.max(0, Math.min(rows.length - 1, index.value + by))];
    if (next) id.value = next.id;
  }
  function open(step?: string): void {
    if (!row.value) return;
    openCase(router, row.value.id, rows, place(), step);
  }
  return { index, row, choose: (chosen) => { id.value = chosen.id; }, move, open };
}
