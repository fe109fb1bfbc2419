import { computed, type ComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { monthOf } from '../meetings/meeting.schema';
import { useLegalClock } from '../session/legal-clock.store';

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** The period of a page of counts, in the address: this month of the legal clock unless it says otherwise; empty until the clock is here. */
export function useCountedPeriod(): { readonly from: ComputedRef<string>; readonly to: ComputedRef<string>; set(change: Record<string, string>): void } {
  const [route, router, clock] = [useRoute(), useRouter(), useLegalClock()];
  const month = computed(() => (clock.today ? monthOf(clock.today) : null));
  const from = computed(() => (isDay(route.query.from) ? route.query.from : month.value?.from ?? ''));
  const to = computed(() => (isDay(route.query.to) ? route.query.to : month.value?.to ?? ''));
  return { from, to, set: (change) => void router.replace({ query: { ...route.query, from: from.value, to: to.value, ...change } }) };
}
