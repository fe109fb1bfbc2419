import type { CheckRuleCode } from '@onecounter/contracts';
import type { PlainDate } from '@onecounter/kernel';
import type { CheckMoment, OutageFact } from './checked-use';
import type { Violation } from './evidence';

/** A section's week, by its Monday, in which the approval seal was used. */
export interface CheckedWeek {
  readonly unitId: number; readonly unitName: string; readonly jurisdictionPath: string; readonly week: PlainDate; readonly uses: number;
  /** As the sign-off has it; null: nobody opened the week. */
  readonly dueOn: PlainDate | null; readonly status: string | null; readonly signedOn: PlainDate | null;
  /** Head of the section on that Monday. */
  readonly headId: number | null; readonly headName: string | null;
  readonly outages: readonly OutageFact[];
}
export interface WeekRule { readonly code: CheckRuleCode; readonly examine: (week: CheckedWeek, moment: CheckMoment) => Violation | null }
