/** @no-db */
import { dayCells, explainDueDate, plainDate, WorkingCalendar, type ClockLedger, type ClockTerms } from '@onecounter/kernel';
import { captionOf, marksOf, runsOf } from '../src/parts/clock-runs';
import { daysWords, evidenceWords, notCountedWords, otherLimitWords, sumWords } from '../src/parts/ledger-words';
import { splitName } from '../src/parts/cut-name';
import { isPlain, keyCaps, nameOf } from '../src/keys/key-spec';
import { readFilters, writeFilters } from '../src/lists/filters-in-address';

const calendar = new WorkingCalendar([{ year: 2026, region: '', holidays: [], makeUpDays: [] }]);
const terms: ClockTerms = {
  statutory: { days: 20, unit: 'working' }, promised: { days: 10, unit: 'working' }, delivery: { days: 10, unit: 'working' },
  statutoryBasis: '条例 42 条', promisedBasis: '事项第 2 版', deliveryBasis: '行政许可法 44 条',
};
const ledger: ClockLedger = {
  acceptedOn: plainDate('2026-11-04'), extensions: [], decidedOn: null,
  stops: [{ from: plainDate('2026-11-10'), until: plainDate('2026-11-16'), notifiedDays: 7, basis: '办法 13 条', reason: '整改', evidence: '告知书 41 号' }],
};
const today = plainDate('2026-11-20');

describe('the clock strip of a case that was stopped for rectification', () => {
  const promised = explainDueDate('promised', terms, ledger, calendar, today);
  const { cells } = dayCells(terms, ledger, calendar, today);

  it('groups its days as the mock-up does, rest days with the run after them', () => {
    expect(runsOf(cells).map((run) => captionOf(run, promised))).toEqual(['11月', '用 3 日', '停表：整改，扣 5 日', '用 4 日', '还剩 3 日', '到法定还有 10 个工作日']);
    expect(runsOf(cells).flatMap((run) => run.cells)).toHaveLength(cells.length);
  });

  it('marks acceptance, today, the promised and the statutory day', () => {
    expect(marksOf(cells, '受理').map(({ words }) => words)).toEqual(['受理', '今天', '承诺 11-25 周三', '法定 2026-12-09 周三']);
  });

  it('sums its ledger up to the promised limit in words', () => {
    expect(sumWords(promised)).toBe('承诺 10 = 用 3 + 用 4 + 余 3');
    expect(notCountedWords(promised)).toBe('，停表 5 日不计，休息日 6 天不计（2 天在停表内）');
    expect(promised.rows.map(daysWords)).toEqual(['', '用 3', '扣 5', '用 4', '不计', '余 3']);
    expect(promised.rows.map(evidenceWords)[2]).toBe('告知书 41 号：告知 7 日，实际 5 日，取短');
    expect(otherLimitWords(explainDueDate('statutory', terms, ledger, calendar, today))).toBe('法定 20 个工作日，停表 5 日，到 2026-12-09 周三');
  });
});

describe('names in lists', () => {
  it('keep their last six characters, because branches differ at the end', () => {
    expect(splitName('鞍山市仁济医药连锁有限公司第十七分店')).toEqual({ head: '鞍山市仁济医药连锁有限公', tail: '司第十七分店' });
    expect(splitName('短名')).toEqual({ head: '', tail: '短名' });
    expect(splitName('鞍山𠮷𠮷𠮷𠮷𠮷𠮷').tail).toBe('𠮷𠮷𠮷𠮷𠮷𠮷');
  });
});

describe('keys', () => {
  const stroke = (key: string, more = {}) => ({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, ...more });
  it('have one name however they were pressed', () => {
    expect(nameOf(stroke('k', { ctrlKey: true }))).toBe('Ctrl+K');
    expect(nameOf(stroke('k', { metaKey: true }))).toBe('Ctrl+K');
    expect(nameOf(stroke('Process', { code: 'KeyJ' }))).toBe('J');
    expect(nameOf(stroke('？'))).toBe('?');
    expect(nameOf(stroke('F9'))).toBe('F9');
  });
  it('leave a field its letters and Enter, but not its F-keys', () => {
    expect(['J', '1', 'Enter', 'Space'].every(isPlain)).toBe(true);
    expect(['F9', 'Ctrl+Enter', 'Esc', 'Alt+E'].some(isPlain)).toBe(false);
  });
  it('show as caps', () => expect([keyCaps('Ctrl+Enter'), keyCaps('G 3')]).toEqual([['Ctrl', '↵'], ['G', '3']]));
});

describe('filters in the address', () => {
  const defaults = { due: 'all', stage: 'all' };
  it('read what the link says and keep the default where it is silent', () => {
    expect(readFilters(defaults, { due: 'soon', stage: ['a', 'b'], other: 'x' })).toEqual({ due: 'soon', stage: 'all' });
  });
  it('write only what differs and leave other names alone', () => {
    expect(writeFilters(defaults, { due: 'soon', stage: 'all' }, { stage: 'review', tab: 'x' })).toEqual({ tab: 'x', due: 'soon' });
  });
});
