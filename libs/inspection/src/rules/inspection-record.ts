import { districtName, INSPECTION_CONCLUSIONS, type DocumentBlock, type InspectionConclusion } from '@onecounter/contracts';
import { legalDateOf, legalTimeOf } from '@onecounter/kernel';
import { chineseDay, type PaperToName } from '@onecounter/casework';
import type { FindingOfRow, InspectionRow } from '../data/inspections';
import { resultLabel } from './points-to-inspect';

type Record = Pick<Extract<PaperToName, { addressee: string }>, 'kind' | 'addressee' | 'blocks' | 'caseNumber' | 'progressCode' | 'signatures' | 'drawn'>;
export interface Concluded { readonly conclusion: InspectionConclusion; readonly words: string; readonly rectifyBy: string | null; readonly progressCode: string }

/** 【未核】 and （示例…） mark a datum of the catalogue for the officer, and are no words of a paper. */
const withoutMarks = (text: string): string => text.replace(/【[^】]*】|（示例[^）]*）/g, '');
/** 2026-11-24 10:05, Asia/Shanghai */
export const minuteOf = (instant: string): string => `${legalDateOf(new Date(instant))} ${legalTimeOf(new Date(instant))}`;

/** 现场勘验记录: point by point what was found, who signed, and what the section concludes from it (行政许可法 34(3)). */
export function inspectionRecord(row: InspectionRow, finding: FindingOfRow, { conclusion, words, rectifyBy, progressCode }: Concluded): Record {
  const signed = [...finding.signatures.map(({ name, hash }) => ({ label: `勘验员 ${name}`, hash: hash as string | null })), { label: `在场人 ${finding.present_masked ?? ''}`.trim(), hash: finding.present_signature?.hash ?? null }];
  return {
    kind: 'inspectionRecord', addressee: row.applicant_name, caseNumber: row.number, progressCode, blocks: [...factsOf(row, finding), pointsOf(row, finding), ...notesOf(finding), {
      kind: 'fields', fields: [{ label: '勘验结论', value: INSPECTION_CONCLUSIONS[conclusion].zh }, { label: '结论意见', value: words }, ...(rectifyBy ? [{ label: '整改期限', value: `${chineseDay(rectifyBy)}前整改完毕，整改后复验` }] : [])],
    }],
    signatures: signed.map(({ label }) => label), drawn: signed.map(({ hash }) => hash),
  };
}

function factsOf(row: InspectionRow, finding: FindingOfRow): DocumentBlock[] {
  return [{
    kind: 'fields', fields: [
      { label: '办件', value: `${row.number}　${row.item_name}` }, { label: '勘验地点', value: `${districtName(row.district)} ${row.address}` }, { label: '现场位置', value: finding.place_text ?? '' },
      { label: '勘验时间', value: minuteOf(finding.observed_at) }, { label: '勘验安排', value: `${row.trip_number ?? ''}${row.joint ? '　联合勘验' : ''}　第 ${row.round} 次` }, { label: '勘验人员', value: finding.signatures.map(({ name }) => name).join('、') },
    ].filter(({ value }) => value.trim() !== ''),
  }];
}

function pointsOf(row: InspectionRow, finding: FindingOfRow): DocumentBlock {
  const lines = row.points.map((point, index) => {
    const judged = finding.results.find(({ code }) => code === point.code);
    return [String(index + 1), withoutMarks(point.text), judged ? resultLabel(judged.result) : '', judged?.note ?? ''];
  });
  return { kind: 'table', columns: ['序号', '勘验要点', '结果', '现场情况'], rows: lines };
}

function notesOf({ note, photos }: FindingOfRow): DocumentBlock[] {
  const words = [note, photos.length > 0 ? `现场照片 ${photos.length} 张，随案卷保存。` : null].filter((one) => one !== null);
  return words.map((text) => ({ kind: 'paragraph', text }));
}
