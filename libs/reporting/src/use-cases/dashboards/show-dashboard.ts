import { Injectable } from '@nestjs/common';
import { addDays, SOON_DAYS, startOfLegalDay, weekdayOf, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';
import { Calendars, LegalClock, MachineClock, type Actor } from '@onecounter/platform';
import { DashboardCounts, type DashboardDays, type ItemCount, type SectionCount, type WindowCount } from '../../data/dashboard-counts';
import type { DashboardDayView, DashboardHallView, DashboardItemView, DashboardView } from '../../http/dashboard.view';
import { PeriodBook } from '../figures/period-book';
import { WorkingDays } from '../figures/working-days';
import { FiguresOfScope } from './figures-of-scope';

/** Two weeks. */
const SHOWN_DAYS = 14;
const FRESH_MS = 20_000;
const KEPT = 200;

/** The days that a dashboard looks at. */
@Injectable()
export class DashboardMoment {
  constructor(private readonly calendars: Calendars, private readonly legal: LegalClock, private readonly book: PeriodBook) {}

  async of({ jurisdictionPath }: Actor): Promise<{ at: Date; name: string; calendar: WorkingCalendar; days: DashboardDays }> {
    const [today, calendar, period] = [this.legal.today(), await this.calendars.of(jurisdictionPath), await this.book.current()];
    const days = { today, soonUntil: calendar.addWorkingDays(today, SOON_DAYS).date, weekEnd: addDays(today, (7 - weekdayOf(today)) % 7), lastShown: addDays(today, SHOWN_DAYS - 1), dayFrom: startOfLegalDay(today), dayTo: startOfLegalDay(addDays(today, 1)), from: period.from, to: period.to };
    return { at: this.legal.now(), name: period.name, calendar, days };
  }
}

/** 统计看板: counted once for all of one scope, at most twenty seconds old. */
@Injectable()
export class ShowDashboard {
  private readonly known = new Map<string, { readonly atMs: number; readonly view: Promise<DashboardView> }>();

  constructor(private readonly counts: DashboardCounts, private readonly moment: DashboardMoment, private readonly figures: FiguresOfScope, private readonly days: WorkingDays, private readonly machine: MachineClock) {}

  run(actor: Actor): Promise<DashboardView> {
    const [key, now] = [JSON.stringify([actor.reach, actor.reach === 'section' ? actor.unitId : null, actor.jurisdictionPath, actor.inChargeOf]), this.machine.now().getTime()];
    const known = this.known.get(key);
    if (known && now - known.atMs < FRESH_MS) return known.view;
    if (this.known.size >= KEPT) this.known.clear();
    const view = this.count(actor);
    this.known.set(key, { atMs: now, view });
    view.catch(() => this.known.delete(key));
    return view;
  }

  private async count(actor: Actor): Promise<DashboardView> {
    const { at, name, calendar, days } = await this.moment.of(actor);
    const [sections, windows, issued, due, frequent, themes, figures] = await Promise.all([
      this.counts.sections(actor, days), this.counts.windows(actor, days), this.counts.issued(actor, days), this.counts.deadlines(actor, days), this.counts.frequent(actor, days), this.counts.themes(actor, days.today), this.figures.of(name, actor),
    ]);
    const slowest = await this.counts.slowest(actor, days, (await this.days.around(days.from, actor.jurisdictionPath)).days);
    const counted = new Map(due.map(({ on, count }) => [on, count]));
    return {
      at: at.toISOString(), today: days.today, periodName: name, periodFrom: days.from, periodTo: days.to, figures: figures.whole, reported: figures.reported, agency: figures.agency, hall: hallOf(sections, windows, issued), overdue: sum(sections, 'overdue'),
      sections: sections.map((row) => ({ unitId: row.unit_id, unitName: row.unit_name, running: row.running, soon: row.soon, overdue: row.overdue, dueThisWeek: row.due_this_week, decided: figures.ofUnit('decidedTotal', row.unit_id), daysEarly: figures.ofUnit('daysEarly', row.unit_id) })),
      frequent: frequent.map(itemView), slowest: slowest.map(itemView), themes: themes.map((row) => ({ themeCode: row.theme_code, themeName: row.theme_name, running: row.running, overdue: row.overdue })),
      deadlines: Array.from({ length: SHOWN_DAYS }, (_, ahead) => dayView(addDays(days.today, ahead), calendar, counted)),
    };
  }
}

const sum = <Name extends string>(rows: readonly Readonly<Record<Name, number>>[], name: Name): number => rows.reduce((total, row) => total + row[name], 0);
const itemView = ({ item_code: itemCode, item_name: itemName, count, days }: ItemCount): DashboardItemView => ({ itemCode, itemName, count, days });
const dayView = (on: PlainDate, calendar: WorkingCalendar, counted: ReadonlyMap<string, number>): DashboardDayView => ({ on, workingDay: calendar.isWorkingDay(on), count: counted.get(on) ?? 0 });
const hallOf = (sections: readonly SectionCount[], windows: readonly WindowCount[], issued: number): DashboardHallView => ({
  received: sum(windows, 'received'), accepted: sum(windows, 'accepted'), decided: sum(windows, 'decided'), issued, toAccept: sum(sections, 'to_accept'), awaitingApplicant: sum(sections, 'awaiting_applicant'), toIssue: sum(sections, 'to_issue'),
  windows: windows.map(({ window_id: windowId, number, received, accepted, decided }) => ({ windowId, number, received, accepted, decided })),
});
