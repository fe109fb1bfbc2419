import { CASE_STATUSES } from '@onecounter/contracts';
import type { FoundItemRow, FoundPointRow } from '@onecounter/catalogue';
import { legalDateOf } from '@onecounter/kernel';
import { MOST_FOUND, type FoundApplicant, type FoundCase } from '../data/case-finds';
import type { SearchKind } from './search.body';
import type { FoundInView, SearchGroupView, SearchHitView } from './search.view';

const LABELS = { permitCase: '办件', applicant: '申请人', serviceItem: '事项', reviewPoint: '审查要点' } as const satisfies Record<SearchKind, string>;
const NOWHERE = { statusLabel: null, on: null, caseId: null, itemCode: null, foundIn: [] } as const;
interface Ranked { readonly rank: number; readonly total: number }

export function presentCaseHit(row: FoundCase, words: readonly string[]): SearchHitView {
  const shown = [row.number, row.applicant_name, row.item_name].join(' ');
  return {
    kind: 'permitCase', key: String(row.id), title: row.applicant_name, code: row.number, note: `${row.item_name}，${row.unit_name}`, statusLabel: `${CASE_STATUSES[row.status].zh}${row.entered_late ? '（补录）' : ''}`, on: legalDateOf(row.received_at),
    foundIn: elsewhere(words, shown, [['统一社会信用代码', row.credit_code], ['法定代表人', row.legal_representative], ['住所', row.premises], ['代办人', row.agent_name], ['事项编码', row.item_code]]), caseId: row.id, itemCode: row.item_code,
  };
}

export function presentApplicantHit(row: FoundApplicant, words: readonly string[]): SearchHitView {
  const code = row.credit_code ?? row.resident_id_masked;
  return {
    ...NOWHERE, kind: 'applicant', key: String(row.id), title: row.name, code, note: `${row.kind === 'person' ? '自然人' : '法人'}，${row.cases} 件`,
    foundIn: elsewhere(words, `${row.name} ${code ?? ''}`, [['法定代表人', row.legal_representative], ['住所', row.premises]]),
  };
}

export const presentItemHit = ({ key, code, name, unitName }: FoundItemRow): SearchHitView => ({ ...NOWHERE, foundIn: [], kind: 'serviceItem', key, title: name, code, note: unitName, itemCode: code });

export const presentPointHit = ({ key, text, pointCode, itemCode, itemName, materialName }: FoundPointRow): SearchHitView => ({
  ...NOWHERE, foundIn: [], kind: 'reviewPoint', key, title: text, code: pointCode, note: materialName === null ? itemName : `${itemName}，${materialName}`, itemCode,
});

/** One row more than asked for says that there is a next page. */
export function groupOf<Row extends Ranked>(kind: SearchKind, rows: readonly Row[], limit: number, hitOf: (row: Row) => SearchHitView): SearchGroupView {
  const hits = rows.slice(0, limit).map(hitOf);
  const [last, total] = [rows[limit - 1], rows[0]?.total ?? 0];
  const next = rows.length > limit && last ? `${last.rank}.${hits.at(-1)?.key ?? ''}` : null;
  return { kind, label: LABELS[kind], count: Math.min(total, MOST_FOUND), countCapped: total > MOST_FOUND, hits, next };
}

/** Why a row was found whose shown words do not say it. */
function elsewhere(words: readonly string[], shown: string, fields: readonly (readonly [string, string | null])[]): FoundInView[] {
  const missing = words.filter((word) => !shown.toLowerCase().includes(word));
  return fields.flatMap(([label, text]) => (text !== null && missing.some((word) => text.toLowerCase().includes(word)) ? [{ label, text }] : []));
}
