import { AGENCY_LETTER, LETTER_KINDS } from '@onecounter/contracts';
import type { components } from '@onecounter/api-client';
import type { Act } from '../subjects/act.schema';
import { daysField, UNIT_FIELDS, wordsField } from './reminder.schema';

export type LetterRow = components['schemas']['AgencyLetterRowView'];
export type Letter = components['schemas']['AgencyLetterView'];

export const LETTER_KIND_OPTIONS = Object.entries(LETTER_KINDS).map(([value, { zh }]) => ({ value: value as LetterRow['kind'], label: zh as string }));
export const LETTER_STATES = [...Object.entries(AGENCY_LETTER.statuses).map(([value, { zh }]) => ({ value: value as LetterRow['status'] | 'overdue', label: zh as string })), { value: 'overdue' as const, label: '逾期的' }];

/** 发函 about a project. */
export const issueLetterAct = (projectId: number): Act => ({
  verb: 'issueAgencyLetter', label: '发联系函、协办单', path: '/agency-letters/issue-agency-letter', fixed: { projectId }, note: '文号按年连续；发出以后不能改，写错了办结，另发一件。',
  fields: [{ name: 'kind', label: '种类', kind: 'choice', options: LETTER_KIND_OPTIONS, first: 'contact' }, ...UNIT_FIELDS, { name: 'title', label: '事由', kind: 'text', max: 100 }, { ...wordsField('正文'), max: 4000 }, daysField('几个工作日内函复', '5')],
});

/** Every verb of a letter with what it asks for; which of them are open the server says. */
export function letterActs(one: Letter): Act[] {
  const act = (verb: string, route: string, more: Omit<Act, 'verb' | 'path'>): Act => ({ verb, path: `/agency-letters/${one.id}/${route}`, note: `${one.number}　${one.title}`, ...more });
  const all: Act[] = [
    act('answerAgencyLetter', 'answer-agency-letter', { label: one.unitId === null ? '登记复函' : '复函', kind: 'primary', fields: [wordsField('怎么答复')] }),
    act('closeAgencyLetter', 'close-agency-letter', { label: '办结函件', kind: one.status === 'answered' ? 'primary' : 'plain', fields: [wordsField('结果', one.status === 'issued' ? '没有复函就办结的，写明为什么' : '')] }),
  ];
  return all.filter(({ verb }) => (one.verbs as readonly string[]).includes(verb));
}
