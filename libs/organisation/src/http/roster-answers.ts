import { Injectable } from '@nestjs/common';
import { addDays, instantOf, plainDate, startOfLegalDay, type PlainDate } from '@onecounter/kernel';
import { LegalClock, type Actor, type StepTaken } from '@onecounter/platform';
import { WindowRows, type SeatTaken, type Sitter, type SitterLeave, type WindowRow } from '../data/window-rows';
import { POSTS_AT } from '../rules/roster';
import { Windows } from '../data/windows';
import type { HalfView, RosterView, RosterWindowView } from './roster.view';
import type { OrganisationStepView } from './step.view';
import { stepView } from './trace-answers';

/** The week of the windows that somebody keeps: the head of the hall those of the own unit, the administrator those of the jurisdiction. */
@Injectable()
export class RosterAnswers {
  constructor(private readonly rows: WindowRows, private readonly windows: Windows, private readonly legal: LegalClock) {}

  /** The outcome of an act on a window; this process sees it from now on. */
  told(taken: StepTaken): OrganisationStepView {
    this.windows.forget();
    return stepView(taken);
  }

  async week(from: string, actor: Actor): Promise<RosterView> {
    const days = Array.from({ length: 7 }, (_, index) => addDays(plainDate(from), index));
    const to = days.at(-1) ?? from;
    const windows = await this.rows.list(actor.jurisdictionPath, actor.permissions.has('setRoster') ? actor.unitPath : '/');
    const seats = await this.rows.seats(windows.map(({ id }) => id), from, to);
    const sitters = await this.rows.sitters([...new Set(windows.map(({ unitId }) => unitId))], from, to);
    const away = awayHalves(days, await this.rows.leaves([...new Set(sitters.map(({ personId }) => personId))], startOfLegalDay(plainDate(from)), startOfLegalDay(addDays(plainDate(to), 1))));
    return { days, today: this.legal.today(), windows: windows.map((window) => rosterWindow(window, seats, sitters, away)) };
  }
}

/** Inside each half: a leave begins and ends with one. */
const MIDDLES = { morning: '09:00', afternoon: '14:00' } as const;

/** The halves of these days in which somebody is on leave, by person. */
function awayHalves(days: readonly PlainDate[], leaves: readonly SitterLeave[]): Map<number, HalfView[]> {
  const halves = days.flatMap((on) => (['morning', 'afternoon'] as const).map((half) => ({ on, half, at: instantOf(on, MIDDLES[half]) })));
  const away = new Map<number, HalfView[]>();
  for (const { personId, begins, ends } of leaves) away.set(personId, [...(away.get(personId) ?? []), ...halves.filter(({ at }) => begins <= at && at < ends).map(({ on, half }) => ({ on, half }))]);
  return away;
}

function rosterWindow(window: WindowRow, seats: readonly SeatTaken[], sitters: readonly Sitter[], away: ReadonlyMap<number, HalfView[]>): RosterWindowView {
  const { id, number, name, kind, unitId, unitName, itemCodes, hours, status, version } = window;
  const fit = sitters.filter((one) => one.unitId === unitId && POSTS_AT[kind].includes(one.role));
  return {
    id, number, name, kind, unitId, unitName, itemCodes: itemCodes && [...itemCodes], hours, status, version,
    seats: seats.filter(({ windowId }) => windowId === id).map(({ on, half, personId, personName }) => ({ on, half, personId, personName })),
    sitters: fit.map(({ personId, name: called, validFrom, validTo }) => ({ personId, name: called, from: validFrom, to: validTo, away: away.get(personId) ?? [] })),
  };
}
