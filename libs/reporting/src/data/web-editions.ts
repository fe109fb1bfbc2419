import { Injectable } from '@nestjs/common';
import { requireStep } from '@onecounter/casework';
import { refuse, WEB_EDITION, type WebEditionStatus, type WebEditionVerb } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';

export const WEB_EDITION_SUBJECT = { lifecycle: WEB_EDITION, table: 'reporting.web_edition' } as const satisfies SubjectKind;
export interface WebEditionRow { readonly id: number; readonly status: WebEditionStatus; readonly version: number; readonly head: Buffer; readonly issue_id: number; readonly html: string; readonly content_digest: string; readonly published_on: string | null }
export interface PublicIssueRow { readonly id: number; readonly masthead: string; readonly year: number; readonly number: number; readonly issuer: string; readonly issued_on: string; readonly html: string }
const ROW = 'select w.id, w.status, w.version, w.head, w.issue_id, w.html, w.content_digest, w.published_on from reporting.web_edition w';
const PUBLIC = `select w.id, i.masthead, i.year, i.number, i.issuer, i.issued_on, w.html from reporting.web_edition w join reporting.issue i on i.id = w.issue_id where w.status = 'published'`;

/** 公开版 */
@Injectable()
export class WebEditions {
  constructor(private readonly sql: Sql) {}

  of(issueId: number): Promise<WebEditionRow | undefined> {
    return this.sql.row<WebEditionRow>(`${ROW} where w.issue_id = $1`, [issueId]);
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: WebEditionVerb, actor: Actor): Promise<WebEditionRow> {
    const row = (await this.sql.row<WebEditionRow>(`${ROW} where w.id = $1 and w.jurisdiction_path like $2 || '%' for update`, [id, actor.jurisdictionPath])) ?? refuse('notFound');
    requireStep(WEB_EDITION, verb, row, version);
    return row;
  }

  /** What everybody may read, the latest first. */
  published(year: number | null): Promise<PublicIssueRow[]> {
    return this.sql.rows<PublicIssueRow>(`${PUBLIC} and ($1::int is null or i.year = $1) order by i.year desc, i.number desc limit 120`, [year]);
  }

  async publishedOne(id: number): Promise<PublicIssueRow> {
    return (await this.sql.row<PublicIssueRow>(`${PUBLIC} and w.id = $1`, [id])) ?? refuse('notFound');
  }

  async years(): Promise<number[]> {
    return (await this.sql.rows<{ year: number }>(`select distinct i.year from reporting.web_edition w join reporting.issue i on i.id = w.issue_id where w.status = 'published' order by i.year desc`)).map(({ year }) => year);
  }
}
