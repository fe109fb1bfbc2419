import { Injectable } from '@nestjs/common';
import { Sql, type WriteStatement } from '@onecounter/platform';

/** A file that a step named; `seq`: which. */
export interface AuditFile { readonly id: string; readonly name: string; readonly mediaType: string; readonly seq: number }
export interface RegisterPageRow { readonly fileId: string; readonly name: string; readonly mediaType: string; readonly fromLine: number; readonly toLine: number; readonly scannedByName: string; readonly scannedOn: string }

/** Files of a subject as an SQL expression, the first named first. */
export const filesOf = (subjectKind: 'finding' | 'awardAppeal', id: string): string =>
  `(select coalesce(json_agg(json_build_object('id', x.id, 'name', x.name, 'mediaType', x.media_type, 'seq', t.seq) order by t.seq, x.machine_at, x.id), '[]')
    from platform.stored_file x join platform.step t on t.subject_kind = x.subject_kind and t.subject_id = x.subject_id and t.facts -> 'fileIds' ? x.id::text where x.subject_kind = '${subjectKind}' and x.subject_id = ${id})`;
const PAGE = `select p.file_id "fileId", x.name, x.media_type "mediaType", p.from_line "fromLine", p.to_line "toLine", (select n.name from organisation.person n where n.id = p.scanned_by) "scannedByName", p.scanned_on "scannedOn"
  from compliance.register_page p join platform.stored_file x on x.id = p.file_id`;

/** 附件 of explanations and appeals, 扫描页 of registers. */
@Injectable()
export class AuditFiles {
  constructor(private readonly sql: Sql) {}

  async ofFinding(id: number): Promise<AuditFile[]> {
    return (await this.sql.row<{ files: AuditFile[] }>(`select ${filesOf('finding', '$1::bigint')} files`, [id]))?.files ?? [];
  }

  async ofAppeal(id: number): Promise<AuditFile[]> {
    return (await this.sql.row<{ files: AuditFile[] }>(`select ${filesOf('awardAppeal', '$1::bigint')} files`, [id]))?.files ?? [];
  }

  /** Of a register, by its lines; at most 500. */
  pages(registerId: number): Promise<RegisterPageRow[]> {
    return this.sql.rows<RegisterPageRow>(`${PAGE} where p.register_id = $1 order by p.from_line, p.scanned_on desc, p.file_id limit 500`, [registerId]);
  }

  /** That show a line. */
  pagesOfLine(entryId: number): Promise<RegisterPageRow[]> {
    return this.sql.rows<RegisterPageRow>(`${PAGE} join compliance.register_entry e on e.register_id = p.register_id and e.line_no between p.from_line and p.to_line where e.id = $1 order by p.scanned_on desc, p.file_id limit 20`, [entryId]);
  }
}

/** Adds a page to the step that scans it. */
export function recordPage(w: WriteStatement, page: { readonly fileId: string; readonly fromLine: number; readonly toLine: number; readonly by: number | null; readonly on: string }): void {
  w.part('rp', `insert into compliance.register_page (file_id, register_id, from_line, to_line, step_seq, scanned_by, scanned_on) select ${w.param(page.fileId, 'uuid')}, s.id, ${w.param(page.fromLine, 'int')}, ${w.param(page.toLine, 'int')}, s.version, ${w.param(page.by, 'bigint')}, ${w.param(page.on, 'date')} from s`);
}
