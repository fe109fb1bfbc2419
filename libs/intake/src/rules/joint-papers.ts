import type { DocumentBlock } from '@onecounter/contracts';
import { chineseLongDate, legalDateOf, legalTimeOf, plainDate, type PlainDate } from '@onecounter/kernel';
import { chineseDay, type PaperToName } from '@onecounter/casework';
import { untilWhen, type JointDeferralLine } from './joint-deferral';
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

/** 容缺受理承诺书 of a joint application: one signature for all of its cases; signed on the pad (`signatureHash`), or with a pen on the printed page. */
export function jointUndertakingPaper(joint: JointHead, organ: string, lines: readonly JointDeferralLine<string | number>[], signatureHash: string | null): PaperToName {
  const promises = ['已知晓容缺受理的条件、补正形式、补齐期限和逾期的后果。', '在上述期限内把材料送到综合窗口，一份材料只交一次，用于所列各事项；内容真实、合法、有效。', '等待前置事项的，前置事项办结后凭本承诺书容缺受理，不再另行签署。', '逾期没有补齐或者补正后仍不合格的，同意终止办理、按退件处理，由此造成的损失自行承担，并同意记入信用记录，信用修复前不再适用容缺受理和告知承诺。'];
  return {
    ...head(joint), kind: 'deferralUndertaking', addressee: organ, signedBy: joint.applicantName, signatures: ['承诺人（代理人）签字', '窗口工作人员签字'], ...(signatureHash === null ? {} : { drawn: [signatureHash, null] }),
    blocks: [
      { kind: 'paragraph', text: `本人（单位）申请办理“${joint.themeName}”（联办编号 ${joint.number}），主要申请材料已经齐全，下列材料暂缺或者需要重做，自愿申请容缺受理：` },
      { kind: 'table', columns: ['序号', '容缺材料', '补齐期限', '用于', '补正形式'], rows: lines.map((line, index) => [String(index + 1), line.name, untilWhen(line, day), line.parts.map(({ itemName }) => itemName).join('、'), line.demand.replace(/^（([^）]*)）。?/u, '$1。')]) },
      { kind: 'paragraph', text: '现承诺：' }, { kind: 'numbered', items: promises.map((text) => ({ title: '', text })) },
    ],
  };
}

/** 收件回执 of what came for several cases at once: the hour of arrival counts. */
export function jointSupplyReceipt(joint: JointHead, came: readonly { readonly name: string; readonly items: readonly string[]; readonly late: boolean }[], arrivedAt: Date): PaperToName {
  return {
    ...head(joint), kind: 'receipt',
    blocks: [
      { kind: 'paragraph', text: `${chineseDay(legalDateOf(arrivedAt))} ${legalTimeOf(arrivedAt)} 收到你（单位）办理“${joint.themeName}”（联办编号 ${joint.number}）补交的容缺材料，一次登记、用于所列各事项：` },
      { kind: 'table', columns: ['序号', '材料', '用于', '是否按期'], rows: came.map(({ name, items, late }, index) => [String(index + 1), name, items.join('、'), late ? '已过期限' : '按期']) },
      { kind: 'paragraph', text: '材料由各承办科室核验，不合格的另行告知。' },
    ],
  };
}

/** 收件回执 of what came upon a joint notice: each paper once, for the items that it is for. */
export function jointSupplementReceipt(joint: JointHead, came: readonly { readonly name: string; readonly items: readonly string[] }[], receivedOn: PlainDate): PaperToName {
  return {
    ...head(joint), kind: 'receipt',
    blocks: [
      { kind: 'paragraph', text: `${chineseDay(receivedOn)}收到你（单位）办理“${joint.themeName}”补正的下列材料，一份材料用于所列各事项：` }, fieldsOf(joint),
      { kind: 'table', columns: ['序号', '材料', '用于'], rows: came.map(({ name, items }, index) => [String(index + 1), name, items.join('、')]) },
      { kind: 'paragraph', text: '材料齐全的事项即予受理；仍需补正的，另行告知。' },
    ],
  };
}
