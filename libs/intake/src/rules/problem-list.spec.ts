import { plainDate } from '@onecounter/kernel';
import { monthsToList, problemListPaper } from './problem-list';

describe('the months to list', () => {
  it('are the month before, and those that were missed since the last list', () => {
    expect(monthsToList(null, plainDate('2026-12-01'))).toEqual(['2026-11']);
    expect(monthsToList('2026-10', plainDate('2026-12-01'))).toEqual(['2026-11']);
    expect(monthsToList('2026-11', plainDate('2026-12-31'))).toEqual([]);
    expect(monthsToList('2026-10', plainDate('2027-02-01'))).toEqual(['2026-11', '2026-12', '2027-01']);
    expect(monthsToList('2020-01', plainDate('2027-02-01'))).toHaveLength(12);
  });
});

describe('the paper', () => {
  it('tells section by section what was raised, what became of it, and what nobody raised', () => {
    const one = { itemCode: 'SP-001', itemName: '食品经营许可', materialName: '申请书', pointText: '签字盖章', words: '示例过期', occurrences: 2, answer: '' } as const;
    const { blocks, addressee } = problemListPaper({
      month: '2026-11', answerDueOn: '2026-12-15', organ: '局', dated: '2026年12月1日', failing: [{ unitName: '甲科', itemName: '事项', pointText: '要点', failed: 3, presented: 9 }],
      problems: [{ ...one, unitName: '甲科', status: 'assigned', outcome: null, revisedNo: null }, { ...one, unitName: '乙科', status: 'answered', outcome: 'revised', revisedNo: 4, answer: '已改' }],
    });
    expect(addressee).toBe('甲科、乙科');
    expect(JSON.stringify(blocks)).toMatch(/共 2 个.*1．甲科.*待答复.*2．乙科.*已修订（第 4 版）；已改.*没通过最多/);
  });
});
