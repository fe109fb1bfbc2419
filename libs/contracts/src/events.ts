import { CASE_STEPS } from './lifecycles/permit-case';
import { ITEM_VERSION_STEPS } from './lifecycles/service-item-version';

type FactOf<T extends Record<string, { fact: string }>> = T[keyof T]['fact'];
export type CaseFact = FactOf<typeof CASE_STEPS>;
export type ItemFact = FactOf<typeof ITEM_VERSION_STEPS>;
/** Facts that are not steps of a subject. */
export type PlatformFact = 'calendarLoaded';
export type Fact = CaseFact | ItemFact | PlatformFact;

/** What a listener is handed: which step of which subject, never its data. */
export interface Happening {
  readonly id: number;
  readonly subjectKind: string;
  readonly subjectId: number;
  readonly seq: number;
  readonly fact: string;
}
