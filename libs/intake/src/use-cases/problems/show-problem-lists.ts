import { Injectable, StreamableFile } from '@nestjs/common';
import { chineseDay, Letterhead, presentTaken, verbsOf, type SubjectTakenView } from '@onecounter/casework';
import { PROBLEM_LIST, refuse, type ProblemListVerb } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { coverageGap, Documents, Trace, type Actor } from '@onecounter/platform';
import { FirstPresentations, type FailingRow } from '../../data/first-presentations';
import { PointProblems, type PointProblemRow } from '../../data/point-problems';
import { PROBLEM_LIST_SUBJECT, ProblemLists, type ProblemListRow } from '../../data/problem-lists';
import type { ListProblemListsQuery } from '../../http/problem-list.body';
import type { ProblemListPageView, ProblemListView } from '../../http/problem-list.view';
import { calendarMonth } from '../../rules/calendar-months';
import { problemListPaper, type FailingOnPaper, type ProblemOnPaper } from '../../rules/problem-list';

const MOST = 2000;
const SUGGESTED = 20;
/** Words from the counter may hold what no printing face has. */
const printable = (text: string): string => coverageGap(text).reduce((left, glyph) => left.replaceAll(glyph, '□'), text);

/** 月清单 by list, and closing one once everything on it is settled. */
@Injectable()
export class KeepProblemLists {
  constructor(private readonly lists: ProblemLists, private readonly trace: Trace) {}

  async list(query: ListProblemListsQuery, actor: Actor): Promise<ProblemListPageView> {
    const limit = query.limit ?? 24;
    const rows = await this.lists.list(actor, { before: query.before ?? null, limit });
    return { rows: rows.map((row) => presentList(row, actor)), next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, problemsOpen */
  async closeProblemList(id: number, version: number, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.lists.lock(id, version, 'closeProblemList', actor);
    const open = row.raised + row.assigned + row.answered;
    if (open > 0) refuse('problemsOpen', { count: open });
    return presentTaken(await this.trace.takeStep(row, { kind: PROBLEM_LIST_SUBJECT, verb: 'closeProblemList', actor, facts: { problems: row.closed, revised: row.revised }, set: { closed_by: actor.personId, closed_on: legalDateOf(this.trace.legalNow()) } }));
  }
}

/** Draws the paper of a list under the name of the bureau. */
@Injectable()
export class ProblemListPress {
  constructor(private readonly letterhead: Letterhead, private readonly documents: Documents) {}

  /** @throws renderingFailed */
  async draw(list: ProblemListRow, problems: readonly ProblemOnPaper[], failing: readonly FailingOnPaper[], actor: Actor): Promise<StreamableFile> {
    const content = problemListPaper({ month: list.month, problems, failing, answerDueOn: list.answer_due_on, organ: await this.letterhead.organOf(actor.unitId ?? 0), dated: chineseDay(list.drawn_on) });
    const pdf = await this.documents.draw(content).catch((error: Error) => refuse('renderingFailed', { why: error.message.split('\n', 1)[0] ?? '' }));
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`要点问题清单 ${list.month}.pdf`)}` });
  }
}

/** 要点问题清单 as a paper, within what one sees: drawn as things stand now. */
@Injectable()
export class ProblemListPapers {
  constructor(private readonly lists: ProblemLists, private readonly problems: PointProblems, private readonly first: FirstPresentations, private readonly press: ProblemListPress) {}

  /** @throws notFound, renderingFailed */
  async pdf(id: number, actor: Actor): Promise<StreamableFile> {
    const list = await this.lists.get(id, actor);
    const { from, until } = calendarMonth(list.month);
    const rows = await this.problems.list(actor, { month: null, status: null, open: null, itemCode: null, listId: id, before: null, limit: MOST });
    const failing = (await this.first.failing(actor, { from, until, unitId: null, itemCode: null, limit: SUGGESTED })).filter((row) => row.point_code !== null && row.problem_status === null);
    return this.press.draw(list, rows.map(problemOnPaper), failing.map(failingOnPaper), actor);
  }
}

const problemOnPaper = (row: PointProblemRow): ProblemOnPaper => ({
  unitName: row.assigned_unit_name ?? row.unit_name, itemCode: row.item_code, itemName: row.item_name, materialName: row.material_name, pointText: printable(row.point_text), occurrences: row.occurrences, status: row.status, outcome: row.outcome, revisedNo: row.revised_no,
  words: printable(row.words.find(({ verb }) => verb === 'raisePointProblem')?.words ?? ''), answer: printable(row.outcome === null ? '' : (row.words.findLast(({ verb }) => verb === 'answerPointProblem')?.words ?? '')),
});
const failingOnPaper = (row: FailingRow): FailingOnPaper => ({ unitName: row.unit_name, itemName: row.item_name, pointText: printable(row.point_text ?? ''), failed: row.failed, presented: row.presented });
const presentList = (row: ProblemListRow, actor: Actor): ProblemListView => ({
  id: row.id, version: row.version, status: row.status, statusLabel: PROBLEM_LIST.statuses[row.status].zh, month: row.month, drawnOn: row.drawn_on, answerDueOn: row.answer_due_on, provisional: row.provisional, closedOn: row.closed_on,
  raised: row.raised, assigned: row.assigned, answered: row.answered, closed: row.closed, revised: row.revised, unitNames: [...row.unit_names],
  verbs: (verbsOf(PROBLEM_LIST, row.status, actor.permissions) as ProblemListVerb[]).filter(() => row.raised + row.assigned + row.answered === 0),
});
