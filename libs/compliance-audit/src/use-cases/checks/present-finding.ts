import { CHECK_EXCEPTIONS, CHECK_NUMBERS, CHECK_RULES, CHECK_RUN, CHECKS, FINDING, type CheckException } from '@onecounter/contracts';
import type { FindingCountRow, FindingRow } from '../../data/check-findings';
import type { CheckRunRow } from '../../data/check-runs';
import type { CheckFindingRowView, CheckRunView, CheckTallyView, ExclusionView, UnitTallyView } from '../../http/check.view';
import { STAGES } from './look-at-deeds';

export function presentFinding(row: FindingRow): CheckFindingRowView {
  const { no, zh } = CHECK_RULES[row.rule];
  return {
    id: row.id, version: row.version, number: row.number, status: row.status, statusLabel: FINDING.statuses[row.status].zh, check: row.check_no, rule: row.rule, ruleNo: no, ruleLabel: zh, month: row.month.slice(0, 7), unitId: row.unit_id, unitName: row.unit_name,
    personId: row.person_id, personName: row.person_name, caseId: row.case_id, caseNumber: row.case_number, gist: row.gist, onDate: row.on_date, answerDueOn: row.answer_due_on, appealDueOn: row.appeal_due_on,
  };
}

export function presentExclusions(counts: Readonly<Partial<Record<CheckException, number>>>): ExclusionView[] {
  return (Object.keys(CHECK_EXCEPTIONS) as CheckException[]).flatMap((exception) => (counts[exception] ? [{ exception, label: CHECK_EXCEPTIONS[exception].zh, count: counts[exception] }] : []));
}

/** Of all checks of the run together. */
function excludedIn({ counts }: CheckRunRow): Partial<Record<CheckException, number>> {
  const all: Partial<Record<CheckException, number>> = {};
  for (const { excluded } of Object.values(counts)) for (const [exception, count] of Object.entries(excluded) as [CheckException, number][]) all[exception] = (all[exception] ?? 0) + count;
  return all;
}

export function presentRun(run: CheckRunRow): CheckRunView {
  const [all, stages] = [Object.values(run.counts), STAGES.filter(({ check }) => run.checks.includes(check))];
  const sum = (name: 'examined' | 'found' | 'known'): number => all.reduce((total, counts) => total + counts[name], 0);
  return {
    id: run.id, version: run.version, status: run.status, statusLabel: CHECK_RUN.statuses[run.status].zh, month: run.month.slice(0, 7), checks: [...run.checks], sampleSize: run.sample_size, seed: run.seed, ranByName: run.ran_by_name, startedAt: run.started_at.toISOString(),
    finishedAt: run.finished_at?.toISOString() ?? null, done: stages.filter((stage) => STAGES.indexOf(stage) < run.stage).length, total: stages.length, examined: sum('examined'), found: sum('found'), known: sum('known'), excluded: presentExclusions(excludedIn(run)),
  };
}

/** `latest`: of each check, the newest run over everything that has finished with it. */
export function tallyChecks(rows: readonly FindingCountRow[], runs: readonly CheckRunRow[]): CheckTallyView[] {
  return CHECK_NUMBERS.map((check) => {
    const [own, run] = [rows.filter((row) => row.check === check), runs.find(({ counts }) => counts[check] !== undefined)];
    return { check, label: CHECKS[check].zh, other: CHECKS[check].other, examined: run?.counts[check]?.examined ?? null, confirmed: own.reduce((sum, row) => sum + row.confirmed, 0), pending: own.reduce((sum, row) => sum + row.pending, 0) };
  });
}

export function tallyUnits(rows: readonly FindingCountRow[]): UnitTallyView[] {
  const units = new Map<number, UnitTallyView>();
  for (const row of rows) {
    const sum = units.get(row.unit_id) ?? { unitId: row.unit_id, unitName: row.unit_name, confirmed: 0, pending: 0, rejected: 0, cases: 0 };
    units.set(row.unit_id, { ...sum, confirmed: sum.confirmed + row.confirmed, pending: sum.pending + row.pending, rejected: sum.rejected + row.rejected, cases: sum.cases + row.cases });
  }
  return [...units.values()].sort((one, other) => other.confirmed - one.confirmed || other.pending - one.pending || one.unitId - other.unitId);
}
