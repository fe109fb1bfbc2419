import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import { answer, asProblem, useAct, useCalls, useSession, type FormalReviewCall, type Problem } from '@onecounter/web-kit';
import { api } from '../api';
import type { PointNote } from './point-notes';

export type CalledFor = { draftId: string; itemCode: string } | { caseId: number };
export interface ReceptionCalls {
  /** The newest first. */
  calls: ComputedRef<readonly FormalReviewCall[]>;
  status: { busy: Ref<boolean>; problem: ShallowRef<Problem | null> };
  call: (note: string) => Promise<void>;
  cancel: (one: FormalReviewCall) => Promise<void>;
  notesOf: (pointCode: string) => PointNote[];
}

/** 共同形式审查 of this reception: calls as they stand now; the stream says when to look again. */
export function useReceptionCalls(of: () => CalledFor): ReceptionCalls {
  const session = useSession();
  const known = shallowRef<readonly FormalReviewCall[]>([]);
  const { busy, problem, send } = useAct();
  const live = session.can('readFormalReviewCalls') ? useCalls().calls : ref<readonly FormalReviewCall[]>([]);
  const queryOf = (called: CalledFor) => ('caseId' in called ? { caseId: called.caseId } : { draftId: called.draftId });

  async function reload(): Promise<void> {
    if (!session.can('readFormalReviewCalls')) return;
    try {
      known.value = (await answer(api.GET('/api/formal-review-calls', { params: { query: { ...queryOf(of()), limit: 20 } } }))).rows;
    } catch (failure) {
      asProblem(failure); // told to the session; the reception goes on without
    }
  }
  watch(() => JSON.stringify(queryOf(of())), reload, { immediate: true });
  watch(live, reload);
  const calls = computed(() => known.value);
  return {
    calls, status: { busy, problem },
    call: async (note) => { if (await send('/formal-review-calls/call-approver', { ...of(), ...(note.trim() ? { note: note.trim() } : {}) })) await reload(); },
    cancel: async ({ id, version }) => { await send(`/formal-review-calls/${id}/cancel-call`, { version }); await reload(); },
    notesOf: (pointCode) => calls.value.flatMap((one) => one.findings.filter((finding) => finding.pointCode === pointCode).map((finding): PointNote => ({
      text: `共同形式审查 ${one.answeredByName ?? ''}：${finding.verdict === 'good' ? '合格' : `不合格，${finding.message ?? ''}`}`, tone: finding.verdict === 'good' ? 'ok' : 'over',
    }))),
  };
}
