import { computed, onBeforeUnmount, reactive, ref, type ComputedRef, type Ref } from 'vue';
import { useEvents } from '@onecounter/web-kit';
import { useEvery } from '../../words/use-every';

const TAKE_IN_AFTER = 1_200;
/** Should the stream be away, and because lights change with the day. */
const AT_LEAST_EVERY = 60_000;

export interface InboxLive {
  /** Cases that moved and are not yet taken in. */
  count: ComputedRef<number>;
  takeIn: () => void;
  /** The pointer is over the list: nothing may move under it. */
  hovered: Ref<boolean>;
}

/** 3 件有更新: taken in by itself while nobody points at the list or has chosen rows, else when asked for. */
export function useInboxLive(reload: () => unknown, isBusy: () => boolean): InboxLive {
  const moved = reactive(new Set<number>());
  const hovered = ref(false);
  let timer = 0;

  function takeIn(): void {
    moved.clear();
    void reload();
  }
  function takeInLater(): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => { if (moved.size > 0 && !hovered.value && !isBusy()) takeIn(); }, TAKE_IN_AFTER);
  }
  useEvents('/api/cases/live', ({ type, data }) => {
    if (type !== 'moved') return;
    for (const { id } of (data as { cases: { id: number }[] }).cases) moved.add(id);
    takeInLater();
  });
  useEvery(AT_LEAST_EVERY, () => { if (!hovered.value && !isBusy()) takeIn(); });
  onBeforeUnmount(() => window.clearTimeout(timer));
  return { count: computed(() => moved.size), takeIn, hovered };
}
