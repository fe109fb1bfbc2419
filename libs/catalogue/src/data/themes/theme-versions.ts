import { Injectable } from '@nestjs/common';
import { refuse, type ThemeDefinition, type ThemeVersionStatus } from '@onecounter/contracts';
import type { PlainDate } from '@onecounter/kernel';
import { LegalClock, MachineClock, Sql } from '@onecounter/platform';

const FRESH_MS = 5_000;

/** A version of a theme as joint cases see it. */
export interface ThemeVersion {
  readonly id: number;
  readonly versionNo: number;
  readonly code: string;
  readonly definition: ThemeDefinition;
  /** As of today's legal date: retired once its last day has passed, published until then. */
  readonly status: ThemeVersionStatus;
  readonly effectiveFrom: PlainDate | null;
  /** Last day in use; null while no end is set. */
  readonly effectiveTo: PlainDate | null;
}

type Standing = Omit<ThemeVersion, 'definition' | 'status'>;
const STANDING = `t.id, t.version_no "versionNo", t.code, t.effective_from "effectiveFrom", t.effective_to "effectiveTo" from catalogue.theme_version t`;

/** The versions that joint cases are opened and run under (CAT-8). Contents are kept in memory, for they never change; what is in use may be five seconds old. */
@Injectable()
export class ThemeVersions {
  private readonly definitions = new Map<number, ThemeDefinition>();
  private standings: readonly Standing[] = [];
  private readAtMs = 0;

  constructor(private readonly sql: Sql, private readonly machine: MachineClock, private readonly legal: LegalClock) {}

  /** The version of the theme in use today; null when there is none. */
  async findPublished(code: string): Promise<ThemeVersion | null> {
    return (await this.inUseOn(this.legal.today())).find((one) => one.code === code) ?? null;
  }

  /** Any version, drafts too: a running joint case keeps the one it was opened under. @throws notFound */
  async byId(id: number): Promise<ThemeVersion> {
    await this.refresh();
    const standing = this.standings.find((one) => one.id === id);
    return standing ? this.whole(standing) : this.readDraft(id);
  }

  /** Every theme that is, was or will be in use on that day, by code. */
  async inUseOn(on: PlainDate): Promise<ThemeVersion[]> {
    await this.refresh();
    return Promise.all(this.standings.filter((one) => one.effectiveFrom !== null && one.effectiveFrom <= on && !hasEnded(one, on)).map((one) => this.whole(one)));
  }

  /** For the process that has just published or retired: it sees that at once. */
  forget(): void {
    this.readAtMs = 0;
  }

  private async refresh(): Promise<void> {
    const now = this.machine.now().getTime();
    if (now - this.readAtMs < FRESH_MS) return;
    this.standings = await this.sql.rows<Standing>(`select ${STANDING} where t.status <> 'draft' order by t.code, t.version_no`);
    this.readAtMs = now;
  }

  private async whole(standing: Standing): Promise<ThemeVersion> {
    let definition = this.definitions.get(standing.id);
    if (!definition) {
      definition = (await this.sql.row<{ definition: ThemeDefinition }>('select t.definition from catalogue.theme_version t where t.id = $1', [standing.id]))?.definition ?? refuse('notFound');
      this.definitions.set(standing.id, definition);
    }
    return { ...standing, definition, status: hasEnded(standing, this.legal.today()) ? 'retired' : 'published' };
  }

  private async readDraft(id: number): Promise<ThemeVersion> {
    return (await this.sql.row<ThemeVersion>(`select t.status, t.definition, ${STANDING} where t.id = $1`, [id])) ?? refuse('notFound');
  }
}

const hasEnded = ({ effectiveTo }: Standing, today: PlainDate): boolean => effectiveTo !== null && effectiveTo < today;
