import type { Schemas } from '../api';

export type Step = Schemas['AllowedStepView'];

/** The key of each step this app takes; a verb that is not here belongs to another page or app. */
export const STEP_KEYS: Readonly<Record<string, string>> = {
  passReview: 'E', passCheck: 'E', grantPermit: 'E', returnToReviewer: 'B', refusePermit: 'R', assignReviewer: 'A',
  startExcludedProcedure: 'T', endExcludedProcedure: 'U', extendLimit: 'Y', terminateCase: 'Z',
};

/** Steps that carry the case on, in the order in which a page offers them. */
const FORWARD = ['passReview', 'passCheck', 'grantPermit'];

/** The one step the page is there for: the first that may be taken, else the first there is. */
export function mainStep(steps: readonly Step[]): Step | null {
  const forward = steps.filter(({ verb }) => FORWARD.includes(verb));
  return forward.find(({ allowed }) => allowed) ?? forward[0] ?? null;
}

/** Allowed ones first, the main one foremost; of two that answer to one key only one can be allowed. */
export function inOrder(steps: readonly Step[]): Step[] {
  const main = mainStep(steps);
  const rank = (step: Step) => (step === main ? 0 : step.allowed ? 1 : 2);
  return steps.filter(({ verb }) => verb in STEP_KEYS).sort((one, other) => rank(one) - rank(other));
}
