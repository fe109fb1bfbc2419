import { Injectable } from '@nestjs/common';
import { AGENCY_FLAGS, AGENCY_STAGES } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { ProjectDispatch, type DispatchRow } from '../../data/project-dispatch';
import type { ListAgencyDispatchQuery } from '../../http/tracking.body';
import type { DispatchRowView, DispatchView } from '../../http/tracking.view';
import { AgencyDays } from './agency-days';

/** 周调度 (AGY-11): every running project of the place with what is outstanding, this week's lines and what it is flagged for. */
@Injectable()
export class ShowAgencyDispatch {
  constructor(private readonly dispatch: ProjectDispatch, private readonly days: AgencyDays) {}

  async run({ flag, mine, on, before, limit = 100 }: ListAgencyDispatchQuery, actor: Actor): Promise<DispatchView> {
    const days = await this.days.now(on);
    const filter = { ...days, flag: flag ?? null, mine: mine ?? false, before: before ?? null, limit };
    const [rows, totals, count] = [await this.dispatch.list(actor, filter), await this.dispatch.totals(actor, filter), await this.days.counter()];
    return {
      from: days.from, to: days.to, projects: totals.projects, outstanding: totals.outstanding, silent: totals.silent, unchanged: totals.unchanged, overTarget: totals.over_target,
      rows: rows.map((row) => present(row, count)), next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
    };
  }
}

const present = (row: DispatchRow, count: (from: string) => number): DispatchRowView => ({
  id: row.id, number: row.number, name: row.name, ownerName: row.owner_name, stageLabel: AGENCY_STAGES[row.stage].zh, agentName: row.agent_name, targetOn: row.target_on, begunOn: row.begun_on, days: count(row.begun_on), total: row.total, left: row.total - row.done,
  lines: row.lines, lastLineOn: row.last_line_on, movedOn: row.moved_on, nextStep: row.next_step, holder: row.holder, flags: [...row.flags], flagLabels: row.flags.map((flag) => AGENCY_FLAGS[flag].zh),
});
