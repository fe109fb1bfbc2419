import { Injectable } from '@nestjs/common';
import { requireStep } from '@onecounter/casework';
import { BULLETIN_ISSUE, refuse, type BulletinBlock, type BulletinIssueStatus, type BulletinIssueVerb, type BulletinSection } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';
import type { BackwardSchedule } from '../rules/bulletin/backward-schedule';
import type { IssuePart } from '../rules/bulletin/first-offices';
import type { KeptFigure } from '../rules/bulletin/why-not-submit';

export const BULLETIN_ISSUE_SUBJECT = { lifecycle: BULLETIN_ISSUE, table: 'reporting.issue' } as const satisfies SubjectKind;
export interface IssueRow {
  readonly id: number; readonly status: BulletinIssueStatus; readonly version: number; readonly head: Buffer; readonly year: number; readonly number: number; readonly period_name: string; readonly from_on: string; readonly to_on: string;
  readonly masthead: string; readonly issuer: string; readonly confidential: string | null; readonly target_on: string; readonly plan: BackwardSchedule; readonly section_order: readonly BulletinSection[]; readonly text_version: number; readonly content_digest: string | null;
  readonly jurisdiction_path: string; readonly unit_id: number; readonly opened_on: string; readonly submitted_on: string | null; readonly approved_on: string | null; readonly issued_on: string | null; readonly lateness_on: string | null;
}
export interface PartRow { readonly part: IssuePart; readonly version_no: number; readonly title: string; readonly blocks: BulletinBlock[]; readonly from_version: number | null; readonly saved_by_name: string; readonly saved_at: Date }
export interface TextVersionRow { readonly part: IssuePart; readonly version_no: number; readonly saved_by_name: string; readonly saved_at: Date }
export interface PartToKeep { readonly part: IssuePart; readonly versionNo: number; readonly title: string; readonly blocks: readonly BulletinBlock[]; readonly fromVersion: number | null; readonly by: number; readonly at: Date }

const ROW = `select i.id, i.status, i.version, i.head, i.year, i.number, i.period_name, i.from_on, i.to_on, i.masthead, i.issuer, i.confidential, i.target_on, i.plan, to_json(i.section_order) section_order, i.text_version, i.content_digest,
  i.jurisdiction_path, i.unit_id, i.opened_on, i.submitted_on, i.approved_on, i.issued_on, i.lateness_on from reporting.issue i`;
const NAME = (column: string): string => `coalesce((select p.name from organisation.person p where p.id = ${column}), '')`;

/** 各期业务专报 and their text */
@Injectable()
export class BulletinIssues {
  constructor(private readonly sql: Sql) {}

  /** The latest first. */
  list(actor: Actor, year: number | null): Promise<IssueRow[]> {
    return this.sql.rows<IssueRow>(`${ROW} where i.jurisdiction_path like $1 || '%' and ($2::int is null or i.year = $2) order by i.year desc, i.number desc limit 60`, [actor.jurisdictionPath, year]);
  }

  /** @throws notFound */
  async get(id: number, actor: Actor | null = null): Promise<IssueRow> {
    return (await this.sql.row<IssueRow>(`${ROW} where i.id = $1 and i.jurisdiction_path like $2 || '%'`, [id, actor?.jurisdictionPath ?? '/'])) ?? refuse('notFound');
  }

  ofPeriod(periodName: string): Promise<IssueRow | undefined> {
    return this.sql.row<IssueRow>(`${ROW} where i.period_name = $1`, [periodName]);
  }

  ofClosedPeriod(periodId: number): Promise<IssueRow | undefined> {
    return this.sql.row<IssueRow>(`${ROW} join reporting.period p on p.name = i.period_name where p.id = $1`, [periodId]);
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: BulletinIssueVerb, actor: Actor): Promise<IssueRow> {
    await this.hold(id);
    const row = await this.get(id, actor);
    requireStep(BULLETIN_ISSUE, verb, row, version);
    return row;
  }

  /** Whoever saves, submits or moves something of the issue does it one after the other. */
  async hold(id: number): Promise<void> {
    await this.sql.rows('select id from reporting.issue where id = $1 for update', [id]);
  }

  /** Numbers of a year without gaps: whoever opens, opens alone. */
  async alone(): Promise<void> {
    await this.sql.rows(`select pg_advisory_xact_lock(hashtextextended('bulletin issue', 0))`);
  }

  async lastNumber(year: number): Promise<number | null> {
    return (await this.sql.row<{ last: number | null }>('select max(number) last from reporting.issue where year = $1', [year]))?.last ?? null;
  }

  /** Places that have a coordination section today, each with its unit. */
  places(code: string): Promise<{ id: number; jurisdiction_path: string }[]> {
    return this.sql.rows(`select u.id, u.jurisdiction_path from organisation.unit u where u.code = $1 and u.valid_to is null`, [code]);
  }

  /** What was written last in each part that anybody wrote in. */
  parts(id: number): Promise<PartRow[]> {
    return this.sql.rows<PartRow>(`select distinct on (t.part) t.part, t.version_no, t.title, t.blocks, t.from_version, ${NAME('t.saved_by')} saved_by_name, t.saved_at from reporting.issue_text t where t.issue_id = $1 order by t.part, t.version_no desc`, [id]);
  }

  part(id: number, part: IssuePart, versionNo: number): Promise<PartRow | undefined> {
    return this.sql.row<PartRow>(`select t.part, t.version_no, t.title, t.blocks, t.from_version, ${NAME('t.saved_by')} saved_by_name, t.saved_at from reporting.issue_text t where t.issue_id = $1 and t.part = $2 and t.version_no = $3`, [id, part, versionNo]);
  }

  /** The latest first. */
  versions(id: number): Promise<TextVersionRow[]> {
    return this.sql.rows<TextVersionRow>(`select t.part, t.version_no, ${NAME('t.saved_by')} saved_by_name, t.saved_at from reporting.issue_text t where t.issue_id = $1 order by t.saved_at desc, t.version_no desc limit 100`, [id]);
  }

  async keepPart(id: number, kept: PartToKeep): Promise<void> {
    await this.sql.rows('insert into reporting.issue_text (issue_id, part, version_no, title, blocks, from_version, saved_by, saved_at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [id, kept.part, kept.versionNo, kept.title, JSON.stringify(kept.blocks), kept.fromVersion, kept.by, kept.at]);
    await this.sql.rows('update reporting.issue set text_version = text_version + 1 where id = $1', [id]);
  }

  async seen(id: number, personId: number): Promise<{ readonly seenAt: Date; readonly figures: KeptFigure[] } | undefined> {
    return this.sql.row('select seen_at "seenAt", figures from reporting.issue_seen where issue_id = $1 and person_id = $2', [id, personId]);
  }

  async see(id: number, personId: number, at: Date, figures: readonly KeptFigure[]): Promise<void> {
    await this.sql.rows('insert into reporting.issue_seen (issue_id, person_id, seen_at, figures) values ($1, $2, $3, $4) on conflict (issue_id, person_id) do update set seen_at = excluded.seen_at, figures = excluded.figures', [id, personId, at, JSON.stringify(figures)]);
  }
}
