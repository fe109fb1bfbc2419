import { Injectable } from '@nestjs/common';
import { FINDING } from '@onecounter/contracts';
import { ExportList, type Actor, type ExportColumn, type ExportPage } from '@onecounter/platform';
import { ListFindingsQuery } from '../http/check.body';
import type { CheckFindingRowView } from '../http/check.view';
import { ListFindings } from '../use-cases/checks/show-findings';

const AT_ONCE = 200;

/** 违规线索清单 */
@Injectable()
export class FindingSheet extends ExportList<ListFindingsQuery, CheckFindingRowView> {
  readonly name = 'findings';
  readonly query = ListFindingsQuery;
  readonly columns: readonly ExportColumn<CheckFindingRowView>[] = [
    { title: '编号', width: 18, of: (row) => row.number }, { title: '计入月份', width: 10, of: (row) => row.month }, { title: '规则', width: 8, of: (row) => row.ruleNo }, { title: '规则内容', width: 36, of: (row) => row.ruleLabel },
    { title: '状态', width: 12, of: (row) => row.statusLabel }, { title: '科室', width: 18, of: (row) => row.unitName }, { title: '责任人', width: 14, of: (row) => row.personName }, { title: '办件编号', width: 24, of: (row) => row.caseNumber },
    { title: '情况', width: 44, of: (row) => row.gist }, { title: '日期', width: 12, of: (row) => row.onDate }, { title: '说明期限', width: 12, of: (row) => row.answerDueOn }, { title: '申诉期限', width: 12, of: (row) => row.appealDueOn },
  ];

  constructor(private readonly lists: ListFindings) { super(); }

  words({ month, check, status, mine }: ListFindingsQuery): string[] {
    return [month ?? '', check ? `第${check}项` : '', status ? FINDING.statuses[status].zh : '', mine ? '要我办的' : ''];
  }

  page(query: ListFindingsQuery, after: string | null, actor: Actor): Promise<ExportPage<CheckFindingRowView>> {
    return this.lists.run({ ...query, ...(after === null ? {} : { after }), limit: AT_ONCE }, actor);
  }
}
