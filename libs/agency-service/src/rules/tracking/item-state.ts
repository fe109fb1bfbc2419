import { CASE_STATUSES, COUNTY_TRANSFER, TRACKED_STATES, type CaseStatus, type CountyTransferStatus, type TrackedState } from '@onecounter/contracts';

export interface ItemFacts {
  readonly done: boolean; readonly said_done: boolean | null; readonly said_on: string | null; readonly holder: string | null; readonly case_number: string | null; readonly case_status: CaseStatus | null; readonly case_done_on: string | null; readonly case_due_on: string | null; readonly case_holder: string | null;
  readonly transfer_status: CountyTransferStatus | null; readonly transfer_due_on: string | null; readonly transfer_unit: string | null; readonly transfer_ended_on: string | null; readonly outside_state: TrackedState | null; readonly outside_on: string | null;
}
export interface ItemProgress { readonly done: boolean; readonly doneOn: string | null; readonly words: string; readonly holder: string | null; readonly dueOn: string | null; readonly late: boolean }
interface Way { readonly words: string; readonly holder: string | null; readonly dueOn: string | null; readonly endedOn: string | null }

/** How far an item of a project is, in the words of the way in which it is done; whoever the log names last holds it. */
export function itemState(facts: ItemFacts, today: string): ItemProgress {
  const way = wayOf(facts);
  if (facts.done) {
    const on = facts.said_done === true ? facts.said_on : way.endedOn;
    return { done: true, doneOn: on, words: on === null ? '已办结' : `${on} 办结`, holder: null, dueOn: null, late: false };
  }
  return { done: false, doneOn: null, words: way.words, holder: facts.holder ?? way.holder, dueOn: way.dueOn, late: way.dueOn !== null && way.dueOn < today };
}

/** A case of its own first, then what was handed to another place, then what was found out of a department outside. */
function wayOf(facts: ItemFacts): Way {
  if (facts.case_status !== null) return { words: `${facts.case_number ?? ''} ${CASE_STATUSES[facts.case_status].zh}`.trim(), holder: facts.case_holder, dueOn: facts.case_due_on, endedOn: facts.case_done_on };
  if (facts.transfer_status !== null) return { words: `转办${COUNTY_TRANSFER.statuses[facts.transfer_status].zh}`, holder: facts.transfer_status === 'refused' ? null : facts.transfer_unit, dueOn: facts.transfer_status === 'refused' ? null : facts.transfer_due_on, endedOn: facts.transfer_ended_on };
  if (facts.outside_state !== null) return { words: TRACKED_STATES[facts.outside_state].zh, holder: null, dueOn: null, endedOn: facts.outside_on };
  return { words: facts.holder === null ? '没有开始' : '正在办', holder: null, dueOn: null, endedOn: null };
}

export interface CountDown { readonly total: number; readonly done: number; readonly left: number }
/** 清零: how many are left until none is. */
export function countDown(states: readonly Pick<ItemProgress, 'done'>[]): CountDown {
  const done = states.filter((one) => one.done).length;
  return { total: states.length, done, left: states.length - done };
}
