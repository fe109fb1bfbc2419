import { chineseDay } from '@onecounter/casework';
import { DOCUMENT_KINDS, PRE_REVIEW_OPINIONS, PRE_REVIEW_OUTCOMES, type DocumentBlock, type NoticeContent, type PreReviewOutcome } from '@onecounter/contracts';
import type { OpinionOfMaterial, PreReviewedMaterial } from './pre-review';

export interface PreReviewOnPaper {
  readonly number: string; readonly applicantName: string; readonly itemName: string; readonly unitName: string; readonly organ: string; readonly handedOn: string; readonly expiresOn: string; readonly on: string;
  readonly lacking: readonly string[]; readonly outcome: PreReviewOutcome; readonly words: string; readonly materials: readonly PreReviewedMaterial[]; readonly opinions: readonly OpinionOfMaterial[];
}

/** 预审意见 (REV-15): says first what it is not, so that nobody takes it for an acceptance. */
export function preReviewPaper(paper: PreReviewOnPaper): NoticeContent {
  const rows = paper.opinions.map(({ code, opinion, words }, index) => [String(index + 1), paper.materials.find((one) => one.code === code)?.name ?? code, PRE_REVIEW_OPINIONS[opinion].zh, words ?? '']);
  const blocks: DocumentBlock[] = [
    { kind: 'paragraph', text: `你（单位）为办理${paper.itemName}，${chineseDay(paper.handedOn)}交来尚不齐全的材料，提请提前预审。现出具预审意见，供完善材料之用。` },
    { kind: 'paragraph', text: '本意见不是受理，也不是行政许可决定：没有收件回执，不开始计算办理期限，不代替正式申请和依法审查。' },
    { kind: 'fields', fields: [{ label: '预审编号', value: paper.number }, { label: '事项', value: paper.itemName }, { label: '预审科室', value: paper.unitName }, { label: '整体意见', value: PRE_REVIEW_OUTCOMES[paper.outcome].zh }] },
    { kind: 'paragraph', text: paper.words },
    { kind: 'table', columns: ['序号', '材料', '意见', '说明'], rows },
    ...(paper.lacking.length === 0 ? [] : [{ kind: 'paragraph' as const, text: `提请时说明还缺：${paper.lacking.join('；')}。` }]),
    { kind: 'paragraph', text: `条件具备以后，凭预审编号到综合窗口申报，已经交的材料和本意见随申请转入，不用重复提交。${chineseDay(paper.expiresOn)}前没有申报、也没有补交的，预审自动结束。` },
  ];
  return { layout: 'notice', title: DOCUMENT_KINDS.preReviewOpinion.zh, addressee: paper.applicantName, blocks, unit: paper.organ, dated: chineseDay(paper.on) };
}
