import { DOCUMENT_KINDS, JOINT_OUTCOMES, JOINT_VERDICTS, type DocumentBlock, type JointOutcome, type JointReviewKind, type JointVerdict, type NoticeContent } from '@onecounter/contracts';
import { chineseDay } from '@onecounter/casework';
import type { JointParty, MergedEntry } from './joint-opinions';

export interface PartyOnPaper extends JointParty { readonly asked: boolean; readonly said: { readonly round: number; readonly verdict: JointVerdict; readonly words: string } | null }
export interface JointReviewOnPaper {
  readonly number: string; readonly kind: JointReviewKind; readonly topic: string; readonly applicantName: string; readonly cases: readonly string[]; readonly round: number; readonly organ: string; readonly dated: string; readonly parties: readonly PartyOnPaper[];
  readonly lines: readonly (MergedEntry & { readonly replies: readonly string[] })[]; readonly outcome: JointOutcome; readonly words: string; readonly rectifyBy: string | null; readonly tripNumber: string | null;
}

/** What a party says on the paper; a silence is noted as one, never as consent. */
function opinionOf({ said, asked }: PartyOnPaper, round: number): string[] {
  if (said && (said.round === round || !asked)) return [JOINT_VERDICTS[said.verdict].zh, said.words];
  return ['逾期未反馈', ''];
}

/** 联合审图意见书、联合验收意见书: every section's opinion, one result, and the one list of what is to be rectified. */
export function jointOpinionPaper(review: JointReviewOnPaper): { readonly kind: 'jointDrawingOpinion' | 'jointAcceptanceOpinion'; readonly content: NoticeContent } {
  const kind = review.kind === 'drawing' ? 'jointDrawingOpinion' : 'jointAcceptanceOpinion';
  const facts = [
    { label: '审查内容', value: review.topic }, { label: '办件', value: review.cases.join('\n') }, { label: '轮次', value: `第 ${review.round} 轮` }, { label: '现场勘验', value: review.tripNumber ?? '' },
    { label: '联合结论', value: JOINT_OUTCOMES[review.outcome].zh }, { label: '结论意见', value: review.words }, { label: '整改期限', value: review.rectifyBy ? `${chineseDay(review.rectifyBy)}前按整改清单改好，提交整改资料` : '' },
  ];
  const list: DocumentBlock[] = review.lines.length === 0 ? [] : [
    { kind: 'paragraph', text: '整改清单' },
    { kind: 'table', columns: ['序号', '图号、部位', '整改意见', '依据', '提出科室', '整改答复'], rows: review.lines.map(({ no, where, what, bases, sections, replies }) => [String(no), where, what, bases.join('；'), sections.join('、'), replies.join('；')]) },
  ];
  return {
    kind, content: {
      layout: 'notice', title: DOCUMENT_KINDS[kind].zh, number: review.number, addressee: review.applicantName, unit: review.organ, dated: review.dated,
      blocks: [
        { kind: 'fields', fields: facts.filter(({ value }) => value.trim() !== '') },
        { kind: 'table', columns: ['序号', '科室、部门', '意见', '说明'], rows: review.parties.map((party, index) => [String(index + 1), party.name, ...opinionOf(party, review.round)]) },
        ...list, { kind: 'signatures', labels: ['经办人', '审核人'] },
      ],
    },
  };
}
