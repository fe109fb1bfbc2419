import { Injectable } from '@nestjs/common';
import { refuse, type ItemDefinition, type ItemVersionStatus } from '@onecounter/contracts';
import type { PlainDate } from '@onecounter/kernel';
import { Sql } from '@onecounter/platform';
import type { PublishedItem, VersionSpan } from '../rules/publishable';

export interface VersionRow {
  readonly id: number;
  readonly itemId: number;
  readonly code: string;
  readonly unitId: number;
  readonly versionNo: number;
  readonly status: ItemVersionStatus;
  readonly version: number;
  readonly head: Buffer;
  readonly definition: ItemDefinition;
  readonly effectiveFrom: PlainDate | null;
  readonly effectiveTo: PlainDate | null;
  readonly retiredReason: string | null;
}
const ROW = `select v.id, v.item_id "itemId", i.code, v.unit_id "unitId", v.version_no "versionNo", v.status, v.version, v.head, v.definition,
  v.effective_from "effectiveFrom", v.effective_to "effectiveTo", v.retired_reason "retiredReason"
  from catalogue.item_version v join catalogue.service_item i on i.id = v.item_id`;

/** What the steps of a version read and number. */
@Injectable()
export class VersionRows {
  constructor(private readonly sql: Sql) {}

  find(id: number): Promise<VersionRow | undefined> {
    return this.sql.row<VersionRow>(`${ROW} where v.id = $1`, [id]);
  }

  /**
   * The version for a step, with its item locked: two steps on the same item wait for each other, so that neither judges an outdated span.
   * The version is compared before anything else is judged. @throws notFound, changedMeanwhile
   */
  async lock(id: number, expectedVersion: number): Promise<VersionRow> {
    await this.sql.rows('select 1 from catalogue.service_item where id = (select item_id from catalogue.item_version where id = $1) for update', [id]);
    const row = (await this.find(id)) ?? refuse('notFound');
    return row.version === expectedVersion ? row : refuse('changedMeanwhile', { byName: await this.lastMover(row), version: row.version });
  }

  private async lastMover({ id, version }: VersionRow): Promise<string> {
    const mover = await this.sql.row<{ name: string }>(
      `select p.name from platform.step s join organisation.person p on p.id = s.by_person where s.subject_kind = 'serviceItemVersion' and s.subject_id = $1 and s.seq = $2`,
      [id, version],
    );
    return mover?.name ?? '系统';
  }

  /** Locks the item as well. */
  async lockItem(code: string): Promise<{ id: number; unitId: number } | undefined> {
    return this.sql.row(`select id, unit_id "unitId" from catalogue.service_item where code = $1 for update`, [code]);
  }

  /** A new item, locked by being new; when somebody else was first, theirs. */
  async addItem({ code, name, level }: ItemDefinition, unitId: number): Promise<{ id: number; unitId: number }> {
    await this.sql.rows('insert into catalogue.service_item (code, name, unit_id, level) values ($1, $2, $3, $4) on conflict (code) do nothing', [code, name, unitId, level]);
    return (await this.lockItem(code)) ?? refuse('notFound');
  }

  async nextVersionNo(itemId: number): Promise<number> {
    const row = await this.sql.row<{ no: number }>('select coalesce(max(version_no), 0) + 1 no from catalogue.item_version where item_id = $1', [itemId]);
    return row?.no ?? 1;
  }

  latestPublished(itemId: number): Promise<VersionRow | undefined> {
    return this.sql.row<VersionRow>(`${ROW} where v.item_id = $1 and v.status <> 'draft' order by v.effective_from desc, v.version_no desc limit 1`, [itemId]);
  }

  /** The version that this one follows or, a draft, would follow: the last one published before it. */
  publishedBefore({ id, itemId, effectiveFrom }: VersionRow): Promise<VersionRow | undefined> {
    return this.sql.row<VersionRow>(
      `${ROW} where v.item_id = $1 and v.id <> $2 and v.status <> 'draft' and ($3::date is null or v.effective_from < $3) order by v.effective_from desc, v.version_no desc limit 1`,
      [itemId, id, effectiveFrom],
    );
  }

  /** What a new content of the item is compared with: its newest draft, else the version published last. */
  latestOf(code: string): Promise<VersionRow | undefined> {
    return this.sql.row<VersionRow>(`${ROW} where i.code = $1 order by v.status = 'draft' desc, v.effective_from desc, v.version_no desc limit 1`, [code]);
  }

  /** When the item's other versions are in use. */
  spansOf(itemId: number): Promise<(VersionSpan & { id: number })[]> {
    return this.sql.rows(
      `select id, version_no "versionNo", effective_from "from", effective_to until from catalogue.item_version where item_id = $1 and status <> 'draft' order by version_no`,
      [itemId],
    );
  }

  /** Every other item with a version that is not over by that day: the latest of each. */
  publishedOthers(itemId: number, on: PlainDate): Promise<PublishedItem[]> {
    return this.sql.rows(
      `select distinct on (i.code) i.code, v.definition->'dependsOn' "dependsOn" from catalogue.item_version v join catalogue.service_item i on i.id = v.item_id
       where v.item_id <> $1 and v.status <> 'draft' and (v.effective_to is null or v.effective_to >= $2::date) order by i.code, v.effective_from desc`,
      [itemId, on],
    );
  }

  async unitIdOf(code: string): Promise<number | null> {
    return (await this.sql.row<{ id: number }>(`select id from organisation.unit where code = $1 and status = 'active'`, [code]))?.id ?? null;
  }
}
