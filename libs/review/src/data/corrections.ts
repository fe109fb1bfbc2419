import { Injectable } from '@nestjs/common';
import { HOLD_KINDS, type CorrectionEnd, type CorrectionState, type HoldKindName, type ReReviewVerdict, type RevocationGround, type RoleName } from '@onecounter/contracts';
import { caseScope, type CaseInFull, type CaseRow } from '@onecounter/casework';
import { LegalClock, Sql, type Actor, type WriteStatement } from '@onecounter/platform';

export interface CorrectionRow {
  readonly id: number; readonly case_id: number; readonly finding: string | null; readonly state: CorrectionState; readonly opened_seq: number; readonly opened_on: string; readonly stopped_seq: number | null; readonly ordered_seq: number | null; readonly reviewer_id: number | null;
  readonly re_review_due_on: string | null; readonly recorded_seq: number | null; readonly verdict: ReReviewVerdict | null; readonly rectification_seq: number | null; readonly rectify_due_on: string | null; readonly ended_seq: number | null; readonly ended_on: string | null; readonly outcome: CorrectionEnd | null; readonly ground: RevocationGround | null;
}
export type ListedCorrection = CorrectionRow & Pick<CaseRow, 'number' | 'item_name' | 'applicant_name' | 'status' | 'jurisdiction_path'> & { readonly unit_name: string; readonly reviewer_name: string | null };
export interface CorrectionFilter { readonly state: 'open' | 'proposed' | 'ended'; readonly after: number | null; readonly limit: number }
export interface ReReviewer { readonly id: number; readonly name: string }
type CorrectionHold = Extract<HoldKindName, 'complianceStop' | 'reReview' | 'reReviewFailed' | 'complianceRectification'>;

const COLUMNS = ['id', 'case_id', 'finding', 'state', 'opened_seq', 'opened_on', 'stopped_seq', 'ordered_seq', 'reviewer_id', 're_review_due_on', 'recorded_seq', 'verdict', 'rectification_seq', 'rectify_due_on', 'ended_seq', 'ended_on', 'outcome', 'ground'].map((column) => `k.${column}`).join(', ');
const LISTS: Readonly<Record<CorrectionFilter['state'], string>> = { open: `k.state <> 'ended' and c.status not in ('terminated', 'withdrawn')`, proposed: `k.outcome = 'revocationProposed'`, ended: `k.state = 'ended'` };
/** Posts that look at a case of their section anew. */
const RE_REVIEWING: readonly RoleName[] = ['sectionReviewer', 'sectionHead', 'countyApprover'];

/** 纠正 */
@Injectable()
export class Corrections {
  constructor(private readonly sql: Sql, private readonly legal: LegalClock) {}

  of(caseId: number): Promise<CorrectionRow[]> {
    return this.sql.rows<CorrectionRow>(`select ${COLUMNS} from review.correction k where k.case_id = $1 order by k.id`, [caseId]);
  }

  /** The one that has not ended. */
  running(caseId: number): Promise<CorrectionRow | undefined> {
    return this.sql.row<CorrectionRow>(`select ${COLUMNS} from review.correction k where k.case_id = $1 and k.state <> 'ended'`, [caseId]);
  }

  /** Of cases in the actor's scope, the latest first. */
  list(actor: Actor, filter: CorrectionFilter): Promise<ListedCorrection[]> {
    const scope = caseScope(actor, 3);
    return this.sql.rows<ListedCorrection>(
      `select ${COLUMNS}, c.number, c.item_name, c.applicant_name, c.status, c.jurisdiction_path, u.name unit_name, p.name reviewer_name from review.correction k join casework.permit_case c on c.id = k.case_id join organisation.unit u on u.id = c.unit_id
         left join organisation.person p on p.id = k.reviewer_id where ${LISTS[filter.state]} and ($1::bigint is null or k.id < $1) and ${scope.where} order by k.id desc limit $2`,
      [filter.after, filter.limit, ...scope.values],
    );
  }

  /** A finding of the three checks, by its number. */
  finding(number: string): Promise<{ readonly status: string; readonly case_id: number | null; readonly unit_id: number } | undefined> {
    return this.sql.row('select f.status, f.case_id, f.unit_id from compliance.published_finding f where f.number = $1', [number]);
  }

  /** Who of the section may look at a case anew: whoever has no hand in it. */
  reReviewers(unitId: number, hands: readonly number[]): Promise<ReReviewer[]> {
    return this.sql.rows<ReReviewer>(
      `select distinct p.id, p.name from organisation.post_holding h join organisation.person p on p.id = h.person_id join organisation.account a on a.person_id = p.id and not a.disabled
       where h.unit_id = $1 and h.role = any($2) and h.valid_from <= $3 and (h.valid_to is null or h.valid_to > $3) and not p.id = any($4::bigint[]) order by p.name, p.id`, [unitId, RE_REVIEWING, this.legal.today(), hands]);
  }
}

export function beginCorrection(w: WriteStatement, begun: { readonly state: 'stopped' | 'awaiting'; readonly finding: string | null; readonly on: string } | { readonly state: 'reReview'; readonly finding: string | null; readonly on: string; readonly reviewerId: number; readonly dueOn: string }): void {
  const [seq, ordered] = [begun.state === 'reReview' ? 'ordered_seq' : 'stopped_seq', begun.state === 'reReview' ? begun : null];
  w.part('co', `insert into review.correction (case_id, finding, state, opened_seq, opened_on, ${seq}, reviewer_id, re_review_due_on)
    select s.id, ${w.param(begun.finding, 'text')}, ${w.param(begun.state, 'text')}, s.version, ${w.param(begun.on, 'date')}, s.version, ${w.param(ordered?.reviewerId ?? null, 'bigint')}, ${w.param(ordered?.dueOn ?? null, 'date')} from s`);
}

interface Moves {
  readonly state: CorrectionState; readonly finding?: string; readonly reviewer_id?: number; readonly re_review_due_on?: string; readonly verdict?: ReReviewVerdict; readonly rectify_due_on?: string; readonly ended_on?: string; readonly outcome?: CorrectionEnd; readonly ground?: RevocationGround;
}
/** Adds what of the correction moves with the step; `seq` names the columns that keep the number of the step. */
export function moveCorrection(w: WriteStatement, id: number, moves: Moves, ...seq: readonly ('ordered_seq' | 'recorded_seq' | 'rectification_seq' | 'ended_seq')[]): void {
  const types: Readonly<Record<string, string>> = { reviewer_id: 'bigint', re_review_due_on: 'date', rectify_due_on: 'date', ended_on: 'date' };
  const sets = Object.entries(moves).map(([column, value]) => `${column} = ${w.param(value as string | number, types[column] ?? 'text')}`);
  w.part('co', `update review.correction k set ${[...sets, ...seq.map((column) => `${column} = s.version`)].join(', ')} from s where k.id = ${w.param(id, 'bigint')} and k.case_id = s.id`);
}

/** Adds a hold of the correction; it stops no clock. */
export function openCorrectionHold(w: WriteStatement, hold: { readonly kind: CorrectionHold; readonly by: number | null; readonly on: string; readonly dueOn: string | null; readonly basis: string; readonly reason: string }): void {
  const { blocks, stopsClock } = HOLD_KINDS[hold.kind];
  w.part('kh', `insert into casework.case_hold (case_id, kind, opened_by, opened_seq, opened_on, blocks, stops_clock, basis, reason, due_on)
    select s.id, ${w.param(hold.kind, 'text')}, ${w.param(hold.by, 'bigint')}, s.version, ${w.param(hold.on, 'date')}, ${w.param([...blocks], 'text[]')}, ${w.param(stopsClock, 'boolean')},
      ${w.param(hold.basis, 'text')}, ${w.param(hold.reason, 'text')}, ${w.param(hold.dueOn, 'date')} from s`);
}

export function clearCorrectionHolds(w: WriteStatement, cleared: { readonly kinds: readonly CorrectionHold[]; readonly on: string; readonly by: number | null; readonly result: string }): void {
  w.part('kc', `update casework.case_hold h set cleared_on = ${w.param(cleared.on, 'date')}, cleared_by = ${w.param(cleared.by, 'bigint')}, result = ${w.param(cleared.result, 'text')}
    from s where h.case_id = s.id and h.cleared_on is null and h.kind = any(${w.param([...cleared.kinds], 'text[]')})`);
}

/** A case that failed its re-review is refused: with the decision its correction ends. */
export function endWithRefusal(w: WriteStatement, row: Pick<CaseInFull, 'holds'>, { on, by }: { readonly on: string; readonly by: number | null }): void {
  if (!row.holds.some((hold) => hold.kind === 'reReviewFailed' && hold.cleared_on === null)) return;
  clearCorrectionHolds(w, { kinds: ['reReviewFailed'], on, by, result: '不予许可' });
  w.part('co', `update review.correction k set state = 'ended', outcome = 'refused', ended_on = ${w.param(on, 'date')}, ended_seq = s.version from s where k.case_id = s.id and k.state <> 'ended'`);
}
