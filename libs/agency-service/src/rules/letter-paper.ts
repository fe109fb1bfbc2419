import { LETTER_KINDS, type DocumentBlock, type LetterKind, type NoticeContent } from '@onecounter/contracts';

export interface LetterFacts {
  readonly kind: LetterKind; readonly unitName: string; readonly projectNumber: string; readonly projectName: string; readonly ownerName: string; readonly title: string; readonly text: string; readonly dueOn: string; readonly agentName: string | null; readonly organ: string; readonly dated: string;
}

const ASKED: Readonly<Record<LetterKind, string>> = { contact: '请研究函告事项', assist: '请协助办理下列事项' };

/** 工作联系函 or 协办单 of the task force (document 004, 二(五)7): to one unit, about one project, answered by a day. */
export function letterPaper(facts: LetterFacts): NoticeContent {
  const blocks: DocumentBlock[] = [
    { kind: 'fields', fields: [{ label: '项目', value: `${facts.projectName}（${facts.projectNumber}）` }, { label: '项目单位', value: facts.ownerName }, { label: '事由', value: facts.title }, ...(facts.agentName === null ? [] : [{ label: '代办员', value: facts.agentName }])] },
    { kind: 'paragraph', text: facts.text }, { kind: 'paragraph', text: `${ASKED[facts.kind]}，于${facts.dueOn}前函复帮办代办领办工作专班。` },
  ];
  return { layout: 'notice', title: LETTER_KINDS[facts.kind].zh, addressee: facts.unitName, blocks, unit: facts.organ, dated: facts.dated };
}
