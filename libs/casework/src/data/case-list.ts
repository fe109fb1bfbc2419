import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { addDays, plainDate, startOfLegalDay, type PlainDate } from '@onecounter/kernel';
import { MachineClock, Sql, type Actor } from '@onecounter/platform';
import { caseScope } from '../scope/case-scope';
import type { CaseRow, HoldRow } from './case-row';
import { CASE_TEXT } from './case-text';

const LISTED = ['id', 'version', 'number', 'item_code', 'item_name', 'item_version_id', 'case_type', 'applicant_name', 'status', 'review_levels', 'assignee_id', 'due_on', 'provisional', 'running',
  'moved_at', 'moved_by', 'reminded_on', 'clock_stopped_on', 'accepted_on', 'decided_on', 'supplement_due_on', 'received_at', 'jurisdiction_path', 'entered_late'] as const satisfies readonly (keyof CaseRow)[];
const COLUMNS = LISTED.map((column) => `c.${column}`).join(', ');
export type ListedCase = Pick<CaseRow, (typeof LISTED)[number]> & { readonly stops: readonly HoldRow[]; readonly waits: readonly WaitStep[] | null; readonly seen_version: number | null; readonly assignee_name: string | null };
/** A step that gave the case to the applicant or took it back, in order; legal time. */
export interface WaitStep { readonly verb: string; readonly at: string }
export type Happened = 'received' | 'accepted' | 'decided' | 'issued';
/** Given out in the days between two instants: by the steps, because what was issued may be moved again later. */
export const issuedBetween = (begin: string, end: string): string => `c.id in (select s.subject_id from platform.step s where s.subject_kind = 'permitCase' and s.verb in ('issueResult', 'confirmDelivery') and s.legal_at >= ${begin} and s.legal_at < ${end})`;
export interface CaseFilter {
  readonly view?: string; readonly status?: string; readonly itemCode?: string; readonly light?: 'over' | 'soon'; readonly unread?: boolean; readonly assignee?: string; readonly search?: string;
  readonly sort?: 'due' | 'newest'; readonly after?: string; readonly limit?: number;
  /** Of one unit or received at one window; due on one day; received, accepted, decided or issued in the days from–to, both of them counted. */
  readonly unitId?: number; readonly dueOn?: string; readonly did?: Happened; readonly windowId?: number; readonly from?: string; readonly to?: string;
  /** One case only, or one applicant's. */
  readonly id?: number; readonly ids?: readonly number[]; readonly applicantId?: number;
}
export interface CaseDays { readonly today: PlainDate; readonly soonUntil: PlainDate; readonly weekEnd: PlainDate }
const MOST_WORDS = 5;
const DAY_MS = 86_400_000;
const COUNT_CAP = 1000;
const COUNT_FRESH_MS = 3_000;
const COUNTS_KEPT = 2_000;

/** At the window; what is in the mail has left it. */
const TO_ISSUE = `c.running and c.status in ('certified', 'refused') and not exists (select 1 from casework.case_hold h where h.case_id = c.id and h.kind = 'inMail' and h.cleared_on is null)`;

/** Amended after the certificate was handed over: the holder waits for a new one, which is printed or not. */
const AWAITS_EXCHANGE = `c.id in (select h.case_id from casework.case_hold h where h.kind = 'awaitingExchange' and h.cleared_on is null and h.document_id is`;

/** The conditions of one list: scope first, then view, then filters. */
class Where {
  readonly values: unknown[] = [];
  private readonly parts: string[] = [];

  constructor(private readonly actor: Actor, filter: CaseFilter, private readonly days: CaseDays) {
    const scope = caseScope(actor, 1);
    this.values.push(...scope.values);
    // a status says more than `running`; with both the planner would fetch all that runs
    this.parts.push(scope.where, filter.status && isWide(filter.view) ? 'true' : this.view(filter.view));
    if (filter.status) this.parts.push(`c.status = ${this.add(filter.status)}`);
    if (filter.id !== undefined) this.parts.push(`c.id = ${this.add(filter.id)}`);
    if (filter.ids) this.parts.push(`c.id = any(${this.add(filter.ids)})`);
    if (filter.applicantId !== undefined) this.parts.push(`c.applicant_id = ${this.add(filter.applicantId)}`);
    if (filter.unitId !== undefined) this.parts.push(`c.unit_id = ${this.add(filter.unitId)}`);
    if (filter.windowId !== undefined) this.parts.push(`c.window_id = ${this.add(filter.windowId)}`);
    if (filter.dueOn) this.parts.push(`c.due_on = ${this.add(filter.dueOn)}::date`);
    if (filter.did) this.parts.push(this.happened(filter.did, plainDate(filter.from ?? days.today), plainDate(filter.to ?? days.today)));
    if (filter.itemCode) this.parts.push(`c.item_code = ${this.add(filter.itemCode)}`);
    // with the applicant, or behind a predecessor: nothing of ours runs
    if (filter.light) this.parts.push(`c.running and c.status <> 'awaitingSupplement' and not (c.status = 'registered' and c.clock_stopped_on is not null)`);
    if (filter.light === 'over') this.parts.push(`c.due_on < ${this.add(days.today)}`);
    if (filter.light === 'soon') this.parts.push(`c.clock_stopped_on is null and c.due_on between ${this.add(days.today)} and ${this.add(days.soonUntil)}`);
    if (filter.unread) this.parts.push(`n.version is distinct from c.version and c.moved_by is distinct from ${this.add(actor.personId)}`);
    if (filter.assignee) this.parts.push(this.assignedTo(filter.assignee));
    for (const word of filter.search?.trim().toLowerCase().split(/\s+/).slice(0, MOST_WORDS) ?? []) if (word) this.parts.push(this.holds(this.add(word)));
  }

  /** Ids rise with the time of reception: what was received from a day on lies behind the last one of before. What was entered afterwards has the days of its paper. */
  private happened(did: Happened, from: PlainDate, to: PlainDate): string {
    if (did === 'accepted' || did === 'decided') return `c.${did}_on >= ${this.add(from)}::date and c.${did}_on <= ${this.add(to)}::date`;
    const [begin, end] = [this.add(startOfLegalDay(from)), this.add(new Date(startOfLegalDay(to).getTime() + DAY_MS))];
    if (did === 'issued') return issuedBetween(begin, end);
    return `not c.entered_late and c.received_at >= ${begin} and c.received_at < ${end} and c.id > coalesce((select x.id from casework.permit_case x where x.received_at < ${begin} and not x.entered_late order by x.id desc limit 1), 0)`;
  }

  /** The index finds rows that have all the word's pairs of signs; 000001 has those of 000010 too, so the word itself is looked for in what is left. */
  private holds(word: string): string {
    return `c.search_grams @> platform.bigrams(${word}) and position(${word} in ${CASE_TEXT}) > 0`;
  }

  private assignedTo(assignee: string): string {
    if (assignee === 'none') return 'c.assignee_id is null';
    return `c.assignee_id = ${this.add(assignee === 'me' ? this.actor.personId : Number(assignee))}`;
  }

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  text(): string {
    return this.parts.join(' and ');
  }

  after(cursor: string, newest: boolean): void {
    const parts = cursor.split('.');
    if (newest && parts[0] === 'n' && /^\d{1,15}$/.test(parts[1] ?? '')) this.parts.push(`c.id < ${this.add(Number(parts[1]))}`);
    else if (!newest && parts[0] === 'd' && /^\d{4}-\d{2}-\d{2}$/.test(parts[2] ?? '') && /^\d{1,15}$/.test(parts[3] ?? '')) {
      this.parts.push(`(c.case_type, c.due_on, c.id) > (${this.add(parts[1])}, ${this.add(parts[2])}::date, ${this.add(Number(parts[3]))})`);
    } else refuse('malformedRequest', {}, 'after');
  }

  private view(view = 'section'): string {
    switch (view) {
      case 'mine': return this.mine();
      case 'waitingForApplicant': return `c.running and c.status = 'awaitingSupplement'`;
      case 'supplementExpired': return `c.running and c.status = 'awaitingSupplement' and c.supplement_due_on < ${this.add(this.days.today)}::date`;
      case 'dueThisWeek': return `c.running and c.due_on <= ${this.add(this.days.weekEnd)}`;
      case 'done': return `not c.running and c.moved_at > ${this.add(addDays(this.days.today, -30))}::date`;
      case 'received': return `c.received_by = ${this.add(this.actor.personId)}`;
      case 'toCertify': return `c.running and c.status = 'granted'`;
      case 'toReprint': return `${AWAITS_EXCHANGE} null)`;
      case 'toExchange': return `${AWAITS_EXCHANGE} not null)`;
      case 'all': return 'true';
      case 'toIssue': return TO_ISSUE;
      default: return 'c.running';
    }
  }

  /** What waits for this post: the reviewer's own or unassigned, the head's checks, the approver's decisions. */
  private mine(): string {
    switch (this.actor.post) {
      case 'sectionReviewer': return `c.running and c.status = 'accepted' and c.review_levels > 1 and (c.assignee_id = ${this.add(this.actor.personId)} or c.assignee_id is null)`;
      case 'sectionHead': return `c.running and c.status = 'reviewed' and c.review_levels = 3`;
      case 'sectionApprover': case 'countyApprover':
        return `c.running and (c.review_levels = 1 and c.status = 'accepted' or c.review_levels = 2 and c.status = 'reviewed' or c.review_levels = 3 and c.status = 'checked')`;
      case 'windowClerk': return `c.running and c.status in ('registered', 'awaitingSupplement') and c.received_by = ${this.add(this.actor.personId)}`;
      case 'issuingClerk': return TO_ISSUE;
      default: return 'c.running';
    }
  }
}

/** Views that are no more than what runs, or all: a status says all that they say. */
const isWide = (view: string | undefined): boolean => view === undefined || view === 'section' || view === 'all';
const WAITS = `case when c.notices > 0 then (select json_agg(json_build_object('verb', w.verb, 'at', w.legal_at) order by w.seq) from platform.step w
  where w.subject_kind = 'permitCase' and w.subject_id = c.id and w.verb in ('requestSupplement', 'receiveSupplement', 'withdrawApplication', 'terminateCase')) end waits`;

/** Lists: keyset pages on an index made for them, counts capped. */
@Injectable()
export class CaseList {
  private readonly counts = new Map<string, { atMs: number; count: number; countCapped: boolean }>();

  constructor(private readonly sql: Sql, private readonly clock: MachineClock) {}

  async page(actor: Actor, filter: CaseFilter, days: CaseDays): Promise<{ rows: ListedCase[]; next: string | null }> {
    const where = new Where(actor, filter, days);
    const newest = filter.sort === 'newest';
    if (filter.after) where.after(filter.after, newest);
    const limit = filter.limit ?? 20;
    const order = newest ? 'c.id desc' : 'c.case_type, c.due_on, c.id';
    const rows = await this.sql.rows<ListedCase>(
      `select ${COLUMNS}, p.name assignee_name, n.version seen_version,
        case when c.accepted_on is null and not c.entered_late then '[]' else coalesce((select json_agg(row_to_json(h) order by h.id) from casework.case_hold h where h.case_id = c.id and (h.stops_clock or h.cleared_on is null)), '[]') end stops, ${WAITS}
       from casework.permit_case c left join organisation.person p on p.id = c.assignee_id left join casework.case_seen n on n.person_id = ${where.add(actor.personId)} and n.case_id = c.id
       where ${where.text()} order by ${order} limit ${where.add(limit + 1)}`,
      where.values,
    );
    const more = rows.length > limit;
    const page = more ? rows.slice(0, limit) : rows;
    const last = page.at(-1);
    return { rows: page, next: more && last ? cursorOf(last, newest) : null };
  }

  /** Capped, and up to three seconds old: a count costs many times its page, and nobody reads it to the unit. */
  async count(actor: Actor, filter: CaseFilter, days: CaseDays): Promise<{ count: number; countCapped: boolean }> {
    const [key, now] = [JSON.stringify([actor.personId, filter, days.today]), this.clock.now().getTime()];
    const known = this.counts.get(key);
    if (known && now - known.atMs < COUNT_FRESH_MS) return known;
    if (this.counts.size >= COUNTS_KEPT) this.counts.clear();
    const counted = { ...(await this.countNow(actor, filter, days)), atMs: now };
    this.counts.set(key, counted);
    return counted;
  }

  /** All of them, however many: for work that takes minutes anyway. */
  total(actor: Actor, filter: CaseFilter, days: CaseDays): Promise<number> {
    return this.countUpTo(null, actor, filter, days);
  }

  private async countNow(actor: Actor, filter: CaseFilter, days: CaseDays): Promise<{ count: number; countCapped: boolean }> {
    const n = await this.countUpTo(COUNT_CAP + 1, actor, filter, days);
    return { count: Math.min(n, COUNT_CAP), countCapped: n > COUNT_CAP };
  }

  private async countUpTo(most: number | null, actor: Actor, filter: CaseFilter, days: CaseDays): Promise<number> {
    const where = new Where(actor, filter, days);
    const seen = filter.unread ? `left join casework.case_seen n on n.person_id = ${where.add(actor.personId)} and n.case_id = c.id` : '';
    const row = await this.sql.row<{ n: number }>(`select count(*)::int n from (select 1 from casework.permit_case c ${seen} where ${where.text()} limit ${most ?? 'all'}) x`, where.values);
    return row?.n ?? 0;
  }
}

const cursorOf = (row: ListedCase, newest: boolean): string => (newest ? `n.${row.id}` : `d.${row.case_type}.${row.due_on}.${row.id}`);
