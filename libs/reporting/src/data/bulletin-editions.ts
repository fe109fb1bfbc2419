import { Injectable } from '@nestjs/common';
import { refuse, type BulletinIssueStatus } from '@onecounter/contracts';
import { Sql, type Actor } from '@onecounter/platform';

export type EditionKind = 'pdf' | 'docx';
export interface EditionRow { readonly kind: EditionKind; readonly file_hash: string; readonly size_bytes: number; readonly dated_on: string; readonly text_version: number; readonly substituted: string }
/** What is said of an issue beside its text. */
export interface IssueHead {
  readonly id: number; readonly status: BulletinIssueStatus; readonly year: number; readonly number: number; readonly masthead: string; readonly issuer: string; readonly issued_on: string | null; readonly target_on: string; readonly jurisdiction_path: string;
  readonly copies: number; readonly unconfirmed: number; readonly web_status: string | null;
}
const HEAD = `select i.id, i.status, i.year, i.number, i.masthead, i.issuer, i.issued_on, i.target_on, i.jurisdiction_path, (select count(*)::int from reporting.bulletin_copy c where c.issue_id = i.id) copies,
  (select count(*)::int from reporting.bulletin_copy c where c.issue_id = i.id and c.status <> 'confirmed') unconfirmed, (select w.status from reporting.web_edition w where w.issue_id = i.id) web_status from reporting.issue i`;

/** 成稿 of issues, and what is said of the issues beside their text */
@Injectable()
export class BulletinEditions {
  constructor(private readonly sql: Sql) {}

  /** Approved and issued ones, the latest first. */
  issues(actor: Actor): Promise<IssueHead[]> {
    return this.sql.rows<IssueHead>(`${HEAD} where i.status in ('approved', 'issued') and i.jurisdiction_path like $1 || '%' order by i.year desc, i.number desc limit 60`, [actor.jurisdictionPath]);
  }

  /** @throws notFound */
  async issue(id: number, actor: Pick<Actor, 'jurisdictionPath'>): Promise<IssueHead> {
    return (await this.sql.row<IssueHead>(`${HEAD} where i.id = $1 and i.jurisdiction_path like $2 || '%'`, [id, actor.jurisdictionPath])) ?? refuse('notFound');
  }

  of(issueId: number): Promise<EditionRow[]> {
    return this.sql.rows<EditionRow>('select e.kind, e.file_hash, e.size_bytes, e.dated_on, e.text_version, e.substituted from reporting.edition e where e.issue_id = $1 order by e.kind desc', [issueId]);
  }

  /** Rendered anew (another date, a font that came) takes the place of what was; the bytes of both are kept. */
  async keep(issueId: number, { kind, file_hash, size_bytes, dated_on, text_version, substituted }: EditionRow, at: Date): Promise<void> {
    await this.sql.rows(
      `insert into reporting.edition (issue_id, kind, file_hash, size_bytes, dated_on, text_version, substituted, rendered_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (issue_id, kind) do update set file_hash = excluded.file_hash, size_bytes = excluded.size_bytes, dated_on = excluded.dated_on, text_version = excluded.text_version, substituted = excluded.substituted, rendered_at = excluded.rendered_at`,
      [issueId, kind, file_hash, size_bytes, dated_on, text_version, substituted, at]);
  }

  async unitNames(): Promise<ReadonlyMap<number, string>> {
    return new Map((await this.sql.rows<{ id: number; name: string }>('select u.id, u.name from organisation.unit u')).map(({ id, name }) => [id, name]));
  }
}
