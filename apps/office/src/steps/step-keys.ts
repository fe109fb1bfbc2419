import type { Schemas } from '../api';

export type Step = Schemas['AllowedStepView'];

/** The key of each step this app takes; a verb that is not here belongs to another page or app. */
export const STEP_KEYS: Readonly<Record<string, string>> = {
  passReview: 'E', passCheck: 'E', grantPermit: 'E', refusePermit: 'R', returnToReviewer: 'B', assignReviewer: 'A', remindHolder: 'C',
  printCertificate: 'P', spoilCertificate: 'V',
  requestSecondSeal: 'S', confirmSecondSeal: 'S', declineSecondSeal: 'X',
  startExcludedProcedure: 'T', endExcludedProcedure: 'U', extendLimit: 'Y', terminateCase: 'Z', amendDecision: 'G', reprintCertificate: 'N',
  recordCommitmentCheck: 'Alt+H', passDeferredMaterial: 'Alt+K', rejectDeferredMaterial: 'Alt+J', extendDeferral: 'Alt+Q',
  concludeInspection: 'L', requestInspection: 'I', requestReinspection: 'I', cancelInspectionRequest: 'D',
  recordStatement: 'M', waiveHearing: 'X', announceHearing: 'F', recordHearing: 'N', endHearing: 'X', notifyInterestedParties: 'M', informOfHearingRight: 'H', requestHearing: 'N',
  recordReReview: 'Alt+V', resumeAfterReReview: 'Alt+G', orderRectification: 'Alt+Z', completeRectification: 'Alt+W', failRectification: 'Alt+X', orderReReview: 'Alt+R', stopForCompliance: 'Alt+P', approveLateEntry: 'Alt+Y', declineLateEntry: 'Alt+N',
};

/** Taken on the page of certificates, where the blanks are. */
export const ON_CERTIFICATES: readonly string[] = ['printCertificate', 'spoilCertificate'];

/** Steps that carry the case on, in the order in which a page offers them. */
const FORWARD = ['passReview', 'passCheck', 'grantPermit', 'printCertificate', 'confirmSecondSeal'];

/** The one step the page is there for: the first that may be taken, else the first there is. */
export function mainStep(steps: readonly Step[]): Step | null {
  const forward = steps.filter(({ verb }) => FORWARD.includes(verb));
  return forward.find(({ allowed }) => allowed) ?? forward[0] ?? null;
}

/** Allowed ones first, the main one foremost; what the stage does not offer at all is left out. Of two that answer to one key only one can be allowed. */
export function inOrder(steps: readonly Step[]): Step[] {
  const main = mainStep(steps);
  const places = Object.keys(STEP_KEYS);
  const rank = (step: Step) => (step === main ? 0 : step.allowed ? 100 : 200) + places.indexOf(step.verb);
  return steps.filter(({ verb, reasonCode }) => verb in STEP_KEYS && reasonCode !== 'stepNotAllowed').sort((one, other) => rank(one) - rank(other));
}
