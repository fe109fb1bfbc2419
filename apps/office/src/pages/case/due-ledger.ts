import type { Explanation } from '@onecounter/kernel';
import type { Wire } from '@onecounter/web-kit';
import type { Schemas } from '../../api';

type Paper = Pick<Schemas['DocumentView'], 'id' | 'kind' | 'title' | 'number'>;

/** Pure: the route's answer as the ledger draws it; papers are named by title and number where the server gives their id. */
export function explanationOf(due: Schemas['DueDateView'], papers: readonly Paper[]): Wire<Explanation> {
  const { which, dueOn, provisional, limitDays, limitUnit, extensions, used, stopped, remaining, overdue, restDays, restDaysStopped } = due;
  return {
    which, dueOn, provisional, extensions, used, stopped, remaining, overdue, restDays, restDaysStopped,
    startOn: due.rows[0]?.from ?? dueOn, limit: { days: limitDays, unit: limitUnit },
    rows: due.rows.map((row) => ({
      from: row.from, to: row.to, what: row.what, clock: row.clock as Explanation['rows'][number]['clock'], workingDays: row.workingDays, basis: row.basis,
      evidence: paperWords(row, papers) ?? undefined, notifiedDays: row.notifiedDays ?? undefined, actualDays: row.notifiedDays === null ? undefined : row.actualDays,
    })),
  };
}

/** 受理通知书 鞍行审受〔2026〕1873 号 */
function paperWords({ clock, what, evidence }: Schemas['LedgerRowView'], papers: readonly Paper[]): string | null {
  const named = clock === 'starts' && what === '受理' ? papers.find(({ kind }) => kind === 'acceptanceNotice')
    : clock === 'starts' ? papers.find(({ kind }) => kind === 'grantDecision' || kind === 'refusalDecision')
    : papers.find(({ id }) => id === evidence);
  return named ? [named.title, named.number].filter(Boolean).join(' ') : evidence;
}
