import type { DocumentKind, DocumentBlock } from '@onecounter/contracts';
import { chineseDay, type CaseRow, type PaperToName } from '@onecounter/casework';
import { WAYS, type DeliveryWay } from './handing-over';

/** Papers that leave by the window. */
export const DELIVERED_KINDS: readonly DocumentKind[] = ['grantDecision', 'refusalDecision', 'certificate', 'amendmentNotice'];
export interface DeliveredPaper { readonly title: string; readonly number: string | null }
export interface Receipt {
  readonly way: DeliveryWay;
  readonly collectorName: string;
  readonly collectorRole: string;
  readonly residentIdMasked: string | null;
  readonly trackingNumber: string | null;
  readonly on: string;
  readonly papers: readonly DeliveredPaper[];
  /** What the collector drew on the pad: SHA-256 in the file store; null when nobody stood at the window. */
  readonly signatureHash: string | null;
}

/** 送达回证: what was handed to whom, how and when (行政许可法 44). */
export function deliveryReceipt(row: Pick<CaseRow, 'applicant_name' | 'item_name' | 'number' | 'progress_code'>, receipt: Receipt): PaperToName {
  const optional: [string, string | null][] = [['证件号码', receipt.residentIdMasked], ['邮件号', receipt.trackingNumber]];
  const fields = [
    { label: '受送达人', value: row.applicant_name }, { label: '事项', value: row.item_name }, { label: '办件编号', value: row.number }, { label: '送达方式', value: WAYS[receipt.way] },
    { label: '领取人', value: `${receipt.collectorName}（${receipt.collectorRole}）` }, ...optional.flatMap(([label, value]) => (value ? [{ label, value }] : [])), { label: '送达日期', value: chineseDay(receipt.on) },
  ];
  const blocks: DocumentBlock[] = [
    { kind: 'fields', fields },
    { kind: 'table', columns: ['序号', '送达文书', '文号（证号）', '份数'], rows: receipt.papers.map((paper, index) => [String(index + 1), paper.title, paper.number ?? '—', '1']) },
  ];
  return {
    kind: 'deliveryReceipt', addressee: row.applicant_name, caseNumber: row.number, progressCode: row.progress_code, blocks, footer: '有疑问请拨 12345，或在统一发证窗口咨询。',
    ...(receipt.way === 'mail' ? { signatures: ['送达人签字'] } : { signatures: ['领取人签字', '送达人签字'], drawn: [receipt.signatureHash, null] }),
  };
}
