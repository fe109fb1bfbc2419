import { CASE_STATIONS, CORRECTION_HOLDS, EXCLUDED_PROCEDURES, HOLD_KINDS, type CaseStatus } from '@onecounter/contracts';
import type { CaseRow, HoldRow } from '../data/case-row';

type Waiting = Pick<CaseRow, 'status' | 'review_levels' | 'assignee_id' | 'clock_stopped_on'>;

const CORRECTION_WAITS: Readonly<Record<(typeof CORRECTION_HOLDS)[number], string>> = { complianceStop: '已停办，等重审', reReviewFailed: '重审不符合，等不予许可决定', complianceRectification: '等限期整改', reReview: '等重审结论' };

/** What must be seen wherever the case is shown: that it was entered late, that it is being corrected. */
export function marksOf(enteredLate: boolean, openHolds: readonly Pick<HoldRow, 'kind'>[]): { kind: string; label: string }[] {
  const late = enteredLate ? [{ kind: 'enteredLate', label: '补录' }] : [];
  return late.concat(CORRECTION_HOLDS.filter((kind) => openHolds.some((hold) => hold.kind === kind)).map((kind) => ({ kind, label: HOLD_KINDS[kind].zh })));
}

/** 在等什么: one short line that tells the officer who moves next. */
export function waitsFor(row: Waiting, openHolds: readonly Pick<HoldRow, 'kind' | 'procedure' | 'document_id' | 'blocks'>[], personId: number | null): string {
  // what is deferred, or looked at without being demanded, is waited for beside the work
  const correction = CORRECTION_HOLDS.find((kind) => openHolds.some((hold) => hold.kind === kind));
  if (correction) return openHolds.some(({ kind }) => kind === 'reReview') ? '等重审结论' : CORRECTION_WAITS[correction];
  const hold = openHolds.find(({ kind, blocks }) => kind !== 'deferredMaterial' && kind !== 'openPredecessor' && (kind !== 'inspectionAsked' || blocks.includes('passReview')));
  if (hold?.kind === 'lateEntry') return '等核准补录';
  if (hold?.kind === 'secondSeal') return '等公章用印确认';
  if (hold?.kind === 'awaitingExchange') return hold.document_id === null ? '等重新制证' : '等换证';
  if (hold?.kind === 'interestedParties') return '等利害关系人意见';
  if (hold?.kind === 'hearingRight') return '等是否申请听证';
  if (hold?.kind === 'inspectionAsked') return '等勘验';
  if (hold?.kind === 'rectification') return '等申请人整改';
  if (hold?.kind === 'inMail') return '已寄出，等签收';
  if (hold) return `等${procedureLabel(hold.procedure) ?? '特别程序'}`;
  switch (row.status) {
    case 'registered': return row.clock_stopped_on === null ? '等窗口受理' : '等前置事项办结';
    case 'awaitingSupplement': return '等申请人补正';
    case 'accepted': return row.review_levels === 1 ? '等审批' : row.assignee_id !== null && row.assignee_id === personId ? '等我审核' : '等审核';
    case 'reviewed': return row.review_levels === 3 ? '等复核' : '等审批';
    case 'checked': return '等审批';
    case 'granted': return openHolds.some(({ blocks }) => blocks.includes('printCertificate')) ? '等容缺补件' : '等制证';
    case 'certified': case 'refused': return '等发证';
    default: return '—';
  }
}

/** 补正期满: the last day has passed; the law ends nothing by itself, so somebody must. */
export function supplementExpired(row: Pick<CaseRow, 'status' | 'supplement_due_on'>, today: string): boolean {
  return row.status === 'awaitingSupplement' && row.supplement_due_on !== null && row.supplement_due_on < today;
}

export function procedureLabel(procedure: string | null): string | null {
  return procedure === null ? null : ((EXCLUDED_PROCEDURES as Record<string, { zh: string }>)[procedure]?.zh ?? procedure);
}

/** The five stations; a station before the current one is done. */
export function stationsOf(status: CaseStatus): { key: string; label: string; state: 'done' | 'current' | 'ahead' }[] {
  const ended = status === 'issued';
  const at = CASE_STATIONS.findIndex((station) => (station.statuses as readonly string[]).includes(status));
  return CASE_STATIONS.map((station, index) => ({ key: station.key, label: station.zh, state: ended || index < at ? 'done' : index === at ? 'current' : 'ahead' }));
}
