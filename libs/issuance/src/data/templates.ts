import { Injectable } from '@nestjs/common';
import { refuse, type CertificateLayout, type CertificateTemplateStatus, type CertificateTemplateVerb } from '@onecounter/contracts';
import { Sql } from '@onecounter/platform';
import { SubjectStates, TEMPLATE_SUBJECT } from './subjects';

export interface TemplateRow {
  readonly id: number;
  readonly series: number;
  readonly edition: number;
  /** null: for every unit */
  readonly unit_id: number | null;
  readonly unit_name: string | null;
  readonly name: string;
  readonly item_codes: readonly string[];
  readonly layout: CertificateLayout;
  readonly retired_reason: string | null;
  readonly status: CertificateTemplateStatus;
  readonly version: number;
  readonly head: Buffer;
  readonly moved_at: Date;
}
export interface BackgroundRow { readonly file_id: string; readonly series: number; readonly hash: string; readonly media_type: string; readonly width_px: number; readonly height_px: number }

const ROW = `select t.id, t.series, t.edition, t.unit_id, u.name unit_name, t.name, t.item_codes, t.layout, t.retired_reason, t.status, t.version, t.head, t.moved_at
  from issuance.certificate_template t left join organisation.unit u on u.id = t.unit_id`;

/** 证照模板 and the scans behind them. */
@Injectable()
export class Templates {
  constructor(private readonly sql: Sql, private readonly states: SubjectStates) {}

  find(id: number): Promise<TemplateRow | undefined> {
    return this.sql.row<TemplateRow>(`${ROW} where t.id = $1`, [id]);
  }

  /** For a step; its whole series is locked, so that two editions are never in use at once. @throws notFound */
  async lock(id: number): Promise<TemplateRow> {
    await this.sql.rows('select 1 from issuance.certificate_template where series = (select series from issuance.certificate_template where id = $1) order by id for update', [id]);
    return (await this.find(id)) ?? refuse('notFound');
  }

  /** @throws changedMeanwhile, stepNotAllowed */
  require(row: TemplateRow, version: number, verb: CertificateTemplateVerb): Promise<void> {
    return this.states.require(TEMPLATE_SUBJECT, row, version, verb);
  }

  list(): Promise<TemplateRow[]> {
    return this.sql.rows<TemplateRow>(`${ROW} order by t.unit_id nulls first, t.name, t.series, t.edition desc limit 500`);
  }

  /** Every edition of a series, the newest first. */
  editions(series: number): Promise<TemplateRow[]> {
    return this.sql.rows<TemplateRow>(`${ROW} where t.series = $1 order by t.edition desc`, [series]);
  }

  /** What a certificate is printed with today: the unit's own before the bureau's, the item's before the general one. */
  forCase(unitId: number, itemCode: string): Promise<TemplateRow | undefined> {
    return this.sql.row<TemplateRow>(
      `${ROW} where t.status = 'published' and (t.unit_id = $1 or t.unit_id is null) and (t.item_codes = '{}' or $2 = any(t.item_codes)) order by t.unit_id is null, t.item_codes = '{}', t.id desc limit 1`, [unitId, itemCode],
    );
  }

  /** Another template that is in use for the same unit and one of the same items. */
  rival({ series, unit_id, item_codes }: TemplateRow): Promise<TemplateRow | undefined> {
    return this.sql.row<TemplateRow>(
      `${ROW} where t.status = 'published' and t.series <> $1 and t.unit_id is not distinct from $2::bigint and (t.item_codes = $3::text[] or t.item_codes && $3::text[]) limit 1`, [series, unit_id, item_codes],
    );
  }

  async unknownItems(codes: readonly string[]): Promise<string[]> {
    const known = await this.sql.rows<{ code: string }>('select code from catalogue.service_item where code = any($1)', [codes]);
    return codes.filter((code) => !known.some((one) => one.code === code));
  }

  async any(): Promise<boolean> {
    return (await this.sql.row('select 1 from issuance.certificate_template limit 1')) !== undefined;
  }

  async keepBackground(row: BackgroundRow): Promise<void> {
    await this.sql.rows('insert into issuance.template_background (file_id, series, hash, media_type, width_px, height_px) values ($1, $2, $3, $4, $5, $6)', [row.file_id, row.series, row.hash, row.media_type, row.width_px, row.height_px]);
  }

  background(fileId: string): Promise<BackgroundRow | undefined> {
    return this.sql.row<BackgroundRow>('select file_id, series, hash, media_type, width_px, height_px from issuance.template_background where file_id = $1', [fileId]);
  }
}
