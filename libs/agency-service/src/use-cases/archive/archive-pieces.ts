import { Injectable } from '@nestjs/common';
import { AGENCY_PROJECT, CASE_STEPS, COUNTY_TRANSFER, DOCUMENT_KINDS, RETURN_WAYS, type AgencyArchiveHeading, type DocumentKind } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { documentNumber, Documents, LegalClock, type DossierPiece } from '@onecounter/platform';
import { chineseDay } from '@onecounter/casework';
import type { ArchivedFileRow, ArchivedPaperRow } from '../../data/archive-parts';
import { tablePaper, WIDTHS, type TablePaper } from '../../rules/archive/archive-papers';
import { resultOf } from '../../rules/results/result-state';
import { PrintRegistration } from '../print-registration';
import { photosOf, type ProjectInFull } from './archive-facts';

/** Papers of its cases that the enterprise was given, by the heading they belong to; what sections keep among themselves stays in the archive of the case. */
const RESULTS: readonly DocumentKind[] = ['grantDecision', 'refusalDecision', 'certificate', 'amendmentNotice'];
const FORMS: readonly DocumentKind[] = ['receipt', 'supplementNotice', 'acceptanceNotice', 'nonAcceptanceNotice', 'extensionNotice', 'withdrawalConfirmation', 'terminationNotice', 'deliveryReceipt'];
type Pieces = Readonly<Record<AgencyArchiveHeading, readonly DossierPiece[]>>;

/** The papers of an archive under its headings: what lies in the system, and what is made of what it knows. */
@Injectable()
export class ArchivePieces {
  constructor(private readonly registration: PrintRegistration, private readonly documents: Documents, private readonly legal: LegalClock) {}

  of(whole: ProjectInFull, unitName: string): Pieces {
    const { row, papers, files, filed, handover } = whole;
    const named = (kinds: readonly DocumentKind[]): DossierPiece[] => papers.filter(({ kind, voided }) => kinds.includes(kind) && !voided).map(documentPiece);
    const used = (...uses: ArchivedFileRow['use'][]): DossierPiece[] => files.filter(({ use }) => uses.includes(use)).map((one) => filePiece(one, one.title));
    const added = (heading: AgencyArchiveHeading): DossierPiece[] => filed.filter((one) => one.heading === heading).map((one) => ({ ...filePiece({ ...one, id: one.file_id, name: one.file_name ?? one.title }, one.title), on: one.filed_on }));
    const made = (title: string, make: () => Promise<Buffer>): DossierPiece => ({ from: 'made', title, number: row.number, on: null, make });
    const table = (paper: Omit<TablePaper, 'number' | 'unit' | 'dated'>): DossierPiece => made(paper.title, () => this.documents.draw(tablePaper({ ...paper, number: row.number, unit: unitName, dated: chineseDay(this.legal.today()) })));
    const of: Pieces = {
      basics: [made('项目建设手续帮办代办领办登记表', () => this.registration.draw(row, unitName)), ...used('authorisation')],
      materials: whole.materials.some(({ taken_on: on }) => on !== null) ? [table(materialsPaper(whole))] : [],
      workLog: whole.lines.length > 0 ? [table(logPaper(whole))] : [],
      letters: named(['agencyLetter']), assistOrders: named(['agencyAssistOrder']), meetingNotices: named(['meetingNotice']), minutes: named(['meetingMinutes']),
      signInSheets: whole.meetings.filter(({ signed }) => signed > 0).map((meeting) => table({ title: '会议签到表', subtitle: `${meeting.title}　${meeting.starts_on}　${meeting.place}`, widths: WIDTHS.signIn, heads: ['序号', '姓名', '单位', '签到时间'], rows: meeting.people.map((one, at) => [String(at + 1), one.name, one.unit, one.signedAt ?? '没有到']) })),
      meetingPhotos: whole.meetings.flatMap((meeting) => photosOf(files, meeting.id).map((one) => filePiece(one, `${meeting.starts_on} ${meeting.title}`))),
      forms: [...named(FORMS), ...used('outside', 'transfer'), ...whole.meetings.flatMap(({ id, title }) => files.filter((one) => one.use === 'meeting' && one.subject_id === id && !one.media_type.startsWith('image/')).map((one) => filePiece(one, `${title} 附件`)))],
      results: [...(whole.results.length > 0 ? [table(resultsPaper(whole))] : []), ...named(RESULTS), ...used('result')],
      handover: handover ? [{ from: 'document', title: '移交清单', number: null, on: handover.signed_on, documentId: handover.document_id }] : [],
    };
    return Object.fromEntries((Object.keys(of) as AgencyArchiveHeading[]).map((heading) => [heading, [...of[heading], ...added(heading)]])) as unknown as Pieces;
  }
}

function documentPiece({ id, kind, mark, year, serial, case_number: number, named_on: on, title }: ArchivedPaperRow): DossierPiece {
  return { from: 'document', documentId: id, title: `${DOCUMENT_KINDS[kind].zh}　${title}`, number: documentNumber(mark, year, serial) ?? number, on };
}
function filePiece({ id, hash, size_bytes: bytes, media_type: mediaType, name }: Pick<ArchivedFileRow, 'id' | 'hash' | 'size_bytes' | 'media_type' | 'name'>, title: string): DossierPiece {
  return { from: 'file', fileId: id, hash, sizeBytes: Number(bytes), mediaType, name, title, number: null, on: null };
}

function materialsPaper({ row, materials }: ProjectInFull): Omit<TablePaper, 'number' | 'unit' | 'dated'> {
  return {
    title: '申请材料收取清单', subtitle: `${row.name}　${row.owner_name}`, widths: WIDTHS.materials, heads: ['序号', '材料', '收取', '份数', '原件'],
    rows: materials.map((one) => [String(one.no), one.name, one.taken_on === null ? '没有收' : `${one.taken_on} ${one.taken_by_name ?? ''}`, one.copies === null ? '—' : String(one.copies), one.original === null ? '—' : one.original ? '是' : '否']),
  };
}
function resultsPaper({ row, results }: ProjectInFull): Omit<TablePaper, 'number' | 'unit' | 'dated'> {
  return {
    title: '办理结果反馈表', subtitle: `${row.name}　${row.owner_name}`, widths: WIDTHS.results, heads: ['事项', '怎么交的', '说明', '交给谁'],
    rows: results.map((one) => { const known = resultOf(one); return [one.item_name, known.ways.map((way) => RETURN_WAYS[way].zh).join('、') || '—', known.words, known.toWhom ?? '—']; }),
  };
}
function logPaper({ row, lines }: ProjectInFull): Omit<TablePaper, 'number' | 'unit' | 'dated'> {
  const label = ({ source, verb }: { readonly source: string; readonly verb: string }): string => ((source === 'case' ? CASE_STEPS : source === 'transfer' ? COUNTY_TRANSFER.steps : AGENCY_PROJECT.steps) as Readonly<Record<string, { readonly zh: string }>>)[verb]?.zh ?? verb;
  return {
    title: '工作日志', subtitle: `${row.name}　${row.owner_name}`, widths: WIDTHS.log, heads: ['日期', '记录人', '步骤', '内容'],
    rows: [...lines].reverse().map((one) => [legalDateOf(one.at), one.by_name ?? '系统', label(one), [one.case_number, one.item_name && `【${one.item_name}】`, one.words, one.next_step && `下一步：${one.next_step}`].filter(Boolean).join(' ')]),
  };
}
