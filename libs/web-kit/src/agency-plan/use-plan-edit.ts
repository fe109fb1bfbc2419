import { onBeforeUnmount, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { answer } from '../client/api';
import { asProblem, type Problem } from '../client/problem';
import { usePaperApi } from '../papers/use-paper-moves';
import { useSession } from '../session/session.store';
import { bodyOfPlan, type LaidPlan, type PlanContent, type PlanPreview } from './plan.schema';

export interface TriedPlan { readonly content: PlanContent; readonly laid: LaidPlan; readonly preview: PlanPreview | null }
interface Kept { readonly version: number | null; readonly content: PlanContent }
const WAIT_MS = 250;

export interface PlanEdit {
  /** As typed; null: nothing is being edited. */
  content: ShallowRef<PlanContent | null>;
  /** Version of the plan that was looked at; null: a first draft. */
  version: Ref<number | null>;
  /** What was laid last: table and chart show it until the next comes. */
  tried: ShallowRef<TriedPlan | null>;
  refused: ShallowRef<Problem | null>;
  begin: (content: PlanContent, version: number | null, laid: LaidPlan | null) => void;
  change: (content: PlanContent) => void;
  /** On the newest edition, with what was typed. */
  rebase: (version: number) => void;
  kept: () => Kept | null;
  stop: () => void;
}

/** 试排: whatever is typed is laid by the server a moment later and kept on this machine until it is saved or given up. */
export function usePlanEdit(id: () => number): PlanEdit {
  const [api, { person }] = [usePaperApi(), useSession()];
  const [content, tried, refused, version] = [shallowRef<PlanContent | null>(null), shallowRef<TriedPlan | null>(null), shallowRef<Problem | null>(null), ref<number | null>(null)];
  const place = (): string => `onecounter.plan.${person?.id ?? 'nobody'}.${id()}`;
  let timer = 0;
  let asked = 0;
  async function lay(): Promise<void> {
    const [now, turn] = [content.value, asked += 1];
    if (!now) return;
    try {
      const preview = await answer(api.POST('/api/agency-plans/{id}/preview-agency-plan', { params: { path: { id: id() } }, body: { plan: bodyOfPlan(now) } }));
      if (turn === asked) [tried.value, refused.value] = [{ content: now, laid: preview.laid, preview }, null];
    } catch (failure) {
      if (turn === asked) refused.value = asProblem(failure);
    }
  }
  function keep(next: PlanContent): void {
    localStorage.setItem(place(), JSON.stringify({ version: version.value, content: next } satisfies Kept));
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void lay(), WAIT_MS);
  }
  onBeforeUnmount(() => { window.clearTimeout(timer); });
  return {
    content, version, tried, refused,
    begin: (first, base, laid) => {
      [content.value, version.value, refused.value, tried.value] = [first, base, null, laid && { content: first, laid, preview: null }];
      void lay();
    },
    change: (next) => { content.value = next; keep(next); },
    rebase: (newest) => { version.value = newest; if (content.value) keep(content.value); },
    kept: () => { const text = localStorage.getItem(place()); return text === null ? null : JSON.parse(text) as Kept; },
    stop: () => { asked += 1; window.clearTimeout(timer); localStorage.removeItem(place()); [content.value, tried.value, refused.value] = [null, null, null]; },
  };
}
