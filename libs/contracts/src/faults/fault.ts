/** A refusal in the words of the counter: stable code, HTTP status, both languages. `{name}` is filled from the facts. */
export interface FaultRule {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
}
