import { Injectable } from '@nestjs/common';
import { DOCUMENT_TEMPLATE, lifecycleAllows, refuse, type DocumentTemplateKind, type DocumentTemplateStatus, type DocumentTemplateVerb } from '@onecounter/contracts';
import { Sql, type SubjectKind } from '@onecounter/platform';

export const DOCUMENT_TEMPLATE_SUBJECT = { lifecycle: DOCUMENT_TEMPLATE, table: 'catalogue.document_template' } as const satisfies SubjectKind;

export interface DocumentTemplateRow {
  readonly id: number; readonly kind: DocumentTemplateKind; readonly edition: number; readonly name: string;
  readonly file_hash: string; readonly file_name: string; readonly size_bytes: number; readonly fields: readonly string[]; readonly retired_reason: string | null;
  readonly status: DocumentTemplateStatus; readonly version: number; readonly head: Buffer; readonly moved_at: Date;
}
/** A usable file, as uploaded for a template. */
export interface TemplateFileRow { readonly id: string; readonly template_id: number; readonly hash: string; readonly name: string; readonly size_bytes: number; readonly fields: readonly string[] }

const ROW = 'select id, kind, edition, name, file_hash, file_name, size_bytes, fields, retired_reason, status, version, head, moved_at from catalogue.document_template';
const ONE_AT_A_TIME = 330_301;

/** 文书模板 and the files uploaded for them. */
@Injectable()
export class DocumentTemplates {
  constructor(private readonly sql: Sql) {}

  find(id: number): Promise<DocumentTemplateRow | undefined> {
    return this.sql.row<DocumentTemplateRow>(`${ROW} where id = $1`, [id]);
  }

  /** What documents of this kind are filled into today. @throws documentTemplateMissing */
  async inUse(kind: DocumentTemplateKind, kindLabel: string): Promise<DocumentTemplateRow> {
    return (await this.findInUse(kind)) ?? refuse('documentTemplateMissing', { kind, kindLabel });
  }

  findInUse(kind: DocumentTemplateKind): Promise<DocumentTemplateRow | undefined> {
    return this.sql.row<DocumentTemplateRow>(`${ROW} where kind = $1 and status = 'published'`, [kind]);
  }

  list(): Promise<DocumentTemplateRow[]> {
    return this.sql.rows<DocumentTemplateRow>(`${ROW} order by array_position(array['guide', 'notice', 'booklet', 'themeHandbook'], kind), edition desc limit 500`);
  }

  /** Steps on templates wait for each other, so that two of a kind are never in use at once and editions have no gaps. */
  async oneAtATime(): Promise<void> {
    await this.sql.rows('select pg_advisory_xact_lock($1)', [ONE_AT_A_TIME]);
  }

  async nextEdition(kind: DocumentTemplateKind): Promise<number> {
    return (await this.sql.row<{ edition: number }>('select coalesce(max(edition), 0) + 1 edition from catalogue.document_template where kind = $1', [kind]))?.edition ?? 1;
  }

  /** For a step. @throws notFound, changedMeanwhile with the name of who was faster, stepNotAllowed */
  async forStep(id: number, version: number, verb: DocumentTemplateVerb): Promise<DocumentTemplateRow> {
    await this.oneAtATime();
    const row = (await this.find(id)) ?? refuse('notFound');
    if (row.version !== version) refuse('changedMeanwhile', { byName: await this.lastMover(row), version: row.version });
    if (!lifecycleAllows(DOCUMENT_TEMPLATE, verb, row.status)) refuse('stepNotAllowed', { verb, verbLabel: DOCUMENT_TEMPLATE.steps[verb].zh, status: row.status, statusLabel: DOCUMENT_TEMPLATE.statuses[row.status].zh });
    return row;
  }

  private async lastMover({ id, version }: DocumentTemplateRow): Promise<string> {
    const mover = await this.sql.row<{ name: string }>(`select p.name from platform.step s join organisation.person p on p.id = s.by_person where s.subject_kind = 'documentTemplate' and s.subject_id = $1 and s.seq = $2`, [id, version]);
    return mover?.name ?? '系统';
  }

  async keepFile({ id, template_id: templateId, hash, name, size_bytes: sizeBytes, fields }: TemplateFileRow): Promise<void> {
    await this.sql.rows('insert into catalogue.template_file (id, template_id, hash, name, size_bytes, fields) values ($1, $2, $3, $4, $5, $6)', [id, templateId, hash, name, sizeBytes, fields]);
  }

  file(id: string, templateId: number): Promise<TemplateFileRow | undefined> {
    return this.sql.row<TemplateFileRow>('select id, template_id, hash, name, size_bytes, fields from catalogue.template_file where id = $1 and template_id = $2', [id, templateId]);
  }

  /** Windows where an item of the unit's jurisdiction is received, as an applicant reads them. */
  async windowsOf(unitId: number, code: string): Promise<string[]> {
    const rows = await this.sql.rows<{ number: string; name: string; hours: string }>(
      `select n.number, n.name, n.hours from organisation.service_window n join organisation.unit u on u.id = $1
       where n.status = 'open' and n.kind in ('comprehensive', 'theme') and u.jurisdiction_path like n.jurisdiction_path || '%' and (n.item_codes is null or $2 = any (n.item_codes)) order by n.number limit 20`,
      [unitId, code],
    );
    return rows.map(({ number, name, hours }) => `${number} ${name}（${hours}）`);
  }
}
