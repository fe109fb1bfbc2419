import { Injectable } from '@nestjs/common';
import { refuse, type ItemDefinition, type ItemVersionStatus } from '@onecounter/contracts';
import type { PlainDate } from '@onecounter/kernel';
import { LegalClock, MachineClock, Sql } from '@onecounter/platform';

const FRESH_MS = 5_000;

/** A version as cases see it. */
export interface ItemVersion {
  readonly id: number;
  readonly versionNo: number;
  readonly code: string;
  readonly definition: ItemDefinition;
  /** Unit of the responsible section, as the version names it. */
  readonly unitId: number;
  /** As of today's legal date: retired once its last day has passed, published until then. */
  readonly status: ItemVersionStatus;
  readonly effectiveFrom: PlainDate | null;
  /** Last day in use; null while no end is set. */
  readonly effectiveTo: PlainDate | null;
}

type Standing = Pick<ItemVersion, 'id' | 'versionNo' | 'code' | 'unitId' | 'effectiveFrom' | 'effectiveTo'>;
const STANDING = `v.id, v.version_no "versionNo", i.code, v.unit_id "unitId", v.effective_from "effectiveFrom", v.effective_to "effectiveTo"
  from catalogue.item_version v join catalogue.service_item i on i.id = v.item_id`;

/** SQL: whether that version is in use on that day as the database knows it now: what is kept in memory may be five seconds behind another process. Placeholders. */
export const isInUseNow = (version: string, day: string): string =>
  `exists (select 1 from catalogue.item_version v where v.id = ${version} and v.status <> 'draft' and v.effective_from <= ${day}::date and (v.effective_to is null or v.effective_to >= ${day}::date))`;

/** The versions that cases are received under and decided by. Contents are kept in memory, for they never change; what is in use may be five seconds old. */
@Injectable()
export class ItemVersions {
  private readonly definitions = new Map<number, ItemDefinition>();
  private readonly standings = new Map<number, Standing>();
  private readonly byCode = new Map<string, Standing[]>();
  private readAtMs = 0;

  constructor(private readonly sql: Sql, private readonly machine: MachineClock, private readonly legal: LegalClock) {}

  /** The version of the item in use today. @throws itemNotPublished */
  async published(code: string): Promise<ItemVersion> {
    return (await this.findPublished(code)) ?? refuse('itemNotPublished', { code });
  }

  /** The version of the item that is, was or will be in use on that day; null when there is none. */
  async inUseOn(code: string, on: PlainDate): Promise<ItemVersion | null> {
    await this.refresh();
    const standing = this.byCode.get(code)?.find((one) => isInUse(one, on));
    return standing ? this.whole(standing, hasEnded(standing, this.legal.today()) ? 'retired' : 'published') : null;
  }

  async findPublished(code: string): Promise<ItemVersion | null> {
    await this.refresh();
    const today = this.legal.today();
    const inUse = this.byCode.get(code)?.find((standing) => isInUse(standing, today));
    return inUse ? this.whole(inUse, 'published') : null;
  }

  /** Any version, drafts too: running cases keep the one they were received under (CAT-2). @throws notFound */
  async byId(id: number): Promise<ItemVersion> {
    await this.refresh();
    const standing = this.standings.get(id);
    return standing ? this.whole(standing, hasEnded(standing, this.legal.today()) ? 'retired' : 'published') : this.readDraft(id);
  }

  /** The version in force after this one: the one in use today, else the next to come; null when none follows. */
  async followingOf({ code, id, effectiveFrom }: Pick<ItemVersion, 'code' | 'id' | 'effectiveFrom'>): Promise<Pick<ItemVersion, 'id' | 'versionNo' | 'effectiveFrom'> | null> {
    await this.refresh();
    const today = this.legal.today();
    const later = (this.byCode.get(code) ?? []).filter((one) => one.id !== id && !hasEnded(one, today) && (one.effectiveFrom ?? '') >= (effectiveFrom ?? ''));
    return later.sort((one, other) => (one.effectiveFrom ?? '').localeCompare(other.effectiveFrom ?? ''))[0] ?? null;
  }

  /** For the process that has just published or retired, or was told of it: it sees that at once. */
  forget(): void {
    this.readAtMs = 0;
  }

  private async refresh(): Promise<void> {
    const now = this.machine.now().getTime();
    if (now - this.readAtMs < FRESH_MS) return;
    const read = await this.sql.rows<Standing>(`select ${STANDING} where v.status <> 'draft'`);
    this.standings.clear();
    this.byCode.clear();
    for (const standing of read) {
      this.standings.set(standing.id, standing);
      this.byCode.set(standing.code, [...(this.byCode.get(standing.code) ?? []), standing]);
    }
    this.readAtMs = now;
  }

  private async whole(standing: Standing, status: ItemVersionStatus): Promise<ItemVersion> {
    let definition = this.definitions.get(standing.id);
    if (!definition) {
      definition = (await this.sql.row<{ definition: ItemDefinition }>('select definition from catalogue.item_version where id = $1', [standing.id]))?.definition ?? refuse('notFound');
      this.definitions.set(standing.id, definition);
    }
    return { ...standing, definition, status };
  }

  private async readDraft(id: number): Promise<ItemVersion> {
    const row = await this.sql.row<ItemVersion>(`select v.status, v.definition, ${STANDING} where v.id = $1`, [id]);
    return row ?? refuse('notFound');
  }
}

const hasEnded = ({ effectiveTo }: Standing, today: PlainDate): boolean => effectiveTo !== null && effectiveTo < today;
const isInUse = (standing: Standing, today: PlainDate): boolean => standing.effectiveFrom !== null && standing.effectiveFrom <= today && !hasEnded(standing, today);
