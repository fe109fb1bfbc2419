import { Injectable } from '@nestjs/common';
import { CASE_STATUSES, type CaseStatus } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { ExportList, type Actor, type ExportColumn, type ExportPage } from '@onecounter/platform';
import { CaseList } from '../data/case-list';
import { Cases } from '../data/cases';
import { ListCasesQuery } from '../http/case.body';
import type { CaseRowView } from '../http/case.view';
import { ListCases } from '../use-cases/list-cases';

export interface CaseSheetRow { readonly row: CaseRowView; /** Masked. */ readonly identity: string }
const AT_ONCE = 500;
const VIEWS: Readonly<Record<string, string>> = {
  mine: '我的待办', section: '在办', waitingForApplicant: '等申请人', supplementExpired: '补正期满', dueThisWeek: '本周到期', done: '已办30天', received: '我登记的', toCertify: '待制证', toIssue: '待发证', toReprint: '待补证', toExchange: '待换证', all: '全部',
};

/** 办件清单: what the list shows, numbers of identity cards masked. */
@Injectable()
export class CaseSheet extends ExportList<ListCasesQuery, CaseSheetRow> {
  readonly name = 'cases';
  readonly query = ListCasesQuery;
  readonly columns: readonly ExportColumn<CaseSheetRow>[] = [
    { title: '编号', width: 24, of: ({ row }) => row.number }, { title: '事项编码', width: 10, of: ({ row }) => row.itemCode }, { title: '事项', width: 32, of: ({ row }) => row.itemName },
    { title: '申请人', width: 40, of: ({ row }) => row.applicantName }, { title: '证件号码', width: 24, of: ({ identity }) => identity }, { title: '环节', width: 12, of: ({ row }) => row.statusLabel },
    { title: '在等什么', width: 16, of: ({ row }) => row.waitsFor }, { title: '标记', width: 14, of: ({ row }) => row.marks.map(({ label }) => label).join('、') }, { title: '经办人', width: 22, of: ({ row }) => row.assigneeName },
    { title: '收件日', width: 12, of: ({ row }) => legalDateOf(new Date(row.receivedAt)) }, { title: '当前期限', width: 12, of: ({ row }) => row.dueOn }, { title: '暂定', width: 6, of: ({ row }) => (row.provisional ? '暂定' : '') },
    { title: '期限情况', width: 20, of: ({ row }) => row.light?.words ?? '' }, { title: '件龄', width: 16, of: ({ row }) => row.age.words }, { title: '已用工作日', width: 10, of: ({ row }) => row.usedDays },
  ];

  constructor(private readonly lists: ListCases, private readonly list: CaseList, private readonly cases: Cases) { super(); }

  words({ view, status, itemCode, light, unread, assignee, search, dueOn, did, from, to }: ListCasesQuery): string[] {
    return [
      VIEWS[view ?? 'section'] ?? '', status ? (CASE_STATUSES[status as CaseStatus]?.zh ?? '') : '', itemCode ?? '', light === 'over' ? '超期' : light === 'soon' ? '临期' : '', unread ? '未读' : '', assignee === 'me' ? '我经办' : assignee === 'none' ? '未分派' : '', search ? `含“${search}”` : '',
      dueOn ? `${dueOn}到期` : '', did ? `${{ received: '收件', accepted: '受理', decided: '办结', issued: '发证' }[did]}${[...new Set([from, to])].filter(Boolean).join('至') || '今天'}` : '',
    ];
  }

  async page(query: ListCasesQuery, after: string | null, actor: Actor): Promise<ExportPage<CaseSheetRow>> {
    const { rows, next } = await this.lists.rows({ ...query, ...(after === null ? {} : { after }), limit: AT_ONCE }, actor);
    const identities = await this.cases.identitiesOf(rows.map(({ id }) => id));
    return { rows: rows.map((row) => ({ row, identity: identities.get(row.id) ?? '' })), next };
  }

  override async total(query: ListCasesQuery, actor: Actor): Promise<number> {
    return this.list.total(actor, query, await this.lists.daysOf(actor));
  }
}
