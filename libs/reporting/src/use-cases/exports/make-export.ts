import { Injectable } from '@nestjs/common';
import { EXPORT_LISTS, MOST_EXPORT_ROWS, refuse, type ExportListName } from '@onecounter/contracts';
import { SecuritySettings } from '@onecounter/organisation';
import { ActorDirectory, csvOf, ExportLists, FileStore, LegalClock, MachineClock, xlsxOf, type Actor, type ExportCell, type ExportList } from '@onecounter/platform';
import { ExportJobs, type ClaimedExport } from '../../data/export-jobs';
import { judgeFilter } from './ask-for-export';

/** A page of any list is read well within it; a worker that is killed leaves its export to the next for so long. */
export const LEASE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Cancelled meanwhile, or taken over by another worker: nothing is left of it here. */
class Stopped extends Error {}

/** Reads a list as the person who asked, once more by the rights they have now. */
@Injectable()
export class ExportRows {
  constructor(private readonly lists: ExportLists, private readonly people: ActorDirectory, private readonly jobs: ExportJobs, private readonly machine: MachineClock) {}

  /** @throws notPermitted when the person lost the post or the permission, exportListUnknown */
  async open(job: ClaimedExport): Promise<{ list: ExportList; query: object; actor: Actor }> {
    const list = this.lists.find(job.list) ?? refuse('exportListUnknown', { list: job.list });
    const actor = await this.people.inPost(job.person_id, job.post_id);
    if (!actor?.permissions.has(list.permission)) refuse('notPermitted', { verb: list.permission, verbLabel: `导出${EXPORT_LISTS[job.list as ExportListName].zh}` });
    return { list, query: await judgeFilter(list, job.filter), actor };
  }

  /** Page by page; after each the bar moves and the lease is renewed. @throws Stopped, exportTooLong */
  async *pages(job: ClaimedExport, count: { rows: number }): AsyncGenerator<ExportCell[][]> {
    const { list, query, actor } = await this.open(job);
    const total = (await list.total?.(query, actor)) ?? null;
    let after: string | null = null;
    do {
      const { rows, next }: { rows: readonly unknown[]; next: string | null } = await list.page(query, after, actor);
      count.rows += rows.length;
      if (count.rows > MOST_EXPORT_ROWS) refuse('exportTooLong', { most: MOST_EXPORT_ROWS });
      yield rows.map((row) => list.columns.map((column) => column.of(row)));
      after = next;
      if (!(await this.jobs.note(job, count.rows, total, new Date(this.machine.now().getTime() + LEASE_MS)))) throw new Stopped();
    } while (after !== null);
  }
}

/** Makes one export: its bytes go to the store as they come, then the row says that it can be fetched. */
@Injectable()
export class MakeExport {
  constructor(private readonly rows: ExportRows, private readonly store: FileStore, private readonly jobs: ExportJobs, private readonly settings: SecuritySettings, private readonly legal: LegalClock) {}

  /** @throws Refusal that the asking person is told, any other Error that is worth another attempt */
  async run(job: ClaimedExport): Promise<void> {
    const { list } = await this.rows.open(job);
    const [head, count] = [{ title: EXPORT_LISTS[list.name].zh, columns: list.columns }, { rows: 0 }];
    const source = (job.format === 'csv' ? csvOf : xlsxOf)(head, this.rows.pages(job, count));
    const { exportDays } = await this.settings.values();
    await this.store.take(source, () => Promise.resolve(), async ({ hash, sizeBytes }) => {
      const now = this.legal.now();
      if (!(await this.jobs.finish(job, { hash, sizeBytes, rows: count.rows }, now, new Date(now.getTime() + exportDays * DAY_MS)))) throw new Stopped();
    }).catch((error: unknown) => { if (!(error instanceof Stopped)) throw error; });
  }
}
