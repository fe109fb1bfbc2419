import { computed, type ComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { monthBefore } from '../problems/point-problem.schema';
import { useLegalClock } from '../session/legal-clock.store';

export const isMonth = (text: unknown): text is string => typeof text === 'string' && /^20\d{2}-(0[1-9]|1[0-2])$/.test(text);

/** The month in the address, the current one at first; empty until the clock is there. */
export function useMonth(): { month: ComputedRef<string>; choices: ComputedRef<{ value: string; label: string }[]>; set: (change: Record<string, string>) => void } {
  const [route, router, clock] = [useRoute(), useRouter(), useLegalClock()];
  const now = computed(() => clock.today?.slice(0, 7) ?? '');
  const month = computed(() => (isMonth(route.query.month) ? route.query.month : now.value));
  const choices = computed(() => (now.value ? [{ value: now.value, label: '本月' }, { value: monthBefore(now.value), label: '上月' }] : []));
  return { month, choices, set: (change) => void router.replace({ query: { ...route.query, ...change } }) };
}

/** 2026-11 → 2026年11月 */
export const monthWords = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
