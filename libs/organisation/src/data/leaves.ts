import { Injectable } from '@nestjs/common';
import { LEAVE, lifecycleAllows, refuse, type HalfDay, type LeaveKind, type LeaveStatus, type LeaveVerb, type RoleName } from '@onecounter/contracts';
import { Sql, type Actor } from '@onecounter/platform';
import { leaveScope } from './leave-scope';

export interface LeaveRow {
  readonly id: number; readonly status: LeaveStatus; readonly version: number; readonly head: Buffer; readonly person_id: number; readonly person_name: string; readonly unit_id: number; readonly unit_name: string; readonly jurisdiction_path: string;
  readonly post: RoleName; readonly kind: LeaveKind; readonly from_on: string; readonly from_half: HalfDay; readonly to_on: string; readonly to_half: HalfDay; readonly begins_at: Date; readonly ends_at: Date; readonly requested_at: Date;
  readonly decided_by_name: string | null; readonly returned_at: Date | null;
}
export interface HandoverRow { readonly leave_id: number; readonly unit_id: number; readonly unit_name: string; readonly role: RoleName; readonly item_code: string | null; readonly stand_in_id: number; readonly stand_in_name: string; readonly to_superior: boolean }
export interface LeaveFilter {
  readonly statuses: readonly LeaveStatus[] | null;
  /** mine 本人的, cover 由我代的, theirs 别人的 */
  readonly whose: 'mine' | 'cover' | 'theirs' | null;
  readonly after: number | null; readonly limit: number;
}
export interface LeaveTrip { readonly id: number; readonly number: string; readonly onDate: string }
export interface LeaveDue { readonly id: number; readonly status: LeaveStatus; readonly version: number; readonly head: Buffer; readonly ends_at: Date }

const ROW = `select l.id, l.status, l.version, l.head, l.person_id, p.name person_name, l.unit_id, u.name unit_name, l.jurisdiction_path, l.post, l.kind, l.from_on, l.from_half, l.to_on, l.to_half, l.begins_at, l.ends_at, l.requested_at,
  (select d.name from organisation.person d where d.id = l.decided_by) decided_by_name, l.returned_at
  from organisation.leave l join organisation.person p on p.id = l.person_id join organisation.unit u on u.id = l.unit_id`;

/** 请假 */
@Injectable()
export class Leaves {
  constructor(private readonly sql: Sql) {}

  /** The newest first. */
  list(actor: Actor, { statuses, whose, after, limit }: LeaveFilter): Promise<LeaveRow[]> {
    const scope = leaveScope(actor, 6);
    return this.sql.rows<LeaveRow>(
      `${ROW} where ($1::text[] is null or l.status = any($1)) and ($2::text is null or case $2 when 'mine' then l.person_id = $3::bigint when 'theirs' then l.person_id <> $3
           else exists (select 1 from organisation.leave_handover h where h.leave_id = l.id and h.stand_in_id = $3) end)
         and ($4::bigint is null or l.id < $4) and ${scope.where} order by l.id desc limit $5`,
      [statuses, whose, actor.personId, after, limit, ...scope.values],
    );
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<LeaveRow> {
    const scope = leaveScope(actor, 2);
    return (await this.sql.row<LeaveRow>(`${ROW} where l.id = $1 and ${scope.where}`, [id, ...scope.values])) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: LeaveVerb, actor: Actor): Promise<LeaveRow> {
    await this.sql.rows('select id from organisation.leave where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    if (row.version !== version) refuse('changedMeanwhile', { byName: '别人', version: row.version });
    if (!lifecycleAllows(LEAVE, verb, row.status)) refuse('stepNotAllowed', { verb, verbLabel: LEAVE.steps[verb].zh, status: row.status, statusLabel: LEAVE.statuses[row.status].zh });
    return row;
  }

  /** Until the transaction ends nobody else asks for a leave of the person. @returns what lies over these days already */
  async overlapping(personId: number, begins: Date, ends: Date): Promise<LeaveRow | undefined> {
    await this.sql.rows('select pg_advisory_xact_lock(hashtextextended($1, 9100))', [String(personId)]);
    return this.sql.row<LeaveRow>(`${ROW} where l.person_id = $1 and l.status in ('requested', 'approved', 'away') and l.begins_at < $3 and l.ends_at > $2 order by l.begins_at limit 1`, [personId, begins, ends]);
  }

  /** What legal time has reached and nobody has written yet: to begin, to end, to lapse. */
  due(now: Date): Promise<LeaveDue[]> {
    return this.sql.rows<LeaveDue>(
      `select l.id, l.status, l.version, l.head, l.ends_at from organisation.leave l where l.status = 'approved' and l.begins_at <= $1 or l.status in ('requested', 'away') and l.ends_at <= $1 order by l.id limit 1000`, [now]);
  }

  handovers(leaveIds: readonly number[]): Promise<HandoverRow[]> {
    return this.sql.rows<HandoverRow>(
      `select h.leave_id, h.unit_id, u.name unit_name, h.role, h.item_code, h.stand_in_id, p.name stand_in_name, h.to_superior from organisation.leave_handover h join organisation.unit u on u.id = h.unit_id
       join organisation.person p on p.id = h.stand_in_id where h.leave_id = any($1) order by h.leave_id, u.name, h.role, h.item_code nulls first`, [leaveIds],
    );
  }

  /** 现场勘验 that the person is planned for within these days (whole days, inclusive). */
  trips(personId: number, fromOn: string, toOn: string): Promise<LeaveTrip[]> {
    return this.sql.rows<LeaveTrip>(`select v.subject_id id, v.name number, v.due_on "onDate" from inspection.published_due v where v.date_kind = 'inspection' and v.person_id = $1 and v.due_on between $2 and $3 order by v.due_on, v.subject_id`, [personId, fromOn, toOn]);
  }

  words(leaveId: number): Promise<{ seq: number; text: string }[]> {
    return this.sql.rows('select step_seq seq, text from organisation.leave_word where leave_id = $1', [leaveId]);
  }

  /** The leave as it stands, held until the transaction ends: who moves its cases waits for whoever does so already. @throws notFound */
  async hold(id: number): Promise<Pick<LeaveRow, 'id' | 'status' | 'person_id'>> {
    return (await this.sql.row<Pick<LeaveRow, 'id' | 'status' | 'person_id'>>('select id, status, person_id from organisation.leave where id = $1 for update', [id])) ?? refuse('notFound');
  }

  /** Who is away at the moment in the own unit; for the bureau, in the sections they answer for. */
  awayAt(moment: Date, actor: Actor): Promise<LeaveRow[]> {
    return this.sql.rows<LeaveRow>(
      `${ROW} where l.status in ('approved', 'away') and l.begins_at <= $1 and l.ends_at > $1 and case when $2::boolean then l.jurisdiction_path like $3 and ($4::bigint[] is null or l.unit_id = any($4)) else l.unit_id = $5::bigint end order by u.name, p.name, l.id limit 500`,
      [moment, actor.reach === 'bureau', `${actor.jurisdictionPath}%`, actor.inChargeOf, actor.unitId],
    );
  }

  /** Leaves that have begun and not ended. */
  async running(): Promise<number[]> {
    return (await this.sql.rows<{ id: number }>(`select id from organisation.leave where status = 'away' order by id`)).map(({ id }) => id);
  }
}
