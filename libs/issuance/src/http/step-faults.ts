import type { FaultCode } from '@onecounter/contracts';

/** What any step on a case may be answered. */
export const STEP_FAULTS = ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'blockedByHold'] as const satisfies readonly FaultCode[];
