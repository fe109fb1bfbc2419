import { Injectable, StreamableFile } from '@nestjs/common';
import { POINT_ANSWERS, POINT_PROBLEM } from '@onecounter/contracts';
import { legalDateOf, neutralCell } from '@onecounter/kernel';
import type { Actor } from '@onecounter/platform';
import writeExcelFile from 'write-excel-file/node';
import { FirstPresentations, type FailingRow } from '../../data/first-presentations';
import { PointProblems, type PointProblemRow } from '../../data/point-problems';
import { calendarMonth } from '../../rules/calendar-months';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MOST = 2000;
const SUGGESTED = 50;
type Head = readonly (readonly [title: string, width: number])[];
const PROBLEMS: Head = [['科室', 20], ['事项编码', 10], ['事项', 32], ['版本', 6], ['材料', 24], ['要点', 40], ['首次提出', 12], ['几人提出', 8], ['问题', 48], ['状态', 10], ['处理', 18], ['答复', 40]];
const SUGGESTIONS: Head = [['科室', 20], ['事项编码', 10], ['事项', 32], ['材料', 24], ['要点', 40], ['没通过', 8], ['首次提交', 8]];

/** 要点问题清单 of a month (INT-10): what was raised and where it stands, by section and item; on a second sheet what failed most and nobody has raised. */
@Injectable()
export class PointProblemSheet {
  constructor(private readonly problems: PointProblems, private readonly first: FirstPresentations) {}

  async run(month: string, actor: Actor): Promise<StreamableFile> {
    const { from, until } = calendarMonth(month);
    const raised = [...(await this.problems.list(actor, { month, status: null, open: null, itemCode: null, before: null, limit: MOST }))].sort(bySectionAndItem);
    const failing = (await this.first.failing(actor, { from, until, unitId: null, itemCode: null, limit: SUGGESTED })).filter((row) => row.point_code !== null && row.problem_status === null);
    const bytes = await writeExcelFile([
      { data: [headCells(PROBLEMS), ...raised.map(problemCells)], sheet: `${month} 要点问题`, columns: PROBLEMS.map(([, width]) => ({ width })), stickyRowsCount: 1 },
      { data: [headCells(SUGGESTIONS), ...failing.map(suggestionCells)], sheet: '建议提出', columns: SUGGESTIONS.map(([, width]) => ({ width })), stickyRowsCount: 1 },
    ]).toBuffer();
    return new StreamableFile(bytes, { type: XLSX, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`要点问题清单 ${month}.xlsx`)}` });
  }
}

const bySectionAndItem = (a: PointProblemRow, b: PointProblemRow): number => (a.assigned_unit_id ?? a.unit_id) - (b.assigned_unit_id ?? b.unit_id) || a.item_code.localeCompare(b.item_code) || a.id - b.id;
const headCells = (head: Head) => head.map(([title]) => ({ value: title, fontWeight: 'bold' as const }));
const text = (value: string) => ({ value: neutralCell(value), type: String });
const count = (value: number) => ({ value, type: Number });

function problemCells(row: PointProblemRow) {
  const [raised, answered] = [row.words.filter(({ verb }) => verb === 'raisePointProblem' || verb === 'repeatPointProblem'), row.words.findLast(({ verb }) => verb === 'answerPointProblem')];
  const outcome = row.outcome === null ? '' : `${POINT_ANSWERS[row.outcome].zh}${row.revised_no === null ? '' : `，第 ${row.revised_no} 版`}`;
  return [
    text(row.assigned_unit_name ?? row.unit_name), text(row.item_code), text(row.item_name), count(row.version_no), text(row.material_name), text(row.point_text), text(raised[0] ? legalDateOf(new Date(raised[0].said_at)) : ''), count(row.occurrences),
    text(raised.map(({ words }) => words ?? '').join('\n')), text(POINT_PROBLEM.statuses[row.status].zh), text(outcome), text(answered?.words ?? ''),
  ];
}

const suggestionCells = (row: FailingRow) => [text(row.unit_name), text(row.item_code), text(row.item_name), text(row.material_name), text(row.point_text ?? ''), count(row.failed), count(row.presented)];
