import { Injectable } from '@nestjs/common';
import type { Fact } from '@onecounter/contracts';
import { ItemVersions } from '@onecounter/catalogue';
import { noticeDueOn, plainDate } from '@onecounter/kernel';
import { Calendars, Listener, Sql } from '@onecounter/platform';
import { projectColumns } from '../clock/case-clock';
import type { CaseInFull } from '../data/case-row';

const BATCH = 500;
type Projectable = Pick<CaseInFull, 'id' | 'status' | 'item_version_id' | 'accepted_on' | 'decided_on' | 'presented_on' | 'holds' | 'extensions'>;

/** A calendar that changed moves the dates of what runs: the ledger stays, the columns are projected anew. */
@Injectable()
export class ReprojectCasesWhenCalendarLoaded extends Listener {
  readonly name = 'reproject-cases-when-calendar-loaded';
  readonly hears: readonly Fact[] = ['calendarLoaded'];
  constructor(private readonly sql: Sql, private readonly items: ItemVersions, private readonly calendars: Calendars) { super(); }

  async hear(): Promise<void> {
    for (let after = 0, rows = await this.batch(after); rows.length > 0; rows = await this.batch(after)) {
      for (const row of rows) await this.project(row);
      after = rows.at(-1)?.id ?? Number.MAX_SAFE_INTEGER;
    }
  }

  private batch(after: number): Promise<Projectable[]> {
    return this.sql.rows<Projectable>(
      `select c.id, c.status, c.item_version_id, c.accepted_on, c.decided_on, c.presented_on,
        coalesce((select json_agg(row_to_json(h) order by h.id) from casework.case_hold h where h.case_id = c.id), '[]') holds,
        coalesce((select json_agg(row_to_json(x) order by x.step_seq) from casework.limit_extension x where x.case_id = c.id), '[]') extensions
       from casework.permit_case c where c.running and c.id > $1 order by c.id limit ${BATCH}`,
      [after],
    );
  }

  private async project(row: Projectable): Promise<void> {
    const calendar = await this.calendars.of();
    if (row.status === 'registered') {
      const due = noticeDueOn(plainDate(row.presented_on), calendar);
      await this.sql.rows('update casework.permit_case set notice_due_on = $2, due_on = $2, provisional = $3 where id = $1', [row.id, due.on, due.provisional]);
    } else if (row.accepted_on) {
      const { definition } = await this.items.byId(row.item_version_id);
      const due = projectColumns(definition, row, calendar);
      await this.sql.rows(
        'update casework.permit_case set statutory_due_on = $2, promised_due_on = $3, delivery_due_on = $4, due_on = $5, provisional = $6 where id = $1',
        [row.id, due.statutory_due_on, due.promised_due_on, due.delivery_due_on, due.due_on, due.provisional],
      );
    }
  }
}
