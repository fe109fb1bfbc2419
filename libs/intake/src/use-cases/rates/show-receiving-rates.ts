import { Injectable } from '@nestjs/common';
import { RATE_STANDINGS } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { ReceivingRates, type CountedRow, type FrozenMonth } from '../../data/receiving-rates';
import type { ShowReceivingRatesQuery, ShowReceivingTrendQuery } from '../../http/receiving-rate.body';
import type { ReceivingCountView, ReceivingRateRowView, ReceivingRatesView, ReceivingTrendView } from '../../http/receiving-rate.view';
import { yearUntil } from '../../rules/calendar-months';
import { percentOf, rankRates, sumOf, type Ranked, type ReceivingCount } from '../../rules/receiving-rate';
import { RateBooks, type MonthOfSections } from './rate-books';

const NOTHING: ReceivingCount = sumOf([]);

/** 接件成功率 of a month by section, category or item, and over twelve months. The figures are the same for whoever of the place looks; the applications behind them are not. */
@Injectable()
export class ShowReceivingRates {
  constructor(private readonly books: RateBooks, private readonly rates: ReceivingRates) {}

  async run(query: ShowReceivingRatesQuery, actor: Actor): Promise<ReceivingRatesView> {
    const book = await this.books.of(query.month, actor);
    const ranked = query.by === 'unit' ? book.rows : rankRates(await this.counted(query, book, actor), book.leastCount);
    const frozen = query.by === 'unit' ? book.frozen : null;
    const rows = ranked.map((row) => presentRow(row, frozen)).sort(byRank);
    return {
      month: query.month, by: query.by, rows, total: presentCount(sumOf(ranked)), leastCount: book.leastCount, over: book.over, digest: query.by === 'unit' && book.over && !book.frozen ? book.digest : null,
      mayConfirm: query.by === 'unit' && book.over && !book.frozen && actor.permissions.has('confirmReceivingRates'), confirmedOn: book.frozen?.confirmed_on ?? null, confirmedByName: book.frozen?.confirmed_by_name ?? null,
      changedSince: book.frozen !== null && hasMoved(book.rows, book.frozen),
    };
  }

  async trend({ month, unitId }: ShowReceivingTrendQuery, actor: Actor): Promise<ReceivingTrendView> {
    const months = yearUntil(month);
    const counted = new Map((await this.rates.trend(actor.jurisdictionPath, months[0]?.from ?? '', months.at(-1)?.until ?? '', unitId ?? null)).map((row) => [row.month, row]));
    return { months: months.map((one) => ({ month: one.month, ...presentCount(counted.get(one.month) ?? NOTHING) })) };
  }

  private counted({ by, unitId, category }: ShowReceivingRatesQuery, { month }: MonthOfSections, actor: Actor): Promise<CountedRow[]> {
    if (by === 'category') return this.rates.byCategory(actor.jurisdictionPath, month.from, month.until, unitId ?? null);
    return this.rates.byItem(actor.jurisdictionPath, month.from, month.until, { unitId: unitId ?? null, category: category ?? null });
  }
}

const presentCount = ({ presented, complete, onTrust, jointReview, excluded }: ReceivingCount): ReceivingCountView => ({
  presented, complete, onTrust, jointReview, excluded, percent: percentOf(complete, presented), percentWithTrust: percentOf(complete + onTrust, presented),
});

/** Rank and standing of a confirmed month are those that were confirmed. */
function presentRow(row: CountedRow & Ranked, frozen: FrozenMonth | null): ReceivingRateRowView {
  const line = frozen?.lines.find(({ unit_id: unitId }) => String(unitId) === row.key);
  const { rank, standing, last } = line ?? row;
  return { key: row.key, label: row.label, ...presentCount(row), rank, standing, standingLabel: RATE_STANDINGS[standing].zh, last, frozenPresented: line?.presented ?? null, frozenComplete: line?.complete ?? null };
}

/** The ranked first, by rank; then those with too few, at last those without anything. */
const PLACES = { ranked: 0, small: 1, vacant: 2 } as const;
const byRank = (a: ReceivingRateRowView, b: ReceivingRateRowView): number => PLACES[a.standing] - PLACES[b.standing] || (a.rank ?? 0) - (b.rank ?? 0) || b.presented - a.presented;

const hasMoved = (rows: readonly CountedRow[], { lines }: FrozenMonth): boolean => rows.some((row) => {
  const line = lines.find(({ unit_id: unitId }) => String(unitId) === row.key);
  return row.presented !== (line?.presented ?? 0) || row.complete !== (line?.complete ?? 0) || row.onTrust !== (line?.onTrust ?? 0) || row.excluded !== (line?.excluded ?? 0);
});
