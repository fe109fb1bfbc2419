import { Injectable } from '@nestjs/common';
import { lifecycleAllows, refuse, THEME_VERSION, type ThemeDefinition, type ThemeVersionStatus, type ThemeVersionVerb } from '@onecounter/contracts';
import type { PlainDate } from '@onecounter/kernel';
import { Sql } from '@onecounter/platform';
import type { VersionSpan } from '../../rules/publishable';

export interface ThemeRow {
  readonly id: number;
  readonly code: string;
  readonly versionNo: number;
  readonly status: ThemeVersionStatus;
  readonly version: number;
  readonly head: Buffer;
  readonly definition: ThemeDefinition;
  readonly effectiveFrom: PlainDate | null;
  readonly effectiveTo: PlainDate | null;
  readonly retiredReason: string | null;
  readonly movedAt: Date;
}
const ROW = `select t.id, t.code, t.version_no "versionNo", t.status, t.version, t.head, t.definition, t.effective_from "effectiveFrom", t.effective_to "effectiveTo", t.retired_reason "retiredReason", t.moved_at "movedAt"
  from catalogue.theme_version t`;
const ONE_AT_A_TIME = 360_001;

/** What the steps of a theme's version read and number. */
@Injectable()
export class ThemeRows {
  constructor(private readonly sql: Sql) {}

  find(id: number): Promise<ThemeRow | undefined> {
    return this.sql.row<ThemeRow>(`${ROW} where t.id = $1`, [id]);
  }

  /** For management, by theme, newest first. */
  list(code: string | null, status: ThemeVersionStatus | null, limit: number): Promise<ThemeRow[]> {
    return this.sql.rows<ThemeRow>(`${ROW} where ($1::text is null or t.code = $1) and ($2::text is null or t.status = $2) order by t.code, t.version_no desc limit $3`, [code, status, limit]);
  }

  /** Steps on themes wait for each other, so that none judges an outdated span and versions have no gaps. */
  async oneAtATime(): Promise<void> {
    await this.sql.rows('select pg_advisory_xact_lock($1)', [ONE_AT_A_TIME]);
  }

  /** For a step; the version is compared before anything else is judged. @throws notFound, changedMeanwhile, stepNotAllowed */
  async forStep(id: number, expectedVersion: number, verb: ThemeVersionVerb): Promise<ThemeRow> {
    await this.oneAtATime();
    const row = (await this.find(id)) ?? refuse('notFound');
    if (row.version !== expectedVersion) refuse('changedMeanwhile', { byName: await this.lastMover(row), version: row.version });
    if (!lifecycleAllows(THEME_VERSION, verb, row.status)) refuse('stepNotAllowed', { verb, verbLabel: THEME_VERSION.steps[verb].zh, status: row.status, statusLabel: THEME_VERSION.statuses[row.status].zh });
    return row;
  }

  private async lastMover({ id, version }: ThemeRow): Promise<string> {
    const mover = await this.sql.row<{ name: string }>(`select p.name from platform.step s join organisation.person p on p.id = s.by_person where s.subject_kind = 'themeVersion' and s.subject_id = $1 and s.seq = $2`, [id, version]);
    return mover?.name ?? '系统';
  }

  async nextVersionNo(code: string): Promise<number> {
    return (await this.sql.row<{ no: number }>('select coalesce(max(version_no), 0) + 1 no from catalogue.theme_version where code = $1', [code]))?.no ?? 1;
  }

  latestPublished(code: string): Promise<ThemeRow | undefined> {
    return this.sql.row<ThemeRow>(`${ROW} where t.code = $1 and t.status <> 'draft' order by t.effective_from desc, t.version_no desc limit 1`, [code]);
  }

  /** The version that this one follows or, a draft, would follow. */
  publishedBefore({ id, code, effectiveFrom }: ThemeRow): Promise<ThemeRow | undefined> {
    return this.sql.row<ThemeRow>(
      `${ROW} where t.code = $1 and t.id <> $2 and t.status <> 'draft' and ($3::date is null or t.effective_from < $3) order by t.effective_from desc, t.version_no desc limit 1`, [code, id, effectiveFrom]);
  }

  /** When the theme's versions are in use. */
  spansOf(code: string): Promise<(VersionSpan & { id: number })[]> {
    return this.sql.rows(`select t.id, t.version_no "versionNo", t.effective_from "from", t.effective_to until from catalogue.theme_version t where t.code = $1 and t.status <> 'draft' order by t.version_no`, [code]);
  }

  /** Those of the unit codes that no open unit has. */
  async unknownUnits(codes: readonly string[]): Promise<string[]> {
    const rows = await this.sql.rows<{ code: string }>(`select c code from unnest($1::text[]) c where not exists (select 1 from organisation.unit u where u.code = c and u.status = 'active')`, [codes]);
    return rows.map(({ code }) => code);
  }

  /** Items that the catalogue knows, in use or not: name and unit of the version published last. */
  async itemsNamed(codes: readonly string[]): Promise<Map<string, { readonly name: string; readonly unitCode: string; readonly unitName: string }>> {
    const rows = await this.sql.rows<{ code: string; name: string; unitCode: string; unitName: string }>(
      'select i.code, i.name, u.code "unitCode", u.name "unitName" from catalogue.service_item i join organisation.unit u on u.id = i.unit_id where i.code = any ($1::text[])', [codes]);
    return new Map(rows.map(({ code, ...item }) => [code, item]));
  }

  async unitNames(codes: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.sql.rows<{ code: string; name: string }>('select u.code, u.name from organisation.unit u where u.code = any ($1::text[])', [codes]);
    return new Map(rows.map(({ code, name }) => [code, name]));
  }
}
