/** @no-db */
import { Refusal } from '@onecounter/contracts';
import { readFigureLines, SHEET_HEADS, type Cell } from './figure-sheet';

const line = (...cells: Cell[]) => readFigureLines([SHEET_HEADS, cells])[0];

describe('a sheet of reported figures', () => {
  it('is read as it was typed: dates of Excel, commas, full-width digits, names instead of codes', () => {
    expect(line('2026-11', 'feesOfPeriod', '窗口收费', 1234.5, '万元', new Date('2026-11-24T00:00:00Z'), '收费月报', null)).toEqual({ row: 2, periodName: '2026-11', code: 'feesOfPeriod', value: 1234.5, uptoOn: '2026-11-24', reference: '收费月报', note: '', faults: [] });
    expect(line(new Date('2026-11-01T00:00:00Z'), '', '锦旗、感谢信', '１,２３４', '件', '2026年11月3日', '登记簿', '')).toMatchObject({ periodName: '2026-11', code: 'honours', value: 1234, uptoOn: '2026-11-03', faults: [] });
    expect(line('2026年1月', 'honours', '', 0, '', '', '登记簿', '')).toMatchObject({ periodName: '2026-01', value: 0, uptoOn: null, faults: [] });
  });

  it('names every cell that is wrong, and what stands twice', () => {
    expect(line('11月', 'nothing', '', '约三十', '', '月末', '', '')?.faults).toEqual(['期间写成 2026-11 这样', '“nothing”不是填报指标', '数值“约三十”不是数', '截止日写成 2026-11-24 这样']);
    const twice = readFigureLines([SHEET_HEADS, ['2026-11', 'honours', '', 1, '', '', '甲', ''], ['2026-11', 'honours', '', null, '', '', '', ''], ['2026-11', 'honours', '', 2, '', '', '乙', '']]);
    expect(twice.map(({ row, faults }) => [row, faults])).toEqual([[2, []], [4, ['与第 2 行重复']]]);
  });

  it('is refused when it is another sheet', () => {
    const read = () => readFigureLines([['日期', '事项'], ['2026-11-01', '甲']]);
    expect(read).toThrow(Refusal);
    expect(() => readFigureLines([])).toThrow(Refusal);
  });
});
