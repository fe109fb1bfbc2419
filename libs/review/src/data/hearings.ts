import { Injectable } from '@nestjs/common';
import type { HearingAsker, HearingOutcome, RoleName } from '@onecounter/contracts';
import { LegalClock, PersonalData, Sql, type Actor, type Piece, type WriteStatement } from '@onecounter/platform';
import { caseScope, type CaseRow } from '@onecounter/casework';

export interface Attendee { readonly name: string; readonly capacity: string; readonly signed: boolean; readonly unsignedReason?: string }
export interface HearingRow {
  readonly id: number; readonly case_id: number; readonly asked_seq: number; readonly asked_by: HearingAsker; readonly asked_on: string; readonly hold_by: string; readonly held_on: string | null; readonly held_from: string | null; readonly place: string | null;
  readonly host_id: number | null; readonly is_public: boolean | null; readonly closed_reason: string | null; readonly recorded_seq: number | null; readonly attendees_sealed: string | null; readonly record_digest: string | null; readonly ended_on: string | null; readonly outcome: HearingOutcome | null;
}
export interface Host { readonly id: number; readonly name: string; readonly unit: string }
export type ListedHearing = HearingRow & Pick<CaseRow, 'number' | 'item_name' | 'applicant_name'> & { readonly host_name: string | null };
const COLUMNS = ['id', 'case_id', 'asked_seq', 'asked_by', 'asked_on', 'hold_by', 'held_on', 'held_from', 'place', 'host_id', 'is_public', 'closed_reason', 'recorded_seq', 'attendees_sealed', 'record_digest', 'ended_on', 'outcome'].map((column) => `h.${column}`).join(', ');
/** 听证主持人: posts whose holders review and decide nothing, or whose hands are looked at one by one. */
const HOSTING: readonly RoleName[] = ['policySection', 'coordinationSection', 'sectionHead', 'leaderInCharge'];
const PAGE = 200;

/** 听证: one row from the request to its end. */
@Injectable()
export class Hearings {
  constructor(private readonly sql: Sql, private readonly vault: PersonalData, private readonly legal: LegalClock) {}

  of(caseId: number): Promise<HearingRow[]> {
    return this.sql.rows<HearingRow>(`select ${COLUMNS} from review.hearing h where h.case_id = $1 order by h.id`, [caseId]);
  }

  /** The one that has not ended. */
  running(caseId: number): Promise<HearingRow | undefined> {
    return this.sql.row<HearingRow>(`select ${COLUMNS} from review.hearing h where h.case_id = $1 and h.ended_on is null order by h.id desc limit 1`, [caseId]);
  }

  /** The last one that was held and recorded: the decision rests on its record. */
  held(caseId: number): Promise<HearingRow | undefined> {
    return this.sql.row<HearingRow>(`select ${COLUMNS} from review.hearing h where h.case_id = $1 and h.outcome = 'held' order by h.id desc limit 1`, [caseId]);
  }

  /** Those that are not over, the next one first, within the actor's scope; or those that are, the last one first. */
  list(actor: Actor, over: boolean, { from, limit }: Piece = { from: 0, limit: PAGE }): Promise<ListedHearing[]> {
    const scope = caseScope(actor, 3);
    return this.sql.rows<ListedHearing>(
      `select ${COLUMNS}, c.number, c.item_name, c.applicant_name, p.name host_name from review.hearing h join casework.permit_case c on c.id = h.case_id left join organisation.person p on p.id = h.host_id
       where (${over ? 'h.ended_on is not null' : 'h.ended_on is null and c.running'}) and ${scope.where} order by ${over ? 'h.ended_on desc, h.id desc' : 'coalesce(h.held_on, h.hold_by), h.id'} limit $1 offset $2`,
      [limit, from, ...scope.values],
    );
  }

  /** Who may preside in this place today, but for those who have a hand in the case. */
  hosts(jurisdictionPath: string, hands: readonly number[]): Promise<Host[]> {
    return this.sql.rows<Host>(
      `select distinct on (p.name, p.id) p.id, p.name, u.name unit from organisation.post_holding h join organisation.unit u on u.id = h.unit_id join organisation.person p on p.id = h.person_id
       where u.jurisdiction_path = $1 and h.role = any($2) and h.valid_from <= $3 and (h.valid_to is null or h.valid_to > $3) and not p.id = any($4::bigint[]) order by p.name, p.id`,
      [jurisdictionPath, HOSTING, this.legal.today(), hands],
    );
  }

  ask(w: WriteStatement, asked: { readonly by: HearingAsker; readonly on: string; readonly holdBy: string }): void {
    w.part('he', `insert into review.hearing (case_id, asked_seq, asked_by, asked_on, hold_by) select s.id, s.version, ${w.param(asked.by, 'text')}, ${w.param(asked.on, 'date')}, ${w.param(asked.holdBy, 'date')} from s`);
  }

  announce(w: WriteStatement, id: number, told: { readonly heldOn: string; readonly heldFrom: string; readonly place: string; readonly hostId: number; readonly isPublic: boolean; readonly closedReason: string | null }): void {
    w.part('he', `update review.hearing h set announced_seq = s.version, held_on = ${w.param(told.heldOn, 'date')}, held_from = ${w.param(told.heldFrom, 'text')}, place = ${w.param(told.place, 'text')}, host_id = ${w.param(told.hostId, 'bigint')},
      is_public = ${w.param(told.isPublic, 'boolean')}, closed_reason = ${w.param(told.closedReason, 'text')} from s where h.id = ${w.param(id, 'bigint')} and h.case_id = s.id`);
  }

  record(w: WriteStatement, id: number, record: { readonly attendees: readonly Attendee[]; readonly digest: string }): void {
    w.part('he', `update review.hearing h set recorded_seq = s.version, attendees_sealed = ${w.param(this.vault.seal(JSON.stringify(record.attendees)), 'text')}, record_digest = ${w.param(record.digest, 'text')} from s where h.id = ${w.param(id, 'bigint')} and h.case_id = s.id`);
  }

  end(w: WriteStatement, id: number, end: { readonly on: string; readonly outcome: HearingOutcome }): void {
    w.part('he', `update review.hearing h set ended_seq = s.version, ended_on = ${w.param(end.on, 'date')}, outcome = ${w.param(end.outcome, 'text')} from s where h.id = ${w.param(id, 'bigint')} and h.case_id = s.id`);
  }

  attendeesOf(row: HearingRow): Attendee[] {
    return row.attendees_sealed === null ? [] : (JSON.parse(this.vault.open(row.attendees_sealed)) as Attendee[]);
  }
}
