import type { components } from '@onecounter/api-client';
import { GOOD_EXAMPLE } from '@onecounter/contracts';
import type { Act, ActField } from '../subjects/act.schema';

export type ExampleRow = components['schemas']['ExampleRowView'];
export type Example = components['schemas']['ExampleView'];
export const STATES = Object.entries(GOOD_EXAMPLE.statuses).map(([value, { zh }]) => ({ value: value as ExampleRow['status'], label: zh }));
export const daysWords = ({ daysSaved, daysComputed }: ExampleRow): string => (daysSaved === null ? '' : `节约 ${daysSaved} 个工作日${daysComputed ? '' : '（自报）'}`);

/** 报送事例 */
export const submitAct: Act = {
  verb: 'submitExample', label: '报送事例', kind: 'primary', path: '/good-examples/submit-example', note: '选用以后写进本期业务专报的第六栏',
  fields: [
    { name: 'title', label: '名称', kind: 'text', max: 60 }, { name: 'story', label: '怎么办的、解决了什么', kind: 'long', max: 3000 }, { name: 'caseNumber', label: '办件编号', hint: '有编号的，节约的工作日由系统计算；可不填', kind: 'text', max: 60, optional: true },
    { name: 'daysSaved', label: '节约的工作日', hint: '没有办件编号时填', kind: 'number', optional: true }, { name: 'feedback', label: '群众反映', kind: 'long', max: 1000, optional: true }, { name: 'photoId', label: '照片', kind: 'file', optional: true },
  ],
};

/** Every verb of an example; which of them are open the server says. */
export function exampleActs(one: Example): Act[] {
  const words = (label: string, optional: boolean): ActField => ({ name: 'words', label, kind: 'long', max: 2000, optional });
  const act = (verb: string, route: string, more: Omit<Act, 'verb' | 'path'>): Act => ({ verb, path: `/good-examples/${one.id}/${route}`, note: one.title, ...more });
  const all: Act[] = [
    act('chooseExample', 'choose-example', { label: '选用', kind: 'primary', fields: [words('说明', true)] }), act('declineExample', 'decline-example', { label: '不选用', fields: [words('为什么', false)] }),
    act('withdrawExample', 'withdraw-example', { label: '撤回', kind: 'danger', fields: [words('为什么', true)] }),
  ];
  return all.filter(({ verb }) => (one.verbs as readonly string[]).includes(verb));
}
