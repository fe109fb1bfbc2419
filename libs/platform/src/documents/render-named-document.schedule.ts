import { Injectable } from '@nestjs/common';
import { MachineClock } from '../clocks/machine-clock';
import { Sql } from '../database/sql';
import { BusinessSchedule } from '../schedules/business-schedule';
import { Documents, type DocumentRow } from './documents';

const MOST_ATTEMPTS = 20;

/** Documents that no listener rendered (a crash, a full disk): tried again every minute, the failure shown with the document. */
@Injectable()
export class RenderNamedDocument extends BusinessSchedule {
  readonly name = 'render-left-documents';
  readonly cron = '* * * * *';
  constructor(private readonly sql: Sql, private readonly documents: Documents, private readonly clock: MachineClock) { super(); }

  async run(): Promise<string> {
    const before = new Date(this.clock.now().getTime() - 30_000);
    const left = await this.sql.rows<{ id: string }>(`select id from platform.document where state = 'named' and machine_at < $1 and attempts < $2 order by machine_at limit 50`, [before, MOST_ATTEMPTS]);
    let failed = 0;
    for (const { id } of left) {
      const row: DocumentRow | undefined = await this.documents.find(id);
      if (row) await this.documents.render(row).catch(() => { failed += 1; });
    }
    return `${left.length - failed} rendered, ${failed} failed`;
  }
}
