import { DOCUMENT_KINDS, PAPER_FORMS, type NoticeContent, type PaperForm } from '@onecounter/contracts';

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

/** 材料交接单: one line a paper, originals and copies beside each other; its bar code is what the taker scans. */
export function paperSlipPaper(facts: SlipFacts): NoticeContent {
  const { number, lines, cases } = facts;
  const rows = [...new Map(lines.map((line) => [`${line.caseId} ${line.code} ${line.name}`, line])).values()].map((one, index) => {
    const sum = (form: PaperForm): string => String(lines.filter((line) => line.caseId === one.caseId && line.code === one.code && line.name === one.name && line.form === form).reduce((all, { count }) => all + count, 0) || '');
    const back = lines.some((line) => line.caseId === one.caseId && line.code === one.code && line.name === one.name && line.returnable);
    return [String(index + 1), cases.get(one.caseId)?.number ?? '', cases.get(one.caseId)?.applicantName ?? '', one.name, sum('original'), sum('copy'), back ? '退还' : ''];
  });
  const total = (form: PaperForm): number => lines.filter((line) => line.form === form).reduce((all, { count }) => all + count, 0);
  return {
    layout: 'notice', title: DOCUMENT_KINDS.paperSlip.zh, number, barCode: number, addressee: facts.to, unit: facts.organ, dated: facts.dated, qr: { text: number, caption: '扫码签收' },
    blocks: [
      { kind: 'fields', fields: [{ label: '移交', value: `${facts.from}　${facts.giver}` }, { label: '接收', value: facts.to }, { label: '合计', value: `办件 ${cases.size} 件，${PAPER_FORMS.original.zh} ${total('original')} 份，${PAPER_FORMS.copy.zh} ${total('copy')} 份` }] },
      { kind: 'table', columns: ['序号', '办件编号', '申请人', '材料', '原件', '复印件', '原件去向'], rows },
      { kind: 'paragraph', text: facts.toApplicant ? '以上材料已当面点清收回。' : '接收人扫条码，照单点数后在系统里签收；数目不符的，在系统里写明。' },
      { kind: 'signatures', labels: facts.toApplicant ? ['退还人签字', '申请人（代理人）签字'] : ['移交人签字', '接收人签字'] },
    ],
  };
}

/** The slip's number from what a scanner gives: the number itself, or a line that holds it. */
export function scannedSlip(text: string): string {
  return /PS\d{8}-\d{6,}/i.exec(text)?.[0].toUpperCase() ?? text.trim().toUpperCase();
}

/** PS20261120-000012: letters and digits only, so that the bar code stays short. */
export const slipNumber = (day: string, id: number): string => `PS${day.replaceAll('-', '')}-${String(id).padStart(6, '0')}`;
