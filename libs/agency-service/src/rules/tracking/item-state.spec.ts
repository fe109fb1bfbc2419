import { countDown, itemState, type ItemFacts } from './item-state';

const BARE: ItemFacts = { said_done: null, said_on: null, holder: null, case_number: null, case_status: null, case_done: null, case_done_on: null, case_due_on: null, case_holder: null };
const CASE: ItemFacts = { ...BARE, case_number: '210300-20261120-000017', case_status: 'accepted', case_done: false, case_due_on: '2026-11-25', case_holder: '张审核' };

describe('the state of an item', () => {
  it('follows its case', () => {
    expect(itemState(CASE, '2026-11-25')).toEqual({ done: false, doneOn: null, words: '210300-20261120-000017 已受理', holder: '张审核', dueOn: '2026-11-25', late: false });
    expect(itemState(CASE, '2026-11-26').late).toBe(true);
    expect(itemState({ ...CASE, case_status: 'issued', case_done: true, case_done_on: '2026-11-24' }, '2026-11-26')).toMatchObject({ done: true, doneOn: '2026-11-24', late: false });
  });

  it('is what the agent said last, whatever the case says', () => {
    expect(itemState({ ...CASE, said_done: true, said_on: '2026-11-23' }, '2026-11-26')).toMatchObject({ done: true, doneOn: '2026-11-23', words: '2026-11-23 办结' });
    expect(itemState({ ...CASE, case_done: true, said_done: false, said_on: '2026-11-23' }, '2026-11-26').done).toBe(false);
  });

  it('without a case has not begun until somebody holds it', () => {
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
