import { onBeforeUnmount, ref, watch, type Ref } from 'vue';
import { useRoute } from 'vue-router';
import { answer } from '../client/api';
import { asProblem } from '../client/problem';
import { usePaperApi } from '../papers/use-paper-moves';
import { useSession } from '../session/session.store';

const ASK_EVERY = 60_000;

/** How many inquiries wait for me or my section, for the navigation; without an answer the last number stays. */
export function useInquiriesWaiting(): Ref<string> {
  const [api, session, route, waiting] = [usePaperApi(), useSession(), useRoute(), ref('')];
  async function ask(): Promise<void> {
    if (!session.person || session.asking || document.visibilityState !== 'visible' || !session.can('readInquiries')) return;
    try {
      const { waiting: count } = await answer(api.GET('/api/inquiries', { params: { query: { limit: 1 } } }));
      waiting.value = count === 0 ? '' : count >= 100 ? '100+' : String(count);
    } catch (failure) {
      asProblem(failure);
    }
  }
  const timer = window.setInterval(ask, ASK_EVERY);
  watch([() => session.person?.id, () => route.path], ask, { immediate: true });
  onBeforeUnmount(() => window.clearInterval(timer));
  return waiting;
}
