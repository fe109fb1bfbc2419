import { computed, onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue';
import { answer, asProblem, isWorthRetrying, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';

export type Judged = Schemas['JudgedReceptionView'];

const AFTER_LAST_CHANGE = 250;
const TRY_AGAIN_AFTER = 3_000;

/** What finishing now comes to, asked of the server as things change; the last answer stays until the next one is there. */
export function useJudgement(body: () => Schemas['JudgeReceptionBody'] | null) {
  const judged = shallowRef<Judged | null>(null);
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;
  const judgedText = ref('');
  const text = computed(() => JSON.stringify(body()));
  let running: AbortController | null = null;
  let timer = 0;

  /** Judges what stands there now. @throws Problem when the server cannot be asked. */
  async function judgeNow(): Promise<Judged | null> {
    window.clearTimeout(timer);
    const asked = body();
    const askedText = text.value;
    if (!asked) return judged.value;
    if (judgedText.value === askedText && judged.value) return judged.value;
    running?.abort();
    const own = running = new AbortController();
    const given = await answer(api.POST('/api/receptions/judge', { body: asked, signal: own.signal }));
    if (text.value === askedText) { judged.value = given; judgedText.value = askedText; problem.value = null; }
    return given;
  }
  async function judgeQuietly(): Promise<void> {
    try {
      await judgeNow();
    } catch (failure) {
      const found = asProblem(failure);
      if (found.code === 'cancelled') return;
      problem.value = found;
      if (isWorthRetrying(found)) timer = window.setTimeout(judgeQuietly, TRY_AGAIN_AFTER);
    }
  }
  watch(text, (_next, before) => {
    window.clearTimeout(timer);
    if (body() === null) { running?.abort(); judged.value = null; judgedText.value = ''; return; }
    timer = window.setTimeout(judgeQuietly, before === undefined || judged.value === null ? 0 : AFTER_LAST_CHANGE);
  }, { immediate: true });
  onBeforeUnmount(() => { window.clearTimeout(timer); running?.abort(); });
  return { judged, problem, judgeNow, again: judgeQuietly };
}
