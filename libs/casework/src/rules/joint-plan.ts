import type { PlainDate, WorkingCalendar } from '@onecounter/kernel';
import { addDays, plainDate } from '@onecounter/kernel';

/** One case as the plan sees it. */
export interface PlannedCase {
  readonly caseId: number;
  /** Its last day as it stands: decided on, or due by its own clock; null while the clock has not started. */
  readonly endsOn: string | null;
  readonly decided: boolean;
  readonly promised: { readonly days: number; readonly unit: 'working' | 'calendar' };
  readonly after: readonly number[];
}
export interface PlannedSpan { readonly caseId: number; readonly startsOn: PlainDate; readonly endsOn: PlainDate; /** 决定总日期: on the chain that ends last. */ readonly critical: boolean }
interface Span { readonly startsOn: PlainDate; readonly endsOn: PlainDate; readonly because: number | null }

const later = (one: PlainDate, other: PlainDate): PlainDate => (one < other ? other : one);

/**
 * Forward plan in promised days: what runs ends when its clock says, what waits begins when the last of its predecessors ends. Overdue ones
 * end today at the earliest. Dates of Asia/Shanghai. The order has no circle: themes with one are not published (CAT-9).
 */
export function planForward(cases: readonly PlannedCase[], today: PlainDate, calendar: WorkingCalendar): PlannedSpan[] {
  const byId = new Map(cases.map((one) => [one.caseId, one]));
  const spans = new Map<number, Span>();
  const spanOf = (one: PlannedCase): Span => {
    const known = spans.get(one.caseId);
    if (known) return known;
    const before = one.after.flatMap((id) => { const found = byId.get(id); return found ? [{ id, span: spanOf(found) }] : []; });
    const last = before.reduce<{ id: number; span: Span } | null>((latest, each) => (latest === null || each.span.endsOn > latest.span.endsOn ? each : latest), null);
    const span = spanFrom(one, last, today, calendar);
    spans.set(one.caseId, span);
    return span;
  };
  cases.forEach(spanOf);
  const critical = chainOf(spans);
  return cases.map(({ caseId }) => { const { startsOn, endsOn } = spans.get(caseId) as Span; return { caseId, startsOn, endsOn, critical: critical.has(caseId) }; });
}

function spanFrom(one: PlannedCase, last: { id: number; span: Span } | null, today: PlainDate, calendar: WorkingCalendar): Span {
  const startsOn = last ? last.span.endsOn : today;
  const because = last?.id ?? null;
  if (one.decided && one.endsOn !== null) return { startsOn, endsOn: plainDate(one.endsOn), because };
  if (one.endsOn !== null) return { startsOn, endsOn: later(plainDate(one.endsOn), today), because };
  const begins = later(startsOn, today);
  const { days, unit } = one.promised;
  const endsOn = unit === 'working' ? calendar.addWorkingDays(begins, days).date : calendar.nextWorkingDayFrom(addDays(begins, days));
  return { startsOn: begins, endsOn, because };
}

/** From the case that ends last back to the one that everything began with. */
function chainOf(spans: ReadonlyMap<number, Span>): Set<number> {
  const chain = new Set<number>();
  let at = [...spans].reduce<[number, Span] | null>((latest, each) => (latest === null || each[1].endsOn > latest[1].endsOn ? each : latest), null)?.[0] ?? null;
  while (at !== null && !chain.has(at)) {
    chain.add(at);
    at = spans.get(at)?.because ?? null;
  }
  return chain;
}
