import { onBeforeUnmount, onMounted, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { addDays } from '@onecounter/kernel';
import { answer, asProblem, machineNow, useLegalClock, useSession } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';
import { fieldStore, lastPerson, rememberPerson, type FieldPerson } from './field-store';

export interface FieldTrips {
  /** Whose phone it is: who is signed in, or who was last. */
  who: Ref<FieldPerson | null>;
  trips: ShallowRef<readonly Schemas['TripView'][]>;
  online: Ref<boolean>;
  /** In the inspector's words; empty when the list is fresh. */
  said: Ref<string>;
  refresh: () => Promise<void>;
}
const DAYS_AROUND = 7;

/** 我的勘验: from the server when there is one, else as this phone kept it. */
export function useFieldTrips(): FieldTrips {
  const [session, clock] = [useSession(), useLegalClock()];
  const who = ref(lastPerson());
  const trips = shallowRef<readonly Schemas['TripView'][]>([]);
  const [online, said] = [ref(navigator.onLine), ref('')];

  async function showKept(): Promise<void> {
    const kept = who.value ? await fieldStore.trips(who.value.id) : undefined;
    trips.value = kept?.rows ?? [];
    said.value = kept ? `连不上服务器，显示 ${new Date(kept.at).toLocaleString('zh-CN', { dateStyle: 'short', timeStyle: 'short' })} 取来的勘验。` : '连不上服务器，本机还没有取过勘验。';
  }
  async function refresh(): Promise<void> {
    if (!session.person && !(await session.restore())) {
      await showKept();
      if (session.startProblem === null) said.value = '请登录后取最新的勘验；已经填的都在本机。';
      return;
    }
    await clock.ask();
    if (!session.person || !clock.today) return showKept();
    const own = { id: Number(session.person.id), name: session.person.name };
    who.value = own;
    rememberPerson(own);
    const query = { mine: true, from: addDays(clock.today, -DAYS_AROUND), to: addDays(clock.today, DAYS_AROUND) };
    try {
      const { rows } = await answer(api.GET('/api/inspection-trips', { params: { query } }));
      [trips.value, said.value] = [rows, ''];
      await fieldStore.keepTrips({ person: own.id, at: machineNow(), rows });
    } catch (failure) {
      const problem = asProblem(failure);
      await showKept();
      if (problem.code !== 'offline') said.value = problem.messageZh;
    }
  }
  const nowOnline = (): void => { online.value = navigator.onLine; };
  onMounted(() => { for (const news of ['online', 'offline']) window.addEventListener(news, nowOnline); });
  onBeforeUnmount(() => { for (const news of ['online', 'offline']) window.removeEventListener(news, nowOnline); });
  watch([online, () => session.person?.id], refresh);
  return { who, trips, online, said, refresh };
}
