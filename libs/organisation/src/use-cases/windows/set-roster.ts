import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor, StepTaken } from '@onecounter/platform';
import { WINDOW_SUBJECT } from '../../data/subjects';
import { WindowRows, type WindowRow } from '../../data/window-rows';
import { HALVES, POSTS_AT, seatsOf, type SeatAsked } from '../../rules/roster';
import { isValidOn } from '../../rules/unit-tree';
import { OrganisationDesk } from '../organisation-desk';

export interface RosterToSet { readonly version: number; readonly from: string; readonly to: string; readonly seats: readonly SeatAsked[] }

/** 排班: who sits at the window on these days, from today on; what was before is history. */
@Injectable()
export class SetRoster {
  constructor(private readonly desk: OrganisationDesk, private readonly rows: WindowRows) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, effectiveInPast, datesReversed, rosterUnfit, rosterConflict */
  async run(id: number, input: RosterToSet, actor: Actor): Promise<StepTaken> {
    const open = await this.desk.open(WINDOW_SUBJECT, 'setRoster', id, input.version, actor);
    const window = await this.rows.find(id);
    if (!window?.unitPath.startsWith(actor.unitPath)) return refuse('notFound');
    const { from, to } = input;
    this.desk.requireNotPast(from, 'from');
    const seats = seatsOf(input.seats);
    if (to < from || seats.some(({ on }) => on < from || on > to)) refuse('datesReversed', { from, to }, 'to');
    await this.requireFit(window, from, to, seats);
    const [taken] = await this.rows.seat(id, from, to, seats);
    if (taken) refuse('rosterConflict', { name: taken.personName, date: taken.on, half: HALVES[taken.half], number: taken.number }, 'seats');
    return this.desk.take(open, { facts: { from, seats: seats.map(({ on, half, personId }) => `${on} ${half} ${personId}`), to } });
  }

  private async requireFit(window: WindowRow, from: string, to: string, seats: readonly { on: string; personId: number }[]): Promise<void> {
    const sitters = (await this.rows.sitters([window.unitId], from, to)).filter(({ role }) => POSTS_AT[window.kind].includes(role));
    const unfit = seats.find(({ on, personId }) => !sitters.some((one) => one.personId === personId && isValidOn(one, on)));
    if (unfit) refuse('rosterUnfit', { name: sitters.find((one) => one.personId === unfit.personId)?.name ?? '所选人员', date: unfit.on }, 'seats');
  }
}
