import { DOCUMENT_KINDS, PAPER_FORMS, type DocumentBlock, type NoticeContent, type PaperForm } from '@onecounter/contracts';

export interface SlipLineOnPaper { readonly caseId: number; readonly code: string; readonly name: string; readonly form: PaperForm; readonly count: number; readonly returnable: boolean }
export interface SlipFacts {
  readonly number: string;
  readonly from: string;
  readonly to: string;
  readonly giver: string;
  readonly organ: string;
  readonly dated: string;
  readonly toApplicant: boolean;
  readonly cases: ReadonlyMap<number, { readonly number: string; readonly applicantName: string }>;
  readonly lines: readonly SlipLineOnPaper[];
}

/** 材料交接单: case by case, one line a paper, originals and copies beside each other; its bar code is what the taker scans. */
export function paperSlipPaper(facts: SlipFacts): NoticeContent {
  const { number, lines, cases } = facts;
  const total = (form: PaperForm): number => lines.filter((line) => line.form === form).reduce((all, { count }) => all + count, 0);
  return {
    layout: 'notice', title: DOCUMENT_KINDS.paperSlip.zh, number, barCode: number, addressee: facts.to, unit: facts.organ, dated: facts.dated, qr: { text: number, caption: '扫码签收' },
    blocks: [
      { kind: 'fields', fields: [{ label: '移交', value: `${facts.from}　${facts.giver}` }, { label: '接收', value: facts.to }, { label: '合计', value: `办件 ${cases.size} 件，${PAPER_FORMS.original.zh} ${total('original')} 份，${PAPER_FORMS.copy.zh} ${total('copy')} 份` }] },
      ...[...cases].flatMap(([caseId, one]): DocumentBlock[] => [
        { kind: 'fields', fields: [{ label: one.number, value: one.applicantName }] },
        { kind: 'table', columns: ['序号', '材料', '原件', '复印件', '原件去向'], rows: rowsOf(lines.filter((line) => line.caseId === caseId)) },
      ]),
      { kind: 'paragraph', text: facts.toApplicant ? '以上材料已当面点清收回。' : '接收人扫条码，照单点数后在系统里签收；数目不符的，在系统里写明。' },
      { kind: 'signatures', labels: facts.toApplicant ? ['退还人签字', '申请人（代理人）签字'] : ['移交人签字', '接收人签字'] },
    ],
  };
}

function rowsOf(lines: readonly SlipLineOnPaper[]): string[][] {
  return [...new Map(lines.map((line) => [`${line.code} ${line.name}`, line])).values()].map((one, index) => {
    const same = lines.filter((line) => line.code === one.code && line.name === one.name);
    const sum = (form: PaperForm): string => String(same.filter((line) => line.form === form).reduce((all, { count }) => all + count, 0) || '');
    return [String(index + 1), one.name, sum('original'), sum('copy'), same.some((line) => line.returnable) ? '退还' : ''];
  });
}

/** The slip's number from what a scanner gives: the number itself, or a line that holds it. */
export function scannedSlip(text: string): string {
  return /PS\d{8}-\d{6,}/i.exec(text)?.[0].toUpperCase() ?? text.trim().toUpperCase();
}

/** PS20261120-000012: letters and digits only, so that the bar code stays short. */
export const slipNumber = (day: string, id: number): string => `PS${day.replaceAll('-', '')}-${String(id).padStart(6, '0')}`;
