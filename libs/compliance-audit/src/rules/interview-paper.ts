import { DOCUMENT_KINDS, INTERVIEW_PARTIES, type DocumentBlock, type InterviewParty, type NoticeContent } from '@onecounter/contracts';

export interface InterviewFacts {
  readonly unitName: string; readonly personName: string | null; readonly months: number; readonly month: string; readonly findings: readonly { readonly number: string; readonly month: string }[];
  readonly held: string; readonly place: string; readonly words: string; readonly signatures: readonly { readonly party: InterviewParty; readonly name: string; readonly signedOn: string }[]; readonly organ: string; readonly dated: string;
}

/** 约谈记录: who was asked in and why, when and where, what was said and by whom it was signed. */
export function interviewPaper(facts: InterviewFacts): NoticeContent {
  const blocks: DocumentBlock[] = [
    { kind: 'fields', fields: [
      { label: '被约谈人', value: facts.personName ?? '（由科室负责人接受约谈）' }, { label: '所在科室', value: facts.unitName }, { label: '约谈事由', value: `到 ${facts.month} 连续 ${facts.months} 个月有认定的违规` }, { label: '时间', value: facts.held }, { label: '地点', value: facts.place },
    ] },
    { kind: 'table', columns: ['序号', '违规线索', '计入月份'], rows: facts.findings.map(({ number, month }, index) => [String(index + 1), number, month]) },
    { kind: 'paragraph', text: facts.words },
    { kind: 'table', columns: ['参加方', '姓名', '签字时间'], rows: facts.signatures.map(({ party, name, signedOn }) => [INTERVIEW_PARTIES[party].zh, name, signedOn]) },
    { kind: 'paragraph', text: '依据附件4第四条第3项。各方已在系统里阅看并签字。' },
  ];
  return { layout: 'notice', title: DOCUMENT_KINDS.interviewRecord.zh, addressee: facts.unitName, unit: facts.organ, dated: facts.dated, blocks };
}
