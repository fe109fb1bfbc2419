import type { Fact } from './events';
import { CASE_STEPS, type CaseVerb } from './lifecycles/permit-case';
import type { ApplicantKind } from './materials';

interface EventRule { readonly zh: string; readonly en: string; readonly verbs: readonly CaseVerb[] }

/** What supervision departments are told of a permit that was granted, and by which steps. A refusal, and what follows one, is no event. */
export const SUPERVISION_EVENTS = {
  'permit.granted': { zh: '准予许可', en: 'Permit granted', verbs: ['grantPermit'] },
  'permit.issued': { zh: '证照送达', en: 'Certificate handed over', verbs: ['issueResult', 'confirmDelivery'] },
  'permit.corrected': { zh: '更正笔误', en: 'Decision corrected', verbs: ['amendDecision'] },
  'permit.exchanged': { zh: '换发证照', en: 'Certificate exchanged', verbs: ['exchangeCertificate'] },
  'permit.ended': { zh: '容缺逾期终止', en: 'Ended because a deferred material did not come', verbs: ['endOverdueDeferral'] },
  'commitment.checked': { zh: '承诺核查', en: 'Commitment checked', verbs: ['recordCommitmentCheck'] },
  'rectification.started': { zh: '限期整改开始', en: 'Rectification started', verbs: ['orderRectification'] },
  'rectification.ended': { zh: '限期整改结束', en: 'Rectification ended', verbs: ['completeRectification', 'failRectification'] },
} as const satisfies Record<string, EventRule>;
export type SupervisionEventType = keyof typeof SUPERVISION_EVENTS;
export const SUPERVISION_EVENT_TYPES = Object.keys(SUPERVISION_EVENTS) as SupervisionEventType[];

const RULES: readonly (readonly [SupervisionEventType, EventRule])[] = SUPERVISION_EVENT_TYPES.map((type) => [type, SUPERVISION_EVENTS[type]]);
/** The steps of a case that make events, with the event of each. */
export const EVENT_OF_VERB: ReadonlyMap<string, SupervisionEventType> = new Map(RULES.flatMap(([type, { verbs }]) => verbs.map((verb) => [verb, type] as const)));
export const EVENT_FACTS: readonly Fact[] = RULES.flatMap(([, { verbs }]) => verbs.map((verb) => CASE_STEPS[verb].fact));

/** Version of the payload. A field is added without raising it; one that changes its meaning or goes away raises it. */
export const SUPERVISION_PAYLOAD_VERSION = 1;

/** What an event says; both ways, push and feed, send these bytes. Dates are legal dates of Asia/Shanghai, instants ISO 8601 in UTC. */
export interface SupervisionPayload {
  readonly version: typeof SUPERVISION_PAYLOAD_VERSION;
  readonly id: string;
  readonly event: SupervisionEventType;
  readonly label: string;
  /** true: made in the sandbox, about nothing that happened. */
  readonly test: boolean;
  /** Number of the step in its case: the events of one case in the order of their numbers; they have gaps. */
  readonly sequence: number;
  readonly occurredAt: string;
  /** Last day on which it must have reached the department. */
  readonly dueOn: string;
  readonly case: {
    readonly number: string; readonly itemCode: string; readonly itemName: string; readonly region: string;
    /** Section that decided. */
    readonly unit: { readonly code: string; readonly name: string };
  };
  /** Organisations by name and credit code; of natural persons, and of who represents an organisation, only what masking leaves. */
  readonly holder: { readonly kind: ApplicantKind; readonly name: string; readonly creditCode: string | null; readonly residentIdMasked: string | null; readonly legalRepresentative: string | null };
  /** 地点; null of a natural person, whose address is their own. */
  readonly place: string | null;
  /** 内容 */
  readonly content: string;
  /** 结果 */
  readonly result: string;
  readonly decision: { readonly date: string; readonly number: string | null; readonly conditions: string[]; readonly byCommitment: boolean };
  /** Null until there is one. */
  readonly certificate: { readonly name: string; readonly number: string; readonly validFrom: string; readonly validTo: string | null } | null;
  /** Of commitment.checked: kept, to be rectified by a day, or revocation proposed. */
  readonly commitmentCheck: { readonly result: string; readonly label: string; readonly rectifyBy: string | null } | null;
  /** Of rectification.started and .ended: by which day, and what came of it. */
  readonly rectification: { readonly outcome: 'ordered' | 'completed' | 'failed'; readonly label: string; readonly dueOn: string } | null;
  /** Departments that supervise the item. One without a code stands in the item under a name that no unit bears. */
  readonly supervisors: { readonly code: string | null; readonly name: string }[];
}
