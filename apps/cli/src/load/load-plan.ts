import type { ItemDefinition } from '@onecounter/contracts';
import type { CalendarYear, PlainDate } from '@onecounter/kernel';

export interface Clerk { readonly personId: number; readonly unitId: number; readonly windowId: number; readonly jurisdictionPath: string }
export interface Officer { readonly personId: number; readonly unitId: number }
/** Who reviews, checks and decides in a section. */
export interface SectionStaff { readonly reviewers: readonly Officer[]; readonly heads: readonly Officer[]; readonly approvers: readonly Officer[] }
export interface ItemToLoad { readonly versionId: number; readonly unitId: number; readonly definition: ItemDefinition }

/** All that a thread needs to tell the story of any case: plain data, so that it travels. */
export interface LoadPlan {
  readonly seed: number;
  readonly cases: number;
  readonly firstCaseId: number;
  readonly firstSerial: number;
  readonly firstApplicantId: number;
  readonly applicants: number;
  /** Legal time, milliseconds since 1970. */
  readonly nowMs: number;
  /** Working days from the first to today. */
  readonly days: readonly PlainDate[];
  readonly calendarYears: readonly CalendarYear[];
  readonly items: readonly ItemToLoad[];
  readonly clerks: readonly Clerk[];
  readonly issuers: readonly Officer[];
  readonly sections: Readonly<Record<number, SectionStaff>>;
}
