import { computed, ref, type ComputedRef, type Ref } from 'vue';
import type { Slip } from './papers.schema';

/** Counts stay empty until somebody has counted; nothing is taken for granted. */
export function useCounting(slip: () => Slip): { counts: Ref<Record<number, number | undefined>>; differs: ComputedRef<boolean>; lacking: ComputedRef<string | null>; all: () => void } {
  const counts = ref<Record<number, number | undefined>>({});
  const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
  const open = computed(() => slip().lines.filter(({ lotId }) => !isCount(counts.value[lotId])).length);
  const lacking = computed(() => (open.value > 0 ? `还有 ${open.value} 项没有点` : (slip().lines.find(({ lotId, count }) => (counts.value[lotId] ?? 0) > count) ? '点的数比单上多，多出来的写在说明里' : null)));
  const differs = computed(() => open.value === 0 && slip().lines.some(({ lotId, count }) => counts.value[lotId] !== count));
  const all = (): void => { counts.value = Object.fromEntries(slip().lines.map(({ lotId, count }) => [lotId, count])); };
  return { counts, differs, lacking, all };
}
