import { Injectable } from '@nestjs/common';
import { verbsOf } from '@onecounter/casework';
import { POINT_ANSWERS, POINT_PROBLEM, type PointProblemStatus, type PointProblemVerb } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { PointProblems, type PointProblemRow } from '../../data/point-problems';
import type { PointProblemPageView, PointProblemView } from '../../http/point-problem.view';

const RAISED: readonly PointProblemVerb[] = ['raisePointProblem', 'repeatPointProblem'];
interface Query { readonly month?: string; readonly status?: PointProblemStatus; readonly state?: 'open' | 'closed'; readonly itemCode?: string; readonly listId?: number; readonly before?: number; readonly limit?: number }

/** 要点问题 by list: the month's, with how many stand where. */
@Injectable()
export class ShowPointProblems {
  constructor(private readonly problems: PointProblems) {}

  async list(query: Query, actor: Actor): Promise<PointProblemPageView> {
    const [limit, month, itemCode] = [query.limit ?? 50, query.month ?? null, query.itemCode ?? null];
    const rows = await this.problems.list(actor, { month, itemCode, listId: query.listId ?? null, status: query.status ?? null, open: query.state === undefined ? null : query.state === 'open', before: query.before ?? null, limit });
    const counts = new Map((await this.problems.counts(actor, { month, itemCode, listId: query.listId ?? null })).map(({ status, count }) => [status, count]));
    const statuses = Object.keys(POINT_PROBLEM.statuses) as PointProblemStatus[];
    return {
      rows: rows.map((row) => presentProblem(row, actor)), next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
      counts: statuses.map((status) => ({ status, statusLabel: POINT_PROBLEM.statuses[status].zh, count: counts.get(status) ?? 0 })),
    };
  }
}

function presentProblem(row: PointProblemRow, actor: Actor): PointProblemView {
  const said = row.words.map(({ seq, verb, words, name, said_at: at }) => ({ seq, verb, label: POINT_PROBLEM.steps[verb].zh, words, byName: name, saidAt: new Date(at).toISOString() }));
  const verbs = verbsOf(POINT_PROBLEM, row.status, actor.permissions) as PointProblemVerb[];
  return {
    id: row.id, version: row.version, status: row.status, statusLabel: POINT_PROBLEM.statuses[row.status].zh, itemCode: row.item_code, itemName: row.item_name, itemVersionId: row.item_version_id, versionNo: row.version_no,
    materialCode: row.material_code, materialName: row.material_name, pointCode: row.point_code, pointText: row.point_text, unitName: row.unit_name, assignedUnitName: row.assigned_unit_name, occurrences: row.occurrences, mine: row.words.some(({ verb, said_by: by }) => RAISED.includes(verb) && by === actor.personId),
    outcome: row.outcome, outcomeLabel: row.outcome === null ? null : POINT_ANSWERS[row.outcome].zh, revisedNo: row.revised_no, raisedAt: said[0]?.saidAt ?? '', said,
    verbs: verbs.filter((verb) => verb !== 'answerPointProblem' || row.assigned_unit_id === actor.unitId),
  };
}
