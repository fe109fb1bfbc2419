import type { DocumentBlock, ItemDefinition } from '@onecounter/contracts';
import { chineseLongDate, plainDate, type PlainDate } from '@onecounter/kernel';
import { chineseDay, type PaperToName } from '@onecounter/casework';
import type { JudgedMaterial } from './judge-materials';
import type { ToldItem } from './tell-what-is-missing';

/** What every paper of the counter says of its case. */
export interface PaperHead { readonly applicantName: string; readonly itemName: string; readonly caseNumber: string; readonly progressCode: string }
const ask = '有疑问请拨 12345，或在综合窗口咨询。';
const day = (date: string): string => chineseLongDate(plainDate(date));
/** What every paper begins with. */
export const paperStart = (paper: PaperHead) => ({ addressee: paper.applicantName, caseNumber: paper.caseNumber, progressCode: paper.progressCode, footer: ask });
const caseFields = (paper: PaperHead): DocumentBlock => ({ kind: 'fields', fields: [{ label: '事项', value: paper.itemName }, { label: '办件编号', value: paper.caseNumber }, { label: '查询码', value: paper.progressCode }] });

/** The five days of art. 32; a case that waits for a predecessor has none before that is decided. */
const whatFollows = (noticeDueOn: string | null): string => (noticeDueOn === null
  ? '前置事项办结后即开始办理，不用再来申请。'
  : `${day(noticeDueOn)}前会告知是否受理或者需要补正的全部内容；到期没有告知的，自收到材料之日起视为受理。`);

/** 收件回执 */
export function receiptPaper(paper: PaperHead, materials: readonly Pick<JudgedMaterial, 'definition' | 'verdict'>[], receivedOn: PlainDate, noticeDueOn: string | null): PaperToName {
  const rows = materials.filter(({ verdict }) => verdict === 'good' || verdict === 'faulty').map(({ definition }, index) => [String(index + 1), definition.name, String(definition.originals), String(definition.copies)]);
  return {
    ...paperStart(paper), kind: 'receipt',
    blocks: [
      { kind: 'paragraph', text: `${chineseDay(receivedOn)}收到你（单位）下列申请材料。${whatFollows(noticeDueOn)}` },
      caseFields(paper), { kind: 'table', columns: ['序号', '材料', '原件', '复印件'], rows },
    ],
  };
}

/** 一次性告知书 (行政许可法 32(1)④) */
export function supplementPaper(paper: PaperHead, told: readonly ToldItem[], goodCount: number, presentedOn: PlainDate, dates: { ifOn: string; doneOn: string; supplementDueOn: string }): PaperToName {
  return {
    ...paperStart(paper), kind: 'supplementNotice',
    blocks: [
      { kind: 'paragraph', text: `你（单位）${day(presentedOn)}申请${paper.itemName}，还需补正以下 ${told.length} 项，补齐即受理：` },
      { kind: 'numbered', items: told.map((item) => ({ title: item.name, text: item.text })) },
      { kind: 'paragraph', text: `${goodCount > 0 ? `另 ${goodCount} 份合格，不用再交。` : ''}如 ${day(dates.ifOn)}补齐，${day(dates.doneOn)}前办结。请在 ${day(dates.supplementDueOn)}前补正。` },
    ],
  };
}

/** 承诺几天、哪天作出决定 */
export function promiseWords({ promisedLimit }: ItemDefinition, dates: { promised: string; statutory: string; provisional: boolean }): string {
  const limit = promisedLimit.days === 0 ? '当日办结' : `承诺 ${promisedLimit.days} 个${promisedLimit.unit === 'working' ? '工作日' : '自然日'}`;
  return `${limit}，${day(dates.promised)}前作出决定；法定期限届满日为${day(dates.statutory)}。${dates.provisional ? '日期待下一年度放假通知公布后确定。' : ''}依法不计入期限的时间另行书面告知。`;
}

/** 受理通知书: states the decision date (许可案卷评查标准) */
export function acceptancePaper(paper: PaperHead, definition: ItemDefinition, acceptedOn: PlainDate, dates: { promised: string; statutory: string; provisional: boolean }): PaperToName {
  return {
    ...paperStart(paper), kind: 'acceptanceNotice',
    blocks: [
      { kind: 'paragraph', text: `你（单位）申请${paper.itemName}，材料齐全、符合法定形式，依照《行政许可法》第三十二条第一款第五项，自${chineseDay(acceptedOn)}起受理。` },
      { kind: 'paragraph', text: promiseWords(definition, dates) },
      caseFields(paper),
    ],
  };
}

/** 不予受理通知书, of both kinds (行政许可法 32(1)①②) */
export function nonAcceptancePaper(paper: PaperHead, kind: 'notRequired' | 'notOurs', reason: string, organ: string | null): PaperToName {
  const said = kind === 'notRequired'
    ? '经审查，申请的事项依法不需要取得行政许可，依照《行政许可法》第三十二条第一款第一项，不受理你（单位）的申请。'
    : `经审查，申请的事项依法不属于本机关职权范围，依照《行政许可法》第三十二条第一款第二项，不予受理。请向${organ ?? '有权机关'}申请。`;
  return { ...paperStart(paper), kind: 'nonAcceptanceNotice', blocks: [{ kind: 'paragraph', text: said }, { kind: 'paragraph', text: `理由：${reason}` }, { kind: 'paragraph', text: REMEDIES }, caseFields(paper)] };
}

/** 撤回申请确认书 */
export function withdrawalPaper(paper: PaperHead, reason: string, onDay: PlainDate): PaperToName {
  return {
    ...paperStart(paper), kind: 'withdrawalConfirmation', signatures: ['申请人（代理人）签字', '窗口工作人员签字'],
    blocks: [{ kind: 'paragraph', text: `你（单位）${chineseDay(onDay)}提出撤回${paper.itemName}的申请，现予确认，办理终止，所交原件退还。` }, { kind: 'paragraph', text: `理由：${reason}` }, caseFields(paper)],
  };
}

/** 终止办理告知书 for what waited for a predecessor in vain */
export function lapsePaper(paper: PaperHead, predecessor: string, onDay: PlainDate): PaperToName {
  return {
    ...paperStart(paper), kind: 'terminationNotice',
    blocks: [
      { kind: 'paragraph', text: `你（单位）申请${paper.itemName}，须在“${predecessor}”办成之后办理。该前置事项没有办成，${paper.itemName}自${chineseDay(onDay)}起终止办理，所交原件退还。` },
      { kind: 'paragraph', text: `条件具备后可以重新申请，已经交过的材料不用再交。${REMEDIES}` }, caseFields(paper),
    ],
  };
}

export const REMEDIES = '如不服，可以自收到本通知之日起六十日内申请行政复议，或者在六个月内向人民法院提起行政诉讼。';
