import { Injectable } from '@nestjs/common';
import type { Fact } from '@onecounter/contracts';
import { ItemVersions } from '@onecounter/catalogue';
import { noticeDueOn, plainDate } from '@onecounter/kernel';
import { Calendars, Listener } from '@onecounter/platform';
import { projectColumns } from '../clock/case-clock';
import { DueColumnsOfCases, type Projectable } from '../data/due-columns';

/** A calendar that changed moves the dates of what runs: the ledger stays, the columns are projected anew. */
@Injectable()
export class ReprojectCasesWhenCalendarLoaded extends Listener {
  readonly name = 'reproject-cases-when-calendar-loaded';
  readonly hears: readonly Fact[] = ['calendarLoaded'];
  constructor(private readonly columns: DueColumnsOfCases, private readonly items: ItemVersions, private readonly calendars: Calendars) { super(); }

  async hear(): Promise<void> {
    for (let after = 0, rows = await this.columns.runningAfter(after); rows.length > 0; rows = await this.columns.runningAfter(after)) {
      for (const row of rows) await this.project(row);
      after = rows.at(-1)?.id ?? Number.MAX_SAFE_INTEGER;
    }
  }

  private async project(row: Projectable): Promise<void> {
    const calendar = await this.calendars.of(row.jurisdiction_path);
    if (row.status === 'registered') return this.columns.setNotice(row.id, noticeDueOn(plainDate(row.presented_on), calendar));
    if (!row.accepted_on) return;
    const { definition } = await this.items.byId(row.item_version_id);
    await this.columns.set(row.id, projectColumns(definition, row, calendar));
  }
}
