import { CASE_STATUSES, CASE_STEPS, lifecycleAllows, PERMIT_CASE, type CaseVerb, type Permission } from '@onecounter/contracts';
import type { CaseInFull } from '../data/case-row';
import { assignment, nothingAdjusted, nothingToEnd, openHold, reminded, reviewLevel, separationOfDuties, type Obstacle } from './duties';

/** What is known of whoever asks; `workingDay` is today or the last working day before it. `versionEnds`: the version of the case has an end, so that an adjustment may leave a choice. */
export interface Asker { readonly personId: number | null; readonly permissions: ReadonlySet<Permission>; readonly assigneeName: string; readonly workingDay?: string; readonly versionEnds?: boolean }

/** lifecycle ∧ holds ∧ duty; scope was judged when the case was read. First obstacle wins, in the order in which people understand it. */
export function obstacleTo(verb: CaseVerb, row: CaseInFull, levels: 1 | 2 | 3, asker: Asker): Obstacle | null {
  if (!lifecycleAllows(PERMIT_CASE, verb, row.status)) {
    return { code: 'stepNotAllowed', facts: { verb, verbLabel: CASE_STEPS[verb].zh, status: row.status, statusLabel: CASE_STATUSES[row.status].zh } };
  }
  return nothingAdjusted(verb, asker.versionEnds ?? false) ?? openHold(verb, row) ?? nothingToEnd(verb, row) ?? reviewLevel(verb, row, levels) ?? separationOfDuties(verb, row, asker.personId) ?? assignment(verb, row, asker.personId, asker.assigneeName) ?? reminded(verb, row, asker.workingDay);
}

/** Every verb of the asker's post that the table allows from here, with the obstacle of each that is not free. */
export function allowedSteps(row: CaseInFull, levels: 1 | 2 | 3, asker: Asker): { verb: CaseVerb; obstacle: Obstacle | null }[] {
  return (Object.keys(CASE_STEPS) as CaseVerb[])
    .filter((verb) => asker.permissions.has(verb) && lifecycleAllows(PERMIT_CASE, verb, row.status))
    .map((verb) => ({ verb, obstacle: obstacleTo(verb, row, levels, asker) }));
}
