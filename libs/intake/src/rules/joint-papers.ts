import type { DocumentBlock } from '@onecounter/contracts';
import { chineseLongDate, plainDate, type PlainDate } from '@onecounter/kernel';
import { chineseDay, type PaperToName } from '@onecounter/casework';
import type { JudgedJoint } from './judge-joint';
import type { ToldItem } from './tell-what-is-missing';

/** What every paper of a joint case says of it. */
export interface JointHead { readonly applicantName: string; readonly themeName: string; readonly number: string; readonly progressCode: string }
const ask = '有疑问请拨 12345，或在综合窗口咨询。';
const day = (date: string): string => chineseLongDate(plainDate(date));
const head = ({ applicantName, number, progressCode }: JointHead) => ({ addressee: applicantName, caseNumber: number, progressCode, footer: ask });
const fieldsOf = ({ themeName, number, progressCode }: JointHead): DocumentBlock => ({ kind: 'fields', fields: [{ label: '主题', value: themeName }, { label: '联办编号', value: number }, { label: '查询码', value: progressCode }] });

export interface ItemOnReceipt { readonly name: string; readonly number: string; readonly waitsFor: readonly string[] }

/** 联办收件回执: one for all items, with what was handed in once (INT-4, REV-3). */
export function jointReceiptPaper(joint: JointHead, items: readonly ItemOnReceipt[], { merged, members }: JudgedJoint, receivedOn: PlainDate, dates: { readonly noticeDueOn: string; readonly promisedDueOn: string }): PaperToName {
  const handedIn = new Map(members.flatMap(({ materials }) => materials).filter(({ verdict }) => verdict === 'good' || verdict === 'faulty').map(({ definition }) => [definition.code, true]));
  const papers = merged.filter(({ parts }) => parts.some(({ code }) => handedIn.has(code))).map(({ name, originals, copies, parts }, index) => [String(index + 1), parts.length > 1 ? `${name}（${parts.length} 项共用）` : name, String(originals), String(copies)]);
  return {
    ...head(joint), kind: 'jointReceipt',
    blocks: [
      { kind: 'paragraph', text: `${chineseDay(receivedOn)}收到你（单位）办理“${joint.themeName}”的申请，共 ${items.length} 个事项，一次收件、并联办理。${day(dates.noticeDueOn)}前会告知是否受理或者需要补正的全部内容；有前置事项的，前置办结后自动开始，不用再来申请。预计 ${day(dates.promisedDueOn)}前全部办结。` },
      fieldsOf(joint),
      { kind: 'table', columns: ['序号', '事项', '办件编号', '先后'], rows: items.map(({ name, number, waitsFor }, index) => [String(index + 1), name, number, waitsFor.length > 0 ? `在${waitsFor.join('、')}之后` : '即时办理']) },
      { kind: 'table', columns: ['序号', '材料', '原件', '复印件'], rows: papers },
    ],
  };
}

/** 联办一次性告知书: all that is missing in all items, at once (行政许可法 32(1)④, 26). */
export function jointSupplementPaper(joint: JointHead, told: readonly (ToldItem & { readonly items: readonly string[] })[], presentedOn: PlainDate, dueOn: string): PaperToName {
  return {
    ...head(joint), kind: 'jointSupplementNotice',
    blocks: [
      { kind: 'paragraph', text: `你（单位）${day(presentedOn)}申请办理“${joint.themeName}”，各事项合并审查，还需补正以下 ${told.length} 项，补齐即受理：` },
      { kind: 'numbered', items: told.map(({ name, text, items }) => ({ title: name, text: items.length > 0 ? `${text}（用于${items.join('、')}）` : text })) },
      { kind: 'paragraph', text: `材料齐全的事项照常办理，不受影响。请在 ${day(dueOn)}前补正，一份材料只交一次。` },
      fieldsOf(joint),
    ],
  };
}
