import type { DocumentBlock, ItemDefinition } from '@onecounter/contracts';
import { chineseLongDate, legalDateOf, legalTimeOf, plainDate, type PlainDate } from '@onecounter/kernel';
import { chineseDay, type PaperToName } from '@onecounter/casework';
import type { Deferrable } from './deferral';
import { paperStart, promiseWords, type PaperHead } from './papers';

const day = (date: string): string => chineseLongDate(plainDate(date));
const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text });
/** （补交，原件 1 份）。… without its brackets: a cell of a table. */
const form = (demand: string): string => demand.replace(/^（([^）]*)）。?/u, '$1。');
const table = (deferred: readonly Deferrable[]): DocumentBlock => ({ kind: 'table', columns: ['序号', '容缺材料', '补正形式', '补齐期限'], rows: deferred.map((one, index) => [String(index + 1), one.name, form(one.demand), day(one.dueOn)]) });
const CONSEQUENCE = '逾期没有补齐，或者补正后仍不合格的，终止办理、按退件处理，并记入信用记录，信用修复前不再适用容缺受理和告知承诺。';

/** 容缺受理承诺书: the applicant speaks; signed on the pad (`signatureHash`), or with a pen on the printed page. */
export function undertakingPaper(paper: PaperHead, organ: string, deferred: readonly Deferrable[], signatureHash: string | null): PaperToName {
  const promises = ['已知晓容缺受理的条件、补正形式、补齐期限和逾期的后果。', '在上述期限内把材料送到综合窗口，内容真实、合法、有效。', '逾期没有补齐或者补正后仍不合格的，同意终止办理、按退件处理，由此造成的损失自行承担。', '违背本承诺的，同意记入信用记录，信用修复前不再适用容缺受理和告知承诺。'];
  return {
    ...paperStart(paper), kind: 'deferralUndertaking', addressee: organ, signedBy: paper.applicantName, signatures: ['承诺人（代理人）签字', '窗口工作人员签字'], ...(signatureHash === null ? {} : { drawn: [signatureHash, null] }),
    blocks: [
      paragraph(`本人（单位）申请${paper.itemName}（办件编号 ${paper.caseNumber}），主要申请材料已经齐全，下列材料暂缺或者需要重做，自愿申请容缺受理：`), table(deferred),
      paragraph('现承诺：'), { kind: 'numbered', items: promises.map((text) => ({ title: '', text })) },
    ],
  };
}

/** 容缺受理通知书: what is still to come, in which form, until when, and what follows when it does not. */
export function deferralPaper(paper: PaperHead, definition: ItemDefinition, acceptedOn: PlainDate, dates: { promised: string; statutory: string; provisional: boolean }, deferred: readonly Deferrable[]): PaperToName {
  const basis = [...new Set(deferred.flatMap((one) => one.basis.split('；')).filter(Boolean))].join('、');
  const later = deferred.filter(({ kind }) => kind === 'atIssue').map(({ name }) => name);
  return {
    ...paperStart(paper), kind: 'deferralNotice',
    blocks: [
      paragraph(`你（单位）申请${paper.itemName}（办件编号 ${paper.caseNumber}，查询码 ${paper.progressCode}），主要材料齐全、符合法定形式。依照${basis || '本局容缺受理清单'}，凭你（单位）签署的《容缺受理承诺书》，自${chineseDay(acceptedOn)}起容缺受理。下列材料容后补交：`),
      table(deferred),
      paragraph('补件交到综合窗口，以送达时间为准；因不可抗力不能按期补交的，请在期限内说明。补交以前照常审查。'),
      paragraph(later.length > 0 ? `${later.join('、')}可以在发证以后补交；其他材料补齐以后发证。` : '补齐以后发证。'),
      paragraph(promiseWords(definition, dates)), paragraph(`${CONSEQUENCE}本通知书一式两份。`),
    ],
  };
}

/** 收件回执 of a supplement: the hour of arrival counts. */
export function supplementReceiptPaper(paper: PaperHead, came: readonly { readonly name: string; readonly late: boolean }[], arrivedAt: Date): PaperToName {
  return {
    ...paperStart(paper), kind: 'receipt',
    blocks: [
      paragraph(`${chineseDay(legalDateOf(arrivedAt))} ${legalTimeOf(arrivedAt)} 收到你（单位）办理${paper.itemName}（办件编号 ${paper.caseNumber}）补交的容缺材料：`),
      { kind: 'table', columns: ['序号', '材料', '是否按期'], rows: came.map(({ name, late }, index) => [String(index + 1), name, late ? '已过期限' : '按期']) },
      paragraph('材料由承办科室核验，不合格的另行告知。'),
    ],
  };
}

/** 容缺补件不合格告知书 */
export function rejectionPaper(paper: PaperHead, material: { readonly name: string; readonly due_on: string }, reason: string, again: boolean): PaperToName {
  const next = again ? `请在${day(material.due_on)}前再补一次。逾期没有补齐，或者仍不合格的，终止办理、按退件处理。` : '该材料补正仍不合格，已没有再补的期限或者次数，容缺办理将终止、按退件处理。';
  return { ...paperStart(paper), kind: 'deferralRejection', blocks: [paragraph(`你（单位）申请${paper.itemName}（办件编号 ${paper.caseNumber}）补交的“${material.name}”不合格：`), paragraph(reason), paragraph(next)] };
}

/** 容缺终止告知书 */
export function deferralTerminationPaper(paper: PaperHead, lacking: readonly { readonly name: string; readonly due_on: string; readonly failed: boolean }[], onDay: PlainDate): PaperToName {
  return {
    ...paperStart(paper), kind: 'deferralTermination',
    blocks: [
      paragraph(`你（单位）申请${paper.itemName}（办件编号 ${paper.caseNumber}）容缺受理，承诺补齐的下列材料没有补齐：`),
      { kind: 'table', columns: ['序号', '材料', '补齐期限', '情况'], rows: lacking.map((one, index) => [String(index + 1), one.name, day(one.due_on), one.failed ? '补正后仍不合格' : '逾期没有补交']) },
      paragraph(`按照《容缺受理承诺书》，本机关自${chineseDay(onDay)}起终止办理，按退件处理，所交原件退还。此情况记入信用记录，可以向本局督查考核科申请信用修复；材料齐全后可以重新申请。`),
    ],
  };
}
