import type { CaseStatus, CheckRuleCode } from '@onecounter/contracts';
import type { PlainDate, WorkingCalendar } from '@onecounter/kernel';
import type { Violation } from './evidence';

export interface CheckedStep { readonly verb: string; readonly at: string; readonly byName: string | null; readonly post: string }
/** The first of each kind in the trace, ISO; null: there is none. */
export interface TraceTimes { readonly registeredAt: string | null; readonly acceptedAt: string | null; readonly reviewedAt: string | null; readonly decidedAt: string | null }
export interface CheckedCase extends TraceTimes {
  readonly id: number; readonly number: string; readonly itemCode: string; readonly itemName: string; readonly applicantName: string; readonly status: CaseStatus; readonly unitId: number; readonly approverName: string | null;
  readonly steps: readonly CheckedStep[];
}
export interface OutageFact { readonly id: number; readonly from: string; readonly to: string; readonly stoodStill: string }
/** 专网转交表 near the use, of the same unit. */
export interface TransferFact { readonly number: string; readonly itemCode: string; readonly itemName: string; readonly applicantName: string; readonly finishedOn: string; readonly signedTwice: boolean }
/** 补录: what was entered with leave, its reason and the day. */
export interface LateEntryFact { readonly approvedByName: string; readonly reason: string; readonly enteredOn: string }

/** A use of a seal, on paper or by a step of the platform, with the case it was for. */
export interface CheckedUse {
  readonly register: 'official' | 'approval';
  /** Line of a paper register, or use that a step of the platform recorded: one of the two. */
  readonly entryId: number | null; readonly sealUseId: number | null;
  readonly lineNo: number | null; readonly unitId: number; readonly unitName: string; readonly jurisdictionPath: string;
  readonly personId: number | null; readonly usedByName: string | null; readonly approverName: string | null; readonly keeperName: string | null;
  readonly usedOn: PlainDate;
  /** ISO; null when the register gives the day alone, which is innocent of the hour. */
  readonly usedAt: string | null;
  readonly matter: string; readonly itemCode: string | null; readonly applicantName: string | null; readonly caseNumber: string | null; readonly copies: number;
  readonly permitCase: CheckedCase | null;
  readonly outages: readonly OutageFact[]; readonly transfers: readonly TransferFact[]; readonly lateEntry: LateEntryFact | null;
}
/** `upTo`: the day after the last that is looked at, today at the latest. */
export interface CheckMoment { readonly today: PlainDate; readonly upTo: PlainDate; readonly calendar: WorkingCalendar }
export interface UseRule { readonly code: CheckRuleCode; readonly examine: (use: CheckedUse) => Violation | null }
