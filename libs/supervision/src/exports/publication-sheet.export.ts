import { Injectable } from '@nestjs/common';
import { PUBLICATION_STATES } from '@onecounter/contracts';
import { ExportList, type Actor, type ExportColumn, type ExportPage } from '@onecounter/platform';
import { ListPublicationsQuery } from '../http/publication.body';
import type { PublicationRowView } from '../http/publication.view';
import { ListPublications } from '../use-cases/publications/show-publications';

const AT_ONCE = 200;

/** 信息公示清单 */
@Injectable()
export class PublicationSheet extends ExportList<ListPublicationsQuery, PublicationRowView> {
  readonly name = 'publications';
  readonly query = ListPublicationsQuery;
  readonly columns: readonly ExportColumn<PublicationRowView>[] = [
    { title: '行政相对人', width: 36, of: (row) => row.holderName }, { title: '许可事项', width: 32, of: (row) => row.itemName }, { title: '办件编号', width: 24, of: (row) => row.caseNumber }, { title: '文书号', width: 26, of: (row) => row.documentNumber },
    { title: '科室', width: 18, of: (row) => row.unitName }, { title: '决定日期', width: 12, of: (row) => row.decidedOn }, { title: '状态', width: 12, of: (row) => row.statusLabel }, { title: '自动公示', width: 12, of: (row) => row.autoOn },
    { title: '最后一天', width: 12, of: (row) => row.dueOn }, { title: '公示日期', width: 12, of: (row) => row.publishedOn }, { title: '超期', width: 6, of: (row) => (row.late ? '超期' : '') }, { title: '暂缓原因', width: 20, of: (row) => row.holdReasonLabel },
  ];

  constructor(private readonly lists: ListPublications) { super(); }

  words({ state, search, from, to }: ListPublicationsQuery): string[] {
    return [state ? PUBLICATION_STATES[state].zh : '', search ? `含“${search}”` : '', from ? `自${from}` : '', to ? `至${to}` : ''];
  }

  page(query: ListPublicationsQuery, after: string | null, actor: Actor): Promise<ExportPage<PublicationRowView>> {
    return this.lists.list({ ...query, ...(after === null ? {} : { after }), limit: AT_ONCE }, actor);
  }
}
