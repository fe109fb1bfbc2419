import { Injectable } from '@nestjs/common';
import { POINT_PROBLEM } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { ExportList, type Actor, type ExportColumn, type ExportPage } from '@onecounter/platform';
import { ListPointProblemsQuery } from '../http/point-problem.body';
import type { PointProblemView } from '../http/point-problem.view';
import { ShowPointProblems } from '../use-cases/problems/show-point-problems';

const AT_ONCE = 200;

/** 要点问题清单, as it stands on its page; the month's with what failed most is a sheet of its own. */
@Injectable()
export class PointProblemList extends ExportList<ListPointProblemsQuery, PointProblemView> {
  readonly name = 'pointProblems';
  readonly query = ListPointProblemsQuery;
  readonly columns: readonly ExportColumn<PointProblemView>[] = [
    { title: '科室', width: 18, of: (row) => row.assignedUnitName ?? row.unitName }, { title: '事项编码', width: 10, of: (row) => row.itemCode }, { title: '事项', width: 32, of: (row) => row.itemName }, { title: '版本', width: 6, of: (row) => row.versionNo },
    { title: '材料', width: 24, of: (row) => row.materialName }, { title: '要点', width: 40, of: (row) => row.pointText }, { title: '首次提出', width: 12, of: (row) => legalDateOf(new Date(row.raisedAt)) }, { title: '几人提出', width: 8, of: (row) => row.occurrences },
    { title: '状态', width: 10, of: (row) => row.statusLabel }, { title: '处理', width: 18, of: (row) => row.outcomeLabel }, { title: '最近一句', width: 48, of: (row) => row.said.findLast(({ words }) => words !== null)?.words ?? '' },
  ];

  constructor(private readonly lists: ShowPointProblems) { super(); }

  words({ month, status, state, itemCode }: ListPointProblemsQuery): string[] {
    return [month ?? '', status ? POINT_PROBLEM.statuses[status].zh : '', state === 'open' ? '没有销号' : state === 'closed' ? '已销号' : '', itemCode ?? ''];
  }

  async page(query: ListPointProblemsQuery, after: string | null, actor: Actor): Promise<ExportPage<PointProblemView>> {
    const { rows, next } = await this.lists.list({ ...query, ...(after === null ? {} : { before: Number(after) }), limit: AT_ONCE }, actor);
    return { rows, next: next === null ? null : String(next) };
  }
}
