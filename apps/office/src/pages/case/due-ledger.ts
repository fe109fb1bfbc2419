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

/** Pure: 提前 7 个工作日办结；承诺比法定压缩 10 个工作日，办结比法定节约 17 个工作日 */
export function earlyLine({ words, compressed, saved, provisional }: Schemas['EarlyDaysView']): string {
  const against = saved < 0 ? `比法定时限多用 ${-saved} 个工作日` : `比法定时限节约 ${saved} 个工作日`;
  return `${words}；承诺时限压缩 ${compressed} 个工作日，实际${against}（停表和休息日不计）${provisional ? '，工作日历未维护，暂定' : ''}`;
}

/** 受理通知书 鞍行审受〔2026〕1873 号 */
function paperWords({ clock, what, evidence }: Schemas['LedgerRowView'], papers: readonly Paper[]): string | null {
  const named = clock === 'starts' && what === '受理' ? papers.find(({ kind }) => kind === 'acceptanceNotice')
    : clock === 'starts' ? papers.find(({ kind }) => kind === 'grantDecision' || kind === 'refusalDecision')
    : papers.find(({ id }) => id === evidence);
  return named ? [named.title, named.number].filter(Boolean).join(' ') : evidence;
}
