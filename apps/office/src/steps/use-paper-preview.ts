import { onBeforeUnmount, shallowRef, watch, type ShallowRef } from 'vue';
import { answer, asProblem, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../api';

type PreviewBody = Schemas['PreviewDecisionBody'];
const AFTER = 300;

/** The paper a step would issue, as typed so far; it takes no step. */
export function usePaperPreview(id: number, verb: () => PreviewBody['verb'] | null, fields: () => Record<string, string>): { paper: ShallowRef<Schemas['DecisionPaperView'] | null>; problem: ShallowRef<Problem | null> } {
  const paper = shallowRef<Schemas['DecisionPaperView'] | null>(null);
  const problem = shallowRef<Problem | null>(null);
  let running: AbortController | null = null;
  let timer = 0;

  async function load(body: PreviewBody): Promise<void> {
    running?.abort();
    const own = running = new AbortController();
    try {
      const loaded = await answer(api.POST('/api/cases/{id}/preview-decision', { params: { path: { id } }, body, signal: own.signal }));
      if (own.signal.aborted) return;
      paper.value = loaded;
      problem.value = null;
    } catch (failure) {
      if (!own.signal.aborted) problem.value = asProblem(failure);
    }
  }
  watch(() => { const named = verb(); return named && JSON.stringify(bodyOf(named, fields())); }, (text, former) => {
    window.clearTimeout(timer);
    if (text) timer = window.setTimeout(() => void load(JSON.parse(text) as PreviewBody), former === undefined ? 0 : AFTER);
  }, { immediate: true });
  onBeforeUnmount(() => { window.clearTimeout(timer); running?.abort(); });
  return { paper, problem };
}

/** What is still empty is left out; the paper says 待填写 there. */
function bodyOf(verb: PreviewBody['verb'], { reasons, basis, reason, days, procedure, notifiedDays, citedHearing }: Record<string, string>): PreviewBody {
  const texts = Object.fromEntries(Object.entries({ reasons, basis, reason, procedure }).filter(([, text]) => text));
  const numbers = Object.fromEntries(Object.entries({ days, notifiedDays, citedHearing }).filter(([, text]) => text && Number(text) > 0).map(([name, text]) => [name, Number(text)]));
  return { verb, ...texts, ...numbers };
}
