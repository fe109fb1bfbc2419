import type { FaultCode, FaultFacts } from './catalogue';

/** Thrown by rules and use cases; pure, so that it may come from any floor. `field` names the input at fault. */
export class Refusal extends Error {
  constructor(readonly code: FaultCode, readonly facts: FaultFacts = {}, readonly field?: string) {
    super(code);
    this.name = 'Refusal';
  }
}
export function refuse(code: FaultCode, facts: FaultFacts = {}, field?: string): never {
  throw new Refusal(code, facts, field);
}
