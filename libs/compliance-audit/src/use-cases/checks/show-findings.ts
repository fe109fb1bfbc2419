import { Injectable } from '@nestjs/common';
import { CHECK_EXCEPTIONS, CHECK_RULES, FINDING, UNJUDGED_FINDINGS, type FindingVerb } from '@onecounter/contracts';
import { SubjectTraces, verbsOf } from '@onecounter/casework';
import { Timeline, type Actor } from '@onecounter/platform';
import { AuditFiles } from '../../data/audit-files';
import { CheckFindings, type FindingRow } from '../../data/check-findings';
import { CheckRuns } from '../../data/check-runs';
import { LedgerLines } from '../../data/ledger-lines';
import type { ListFindingsQuery } from '../../http/check.body';
import type { CheckFindingPageView, CheckFindingView, LedgerLineView } from '../../http/check.view';
import { consequenceWords } from '../../rules/consequence';
import { mayAnswerFinding } from '../../rules/finding-answerer';
import { FindingTerms } from './finding-terms';
import { presentFinding } from './present-finding';
import { evidenceDigest } from './record-findings';

/** 违规线索 by list. */
@Injectable()
export class ListFindings {
  constructor(private readonly findings: CheckFindings) {}

  async run(query: ListFindingsQuery, actor: Actor): Promise<CheckFindingPageView> {
    const limit = query.limit ?? 50;
    const found = await this.findings.list(actor, {
      month: query.month ? `${query.month}-01` : null, check: query.check ?? null, statuses: query.status ? [query.status] : null, unitId: query.unitId ?? null, personId: query.personId ?? null, mine: query.mine === 'yes', before: query.after ? Number(query.after) : null, limit,
    });
    const last = found.length === limit ? found.at(-1) : undefined;
    return { rows: found.map(presentFinding), next: last ? String(last.id) : null };
  }
}

/** What stands around a finding besides its own row: the ledger, the run, and whether the trace of its case holds. */
@Injectable()
export class FindingSurroundings {
  constructor(private readonly lines: LedgerLines, private readonly runs: CheckRuns, private readonly timeline: Timeline, private readonly traces: SubjectTraces) {}

  async of(row: FindingRow): Promise<Pick<CheckFindingView, 'lines' | 'seed' | 'evidenceIntact' | 'caseChainIntact' | 'trace'>> {
    const [run, born] = [await this.runs.get(row.run_id), (await this.timeline.stepsOf('finding', row.id))[0]];
    return {
      lines: await this.ledgerOf(row), seed: run.seed, evidenceIntact: (born?.facts as { evidenceDigest?: string } | undefined)?.evidenceDigest === evidenceDigest(row.evidence),
      caseChainIntact: row.case_id === null ? null : Timeline.brokenAt(await this.timeline.stepsOf('permitCase', row.case_id)) === null, trace: await this.traces.of(FINDING, row.id),
    };
  }

  private async ledgerOf(row: FindingRow): Promise<LedgerLineView[]> {
    const lines = row.register_entry_id !== null ? await this.lines.aroundLine(row.register_entry_id, row.unit_id) : row.seal_use_id !== null ? await this.lines.aroundUse(row.seal_use_id, row.unit_id) : [];
    return lines.map((line) => ({ ...line, usedAt: line.usedAt?.toISOString() ?? null }));
  }
}

/** One finding with both sides, what would have excused it, and what follows. */
@Injectable()
export class ShowFinding {
  constructor(private readonly findings: CheckFindings, private readonly around: FindingSurroundings, private readonly terms: FindingTerms, private readonly files: AuditFiles) {}

  /** @throws notFound */
  async run(id: number, actor: Actor): Promise<CheckFindingView> {
    const row = await this.findings.get(id, actor);
    const { sentence, axis, compared, steps, lookedFor } = row.evidence;
    const verbs = verbsOf(FINDING, row.status, actor.permissions) as FindingVerb[];
    return {
      ...presentFinding(row), ruleVersion: row.rule_version, basis: CHECK_RULES[row.rule].basis, sentence, deed: axis.deed, steps: [...axis.steps], gap: axis.gap, left: compared.left, leftNote: compared.leftNote, right: compared.right, rightNote: compared.rightNote,
      compared: [...compared.rows], seen: [...steps], lookedFor: lookedFor.map((one) => ({ ...one, label: CHECK_EXCEPTIONS[one.exception].zh })), registerEntryId: row.register_entry_id, runId: row.run_id, consequence: UNJUDGED_FINDINGS.includes(row.status) ? await this.consequenceOf(row) : null,
      ...(await this.around.of(row)), pages: row.register_entry_id === null ? [] : await this.files.pagesOfLine(row.register_entry_id), files: await this.files.ofFinding(id), verbs: verbs.filter((verb) => mayAnswerFinding(row, verb, actor) && !(verb === 'appealFinding' && row.appealed_on !== null)),
    };
  }

  private async consequenceOf(row: FindingRow): Promise<string> {
    const counts = await this.findings.besides(row, await this.terms.openMonth(row.month));
    return consequenceWords({ unitName: row.unit_name, personName: row.person_name, ofUnit: counts.of_unit + 1, ofPerson: counts.of_person + 1, ...(await this.terms.consequences()) });
  }
}
