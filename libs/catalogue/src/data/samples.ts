import { Injectable } from '@nestjs/common';
import { ILLUSTRATED_SAMPLE, lifecycleAllows, refuse, type IllustratedSampleStatus, type IllustratedSampleVerb, type SampleMark } from '@onecounter/contracts';
import { Sql, type SubjectKind } from '@onecounter/platform';

export const ILLUSTRATED_SAMPLE_SUBJECT = { lifecycle: ILLUSTRATED_SAMPLE, table: 'catalogue.illustrated_sample' } as const satisfies SubjectKind;

/** A page as it is kept: an upload with boxes burnt in. */
export interface SamplePage { readonly fileId: string; readonly width: number; readonly height: number; readonly boxes: number }
export interface SampleRow {
  readonly id: number; readonly item_code: string; readonly material_code: string; readonly unit_id: number; readonly unit_name: string; readonly item_version_id: number; readonly version_no: number;
  readonly pages: readonly SamplePage[]; readonly marks: readonly SampleMark[]; readonly source_case_id: number | null; readonly source_file_id: string | null; readonly edition: number | null; readonly published_on: string | null; readonly retired_reason: string | null;
  readonly status: IllustratedSampleStatus; readonly version: number; readonly head: Buffer; readonly moved_at: Date;
  /** Whoever drafted or revised it: they do not publish it. */
  readonly writers: readonly number[];
}
/** Whose drafts and retired ones are seen beside what is published: everybody's, those of one unit, or none. */
export type SampleSight = 'all' | 'none' | { readonly unitId: number };
export interface SampleQuestion { readonly item: string | null; readonly status: IllustratedSampleStatus | null; readonly before: number | null; readonly limit: number }

/** Steps on samples wait for each other: one published sample a material, whoever is fast. */
const ONE_AT_A_TIME = 370_101;
const ROW = `select s.id, s.item_code, s.material_code, s.unit_id, u.name unit_name, s.item_version_id, v.version_no, s.pages, s.marks, s.source_case_id, s.source_file_id, s.edition, s.published_on, s.retired_reason, s.status, s.version, s.head, s.moved_at,
    coalesce((select json_agg(distinct t.by_person) from platform.step t where t.subject_kind = 'illustratedSample' and t.subject_id = s.id and t.verb in ('draftSample', 'reviseSample') and t.by_person is not null), '[]') writers
  from catalogue.illustrated_sample s join organisation.unit u on u.id = s.unit_id join catalogue.item_version v on v.id = s.item_version_id`;

/** 图解范本 */
@Injectable()
export class Samples {
  constructor(private readonly sql: Sql) {}

  /** What is published first, then the newest. */
  list({ item, status, before, limit }: SampleQuestion, sight: SampleSight): Promise<SampleRow[]> {
    return this.sql.rows<SampleRow>(
      `${ROW} where ($1::text is null or s.item_code = $1) and ($2::text is null or s.status = $2) and ($3::bigint is null or s.id < $3) and (s.status = 'published' or $4::boolean or s.unit_id = $5::bigint) order by s.id desc limit $6`,
      [item, status, before, sight === 'all', typeof sight === 'object' ? sight.unitId : null, limit]);
  }

  find(id: number): Promise<SampleRow | undefined> {
    return this.sql.row<SampleRow>(`${ROW} where s.id = $1`, [id]);
  }

  async oneAtATime(): Promise<void> {
    await this.sql.rows('select pg_advisory_xact_lock($1)', [ONE_AT_A_TIME]);
  }

  /** For a step. @throws notFound, changedMeanwhile with the name of who was faster, stepNotAllowed */
  async forStep(id: number, version: number, verb: IllustratedSampleVerb): Promise<SampleRow> {
    await this.oneAtATime();
    const row = (await this.find(id)) ?? refuse('notFound');
    if (row.version !== version) refuse('changedMeanwhile', { byName: await this.lastMover(row), version: row.version });
    if (!lifecycleAllows(ILLUSTRATED_SAMPLE, verb, row.status)) {
      refuse('stepNotAllowed', { verb, verbLabel: ILLUSTRATED_SAMPLE.steps[verb].zh, status: row.status, statusLabel: ILLUSTRATED_SAMPLE.statuses[row.status].zh });
    }
    return row;
  }

  /** The one in force for that material, and the highest number an edition of it has had. */
  async inForce(itemCode: string, materialCode: string): Promise<{ readonly row: SampleRow | undefined; readonly lastEdition: number }> {
    const row = await this.sql.row<SampleRow>(`${ROW} where s.item_code = $1 and s.material_code = $2 and s.status = 'published'`, [itemCode, materialCode]);
    const last = await this.sql.row<{ edition: number | null }>('select max(edition) edition from catalogue.illustrated_sample where item_code = $1 and material_code = $2', [itemCode, materialCode]);
    return { row, lastEdition: last?.edition ?? 0 };
  }

  async keepPage(fileId: string, { width, height, boxes }: Omit<SamplePage, 'fileId'>): Promise<void> {
    await this.sql.rows('insert into catalogue.sample_page (file_id, width, height, boxes) values ($1, $2, $3, $4)', [fileId, width, height, boxes]);
  }

  /** In the order asked for; what is no page of a sample, or another's, is not among them. @param sampleId its own pages are among them */
  async pages(fileIds: readonly string[], byPerson: number | null, sampleId: number | null): Promise<SamplePage[]> {
    const rows = await this.sql.rows<SamplePage>(
      `select p.file_id "fileId", p.width, p.height, p.boxes from catalogue.sample_page p join platform.stored_file f on f.id = p.file_id
       where p.file_id = any($1::uuid[]) and (f.subject_id is null and f.uploaded_by = $2 or f.subject_kind = 'illustratedSample' and f.subject_id = $3)`, [fileIds, byPerson, sampleId]);
    return fileIds.flatMap((id) => rows.filter((row) => row.fileId === id));
  }

  /** Pages that the sample no longer has are let go: what was blacked out later must not stay beside it. */
  async letGo(id: number, kept: readonly string[]): Promise<void> {
    await this.sql.rows(`delete from platform.stored_file where subject_kind = 'illustratedSample' and subject_id = $1 and not (id = any($2::uuid[]))`, [id, kept]);
  }

  private async lastMover({ id, version }: SampleRow): Promise<string> {
    const mover = await this.sql.row<{ name: string }>(`select p.name from platform.step s join organisation.person p on p.id = s.by_person where s.subject_kind = 'illustratedSample' and s.subject_id = $1 and s.seq = $2`, [id, version]);
    return mover?.name ?? '系统';
  }
}
