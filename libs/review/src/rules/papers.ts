import { AMENDED_FIELDS, EXCLUDED_PROCEDURES, type AmendedField, type ItemDefinition } from '@onecounter/contracts';
import { chineseLongDate, plainDate } from '@onecounter/kernel';
import { chineseDay, type CaseRow, type PaperToName } from '@onecounter/casework';
import type { PointToTick } from './substantive-points';

/** What every paper of the section says of its case. */
export type PaperCase = Pick<CaseRow, 'applicant_name' | 'item_name' | 'number' | 'progress_code' | 'received_at' | 'accepted_on'>;
type Head = Pick<Extract<PaperToName, { addressee: string }>, 'addressee' | 'caseNumber' | 'progressCode' | 'footer'>;
/** What of the item a paper cites. */
export type PaperDefinition = Pick<ItemDefinition, 'itemType' | 'basis' | 'deliveryLimit' | 'statutoryLimit' | 'result' | 'consultationPhone'>;

export const head = (row: PaperCase, { consultationPhone }: PaperDefinition): Head => ({
  addressee: row.applicant_name, caseNumber: row.number, progressCode: row.progress_code, footer: `有疑问请拨 ${consultationPhone}，办件编号 ${row.number}。`,
});
const long = (date: string): string => chineseLongDate(plainDate(date));
const days = (count: number, unit: 'working' | 'calendar'): string => (unit === 'working' ? `${count}个工作日` : `${count}日`);
/** 【未核】 and （示例…） mark a datum of the catalogue for the officer, and are no words of a paper. */
export const withoutMarks = (text: string): string => text.replace(/【[^】]*】|（示例[^）]*）/g, '');
/** A reason typed as a sentence goes on inside one: its full stop would stand before the comma. */
const clauseOf = (reason: string): string => reason.replace(/[。；，\s]+$/u, '');
export const paragraph = (text: string) => ({ kind: 'paragraph' as const, text });
export const applied = (row: PaperCase): string => `你（单位）提出的“${row.item_name}”申请（办件编号 ${row.number}）${row.accepted_on ? `，本机关于${chineseDay(row.accepted_on)}受理` : ''}`;

/** Remedies with their limits: 行政复议法 20 (sixty days), 行政诉讼法 46 (six months). */
export const REMEDIES = '如不服本决定，可以自收到本决定书之日起六十日内向本级人民政府申请行政复议，也可以自收到本决定书之日起六个月内依法向人民法院提起行政诉讼。';

/** The statutes of the points cited; those of the item when no point names one. */
export function basisOf(points: readonly Pick<PointToTick, 'basis'>[], definition: Pick<ItemDefinition, 'basis'>): string {
  const named = [...new Set(points.map((point) => point.basis).filter((basis) => basis !== null))];
  return (named.length > 0 ? named : definition.basis.slice(0, 1)).map(withoutMarks).join('、');
}

/** What was heard is decided upon its record (行政许可法 48). */
const heard = (on: string | undefined) => (on ? [paragraph(`本机关于${chineseDay(on)}就本申请举行听证，本决定根据听证笔录作出。`)] : []);

/** 准予行政许可决定书 (38(1), 44). A filing or a confirmation is granted by its own statute alone. */
export function grantPaper(row: PaperCase, definition: PaperDefinition, points: readonly PointToTick[], deliveryDueOn: string, heardOn?: string): PaperToName {
  const basis = basisOf(points, definition);
  const isPermit = definition.itemType.startsWith('行政许可') || definition.itemType === '联合办理';
  const decided = isPermit ? `依照《中华人民共和国行政许可法》第三十八条第一款、${basis}，决定准予行政许可。` : `依照${basis}，决定准予办理。`;
  return {
    ...head(row, definition), kind: 'grantDecision',
    blocks: [
      paragraph(`${applied(row)}。经审查，符合法定条件、标准：`),
      { kind: 'numbered', items: points.map((point) => ({ title: '', text: `${withoutMarks(point.text)}${point.materialName ? `（见《${point.materialName}》）` : ''}` })) },
      ...heard(heardOn), paragraph(decided),
      paragraph(`本机关自决定之日起${days(definition.deliveryLimit.days, definition.deliveryLimit.unit)}内（${long(deliveryDueOn)}前）颁发、送达${withoutMarks(definition.result.name)}，可以到统一发证窗口领取，也可以邮寄。`),
    ],
  };
}

/** 不予行政许可决定书 (38(2)): reasons, basis, remedies. */
export function refusalPaper(row: PaperCase, definition: PaperDefinition, refusal: { readonly reasons: string; readonly basis: string; readonly heardOn?: string | undefined }): PaperToName {
  return {
    ...head(row, definition), kind: 'refusalDecision',
    blocks: [
      paragraph(`${applied(row)}。经审查，不符合法定条件、标准，理由如下：`), paragraph(refusal.reasons), ...heard(refusal.heardOn),
      paragraph(`依照《中华人民共和国行政许可法》第三十八条第二款和${refusal.basis}，决定不予行政许可。`), paragraph(REMEDIES),
    ],
  };
}

/** 延长办理期限告知书 (42): the reason is told. */
export function extensionPaper(row: PaperCase, definition: PaperDefinition, extension: { readonly days: number; readonly basis: string; readonly reason: string; readonly approver: string; readonly statutoryDueOn: string }): PaperToName {
  return {
    ...head(row, definition), kind: 'extensionNotice',
    blocks: [
      paragraph(`${applied(row)}。因${clauseOf(extension.reason)}，在法定期限内不能作出决定。`),
      paragraph(`依照${withoutMarks(extension.basis)}，经${extension.approver}批准，办理期限延长${days(extension.days, definition.statutoryLimit.unit)}，法定期限届满日改为${long(extension.statutoryDueOn)}。`),
    ],
  };
}

/** 特别程序告知书 (45): the time needed is told in writing. */
export function procedurePaper(row: PaperCase, definition: PaperDefinition, stop: { readonly zh: string; readonly basis: string; readonly reason: string; readonly notifiedDays: number; readonly openedOn: string; readonly dueOn: string }): PaperToName {
  return {
    ...head(row, definition), kind: 'excludedProcedureNotice',
    blocks: [
      paragraph(`${applied(row)}。因${clauseOf(stop.reason)}，依法需要进行${stop.zh}。`),
      paragraph(`${stop.zh}自${chineseDay(stop.openedOn)}起，所需时间${days(stop.notifiedDays, definition.statutoryLimit.unit)}，预计至${long(stop.dueOn)}。依照${stop.basis === EXCLUDED_PROCEDURES.hearing.basis ? '《中华人民共和国行政许可法》第四十五条' : withoutMarks(stop.basis)}，所需时间不计算在办理期限内；提前结束的，按实际所用时间扣除，超出的时间照常计入期限。`),
    ],
  };
}

/** 更正告知书: which paper, what stood there, what it must read; nothing else changes. */
export function amendmentPaper(row: PaperCase, definition: PaperDefinition, amendment: { readonly title: string; readonly number: string | null; readonly field: AmendedField; readonly written: string; readonly corrected: string; readonly exchanged: boolean }): PaperToName {
  const { title, number, field, written, corrected, exchanged } = amendment;
  const place = field === 'text' ? '' : `${AMENDED_FIELDS[field].zh}一栏`;
  return {
    ...head(row, definition), kind: 'amendmentNotice',
    blocks: [
      paragraph(`本机关就你（单位）“${row.item_name}”申请（办件编号 ${row.number}）出具的《${title}》${number ? `（${number}）` : ''}${place}有笔误，现更正如下：`),
      { kind: 'fields', fields: [{ label: '原文', value: written }, { label: '更正为', value: corrected }] },
      paragraph('其他内容不变；更正不改变原决定，也不改变各项期限。本告知书与原文书一并使用。'),
      ...(exchanged ? [paragraph('原证件自今日起作废，请带原证件到统一发证窗口换领新证。')] : []),
    ],
  };
}

/** 终止办理告知书 */
export function terminationPaper(row: PaperCase, definition: PaperDefinition, reason: string): PaperToName {
  return {
    ...head(row, definition), kind: 'terminationNotice',
    blocks: [paragraph(`${applied(row)}，现终止办理，所交原件退还。`), paragraph(`理由：${reason}`), paragraph(`${REMEDIES.replaceAll('本决定书', '本告知书').replace('本决定', '本告知')}条件具备后可以重新申请。`)],
  };
}
