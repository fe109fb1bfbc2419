import { onBeforeUnmount, shallowRef, type Ref, type ShallowRef } from 'vue';
import { answer, asProblem, useIntent, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';

type Review = Schemas['ExpertReviewView'];
type Send = (target: { params: { path: { id: number } }; headers: Record<string, string> }, version: number) => Promise<Schemas['ExpertReviewTakenView']>;

export interface OpenReview {
  review: ShallowRef<Review | null>;
  problem: ShallowRef<Problem | null>;
  busy: Ref<boolean>;
  reload: () => Promise<void>;
  /** Takes a step on what is shown, then reads it anew. */
  take: (content: unknown, send: Send) => Promise<boolean>;
}

/** One expert review, as it stands. */
export function useExpertReview(id: number): OpenReview {
  const review = shallowRef<Review | null>(null);
  const { busy, problem, act } = useIntent();
  const leaving = new AbortController();

  async function reload(): Promise<void> {
    await answer(api.GET('/api/expert-reviews/{id}', { params: { path: { id } }, signal: leaving.signal })).then((found) => { review.value = found; }, (failure: unknown) => { if (!leaving.signal.aborted) problem.value = asProblem(failure); });
  }
  async function take(content: unknown, send: Send): Promise<boolean> {
    const version = review.value?.version ?? 0;
    const taken = await act({ version, content }, ({ headers }) => send({ params: { path: { id } }, headers }, version));
    if (taken || problem.value?.code === 'changedMeanwhile') await reload();
    return taken !== null;
  }
  void reload();
  onBeforeUnmount(() => leaving.abort());
  return { review, problem, busy, reload, take };
}
