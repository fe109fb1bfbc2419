import { DOCUMENT_KINDS, EXPERT_VERDICTS, type ExpertVerdict, type NoticeContent } from '@onecounter/contracts';

export interface PaidExpert { readonly number: string; readonly name: string; readonly employer: string; readonly verdict: ExpertVerdict | null; readonly amountFen: number }
export interface FeeNote { readonly number: string; readonly caseNumber: string; readonly itemName: string; readonly applicantName: string; readonly heldOn: string; readonly organ: string; readonly dated: string; readonly experts: readonly PaidExpert[] }

/** 12345 → 123.45 元 */
export const yuan = (fen: number): string => `${(fen / 100).toFixed(2)} 元`;

/** 专家评审费发放单: who judged, and what each gets. */
export function feeNotePaper(note: FeeNote): NoticeContent {
  const total = note.experts.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return {
    layout: 'notice', title: DOCUMENT_KINDS.expertFeeNote.zh, number: note.number, addressee: '财务', unit: note.organ, dated: note.dated,
    blocks: [
      { kind: 'fields', fields: [{ label: '办件', value: `${note.caseNumber} ${note.itemName}` }, { label: '申请人', value: note.applicantName }, { label: '评审日期', value: note.heldOn }, { label: '合计', value: `${note.experts.length} 人，${yuan(total)}` }] },
      { kind: 'table', columns: ['编号', '专家', '单位', '意见', '金额', '签收'], rows: note.experts.map(({ number, name, employer, verdict, amountFen }) => [number, name, employer, verdict ? EXPERT_VERDICTS[verdict].zh : '', yuan(amountFen), '']) },
      { kind: 'paragraph', text: '评审费由本机关承担，不向申请人收取。' }, { kind: 'signatures', labels: ['经办人', '审核人'] },
    ],
  };
}
