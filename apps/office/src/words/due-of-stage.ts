import type { Schemas } from '../api';

export interface StageDue {
  /** Which ledger explains the date; null where none runs. */
  which: 'promised' | 'delivery' | null;
  label: string;
}

/** Pure: what the date that counts in this stage is called. */
export function dueOfStage({ dates, status }: Pick<Schemas['CaseView'], 'dates' | 'status'>): StageDue {
  if (dates.decidedOn) return { which: 'delivery', label: '送达期限' };
  if (dates.acceptedOn) return { which: 'promised', label: '承诺办结' };
  return { which: null, label: status === 'awaitingSupplement' ? '补正期限' : '告知期限' };
}
