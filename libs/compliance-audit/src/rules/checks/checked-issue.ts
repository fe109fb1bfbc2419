import type { CheckRuleCode } from '@onecounter/contracts';
import type { PlainDate } from '@onecounter/kernel';
import type { CheckedCase, CheckMoment, LateEntryFact } from './checked-use';
import type { Violation } from './evidence';

/** A case whose day of delivery is over or near, or that was issued in the month; with what may excuse it. */
export interface CheckedIssue {
  readonly permitCase: CheckedCase; readonly unitId: number; readonly unitName: string; readonly jurisdictionPath: string; readonly personId: number | null; readonly personName: string | null;
  readonly receivedOn: PlainDate; readonly decidedOn: PlainDate | null; readonly deliveryDueOn: PlainDate | null; readonly statutoryDueOn: PlainDate | null; readonly issuedOn: PlainDate | null;
  /** The trace has no step at all: the row was written past the platform, or its case is gone. */
  readonly untraced: boolean;
  readonly clockStopped: boolean; readonly deferred: readonly string[]; readonly mailedOn: PlainDate | null; readonly copied: boolean;
  /** 联办件 whose other cases are not ready: they are handed over together. */
  readonly joint: { readonly number: string; readonly waiting: readonly string[] } | null;
  readonly lateEntry: LateEntryFact | null;
}
export interface IssueRule { readonly code: CheckRuleCode; readonly examine: (issue: CheckedIssue, moment: CheckMoment) => Violation | null }
