import type { Schemas } from '../api';
import type { Step } from './step-keys';

/** What begins something beside the stage: where it cannot begin now, nobody is kept waiting for it. */
const BEGINS: readonly string[] = ['notifyInterestedParties', 'informOfHearingRight', 'requestHearing'];
const OF_HEARING: readonly string[] = ['announceHearing', 'recordHearing', 'endHearing'];

/** Pure: a hearing under way ends by its own step, any other procedure by the general one. */
export function withoutIdle(steps: readonly Step[], hearings: Schemas['CaseHearingsView'] | null): Step[] {
  const underWay = hearings?.hearings.some(({ endedOn }) => endedOn === null) ?? false;
  const idle = underWay ? ['endExcludedProcedure'] : OF_HEARING;
  return steps.filter(({ verb, allowed }) => !idle.includes(verb) && (allowed || !BEGINS.includes(verb)));
}
