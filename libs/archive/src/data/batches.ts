import { Injectable } from '@nestjs/common';
import { caseScope } from '@onecounter/casework';
import { Sql, type Actor } from '@onecounter/platform';
import { leadScope } from './joint-archives';

export interface BatchRow { readonly id: number; readonly from_on: string; readonly to_on: string; readonly total: number; readonly asked_at: Date; readonly cancelled_at: Date | null; readonly done: number; readonly left_over: number; readonly failed: number }
const PROGRESS = `(select count(*)::int from archive.batch_case x join archive.case_archive a on a.case_id = x.case_id where x.batch_id = b.id and not exists (select 1 from archive.waiting_case w where w.case_id = x.case_id))
  + (select count(*)::int from archive.batch_joint x join archive.joint_archive a on a.joint_case_id = x.joint_case_id where x.batch_id = b.id and not exists (select 1 from archive.waiting_joint w where w.joint_case_id = x.joint_case_id)) done,
  (select count(*)::int from archive.waiting_case w where w.batch_id = b.id) + (select count(*)::int from archive.waiting_joint w where w.batch_id = b.id) left_over,
  (select count(*)::int from archive.waiting_case w where w.batch_id = b.id and w.failure is not null) + (select count(*)::int from archive.waiting_joint w where w.batch_id = b.id and w.failure is not null) failed`;
const COLUMNS = `b.id, b.from_on, b.to_on, b.total, b.asked_at, b.cancelled_at, ${PROGRESS}`;

/** 批量归档. A batch is its asker's own. */
@Injectable()
export class Batches {
  constructor(private readonly sql: Sql) {}

  own(id: number, actor: Actor): Promise<BatchRow | undefined> {
    return this.sql.row<BatchRow>(`select ${COLUMNS} from archive.batch b where b.id = $1 and b.by_person = $2`, [id, actor.personId]);
  }

  listOwn(actor: Actor, limit: number): Promise<BatchRow[]> {
    return this.sql.rows<BatchRow>(`select ${COLUMNS} from archive.batch b where b.by_person = $1 order by b.id desc limit $2`, [actor.personId, limit]);
  }

  /** Finished in the period and within scope; whether archived or not, both are wanted when the batch is downloaded. At most `limit`. */
  async casesOf(actor: Actor, from: string, to: string, limit: number): Promise<number[]> {
    const scope = caseScope(actor, 4);
    const rows = await this.sql.rows<{ id: number }>(
      `select c.id from casework.permit_case c where not c.running and c.moved_at >= $1::date::timestamp at time zone 'Asia/Shanghai' and c.moved_at < ($2::date + 1)::timestamp at time zone 'Asia/Shanghai' and ${scope.where} order by c.id limit $3`,
      [from, to, limit, ...scope.values],
    );
    return rows.map(({ id }) => id);
  }

  /** Joint cases that closed in the period and that one's section leads, as cases above. */
  async jointsOf(actor: Actor, from: string, to: string, limit: number): Promise<number[]> {
    const scope = leadScope(actor, 4);
    const rows = await this.sql.rows<{ id: number }>(
      `select j.id from casework.joint_case j where not j.running and j.moved_at >= $1::date::timestamp at time zone 'Asia/Shanghai' and j.moved_at < ($2::date + 1)::timestamp at time zone 'Asia/Shanghai' and ${scope.where} order by j.id limit $3`,
      [from, to, limit, ...scope.values],
    );
    return rows.map(({ id }) => id);
  }

  /** Those that need it are due at once; those that are archived as they stand are left alone. */
  async begin(actor: Actor, period: { from: string; to: string }, what: { readonly cases: readonly number[]; readonly joints: readonly number[] }, at: { readonly today: string; readonly now: Date }): Promise<number> {
    const { cases: caseIds, joints: jointIds } = what;
    const batch = await this.sql.row<{ id: number }>(
      'insert into archive.batch (by_person, from_on, to_on, total, asked_at, jurisdiction_path, unit_id) values ($1, $2, $3, $4, $5, $6, $7) returning id',
      [actor.personId, period.from, period.to, caseIds.length + jointIds.length, at.now, actor.jurisdictionPath, actor.unitId],
    );
    const id = batch?.id ?? 0;
    await this.sql.rows('insert into archive.batch_case (batch_id, case_id) select $1, unnest($2::bigint[])', [id, caseIds]);
    await this.sql.rows(
      `insert into archive.waiting_case (case_id, ended_on, due_on, batch_id)
       select c.id, (c.moved_at at time zone 'Asia/Shanghai')::date, $2, $1 from casework.permit_case c left join archive.case_archive a on a.case_id = c.id
       where c.id = any($3::bigint[]) and a.case_version is distinct from c.version
       on conflict (case_id) do update set due_on = excluded.due_on, own_due_on = coalesce(waiting_case.own_due_on, waiting_case.due_on), batch_id = excluded.batch_id, attempts = 0, failure = null`,
      [id, at.today, caseIds],
    );
    await this.beginJoints(id, jointIds, at.today);
    return id;
  }

  private async beginJoints(id: number, jointIds: readonly number[], today: string): Promise<void> {
    await this.sql.rows('insert into archive.batch_joint (batch_id, joint_case_id) select $1, unnest($2::bigint[])', [id, jointIds]);
    await this.sql.rows(
      `insert into archive.waiting_joint (joint_case_id, ended_on, due_on, batch_id)
       select j.id, (j.moved_at at time zone 'Asia/Shanghai')::date, $2, $1 from casework.joint_case j left join archive.joint_archive a on a.joint_case_id = j.id
       where j.id = any($3::bigint[]) and (a.joint_version is distinct from j.version or exists (
         select 1 from casework.joint_member m join casework.permit_case c on c.id = m.case_id left join archive.case_archive o on o.case_id = m.case_id where m.joint_case_id = j.id and o.case_version is distinct from c.version))
       on conflict (joint_case_id) do update set due_on = excluded.due_on, own_due_on = coalesce(waiting_joint.own_due_on, waiting_joint.due_on), batch_id = excluded.batch_id, attempts = 0, failure = null`,
      [id, today, jointIds],
    );
  }

  /** What is archived stays; the rest waits for its day again. */
  async cancel(id: number, now: Date): Promise<void> {
    await this.sql.rows('update archive.batch set cancelled_at = $2 where id = $1 and cancelled_at is null', [id, now]);
    await this.sql.rows('delete from archive.waiting_case where batch_id = $1 and own_due_on is null', [id]);
    await this.sql.rows('update archive.waiting_case set batch_id = null, due_on = own_due_on, own_due_on = null where batch_id = $1', [id]);
    await this.sql.rows('delete from archive.waiting_joint where batch_id = $1 and own_due_on is null', [id]);
    await this.sql.rows('update archive.waiting_joint set batch_id = null, due_on = own_due_on, own_due_on = null where batch_id = $1', [id]);
  }

  /** Packages of the batch's cases and joint cases that the actor may still see. */
  async archivesOf(id: number, actor: Actor): Promise<{ number: string; manifest_file_hash: string }[]> {
    const [scope, leads] = [caseScope(actor, 2), leadScope(actor, 2)];
    const joints = await this.sql.rows<{ number: string; manifest_file_hash: string }>(
      `select j.number, a.manifest_file_hash from archive.batch_joint b join archive.joint_archive a on a.joint_case_id = b.joint_case_id join casework.joint_case j on j.id = b.joint_case_id where b.batch_id = $1 and ${leads.where} order by j.id`,
      [id, ...leads.values],
    );
    const cases = await this.sql.rows<{ number: string; manifest_file_hash: string }>(
      `select c.number, a.manifest_file_hash from archive.batch_case b join archive.case_archive a on a.case_id = b.case_id join casework.permit_case c on c.id = b.case_id where b.batch_id = $1 and ${scope.where} order by c.id`,
      [id, ...scope.values],
    );
    return [...cases, ...joints];
  }
}
