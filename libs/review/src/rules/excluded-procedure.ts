import { EXCLUDED_PROCEDURES, refuse, type ItemDefinition } from '@onecounter/contracts';
import { addDays, plainDate, type DayCounter, type PlainDate } from '@onecounter/kernel';
import type { HoldRow } from '@onecounter/casework';

/** 特别程序: time that is not counted, with the statute that says so. */
export interface Procedure {
  /** Code of art. 45's list, or the name that the item version gives; the hold carries it. */
  readonly key: string;
  readonly zh: string;
  readonly basis: string;
  /** Days of the limit's unit; null: the law sets no cap. */
  readonly maxDays: number | null;
}

/** Only art. 45's eight and what the item version names with its own statute stop the clock: inspection and asking for papers do not (REV-5). @throws procedureNotProvided */
export function procedureOf(definition: Pick<ItemDefinition, 'stopsClock'>, code: string): Procedure {
  const own = definition.stopsClock.find((one) => one.procedure === code);
  if (own) return { key: own.zh, zh: own.zh, basis: own.basis, maxDays: own.maxDays };
  const listed = Object.entries(EXCLUDED_PROCEDURES).find(([name]) => name === code)?.[1];
  return listed ? { key: code, zh: listed.zh, basis: listed.basis, maxDays: null } : refuse('procedureNotProvided', { procedure: code }, 'procedure');
}

/** Days that earlier stops of the same procedure have really taken off: the lesser of notified and actual of each. */
export function daysTaken(holds: readonly HoldRow[], procedure: Procedure, counter: DayCounter): number {
  return holds
    .filter((hold) => hold.kind === 'excludedProcedure' && hold.procedure === procedure.key && hold.cleared_on !== null)
    .reduce((sum, hold) => sum + Math.min(hold.notified_days ?? 0, actualDays(hold.opened_on, plainDate(hold.cleared_on ?? hold.opened_on), counter)), 0);
}

/** Both ends are excluded from the limit, so both are counted here. */
export function actualDays(openedOn: string, until: PlainDate, counter: DayCounter): number {
  return counter.between(addDays(plainDate(openedOn), -1), until);
}

/** The statute's cap holds for all notices of the procedure together. @throws procedureTooLong */
export function judgeNotifiedDays(procedure: Procedure, notifiedDays: number, taken: number): void {
  if (procedure.maxDays === null || notifiedDays + taken <= procedure.maxDays) return;
  refuse('procedureTooLong', { max: Math.max(0, procedure.maxDays - taken) }, 'notifiedDays');
}
