import { CASE_STATUSES, type CaseStatus } from '@onecounter/contracts';

export interface ItemFacts {
  readonly said_done: boolean | null; readonly said_on: string | null; readonly holder: string | null;
  readonly case_number: string | null; readonly case_status: CaseStatus | null; readonly case_done: boolean | null; readonly case_done_on: string | null; readonly case_due_on: string | null; readonly case_holder: string | null;
}
export interface ItemState { readonly done: boolean; readonly doneOn: string | null; readonly words: string; readonly holder: string | null; readonly dueOn: string | null; readonly late: boolean }

/** How far an item of a project is: what the agent last said of it stands over what its case says. */
export function itemState(facts: ItemFacts, today: string): ItemState {
  const done = facts.said_done ?? facts.case_done ?? false;
  if (done) {
    const on = facts.said_done === true ? facts.said_on : facts.case_done_on;
    return { done, doneOn: on, words: on === null ? '已办结' : `${on} 办结`, holder: null, dueOn: null, late: false };
  }
  const late = facts.case_due_on !== null && facts.case_due_on < today;
  const status = facts.case_status === null ? null : CASE_STATUSES[facts.case_status].zh;
  const words = status === null ? (facts.holder === null ? '没有开始' : '正在办') : `${facts.case_number ?? ''} ${status}`.trim();
  return { done, doneOn: null, words, holder: facts.holder ?? facts.case_holder, dueOn: facts.case_due_on, late };
}

export interface CountDown { readonly total: number; readonly done: number; readonly left: number }
/** 清零: how many are left until none is. */
export function countDown(states: readonly Pick<ItemState, 'done'>[]): CountDown {
  const done = states.filter((one) => one.done).length;
  return { total: states.length, done, left: states.length - done };
}
