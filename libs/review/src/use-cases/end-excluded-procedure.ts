import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { dayCounterOf } from '@onecounter/kernel';
import { CaseDesk, presentStep, projectColumns, type StepTakenView } from '@onecounter/casework';
import { LegalClock, type Actor } from '@onecounter/platform';
import { clearHolds } from '../data/limit-rows';
import { sealOpinion } from '../data/opinions';
import { actualDays } from '../rules/excluded-procedure';
import { wordsRequired } from '../rules/words-required';

/** 特别程序结束: with its result on record; the lesser of notified and actual days is left out, and the dates are firm again (行政许可法 45). */
@Injectable()
export class EndExcludedProcedure {
  constructor(private readonly desk: CaseDesk, private readonly legal: LegalClock) {}

  async run(id: number, input: { version: number; result: string }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'endExcludedProcedure', input.version, actor);
    const { row, item: { definition } } = open;
    const result = wordsRequired(input.result, 'opinionRequired', 'result');
    const hold = row.holds.find((one) => one.kind === 'excludedProcedure' && one.cleared_on === null) ?? refuse('notFound');

    const [today, calendar] = [this.legal.today(), await this.desk.calendars.of(row.jurisdiction_path)];
    const holds = row.holds.map((one) => (one.id === hold.id ? { ...one, cleared_on: today } : one));
    const due = projectColumns(definition, { ...row, holds }, calendar);
    const actual = actualDays(hold.opened_on, today, dayCounterOf(definition.statutoryLimit.unit, calendar));
    const words = sealOpinion({ kind: 'procedureEnd', text: result });
    const taken = await this.desk.take(open, {
      verb: 'endExcludedProcedure', set: { ...due, clock_stopped_on: null },
      facts: { procedure: hold.procedure, holdId: hold.id, actualDays: actual, promisedDueOn: due.promised_due_on, statutoryDueOn: due.statutory_due_on, resultDigest: words.digest },
      with: (w) => { words.record(w); clearHolds(w, { id: hold.id, on: today, by: actor.personId, result }); },
    });
    return presentStep(taken, row.number);
  }
}
