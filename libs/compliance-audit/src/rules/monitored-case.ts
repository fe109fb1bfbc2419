import type { CardRule, CaseStatus } from '@onecounter/contracts';
import type { PlainDate, WorkingCalendar } from '@onecounter/kernel';

/** One step of the case; `on` is the legal day in Asia/Shanghai. */
export interface MonitoredStep { readonly verb: string; readonly by: number | null; readonly unitId: number | null; readonly on: PlainDate }
/** What the rules ask of a case. */
export interface MonitoredCase {
  readonly id: number; readonly number: string; readonly itemCode: string; readonly itemName: string; readonly jurisdictionPath: string; readonly status: CaseStatus; readonly running: boolean;
  /** Section of the item; that of the window that received it. */
  readonly unitId: number; readonly windowUnitId: number | null;
  readonly reviewLevels: number; readonly receivedBy: number | null; readonly assigneeId: number | null; readonly decidedBy: number | null; readonly issuedBy: number | null;
  readonly dueOn: PlainDate | null; readonly noticeDueOn: PlainDate | null; readonly promisedDueOn: PlainDate | null; readonly deliveryDueOn: PlainDate | null;
  readonly decidedOn: PlainDate | null; readonly issuedOn: PlainDate | null; readonly notices: number; readonly deemed: boolean;
  /** The clock is stopped and the days that were notified are not over. */
  readonly stopped: boolean;
  readonly steps: readonly MonitoredStep[];
}
export interface WatchedMoment { readonly today: PlainDate; readonly calendar: WorkingCalendar }
/** The date that the card rests on, and who answers for it; nobody named: the head of the unit. */
export interface CardFinding { readonly dueOn: PlainDate; readonly personId: number | null; readonly unitId: number }
export interface MonitoringRule { readonly code: CardRule; readonly examine: (file: MonitoredCase, moment: WatchedMoment) => CardFinding | null }

/** Working days left at which a date is near; the same as that of the light. */
const NEAR_DAYS = 1;
export const isNear = (dueOn: PlainDate, { today, calendar }: WatchedMoment): boolean => {
  const passed = calendar.workingDaysAfter(dueOn, today);
  return passed <= 0 && passed >= -NEAR_DAYS;
};
export const atTheCounter = ({ receivedBy, windowUnitId, unitId }: MonitoredCase): Omit<CardFinding, 'dueOn'> => ({ personId: receivedBy, unitId: windowUnitId ?? unitId });
export const inTheSection = ({ assigneeId, unitId }: MonitoredCase): Omit<CardFinding, 'dueOn'> => ({ personId: assigneeId, unitId });
export const lastOf = (file: MonitoredCase, verbs: readonly string[]): MonitoredStep | undefined => file.steps.findLast(({ verb }) => verbs.includes(verb));
