import type { CheckException } from '@onecounter/contracts';

/** same 一致, look 要看, differs 不一致 */
export type Verdict = 'same' | 'look' | 'differs';
export interface ComparedRow { readonly label: string; readonly left: string; readonly right: string; readonly verdict: Verdict }
/** A moment on the axis; `at`: ISO instant, or a legal day when the hour is not known. */
export interface AxisPoint { readonly label: string; readonly at: string; readonly exact: boolean }
export interface SeenStep { readonly at: string; readonly label: string; readonly byName: string }
/** What was looked for that would have excused it. */
export interface LookedFor { readonly exception: CheckException; readonly found: boolean; readonly words: string }

/** What was seen when it was found: frozen, never rewritten by a later run or rule. No personal numbers. */
export interface Evidence {
  /** One sentence with unit, day and deed. */
  readonly sentence: string;
  readonly axis: { readonly deed: AxisPoint; readonly steps: readonly AxisPoint[]; readonly gap: string | null };
  readonly compared: { readonly left: string; readonly leftNote: string; readonly right: string; readonly rightNote: string; readonly rows: readonly ComparedRow[] };
  readonly steps: readonly SeenStep[];
  readonly lookedFor: readonly LookedFor[];
}

/** What a rule says of a deed; null: nothing wrong. Who answers was in that unit at the time of the deed. */
export interface Violation {
  readonly unitId: number;
  readonly personId: number | null;
  readonly onDate: string;
  /** A few words for lists. */
  readonly gist: string;
  readonly evidence: Omit<Evidence, 'lookedFor'>;
}
