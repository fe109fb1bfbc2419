import { Injectable } from '@nestjs/common';
import { CASE_STATUSES, refuse } from '@onecounter/contracts';
import { ItemVersions } from '@onecounter/catalogue';
import type { Actor } from '@onecounter/platform';
import { CasesOfItem, UNDECIDED } from '../data/cases-of-item';
import { OpenReceptions } from '../data/open-receptions';
import type { ItemImpactView, RunningCasePageView } from '../http/item-impact.view';

const PAGE = 100;

/** What publishing or retiring a version does to what runs (CAT-2), as far as the actor may see it. */
@Injectable()
export class ItemImpact {
  constructor(private readonly items: ItemVersions, private readonly cases: CasesOfItem, private readonly receptions: OpenReceptions) {}

  /** @throws notFound */
  async of(versionId: number, actor: Actor): Promise<ItemImpactView> {
    const { code } = await this.items.byId(versionId);
    const counts = await this.cases.counts(code, actor);
    const sum = (undecided: boolean): number => counts.filter(({ status }) => UNDECIDED.includes(status) === undecided).reduce((total, { count }) => total + count, 0);
    const open = await this.receptions.of(code, actor);
    return {
      code, versionId, undecided: sum(true), decided: sum(false), counts: counts.map((row) => ({ ...row, statusLabel: CASE_STATUSES[row.status].zh })),
      receptions: open.map(({ windowNumber, clerkName, savedAt }) => ({ windowNumber, clerkName, savedAt: savedAt.toISOString() })),
    };
  }

  /** @throws notFound when no item has the code */
  async undecided(code: string, after: number, limit: number | undefined, actor: Actor): Promise<RunningCasePageView> {
    if (!(await this.cases.knows(code))) refuse('notFound');
    const rows = await this.cases.undecided(code, after, limit ?? PAGE, actor);
    return {
      rows: rows.map((row) => ({ ...row, statusLabel: CASE_STATUSES[row.status].zh, receivedAt: row.receivedAt.toISOString() })),
      next: rows.length === (limit ?? PAGE) ? (rows.at(-1)?.id ?? null) : null,
    };
  }
}
