import { Injectable, StreamableFile } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { legalDateOf, neutralCell } from '@onecounter/kernel';
import { AccessLog, type Actor } from '@onecounter/platform';
import writeExcelFile from 'write-excel-file/node';
import { BulkActs } from '../data/bulk-acts';
import { Cases } from '../data/cases';
import type { CaseRowView } from '../http/case.view';
import type { BulkRowBody } from '../http/bulk.body';
import { ListCases } from './list-cases';

export const EXPORT_ACT = 'exportCases';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** 导出: what the list shows of these cases as a sheet; numbers of identity cards stay masked, each export is logged. */
@Injectable()
export class ExportCases {
  constructor(private readonly acts: BulkActs, private readonly cases: Cases, private readonly lists: ListCases, private readonly log: AccessLog) {}

  /** Whether the row may be exported at all. */
  async judge(row: BulkRowBody, actor: Actor): Promise<number> {
    return (await this.cases.getInFull(row.id, actor)).version;
  }

  /** @throws notFound for other people's batches, bulkNotFinished while it is worked on */
  async sheet(key: string, actor: Actor): Promise<StreamableFile> {
    const act = await this.acts.find(actor, key);
    if (act?.act !== EXPORT_ACT) refuse('notFound');
    if (!act.finished_at) refuse('bulkNotFinished');
    const done = new Set((await this.acts.rowsOf(act.id)).filter((row) => row.code === null).map((row) => row.case_id));
    const ids = act.case_ids.filter((id) => done.has(id));
    const [rows, identities] = [await this.lists.ofIds(ids, actor), await this.cases.identitiesOf(ids)];
    await this.log.write(actor, { action: EXPORT_ACT, subjectKind: 'permitCase', detail: { key, caseIds: rows.map((row) => row.id) } });
    const cells = [HEADS.map(([title]) => ({ value: title, fontWeight: 'bold' as const })), ...rows.map((row) => cellsOf(row, identities.get(row.id) ?? ''))];
    const bytes = await writeExcelFile(cells, { sheet: '办件', columns: HEADS.map(([, width]) => ({ width })), stickyRowsCount: 1 }).toBuffer();
    return new StreamableFile(bytes, { type: XLSX, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`办件 ${rows.length} 件.xlsx`)}` });
  }
}

const HEADS: readonly (readonly [title: string, width: number])[] = [
  ['编号', 24], ['事项编码', 10], ['事项', 32], ['申请人', 40], ['证件号码', 24], ['环节', 12], ['在等什么', 16], ['标记', 14], ['经办人', 22], ['收件日', 12], ['当前期限', 12], ['暂定', 6], ['期限情况', 20], ['件龄', 16], ['已用工作日', 10],
];

function cellsOf(row: CaseRowView, identity: string): { value: string | number; type: StringConstructor | NumberConstructor }[] {
  const texts = [
    row.number, row.itemCode, row.itemName, row.applicantName, identity, row.statusLabel, row.waitsFor, row.marks.map(({ label }) => label).join('、'), row.assigneeName ?? '', legalDateOf(new Date(row.receivedAt)), row.dueOn ?? '', row.provisional ? '暂定' : '',
    row.light?.words ?? '', row.age.words,
  ];
  return [...texts.map((text) => ({ value: neutralCell(text), type: String })), row.usedDays === null ? { value: '', type: String } : { value: row.usedDays, type: Number }];
}
