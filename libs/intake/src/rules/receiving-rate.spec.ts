/** @no-db */
import { percentOf, rankRates, sumOf, type ReceivingCount } from './receiving-rate';

const of = (complete: number, presented: number): ReceivingCount => ({ presented, complete, onTrust: 0, jointReview: 0, excluded: 0 });
const ranks = (rows: readonly ReceivingCount[], least = 1): string[] => rankRates(rows, least).map(({ rank, standing, last }) => `${rank ?? standing}${last ? ' last' : ''}`);

describe('the ranking by receiving success rate', () => {
  it('puts the better rate first and calls the lowest last', () => {
    expect(ranks([of(8, 10), of(10, 10), of(5, 10)])).toEqual(['2', '1', '3 last']);
  });

  it('lets equal rates share a rank, however many applications stand behind them', () => {
    expect(ranks([of(2, 3), of(4, 6), of(1, 2)])).toEqual(['1', '1', '3 last']);
    expect(ranks([of(9, 10), of(1, 2), of(50, 100)])).toEqual(['1', '2 last', '2 last']);
  });

  it('knows no last where all are equal, where only one takes part, or where everybody has 100 %', () => {
    expect(ranks([of(1, 2), of(5, 10)])).toEqual(['1', '1']);
    expect(ranks([of(1, 4)])).toEqual(['1']);
    expect(ranks([of(4, 4), of(9, 9)])).toEqual(['1', '1']);
  });

  it('ranks nobody with too few applications or none, and compares nobody with them', () => {
    expect(ranks([of(9, 10), of(0, 9), of(0, 0)], 10)).toEqual(['1', 'small', 'vacant']);
    expect(ranks([of(9, 10), of(9, 11), of(0, 3)], 10)).toEqual(['1', '2 last', 'small']);
  });

  it('says rates in percent with one decimal, and none where nothing was presented', () => {
    expect([percentOf(2, 3), percentOf(1, 1), percentOf(0, 5), percentOf(0, 0)]).toEqual([66.7, 100, 0, null]);
    expect(sumOf([{ ...of(1, 2), onTrust: 1 }, { ...of(3, 4), excluded: 2, jointReview: 1 }])).toEqual({ presented: 6, complete: 4, onTrust: 1, jointReview: 1, excluded: 2 });
  });
});
