import { countDown, itemState, type ItemFacts } from './item-state';

const BARE: ItemFacts = {
  done: false, said_done: null, said_on: null, holder: null, case_number: null, case_status: null, case_done_on: null, case_due_on: null, case_holder: null,
  transfer_status: null, transfer_due_on: null, transfer_unit: null, transfer_ended_on: null, outside_state: null, outside_on: null,
};
const CASE: ItemFacts = { ...BARE, case_number: '210300-20261120-000017', case_status: 'accepted', case_due_on: '2026-11-25', case_holder: '张审核' };
const TRANSFER: ItemFacts = { ...BARE, transfer_status: 'received', transfer_due_on: '2026-11-24', transfer_unit: '海城市' };

describe('the state of an item', () => {
  it('follows its case', () => {
    expect(itemState(CASE, '2026-11-25')).toEqual({ done: false, doneOn: null, words: '210300-20261120-000017 已受理', holder: '张审核', dueOn: '2026-11-25', late: false });
    expect(itemState(CASE, '2026-11-26').late).toBe(true);
    expect(itemState({ ...CASE, done: true, case_status: 'issued', case_done_on: '2026-11-24' }, '2026-11-26')).toMatchObject({ done: true, doneOn: '2026-11-24', late: false });
  });

  it('follows its transfer, late or refused, and what was found out of a department outside', () => {
    expect(itemState(TRANSFER, '2026-11-25')).toMatchObject({ words: '转办办理中', holder: '海城市', dueOn: '2026-11-24', late: true });
    expect(itemState({ ...TRANSFER, transfer_status: 'refused' }, '2026-11-25')).toMatchObject({ words: '转办已退回', holder: null, late: false });
    expect(itemState({ ...TRANSFER, done: true, transfer_status: 'closedOut', transfer_ended_on: '2026-11-24' }, '2026-11-25')).toMatchObject({ words: '2026-11-24 办结', dueOn: null });
    expect(itemState({ ...BARE, outside_state: 'stuck', outside_on: '2026-11-24' }, '2026-11-25')).toMatchObject({ done: false, words: '受阻' });
  });

  it('is done on the day that the agent said so, and held by whom the log names', () => {
    expect(itemState({ ...CASE, done: true, said_done: true, said_on: '2026-11-23' }, '2026-11-26')).toMatchObject({ done: true, doneOn: '2026-11-23', words: '2026-11-23 办结' });
    expect(itemState({ ...CASE, holder: '规划科' }, '2026-11-25').holder).toBe('规划科');
  });

  it('of no way has not begun until somebody holds it', () => {
    expect(itemState(BARE, '2026-11-26').words).toBe('没有开始');
    expect(itemState({ ...BARE, holder: '市水务集团' }, '2026-11-26')).toMatchObject({ words: '正在办', holder: '市水务集团', late: false });
  });
});

describe('the count to zero', () => {
  it('counts what is left', () => {
    expect(countDown([])).toEqual({ total: 0, done: 0, left: 0 });
    expect(countDown([{ done: true }, { done: false }, { done: false }])).toEqual({ total: 3, done: 1, left: 2 });
  });
});
