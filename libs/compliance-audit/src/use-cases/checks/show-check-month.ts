import { Injectable } from '@nestjs/common';
import { OUTAGE, type CheckException } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { CheckFindings } from '../../data/check-findings';
import { CheckRuns } from '../../data/check-runs';
import { Outages } from '../../data/outages';
import type { CheckMonthView, CheckRunView, OutageView } from '../../http/check.view';
import { FindingTerms, monthOf } from './finding-terms';
import { presentExclusions, presentRun, tallyChecks, tallyUnits } from './present-finding';

/** A month of checks: what was looked at, what was found, who it counts against. */
@Injectable()
export class ShowCheckMonth {
  constructor(private readonly findings: CheckFindings, private readonly runs: CheckRuns, private readonly outages: Outages, private readonly terms: FindingTerms) {}

  /** @param name YYYY-MM; none: the present month */
  async month(name: string | undefined, actor: Actor): Promise<CheckMonthView> {
    const present = monthOf(this.terms.today());
    const month = name === undefined ? present : `${name}-01`;
    const [counts, runs, closed] = [await this.findings.counts(actor, month), await this.runs.list(month), await this.runs.closedMonth(month)];
    const full = runs.find((run) => run.status === 'finished' && run.sample_size === null);
    const excluded: Partial<Record<CheckException, number>> = {};
    for (const one of Object.values(full?.counts ?? {})) for (const [exception, count] of Object.entries(one.excluded) as [CheckException, number][]) excluded[exception] = (excluded[exception] ?? 0) + count;
    const may = { runCheck: month <= present && !runs.some(({ status }) => status === 'running'), cancelCheck: runs.some(({ status }) => status === 'running'), closeCheckMonth: month < present && !closed };
    return {
      month: month.slice(0, 7), closedOn: closed?.closed_on ?? null, closedByName: closed?.closed_by_name ?? null, unsettled: await this.findings.unsettled(month), checks: tallyChecks(counts, runs), units: tallyUnits(counts), excluded: presentExclusions(excluded), runs: runs.map(presentRun),
      verbs: (['runCheck', 'cancelCheck', 'closeCheckMonth'] as const).filter((verb) => may[verb] && actor.permissions.has(verb)),
    };
  }

  /** @throws notFound */
  async run(id: number): Promise<CheckRunView> {
    return presentRun(await this.runs.get(id));
  }

  async listOutages(): Promise<OutageView[]> {
    return (await this.outages.list()).map((row) => ({ id: row.id, version: row.version, status: row.status, statusLabel: OUTAGE.statuses[row.status].zh, from: row.began_at.toISOString(), to: row.ended_at.toISOString(), stoodStill: row.stood_still, registeredByName: row.registered_by_name, withdrawnByName: row.withdrawn_by_name, withdrawnFor: row.withdrawn_for }));
  }
}
