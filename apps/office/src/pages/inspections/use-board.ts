import { computed, ref, type ComputedRef, type Ref } from 'vue';
import { addDays, isPlainDate, type PlainDate } from '@onecounter/kernel';
import { answer, useLegalClock } from '@onecounter/web-kit';
import { useRoute, useRouter } from 'vue-router';
import { api, type Schemas } from '../../api';
import { useFetched, type Fetched } from '../organisation/use-fetched';

export interface Board {
  /** Seven days, from today on unless others are looked at; empty until legal time is known. */
  days: ComputedRef<readonly PlainDate[]>;
  trips: Fetched<Schemas['TripsView']>;
  waiting: Fetched<Schemas['SuggestionsView']>;
  /** Requests that are taken in hand, to be put into one trip. */
  chosen: Ref<number[]>;
  go: (weeks: number) => void;
}

/** Seven days of the inspection office, the first in the address. */
export function useBoard(): Board {
  const [route, router, clock] = [useRoute(), useRouter(), useLegalClock()];
  const first = computed(() => (isPlainDate(route.query.from) ? route.query.from : clock.today));
  const days = computed(() => { const from = first.value; return from === null ? [] : Array.from({ length: 7 }, (_, index) => addDays(from, index)); });
  const trips = useFetched(() => first.value, (from, signal) => answer(api.GET('/api/inspection-trips', { params: { query: { from, to: addDays(from, 6) } }, signal })));
  const waiting = useFetched(() => clock.today, (_today, signal) => answer(api.GET('/api/inspection-suggestions', { signal })));
  const go = (weeks: number): void => { if (first.value) void router.replace({ query: { ...route.query, from: addDays(first.value, weeks * 7) } }); };
  return { days, trips, waiting, chosen: ref<number[]>([]), go };
}
