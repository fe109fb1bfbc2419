import { PATROL_KINDS, PATROL_SOURCES } from '@onecounter/contracts';
import type { components } from '@onecounter/api-client';
import type { Act } from '../subjects/act.schema';

export type Patrol = components['schemas']['PatrolView'];
export type PatrolRow = components['schemas']['PatrolRowView'];
export type PatrolCount = components['schemas']['PatrolCountView'];
export type PatrolWindow = components['schemas']['PatrolWindowView'];

export const KINDS = Object.entries(PATROL_KINDS).map(([value, { zh }]) => ({ value: value as PatrolRow['kind'], label: zh }));
export const SOURCES = Object.entries(PATROL_SOURCES).map(([value, { zh }]) => ({ value: value as PatrolRow['source'], label: zh }));
export const STATES = [{ value: 'open', label: '待说明' }, { value: 'answered', label: '待认定' }, { value: 'closed', label: '属实' }, { value: 'rejected', label: '不属实' }, { value: 'counted', label: '计入件数的' }, { value: 'all', label: '全部' }] as const;
/** What the counts are by, and the filter of the list that a count opens to. */
export const COUNTED_BY = [{ value: 'window', label: '窗口', filter: 'windowId' }, { value: 'unit', label: '科室', filter: 'unitId' }, { value: 'person', label: '当事人', filter: 'personId' }, { value: 'kind', label: '情形', filter: 'kind' }] as const;

/** Where it was seen. */
export const placeWords = ({ unitName, windowNumber }: Pick<PatrolRow, 'unitName' | 'windowNumber'>): string => (windowNumber === null ? unitName : `${unitName} ${windowNumber} 号窗口`);

/** What is typed. `place` is w or s with the number of a window or a section. */
export interface PatrolDraft { kind: PatrolRow['kind'] | ''; source: PatrolRow['source']; seenOn: string; seenTime: string; place: string; personId: string; words: string; photoId: string }
export const EMPTY_PATROL: PatrolDraft = { kind: '', source: 'patrol', seenOn: '', seenTime: '', place: '', personId: '', words: '', photoId: '' };

/** Pure: why it cannot be recorded yet; null when it can. */
export function patrolLacks({ kind, seenOn, seenTime, place, words }: PatrolDraft): string | null {
  if (seenOn === '' || seenTime === '') return '先填发现的时间';
  if (place === '') return '先选窗口或科室';
  if (kind === '') return '先选情形';
  return words.trim() === '' ? '先写看到什么' : null;
}
/** Pure: what is sent. */
export function patrolBody({ kind, source, seenOn, seenTime, place, personId, words, photoId }: PatrolDraft): object {
  const [sort, number] = [place.slice(0, 1), Number(place.slice(1))];
  return { kind, source, seenOn, seenTime, words: words.trim(), ...(sort === 'w' ? { windowId: number } : { sectionId: number }), ...(personId ? { personId: Number(personId) } : {}), ...(photoId ? { photoId } : {}) };
}

/** Every verb with what it asks for; which of them are open the server says. */
export function patrolActs(one: Patrol): Act[] {
  const note = `${one.kindLabel}，${placeWords(one)}，${one.seenOn} ${one.seenTime}`;
  const says = (verb: string, route: string, act: Omit<Act, 'verb' | 'path' | 'fields' | 'note'>, label: string, hint: string): Act => ({ verb, path: `/patrol-records/${one.id}/${route}`, note, ...act, fields: [{ name: 'words', label, hint, kind: 'long', max: 2000 }] });
  const all: Act[] = [
    says('answerPatrol', 'answer-patrol', { label: '说明情况', kind: 'primary' }, '情况说明', '当时为什么，后来怎么办的'),
    says('closePatrol', 'close-patrol', { label: '认定属实', kind: 'primary' }, '认定意见', one.breach ? '属实的影响当月业务能手、服务标兵' : ''),
    says('rejectPatrol', 'reject-patrol', { label: '认定不属实' }, '为什么不属实', '不属实的不计入件数'),
  ];
  return all.filter(({ verb }) => (one.verbs as readonly string[]).includes(verb));
}
