import { Injectable } from '@nestjs/common';
import { CASE_STATUSES, refuse } from '@onecounter/contracts';
import { maskName } from '@onecounter/kernel';
import type { Actor } from '@onecounter/platform';
import { FigureRows, type CaseBehind, type RowFilter, type RowsOfUnit, type WorkBehind } from '../../data/figure-rows';
import type { FigureRowsQuery } from '../../http/figure.body';
import type { FigureRowsView, FigureRowView } from '../../http/figure.view';
import { figureOf, type FigureDefinition } from '../../rules/figures';
import { PeriodBook, type PeriodHead } from './period-book';
import { RowPlaces, seenUnits, type RowPlace } from './row-places';
import { presentPeriod } from './show-figures';

interface Opened { readonly figure: FigureDefinition; readonly period: PeriodHead; readonly place: RowPlace; readonly unitId: number | null; readonly units: readonly number[] | null }

/** What is behind a number (RPT-3): kept rows of a closed period, of an open one those of now. The number is counted from the rows, whoever may look into them. */
@Injectable()
export class ShowFigureRows {
  constructor(private readonly book: PeriodBook, private readonly places: RowPlaces, private readonly rows: FigureRows) {}

  /** @throws notFound for a period that has not begun, a figure that there is not, one that does not open, a unit that there is not */
  async run(name: string, code: string, query: FigureRowsQuery, actor: Actor): Promise<FigureRowsView> {
    const [opened, limit] = [await this.open(name, code, query.unit ?? null), query.limit ?? 50];
    const { figure, period, place, unitId } = opened;
    const [counts, seen, found] = await Promise.all([this.count(opened), this.seen(opened, actor), this.page(opened, { after: afterOf(query.after), limit }, actor)]);
    const last = found.length === limit ? found.at(-1) : undefined;
    const whole = summed(counts);
    const own = seen ?? summed(counts.filter(isSeen(place, actor)));
    return {
      period: presentPeriod(period), code, label: figure.zh, counts: figure.counts, unit: figure.unit, unitId, unitName: unitId === null ? '全局' : (place.units.find(({ id }) => id === unitId)?.name ?? ''), asOf: period.state === 'closed' ? 'frozen' : 'now',
      value: whole.amount, total: whole.rows, outside: whole.rows - own.rows, outsideAmount: rounded(whole.amount - own.amount), rows: found, next: last ? `${last.on}.${last.subjectId}` : null,
    };
  }

  /** For a sheet. @throws as run, tooManyRowsToExport */
  async all(name: string, code: string, unit: number | null, most: number, actor: Actor): Promise<{ readonly figure: FigureDefinition; readonly period: PeriodHead; readonly rows: readonly FigureRowView[] }> {
    const opened = await this.open(name, code, unit);
    const { rows: count } = summed(await this.count(opened));
    if (count > most) refuse('tooManyRowsToExport', { count, most }, 'unit');
    return { figure: opened.figure, period: opened.period, rows: await this.page(opened, { after: null, limit: most }, actor) };
  }

  private async open(name: string, code: string, unitId: number | null): Promise<Opened> {
    const figure = figureOf(code);
    if (!figure || figure.opens === null) refuse('notFound');
    const period = await this.book.named(name);
    const place = await this.places.of(period);
    if (unitId !== null && !place.units.some(({ id }) => id === unitId)) refuse('notFound');
    const whole = figure.whole === 'bureau' ? place.bureau : null;
    return { figure, period, place, unitId, units: unitId === null ? whole : [unitId] };
  }

  private count({ figure, place, units }: Opened): Promise<RowsOfUnit[]> {
    return figure.opens === 'cases' ? this.rows.countCases(place.source, figure.code, units) : this.rows.countWork(place.source, figure.code, units);
  }

  /** What of it one may look into; null: what lies in one's own units, and no row of it has moved. Whoever looks into every unit of the place need not count. */
  private async seen({ figure, place, units }: Opened, actor: Actor): Promise<Summed | null> {
    const moves = figure.opens === 'cases' && place.source.id !== null && seenUnits(place.units, actor).length < place.units.length;
    return moves ? this.rows.countSeen(place.source, figure.code, units, actor) : null;
  }

  private async page({ figure, place, units }: Opened, { after, limit }: Pick<RowFilter, 'after' | 'limit'>, actor: Actor): Promise<FigureRowView[]> {
    const filter = { code: figure.code, units, after, limit };
    if (figure.opens === 'cases') return (await this.rows.cases(place.source, filter, actor)).map(presentCase);
    return (await this.rows.work(place.source, filter, seenUnits(place.units, actor))).map(presentWork);
  }
}

type Summed = Pick<RowsOfUnit, 'rows' | 'amount'>;
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
const summed = (counts: readonly Summed[]): Summed => ({ rows: counts.reduce((sum, one) => sum + one.rows, 0), amount: rounded(counts.reduce((sum, one) => sum + one.amount, 0)) });
/** By the unit of the row; a row that belongs to no unit is everybody's. */
function isSeen(place: RowPlace, actor: Actor): (one: RowsOfUnit) => boolean {
  const seen = new Set(seenUnits(place.units, actor));
  return ({ unit_id: id }) => id === null || seen.has(id);
}

function afterOf(after: string | undefined): RowFilter['after'] {
  if (after === undefined) return null;
  const [on = '', id = '0'] = after.split('.');
  return { on, id: Number(id) };
}

const presentCase = (row: CaseBehind): FigureRowView => ({
  subjectKind: 'permitCase', subjectId: row.case_id, on: row.on_date, amount: row.amount, number: row.number, name: row.item_name, unitName: row.unit_name, applicantName: row.natural ? maskName(row.applicant_name) : row.applicant_name, statusLabel: CASE_STATUSES[row.status].zh,
});
const presentWork = (row: WorkBehind): FigureRowView => ({
  subjectKind: row.subject_kind, subjectId: row.subject_id, on: row.on_date, amount: row.amount, number: null, name: row.name, unitName: row.unit_name ?? '', applicantName: null, statusLabel: null,
});
