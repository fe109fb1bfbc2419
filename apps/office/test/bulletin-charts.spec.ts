/** @no-db */
import { chartNumbers, chartOption, chartWords, comparisonOf, type ChartedFigure } from '@onecounter/contracts';
import { runsFrom, typed, type Names } from '../src/bulletin/block-text';

const figure = (code: string, zh: string, value: number | null, unitId: number | null = null): ChartedFigure => ({ code, unitId, unitName: unitId === null ? null : `第${unitId}科`, zh, unit: '件', value });
const figures = [figure('accepted', '受理业务', 50), figure('accepted', '受理业务', 20, 1), figure('accepted', '受理业务', 30, 2), figure('accepted', '受理业务', 0, 3), figure('instant', '即办件', 12), figure('promised', '承诺件', null)];
const past = [{ period: '2026-11', code: 'accepted', value: 50 }, { period: '2026-10', code: 'accepted', value: 40 }];

describe('a chart of the bulletin', () => {
  it('shows sections by their size without those that have nothing, months in their order, and shares with what is not known as nothing', () => {
    expect(chartNumbers({ kind: 'chart', chart: 'units', figures: ['accepted'], caption: '各科室' }, { figures, past })).toMatchObject({ labels: ['第2科', '第1科'], series: [{ name: '受理业务', values: [30, 20] }] });
    expect(chartNumbers({ kind: 'chart', chart: 'months', figures: ['accepted'], caption: '各月' }, { figures, past })).toMatchObject({ labels: ['10月', '11月'], series: [{ values: [40, 50] }] });
    const shares = chartNumbers({ kind: 'chart', chart: 'shares', figures: ['instant', 'promised'], caption: '件型' }, { figures, past });
    expect(shares).toMatchObject({ labels: ['即办件', '承诺件'], series: [{ values: [12, null] }] });
    expect(chartWords(shares)).toBe('件型。件型：即办件12件，承诺件—件。');
    expect(JSON.stringify(chartOption(shares))).toContain('承诺件 —件');
  });

  it('is drawn alike for the same numbers, and empty without any', () => {
    const none = chartNumbers({ kind: 'chart', chart: 'units', figures: ['accepted'], caption: '' }, { figures: [], past: [] });
    expect(none.labels).toEqual([]);
    expect(chartOption(none)).toEqual(chartOption(none));
  });
});

describe('a sentence of comparison, as the editor gets it', () => {
  const names: Names = { figures: new Map([['accepted', '受理业务']]), units: new Map([[7, '卫生计生审批科']]) };
  const sentence = (value: number | null, previous: number | null, lastYear: number | null, unitId: number | null = null): string => typed(comparisonOf({ value, previous, lastYear }, { code: 'accepted', zh: '受理业务', unit: '件' }, unitId), names);

  it('has live numbers of its unit, which come back as such when it is saved', () => {
    const text = sentence(12, 10, 20, 7);
    expect(text).toBe('比上月增加［受理业务@卫生计生审批科·比上期增减］件，增长［受理业务@卫生计生审批科·比上期增减幅度］；比去年同期减少［受理业务@卫生计生审批科·比去年同期增减］件，下降［受理业务@卫生计生审批科·比去年同期增减幅度］');
    expect(runsFrom(text, names)).toContainEqual({ figure: 'accepted', unitId: 7, show: 'yearRate' });
  });

  it('gives no rate where one cannot divide, and no change where nothing is known', () => {
    expect(sentence(5, 0, null)).toBe('比上月增加［受理业务·比上期增减］件（上月为 0，不计增减幅度）；去年同期没有可比的数');
    expect(sentence(0, 0, 0)).toBe('与上月持平；与去年同期持平');
  });
});
