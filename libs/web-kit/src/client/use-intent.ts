import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { newKey } from './machine-time';
import { asProblem, isWorthRetrying, type Problem } from './problem';

export interface Intent {
  busy: Ref<boolean>;
  problem: ShallowRef<Problem | null>;
  /** Null when it was refused, was not answered, or is already on its way. */
  act: <T>(content: unknown, send: (options: { headers: Record<string, string> }) => Promise<T>) => Promise<T | null>;
}

/**
 * One intended act. While its answer is out no second one starts; a repetition of the same content after a lost answer carries
 * the same key, so that it cannot take effect twice. Another content, or the same one after an answer, is a new act.
 */
export function useIntent(): Intent {
  const busy = ref(false);
  const problem = shallowRef<Problem | null>(null);
  let unanswered: { text: string; key: string } | null = null;

  async function act<T>(content: unknown, send: (options: { headers: Record<string, string> }) => Promise<T>): Promise<T | null> {
    if (busy.value) return null;
    busy.value = true;
    problem.value = null;
    const text = JSON.stringify(content);
    if (unanswered?.text !== text) unanswered = { text, key: newKey() };
    try {
      const answered = await send({ headers: { 'Idempotency-Key': unanswered.key } });
      unanswered = null;
      return answered;
    } catch (failure) {
      problem.value = asProblem(failure);
      if (!isWorthRetrying(failure)) unanswered = null;
      return null;
    } finally {
      busy.value = false;
    }
  }
  return { busy, problem, act };
}
