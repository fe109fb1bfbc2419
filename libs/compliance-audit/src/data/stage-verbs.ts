import type { CaseVerb } from '@onecounter/contracts';

/** Verbs of the trace that stand for each stage of a case. */
const STAGES = {
  registered: ['registerApplication', 'enterAfterwards'], accepted: ['acceptApplication', 'acceptWithDeferral', 'acceptWithCommitment', 'deemAccepted', 'enterAfterwards'], reviewed: ['passReview'], decided: ['grantPermit', 'refusePermit', 'enterAfterwards'],
} as const satisfies Record<string, readonly CaseVerb[]>;
/** What brings a case in. */
export const RECEIVING: readonly CaseVerb[] = STAGES.registered;

const asArray = (verbs: readonly CaseVerb[]): string => `'{${[...new Set(verbs)].join(',')}}'::text[]`;
/** As SQL writes them. */
export const [REGISTERED_VERBS, ACCEPTED_VERBS, REVIEWED_VERBS, DECIDED_VERBS] = [asArray(STAGES.registered), asArray(STAGES.accepted), asArray(STAGES.reviewed), asArray(STAGES.decided)];
/** All that the time of a seal is held against; and with the review that is only shown. */
export const COMPARED_VERBS = asArray([...STAGES.registered, ...STAGES.accepted, ...STAGES.decided]);
export const SHOWN_VERBS = asArray(Object.values(STAGES).flat());
