import { Injectable } from '@nestjs/common';
import { requireStep } from '@onecounter/casework';
import { CONTRIBUTION, refuse, type BulletinBlock, type BulletinSection, type ContributionStatus, type ContributionVerb } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind, type WriteStatement } from '@onecounter/platform';
import type { KeptFigure } from '../rules/bulletin/why-not-submit';

export const CONTRIBUTION_SUBJECT = { lifecycle: CONTRIBUTION, table: 'reporting.contribution' } as const satisfies SubjectKind;
export interface ContributionRow {
  readonly id: number; readonly status: ContributionStatus; readonly version: number; readonly head: Buffer; readonly issue_id: number; readonly year: number; readonly number: number; readonly period_name: string; readonly to_on: string; readonly section: BulletinSection;
  readonly unit_id: number; readonly unit_name: string; readonly co_unit_ids: readonly number[]; readonly co_unit_names: readonly string[]; readonly jurisdiction_path: string; readonly due_on: string; readonly requested_on: string; readonly first_submitted_on: string | null; readonly submitted_on: string | null;
  readonly reviewed_on: string | null; readonly confirmed_on: string | null; readonly urges: number; readonly returns: number; readonly draft_version: number; readonly figures: KeptFigure[];
}
export interface DraftRow { readonly version_no: number; readonly blocks: BulletinBlock[]; readonly saved_by_name: string | null; readonly saved_at: Date }
export interface LatenessRow { readonly unit_id: number; readonly unit_name: string; readonly asked: number; readonly late: number; readonly missing: number; readonly returns: number }

const UNIT = (column: string): string => `(select u.name from organisation.unit u where u.id = ${column})`;
const ROW = `select c.id, c.status, c.version, c.head, c.issue_id, i.year, i.number, i.period_name, i.to_on, c.section, c.unit_id, ${UNIT('c.unit_id')} unit_name, to_json(c.co_unit_ids) co_unit_ids,
  coalesce((select array_agg(u.name order by u.id) from organisation.unit u where u.id = any(c.co_unit_ids)), '{}') co_unit_names, c.jurisdiction_path, c.due_on, c.requested_on, c.first_submitted_on, c.submitted_on, c.reviewed_on, c.confirmed_on, c.urges, c.returns,
  c.draft_version, c.figures from reporting.contribution c join reporting.issue i on i.id = c.issue_id`;

/** The draft that a request goes out with: a part of the statement that asks. */
export function recordFirstDrafts(w: WriteStatement, drafts: readonly { readonly id: number; readonly blocks: readonly BulletinBlock[] }[], at: Date): void {
  w.part('fd', `insert into reporting.contribution_text (contribution_id, version_no, blocks, saved_by, saved_at)
    select x.id, 1, x.blocks, null, ${w.param(at)} from jsonb_to_recordset(${w.param(JSON.stringify(drafts))}::jsonb) x(id bigint, blocks jsonb) join s on s.id = x.id`);
}

/** 栏目来稿 */
@Injectable()
export class Contributions {
  constructor(private readonly sql: Sql) {}

  ofIssue(issueId: number): Promise<ContributionRow[]> {
    return this.sql.rows<ContributionRow>(`${ROW} where c.issue_id = $1 order by c.id`, [issueId]);
  }

  /** To be written by the unit, the latest first. */
  ofUnit(unitId: number): Promise<ContributionRow[]> {
    return this.sql.rows<ContributionRow>(`${ROW} where c.unit_id = $1 or c.co_unit_ids @> array[$1::bigint] order by c.id desc limit 60`, [unitId]);
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<ContributionRow> {
    return (await this.sql.row<ContributionRow>(`${ROW} where c.id = $1 and c.jurisdiction_path like $2 || '%'`, [id, actor.jurisdictionPath])) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: ContributionVerb, actor: Actor): Promise<ContributionRow> {
    await this.hold(id);
    const row = await this.get(id, actor);
    requireStep(CONTRIBUTION, verb, row, version);
    return row;
  }

  /** Whoever writes waits for whoever writes. */
  async hold(id: number): Promise<void> {
    await this.sql.rows('select id from reporting.contribution where id = $1 for update', [id]);
  }

  /** Of one contribution; the latest version, or a certain one. */
  draft(id: number, versionNo: number | null = null): Promise<DraftRow | undefined> {
    return this.sql.row<DraftRow>(`select t.version_no, t.blocks, (select p.name from organisation.person p where p.id = t.saved_by) saved_by_name, t.saved_at from reporting.contribution_text t
      where t.contribution_id = $1 and ($2::int is null or t.version_no = $2) order by t.version_no desc limit 1`, [id, versionNo]);
  }

  /** The latest drafts of an issue by section. */
  drafts(issueId: number): Promise<(DraftRow & { readonly section: BulletinSection })[]> {
    return this.sql.rows(`select distinct on (c.id) c.section, t.version_no, t.blocks, (select p.name from organisation.person p where p.id = t.saved_by) saved_by_name, t.saved_at from reporting.contribution c join reporting.contribution_text t on t.contribution_id = c.id
      where c.issue_id = $1 order by c.id, t.version_no desc`, [issueId]);
  }

  async keepDraft(id: number, versionNo: number, blocks: readonly BulletinBlock[], by: number, at: Date): Promise<void> {
    await this.sql.rows('insert into reporting.contribution_text (contribution_id, version_no, blocks, saved_by, saved_at) values ($1, $2, $3, $4, $5)', [id, versionNo, JSON.stringify(blocks), by, at]);
    await this.sql.rows('update reporting.contribution set draft_version = $2 where id = $1', [id, versionNo]);
  }

  /** Asked of units that are no more, in issues that are still being composed. @param today legal date */
  leftBehind(today: string): Promise<ContributionRow[]> {
    return this.sql.rows<ContributionRow>(`${ROW} join organisation.unit u on u.id = c.unit_id where u.valid_to <= $1::date and c.status <> 'confirmed' and i.status in ('composing', 'returned') order by c.id`, [today]);
  }

  /** 迟报 by unit over periods. @param today legal date: what has not come and is due by then counts as missing */
  lateness(actor: Actor, from: string, to: string, today: string): Promise<LatenessRow[]> {
    return this.sql.rows<LatenessRow>(
      `select c.unit_id, ${UNIT('c.unit_id')} unit_name, count(*)::int asked, (count(*) filter (where c.first_submitted_on > c.due_on))::int late, (count(*) filter (where c.first_submitted_on is null and $4::date > c.due_on))::int missing, sum(c.returns)::int "returns"
       from reporting.contribution c join reporting.issue i on i.id = c.issue_id where c.jurisdiction_path like $1 || '%' and i.period_name between $2 and $3 group by c.unit_id order by missing desc, late desc, c.unit_id limit 100`, [actor.jurisdictionPath, from, to, today]);
  }
}
