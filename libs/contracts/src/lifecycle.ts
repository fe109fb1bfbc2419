/**
 * A row of a lifecycle table: all there is to know about one verb of one kind of subject.
 * `from: []` creates the subject, `to: 'same'` leaves its status (the step still counts, is chained and announced).
 * Permission, event and label types derive from it; it names no role.
 */
export interface StepRule {
  readonly from: readonly string[];
  readonly to: string;
  /** The past-tense fact that listeners hear. */
  readonly fact: string;
  readonly zh: string;
  readonly en: string;
  /** What the step does to the legal clock. */
  readonly clock?: 'starts' | 'stops' | 'resumes' | 'extends' | 'ends';
  /** Article that the step rests on. */
  readonly law?: string;
  /** Kind of hold the step opens or clears, beside the status. */
  readonly opensHold?: string;
  readonly clearsHold?: string;
  /** Asked once more before it is done, because it cannot be taken back. */
  readonly grave?: boolean;
  /** Taken by the system itself; no person may ask for it. */
  readonly bySystem?: boolean;
}

export interface Lifecycle<Verb extends string = string, Status extends string = string> {
  readonly kind: string;
  readonly statuses: Readonly<Record<Status, { zh: string; en: string; ends?: boolean }>>;
  readonly steps: Readonly<Record<Verb, StepRule>>;
}

/** Whether the table allows the verb from this status; says nothing of holds, duties and scope. */
export function lifecycleAllows(lifecycle: Lifecycle, verb: string, status: string | null): boolean {
  const rule = lifecycle.steps[verb];
  if (!rule) return false;
  return status === null ? rule.from.length === 0 : rule.from.includes(status);
}

export function statusAfter(rule: StepRule, status: string | null): string {
  return rule.to === 'same' && status !== null ? status : rule.to;
}
