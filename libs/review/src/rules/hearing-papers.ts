import { HEARING_ASKERS, HEARING_DAYS, type HearingAsker } from '@onecounter/contracts';
import { chineseLongDate, plainDate } from '@onecounter/kernel';
import type { PaperToName } from '@onecounter/casework';
import { applied, head, paragraph, type PaperCase, type PaperDefinition } from './papers';

const long = (date: string): string => chineseLongDate(plainDate(date));
const about = (row: PaperCase): string => `${row.applicant_name}提出的“${row.item_name}”申请（办件编号 ${row.number}）`;

/** 利害关系人告知书 (36): to all of them, naming none to the others. */
export function interestedPartyPaper(row: PaperCase, definition: PaperDefinition, told: { readonly reason: string; readonly dueOn: string }): PaperToName {
  return {
    ...head(row, definition), kind: 'interestedPartyNotice', addressee: '各利害关系人',
    blocks: [
      paragraph(`${about(row)}，本机关正在审查。经审查发现该许可事项直接关系你（单位）的重大利益：${told.reason}`),
      paragraph(`依照《中华人民共和国行政许可法》第三十六条，你（单位）有权陈述和申辩，请在${long(told.dueOn)}前向本机关提出，口头、书面都可以。期满没有提出的，不影响本机关依法作出决定。`),
    ],
  };
}

/** 听证权利告知书 (47): five working days to ask; it costs nothing. */
export function hearingRightPaper(row: PaperCase, definition: PaperDefinition, told: { readonly reason: string; readonly dueOn: string }): PaperToName {
  return {
    ...head(row, definition), kind: 'hearingRightNotice',
    blocks: [
      paragraph(`${applied(row)}。该许可事项直接涉及申请人与他人之间的重大利益关系：${told.reason}`),
      paragraph(`依照《中华人民共和国行政许可法》第四十七条，申请人、利害关系人享有要求听证的权利。要求听证的，请自被告知之日起${HEARING_DAYS.toAsk}个工作日内（${long(told.dueOn)}前）提出申请；逾期不提出的，视为放弃听证权利。申请人、利害关系人不承担组织听证的费用。`),
    ],
  };
}

/** 听证通知书 (48(1)-(3)). */
export function hearingPaper(row: PaperCase, definition: PaperDefinition, told: { readonly askedBy: HearingAsker; readonly heldOn: string; readonly heldFrom: string; readonly place: string; readonly hostName: string; readonly isPublic: boolean; readonly closedReason: string | null }): PaperToName {
  return {
    ...head(row, definition), kind: 'hearingNotice', addressee: `${row.applicant_name}、各利害关系人`,
    blocks: [
      paragraph(`${about(row)}，${told.askedBy === 'exOfficio' ? '本机关决定依职权举行听证' : `根据${HEARING_ASKERS[told.askedBy].zh}的申请举行听证`}。现将有关事项通知如下：`),
      { kind: 'fields', fields: [
        { label: '时间', value: `${long(told.heldOn)} ${told.heldFrom}` }, { label: '地点', value: told.place }, { label: '主持人', value: told.hostName },
        { label: '方式', value: told.isPublic ? '公开举行' : `不公开举行：${told.closedReason ?? ''}` },
      ] },
      paragraph('申请人、利害关系人认为主持人与该许可事项有直接利害关系的，有权申请回避；可以提出证据，并进行申辩和质证。听证应当制作笔录，交听证参加人确认无误后签字或者盖章，本机关根据听证笔录作出行政许可决定。'),
    ],
  };
}

/** 听证笔录 (48(5)): who was there, what was said, the lines on which they sign. */
export function hearingRecordPaper(row: PaperCase, definition: PaperDefinition, record: { readonly heldOn: string; readonly heldFrom: string; readonly place: string; readonly hostName: string; readonly text: string; readonly attendees: readonly { readonly name: string; readonly capacity: string; readonly signed: boolean; readonly unsignedReason?: string }[] }): PaperToName {
  return {
    ...head(row, definition), kind: 'hearingRecord', addressee: row.applicant_name,
    blocks: [
      { kind: 'fields', fields: [{ label: '事项', value: `${row.item_name}（办件编号 ${row.number}）` }, { label: '时间', value: `${long(record.heldOn)} ${record.heldFrom}` }, { label: '地点', value: record.place }, { label: '主持人', value: record.hostName }] },
      { kind: 'table', columns: ['参加人', '身份', '签字'], rows: record.attendees.map(({ name, capacity, signed, unsignedReason }) => [name, capacity, signed ? '已签字' : `未签字：${unsignedReason ?? ''}`]) },
      paragraph(record.text),
    ],
    signatures: ['听证主持人', '记录人', ...record.attendees.map(({ name }) => name)].slice(0, 20),
  };
}
