import { Injectable } from '@nestjs/common';
import { FORM, lifecycleAllows, refuse, type FormReviewOutcome, type FormStatus, type FormVerb, type SampleNote } from '@onecounter/contracts';
import { LegalClock, Sql, type SubjectKind, type WriteStatement, type Piece } from '@onecounter/platform';

export const FORM_SUBJECT = { lifecycle: FORM, table: 'catalogue.form' } as const satisfies SubjectKind;

/** Where a blank is to be had: its file here, or an address outside; the other half is null. */
export interface FormSource { readonly file_hash: string | null; readonly file_name: string | null; readonly media_type: string | null; readonly size_bytes: number | null; readonly address: string | null }
export interface ServedMaterial { readonly itemCode: string; readonly itemName: string; readonly materialCode: string; readonly materialName: string }
export interface FormRow extends FormSource {
  readonly id: number; readonly code: string; readonly name: string; readonly unit_id: number; readonly unit_code: string; readonly unit_name: string; readonly materials: readonly string[]; readonly serves: readonly ServedMaterial[]; readonly edition: number;
  readonly sample_file_hash: string | null; readonly sample_name: string | null; readonly sample_type: string | null; readonly notes: readonly SampleNote[];
  readonly last_reviewed_on: string | null; readonly last_outcome: FormReviewOutcome | null; readonly review_due_on: string | null; readonly review_due: boolean; readonly cancelled_reason: string | null;
  /** The last look at the present address; null before the first. */
  readonly works: boolean | null; readonly detail: string | null; readonly failures: number | null; readonly checked_at: Date | null;
  readonly status: FormStatus; readonly version: number; readonly head: Buffer; readonly moved_at: Date;
}
export interface FormEditionRow extends FormSource { readonly edition: number; readonly legal_at: Date }
export interface FormReviewRow { readonly outcome: FormReviewOutcome; readonly reason: string; readonly reviewed_on: string; readonly by_name: string | null }
export interface FormFileRow { readonly id: string; readonly file_hash: string; readonly name: string; readonly media_type: string; readonly size_bytes: number }
export type FormFilter = FormStatus | 'due' | 'broken';
export interface FormQuestion { readonly words: readonly string[]; readonly state: FormFilter | null; readonly unit: string | null; readonly item: string | null }

/** Steps on forms wait for each other: two of one code are never registered at once. */
const ONE_AT_A_TIME = 330_401;
/** A form is gone over once a year. */
const ROW = `with m as (
    select distinct on (m.value->>'code') m.value->>'code' "materialCode", m.value->>'name' "materialName", i.code "itemCode", v.name "itemName"
    from catalogue.item_version v join catalogue.service_item i on i.id = v.item_id, jsonb_array_elements(v.definition->'materials') m where v.status <> 'draft' order by m.value->>'code', v.version_no desc)
  select f.id, f.code, f.name, f.unit_id, u.code unit_code, u.name unit_name, f.materials, f.edition, f.file_hash, f.file_name, f.media_type, f.size_bytes, f.address, f.sample_file_hash, f.sample_name, f.sample_type, f.notes,
    f.last_reviewed_on, r.outcome last_outcome, (f.last_reviewed_on + interval '1 year')::date review_due_on, f.cancelled_reason, c.works, c.detail, c.failures, c.checked_at, f.status, f.version, f.head, f.moved_at,
    f.status <> 'cancelled' and (f.last_reviewed_on is null or f.last_reviewed_on + interval '1 year' <= $1::date) review_due,
    coalesce((select jsonb_agg(to_jsonb(m) order by m."materialCode") from m where m."materialCode" = any (f.materials)), '[]') serves
  from catalogue.form f join organisation.unit u on u.id = f.unit_id left join catalogue.form_check c on c.form_id = f.id and c.address = f.address
    left join lateral (select outcome from catalogue.form_review where form_id = f.id order by step_seq desc limit 1) r on true`;
const MOST = 1000;

/** Part of the step's statement: a line of the review log. */
export function recordReview(w: WriteStatement, said: { readonly outcome: FormReviewOutcome; readonly reason: string; readonly reviewedOn: string; readonly byPerson: number | null }): void {
  w.part('fr', `insert into catalogue.form_review (form_id, step_seq, outcome, reason, reviewed_on, by_person)
    select s.id, s.version, ${w.param(said.outcome, 'text')}, ${w.param(said.reason, 'text')}, ${w.param(said.reviewedOn, 'date')}, ${w.param(said.byPerson, 'bigint')} from s`);
}

/** Part of the step's statement: the blank that it brings. */
export function recordEdition(w: WriteStatement, edition: number, source: FormSource, legalAt: Date): void {
  w.part('fe', `insert into catalogue.form_edition (form_id, edition, step_seq, file_hash, file_name, media_type, size_bytes, address, legal_at)
    select s.id, ${w.param(edition, 'int')}, s.version, ${w.param(source.file_hash, 'text')}, ${w.param(source.file_name, 'text')}, ${w.param(source.media_type, 'text')}, ${w.param(source.size_bytes, 'int')}, ${w.param(source.address, 'text')}, ${w.param(legalAt, 'timestamptz')} from s`);
}

/** 表格 with what stands beside them. */
@Injectable()
export class Forms {
  constructor(private readonly sql: Sql, private readonly legal: LegalClock) {}

  /** By code. Every word is part of code, name, section or a material's name; `item`: only those that its materials need, cancelled ones too; several codes with commas between. */
  list({ words, state, unit, item }: FormQuestion, { from, limit }: Piece = { from: 0, limit: MOST }): Promise<FormRow[]> {
    return this.sql.rows<FormRow>(
      `${ROW} where not exists (select 1 from unnest($2::text[]) w where position(w in lower(concat_ws(' ', f.code, f.name, u.name, (select string_agg(m."materialName" || ' ' || m."itemName", ' ') from m where m."materialCode" = any (f.materials))))) = 0)
         and ($3::text is null or f.status = $3 or $3 = 'due' and f.status <> 'cancelled' and (f.last_reviewed_on is null or f.last_reviewed_on + interval '1 year' <= $1::date) or $3 = 'broken' and f.status <> 'cancelled' and c.failures >= 2)
         and ($4::text is null or u.code = $4) and ($5::text is null or exists (select 1 from m where m."itemCode" = any (string_to_array($5, ',')) and m."materialCode" = any (f.materials)))
       order by f.status = 'cancelled', f.code limit $6 offset $7`,
      [this.legal.today(), words, state, unit, item, limit, from],
    );
  }

  find(id: number): Promise<FormRow | undefined> {
    return this.sql.row<FormRow>(`${ROW} where f.id = $2`, [this.legal.today(), id]);
  }

  async oneAtATime(): Promise<void> {
    await this.sql.rows('select pg_advisory_xact_lock($1)', [ONE_AT_A_TIME]);
  }

  /** For a step. @throws notFound, changedMeanwhile with the name of who was faster, stepNotAllowed */
  async forStep(id: number, version: number, verb: FormVerb): Promise<FormRow> {
    await this.oneAtATime();
    const row = (await this.find(id)) ?? refuse('notFound');
    if (row.version !== version) refuse('changedMeanwhile', { byName: await this.lastMover(row), version: row.version });
    if (!lifecycleAllows(FORM, verb, row.status)) refuse('stepNotAllowed', { verb, verbLabel: FORM.steps[verb].zh, status: row.status, statusLabel: FORM.statuses[row.status].zh });
    return row;
  }

  private async lastMover({ id, version }: FormRow): Promise<string> {
    const mover = await this.sql.row<{ name: string }>(`select p.name from platform.step s join organisation.person p on p.id = s.by_person where s.subject_kind = 'form' and s.subject_id = $1 and s.seq = $2`, [id, version]);
    return mover?.name ?? '系统';
  }

  /** The form that has this code already. */
  ofCode(code: string): Promise<{ id: number; name: string } | undefined> {
    return this.sql.row<{ id: number; name: string }>('select id, name from catalogue.form where upper(code) = upper($1)', [code]);
  }

  unitOf(code: string): Promise<{ id: number } | undefined> {
    return this.sql.row<{ id: number }>('select id from organisation.unit where code = $1', [code]);
  }

  /** Of these codes of materials, those that no published version has. */
  async unknownMaterials(codes: readonly string[]): Promise<string[]> {
    const rows = await this.sql.rows<{ code: string }>(
      `select c.code from unnest($1::text[]) c(code) where not exists (select 1 from catalogue.item_version v where v.status <> 'draft' and v.definition->'materials' @> jsonb_build_array(jsonb_build_object('code', c.code)))`, [codes]);
    return rows.map(({ code }) => code);
  }

  editions(id: number): Promise<FormEditionRow[]> {
    return this.sql.rows<FormEditionRow>('select edition, file_hash, file_name, media_type, size_bytes, address, legal_at from catalogue.form_edition where form_id = $1 order by edition desc', [id]);
  }

  reviews(id: number): Promise<FormReviewRow[]> {
    return this.sql.rows<FormReviewRow>('select r.outcome, r.reason, r.reviewed_on, p.name by_name from catalogue.form_review r left join organisation.person p on p.id = r.by_person where r.form_id = $1 order by r.step_seq desc', [id]);
  }

  async keepFile({ id, file_hash: hash, name, media_type: type, size_bytes: sizeBytes }: FormFileRow, byPerson: number): Promise<void> {
    await this.sql.rows('insert into catalogue.form_file (id, by_person, file_hash, name, media_type, size_bytes) values ($1, $2, $3, $4, $5, $6)', [id, byPerson, hash, name, type, sizeBytes]);
  }

  /** An upload of this person. */
  file(id: string, byPerson: number | null): Promise<FormFileRow | undefined> {
    return this.sql.row<FormFileRow>('select id, file_hash, name, media_type, size_bytes from catalogue.form_file where id = $1 and by_person = $2', [id, byPerson]);
  }
}
