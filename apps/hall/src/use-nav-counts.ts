import { onBeforeUnmount, reactive, watch } from 'vue';
import { useRoute } from 'vue-router';
import { answer, Problem, useSession } from '@onecounter/web-kit';
import { api } from './api';

const ASK_EVERY = 30_000;
export interface NavCounts { waiting: string; toIssue: string }

/** 补正 n, 发证 n in the navigation; without an answer the last numbers stay. */
export function useNavCounts(): NavCounts {
  const counts = reactive<NavCounts>({ waiting: '', toIssue: '' });
  const session = useSession();
  const route = useRoute();

  async function count(view: 'waitingForApplicant' | 'toIssue'): Promise<string> {
    const page = await answer(api.GET('/api/cases', { params: { query: { view, limit: 1 } } }));
    return page.count === 0 ? '' : `${page.count}${page.countCapped ? '+' : ''}`;
  }
  async function ask(): Promise<void> {
    if (!session.person || session.asking || document.visibilityState !== 'visible' || !session.can('readCases')) return;
    try {
      [counts.waiting, counts.toIssue] = await Promise.all([count('waitingForApplicant'), count('toIssue')]);
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
    }
  }
  const timer = window.setInterval(ask, ASK_EVERY);
  watch([() => session.person?.id, () => route.path], ask, { immediate: true });
  onBeforeUnmount(() => window.clearInterval(timer));
  return counts;
}
