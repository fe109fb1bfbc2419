import { addDays, minDate, plainDate, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';

export interface WaitingRequest { readonly id: number; readonly district: string; readonly applicant_id: number; readonly unit_id: number; readonly due_on: string | null; readonly wished_days: readonly string[] }
export interface Suggestion {
  readonly district: string;
  readonly requests: readonly number[];
  readonly onDate: PlainDate;
  /** The nearest due date among them. */
  readonly dueOn: string | null;
  /** The day is no earlier than the due date allows: the due date itself or later. */
  readonly late: boolean;
  readonly sections: number;
}
/** What one car can do on one day. */
const MOST = 6;
/** How far ahead a wish is looked for when nothing is due. */
const HORIZON_DAYS = 10;

/**
 * One district, one day, one car: within a district those that are due first go first, and those of one applicant go together, so that a shop is visited once.
 * The day is the one most of them wish for before the first is due (the last working day before it at the latest); without a wish, the next working day.
 */
export function suggestTrips(waiting: readonly WaitingRequest[], today: PlainDate, calendar: WorkingCalendar): Suggestion[] {
  const districts = [...new Set(waiting.map(({ district }) => district))];
  const groups = districts.flatMap((district) => inCars(byApplicant(waiting.filter((one) => one.district === district))));
  return groups.map((group) => suggestionOf(group, today, calendar)).sort((one, other) => one.onDate.localeCompare(other.onDate) || dueOf(one.dueOn).localeCompare(dueOf(other.dueOn)) || one.district.localeCompare(other.district));
}

const dueOf = (due: string | null): string => due ?? '9999-12-31';
const earliest = (group: readonly WaitingRequest[]): string => group.map((one) => dueOf(one.due_on)).sort()[0] ?? dueOf(null);

/** Visits, the most urgent first. */
function byApplicant(waiting: readonly WaitingRequest[]): WaitingRequest[][] {
  const visits = [...new Set(waiting.map((one) => one.applicant_id))].map((applicant) => waiting.filter((one) => one.applicant_id === applicant).sort((one, other) => one.id - other.id));
  return visits.sort((one, other) => earliest(one).localeCompare(earliest(other)) || (one[0]?.id ?? 0) - (other[0]?.id ?? 0));
}

function inCars(visits: readonly WaitingRequest[][]): WaitingRequest[][] {
  const cars: WaitingRequest[][] = [];
  for (const visit of visits) {
    const last = cars.at(-1);
    if (last && last.length + visit.length <= MOST) last.push(...visit);
    else cars.push([...visit]);
  }
  return cars;
}

function suggestionOf(group: readonly WaitingRequest[], today: PlainDate, calendar: WorkingCalendar): Suggestion {
  const first = calendar.nextWorkingDayFrom(addDays(today, 1));
  const dues = group.flatMap((one) => (one.due_on === null ? [] : [plainDate(one.due_on)]));
  const [due, ...others] = dues;
  const dueOn = due === undefined ? null : minDate(due, ...others);
  const last = dueOn === null ? addDays(first, HORIZON_DAYS) : calendar.lastWorkingDayUpTo(addDays(dueOn, -1));
  const wishes = group.flatMap((one) => one.wished_days).filter((day) => day >= first && day <= last && calendar.isWorkingDay(plainDate(day))).sort();
  const votes = (day: string): number => wishes.filter((one) => one === day).length;
  const wished = [...new Set(wishes)].sort((one, other) => votes(other) - votes(one) || one.localeCompare(other))[0];
  const onDate = wished === undefined ? first : plainDate(wished);
  return { district: group[0]?.district ?? '', requests: group.map(({ id }) => id), onDate, dueOn, late: dueOn !== null && onDate >= dueOn, sections: new Set(group.map((one) => one.unit_id)).size };
}
