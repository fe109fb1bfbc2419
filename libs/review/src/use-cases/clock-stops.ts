import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { projectColumns, CaseDesk, type CaseInFull, type CaseStep, type HoldRow, type OpenCase } from '@onecounter/casework';
import { HOLD_KINDS, type ItemDefinition } from '@onecounter/contracts';
import { addDays, dayCounterOf, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';
import { LegalClock } from '@onecounter/platform';
import { clearHolds, openStop } from '../data/limit-rows';
import { actualDays, daysTaken, judgeNotifiedDays, procedureOf } from '../rules/excluded-procedure';
import { procedurePaper } from '../rules/papers';
import { wordsRequired } from '../rules/words-required';
import { printable } from './printable';

export interface StopInput { readonly procedure: string; readonly notifiedDays: number; readonly reason: string }
/** What of a step the clock needs: the notice, the columns, the facts, the row of the ledger. */
export type PartOfStep = Required<Pick<CaseStep, 'facts' | 'set' | 'with'>>;
export interface StopPart extends PartOfStep, Required<Pick<CaseStep, 'documentId' | 'paper'>> { readonly reason: string }

/** The clock stops with a written notice and goes on with the result, for every procedure alike (行政许可法 45). */
@Injectable()
export class ClockStops {
  constructor(private readonly desk: CaseDesk, private readonly legal: LegalClock) {}

  /** @throws procedureNotProvided, procedureTooLong, opinionRequired, glyphMissing */
  async begin({ row, item: { definition }, actor }: OpenCase, input: StopInput): Promise<StopPart> {
    const calendar = await this.desk.calendars.of(row.jurisdiction_path);
    const stop = { ...judgeStop(input, row, definition, this.legal.today(), calendar), documentId: randomUUID(), openedBy: actor.personId };
    const due = projectColumns(definition, { ...row, holds: [...row.holds, holdOf(stop)] }, calendar);
    return {
      reason: stop.reason, documentId: stop.documentId, paper: procedurePaper(row, definition, stop), set: { ...due, clock_stopped_on: stop.openedOn }, with: (w) => openStop(w, stop),
      facts: { procedure: stop.procedure, days: stop.notifiedDays, dueOn: stop.dueOn, promisedDueOn: due.promised_due_on, statutoryDueOn: due.statutory_due_on },
    };
  }

  async end({ row, item: { definition }, actor }: OpenCase, hold: HoldRow, result: string): Promise<PartOfStep> {
    const [today, calendar] = [this.legal.today(), await this.desk.calendars.of(row.jurisdiction_path)];
    const holds = row.holds.map((one) => (one.id === hold.id ? { ...one, cleared_on: today } : one));
    const due = projectColumns(definition, { ...row, holds }, calendar);
    const actual = actualDays(hold.opened_on, today, dayCounterOf(definition.statutoryLimit.unit, calendar));
    return {
      set: { ...due, clock_stopped_on: null }, with: (w) => clearHolds(w, { id: hold.id, on: today, by: actor.personId, result }),
      facts: { procedure: hold.procedure, holdId: hold.id, actualDays: actual, promisedDueOn: due.promised_due_on, statutoryDueOn: due.statutory_due_on },
    };
  }
}

/** What the notice says, once it is lawful. */
function judgeStop(input: StopInput, row: CaseInFull, definition: ItemDefinition, openedOn: PlainDate, calendar: WorkingCalendar) {
  const procedure = procedureOf(definition, input.procedure);
  const counter = dayCounterOf(definition.statutoryLimit.unit, calendar);
  judgeNotifiedDays(procedure, input.notifiedDays, daysTaken(row.holds, procedure, counter));
  const reason = printable(wordsRequired(input.reason, 'opinionRequired', 'reason'), 'reason');
  const { key, zh, basis } = procedure;
  return { procedure: key, zh, basis, reason, notifiedDays: input.notifiedDays, openedOn, dueOn: counter.add(addDays(openedOn, -1), input.notifiedDays) };
}

/** The hold as it will stand, for the projection. */
function holdOf(stop: ReturnType<typeof judgeStop> & { readonly documentId: string }): HoldRow {
  const { blocks, stopsClock } = HOLD_KINDS.excludedProcedure;
  return {
    id: 0, kind: 'excludedProcedure', opened_by: null, procedure: stop.procedure, opened_on: stop.openedOn, blocks, stops_clock: stopsClock, basis: stop.basis, reason: stop.reason, notified_days: stop.notifiedDays,
    due_on: stop.dueOn, document_id: stop.documentId, cleared_on: null, result: null,
  };
}
