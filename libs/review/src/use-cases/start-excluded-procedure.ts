import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, projectColumns, type CaseInFull, type HoldRow, type StepTakenView } from '@onecounter/casework';
import { HOLD_KINDS, type ItemDefinition } from '@onecounter/contracts';
import { addDays, dayCounterOf, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';
import { LegalClock, type Actor } from '@onecounter/platform';
import { openStop } from '../data/limit-rows';
import { sealOpinion } from '../data/opinions';
import { daysTaken, judgeNotifiedDays, procedureOf } from '../rules/excluded-procedure';
import { procedurePaper } from '../rules/papers';
import { wordsRequired } from '../rules/words-required';
import { printable } from './printable';

export interface ProcedureInput { readonly version: number; readonly procedure: string; readonly notifiedDays: number; readonly reason: string }

/** 特别程序: the clock stops today for as long as the notice says; no decision meanwhile (行政许可法 45). */
@Injectable()
export class StartExcludedProcedure {
  constructor(private readonly desk: CaseDesk, private readonly legal: LegalClock) {}

  async run(id: number, input: ProcedureInput, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'startExcludedProcedure', input.version, actor);
    const { row, item: { definition } } = open;
    const calendar = await this.desk.calendars.of(row.jurisdiction_path);
    const stop = { ...judgeStop(input, row, definition, this.legal.today(), calendar), documentId: randomUUID(), openedBy: actor.personId };

    const due = projectColumns(definition, { ...row, holds: [...row.holds, holdOf(stop)] }, calendar);
    const words = sealOpinion({ kind: 'procedureStart', text: stop.reason });
    const taken = await this.desk.take(open, {
      verb: 'startExcludedProcedure', documentId: stop.documentId, set: { ...due, clock_stopped_on: stop.openedOn },
      facts: { procedure: stop.procedure, days: stop.notifiedDays, dueOn: stop.dueOn, promisedDueOn: due.promised_due_on, statutoryDueOn: due.statutory_due_on, reasonDigest: words.digest },
      paper: procedurePaper(row, definition, stop), with: (w) => { words.record(w); openStop(w, stop); },
    });
    return presentStep(taken, row.number);
  }
}

/** What the notice says, once it is lawful. @throws procedureNotProvided, procedureTooLong, opinionRequired, glyphMissing */
function judgeStop(input: ProcedureInput, row: CaseInFull, definition: ItemDefinition, openedOn: PlainDate, calendar: WorkingCalendar) {
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
