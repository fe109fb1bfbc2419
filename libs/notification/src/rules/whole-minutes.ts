interface Fold { readonly minute: Date; readonly count: number }

/** More kinds than this are not told to one person in one minute: there are fewer. */
export const KINDS_IN_A_MINUTE = 80;

/**
 * A page of folds, the latest first, ends with a minute, so that the next begins with another and nothing is shown twice or never.
 * @param limit folds wished for; the last minute is shown whole although it goes beyond
 * @param lookedThrough messages that were looked through at most: when there were so many, the last minute may be cut and waits for the next page
 */
export function wholeMinutes<Row extends Fold>(folds: readonly Row[], limit: number, lookedThrough: number): { shown: Row[]; next: string | null } {
  const cut = folds.reduce((sum, { count }) => sum + count, 0) >= lookedThrough;
  const last = folds.at(-1)?.minute.getTime() ?? 0;
  const begun = folds.filter(({ minute }) => !cut || minute.getTime() > last);
  const sure = begun.length > 0 ? begun : [...folds];
  const end = sure[Math.min(limit, sure.length) - 1]?.minute.getTime() ?? 0;
  const shown = sure.filter(({ minute }) => minute.getTime() >= end);
  return { shown, next: shown.length < folds.length || cut ? String(end) : null };
}
