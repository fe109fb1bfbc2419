import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { answer, asProblem, newKey, type BulkFailure } from '@onecounter/web-kit';
import { api, underKey, type Schemas } from '../../api';

export type ChoiceVerb = 'keep-version' | 'end-by-adjustment' | 'invite-anew';
type Row = Schemas['RunningCaseView'];

export interface Choosing {
  done: Ref<number>;
  total: Ref<number>;
  failures: ShallowRef<BulkFailure[]>;
  /** One step for each case, in order; each is refused or taken by itself. */
  choose: (verb: ChoiceVerb, rows: readonly Row[], words: string) => Promise<void>;
  cancel: () => void;
}

const CALLS = { 'keep-version': '/api/cases/{id}/keep-version', 'end-by-adjustment': '/api/cases/{id}/end-by-adjustment', 'invite-anew': '/api/cases/{id}/invite-anew' } as const;

/** 逐件选择 in bulk: a result for each row, to be stopped between two. */
export function useChoices(): Choosing {
  const [done, total] = [ref(0), ref(0)];
  const failures = shallowRef<BulkFailure[]>([]);
  let stopped = false;

  async function one(verb: ChoiceVerb, row: Row, words: string): Promise<void> {
    const body = { version: row.version, adjustmentId: row.adjustmentId ?? 0, ...(words.trim() ? { words } : {}) };
    await answer(api.POST(CALLS[verb], { params: { path: { id: row.id } }, ...underKey(newKey()), body }));
  }
  return {
    done, total, failures,
    cancel: () => { stopped = true; },
    choose: async (verb, rows, words) => {
      [stopped, done.value, total.value, failures.value] = [false, 0, rows.length, []];
      for (const row of rows) {
        if (stopped) break;
        await one(verb, row, words).then(() => { done.value += 1; }, (failure: unknown) => { failures.value = [...failures.value, { id: String(row.id), label: row.number, reason: asProblem(failure).messageZh }]; });
      }
      total.value = 0;
    },
  };
}
