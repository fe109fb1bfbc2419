import type { components } from '@onecounter/api-client';
import type { Act, ActField } from '../subjects/act.schema';

export type JointReview = components['schemas']['JointReviewView'];
export type JointReviewRow = components['schemas']['JointReviewRowView'];
export type JointParty = components['schemas']['JointPartyView'];
export type JointLine = components['schemas']['JointLineView'];
export type Verdict = 'pass' | 'remarks' | 'rectify';
export interface NewEntry { where: string; what: string; basis: string }

export const VERDICTS: readonly { readonly value: Verdict; readonly label: string; readonly key: string }[] = [
  { value: 'pass', label: '通过', key: 'Alt+1' }, { value: 'remarks', label: '通过，有建议', key: 'Alt+2' }, { value: 'rectify', label: '需要整改', key: 'Alt+3' },
];
export const VIEWS = [{ value: '', label: '全部' }, { value: 'mine', label: '等本科室意见' }, { value: 'open', label: '没有结束' }, { value: 'closed', label: '已结束' }] as const;
export const KINDS = [{ value: 'drawing', label: '联合审图' }, { value: 'completion', label: '联合验收' }] as const;

export const emptyEntry = (): NewEntry => ({ where: '', what: '', basis: '' });
/** Pure: entries in which something was written. */
export const written = (entries: readonly NewEntry[]): NewEntry[] => entries.filter(({ where, what, basis }) => `${where}${what}${basis}`.trim() !== '');

/** Pure: what an opinion still lacks, in words; null when it can be sent. `left`: own entries that are not put right. */
export function lackingOfOpinion(verdict: Verdict | '', words: string, entries: readonly NewEntry[], left: number): string | null {
  const own = written(entries);
  if (verdict === '') return '先选意见';
  if (own.some(({ what }) => what.trim() === '')) return '每条都要写整改意见';
  if (verdict === 'rectify') return own.length + left === 0 ? '至少写一条整改意见' : null;
  if (own.length > 0) return '写了整改意见的，选“需要整改”';
  if (left > 0) return `还有 ${left} 条没有勾选“已整改到位”`;
  return verdict === 'remarks' && words.trim() === '' ? '先写建议' : null;
}

/** Acts that ask for words alone; opinions and the rectified set have boxes of their own. */
export function endingAct(review: JointReview, verb: string): Act | null {
  const path = `/joint-reviews/${review.id}`;
  const reason: ActField = { name: 'reason', label: '理由', kind: 'long', max: 500 };
  if (verb === 'failJointReview') return { verb, label: '联合审查不通过', path: `${path}/fail-joint-review`, kind: 'danger', note: '没有整改到位的意见列进意见书；结论不能收回。', fields: [reason] };
  if (verb === 'cancelJointReview') return { verb, label: '取消联合审查', path: `${path}/cancel-joint-review`, kind: 'danger', note: '已经提交的意见留着，不再出意见书。', fields: [reason] };
  if (verb !== 'concludeJointReview') return null;
  const passes = review.outcome === 'passed';
  const trips = review.trips.map(({ id, number, onDate }) => ({ value: String(id), label: `${number}（${onDate}）` }));
  return {
    verb, label: passes ? '出具联合意见：通过' : '出具联合意见：整改', path: `${path}/conclude-joint-review`, kind: 'primary', note: passes ? '各科室、部门没有留下要整改的，结论是通过。' : `整改清单 ${review.list.filter(({ open }) => open).length} 条一并发给申请人。`,
    fields: [
      { name: 'words', label: '结论意见', kind: 'long', max: 2000 }, ...(passes ? [] : [{ name: 'rectifyBy', label: '整改期限', kind: 'date' } satisfies ActField]),
      ...(trips.length > 0 ? [{ name: 'tripId', label: '服务这次审查的勘验', kind: 'choice', options: trips, optional: true, whole: true } satisfies ActField] : []),
    ],
  };
}

/** Pure: rows of the list in words. */
export const progressOf = (row: Pick<JointReviewRow, 'status' | 'given' | 'parties' | 'round'>): string => (row.status === 'collecting' ? `第 ${row.round} 轮，${row.given}/${row.parties} 已交` : `第 ${row.round} 轮`);
