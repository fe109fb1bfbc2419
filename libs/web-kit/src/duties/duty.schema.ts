import type { components } from '@onecounter/api-client';
import type { Act, ActField } from '../subjects/act.schema';

export type DutyTable = components['schemas']['DutyTableView'];
export type DutyRow = components['schemas']['DutyPostView'];
type DutyRole = DutyTable['roles'][number];

export const dutyOf = ({ roleLabel, itemCode, itemName }: DutyRow): string => `${roleLabel}，${itemCode === null ? '全部事项' : `${itemCode} ${itemName ?? ''}`}`;

const peopleField = (name: string, label: string, people: DutyRole['people'], first: number | null, optional = false): ActField => ({
  name, label, kind: 'choice', whole: true, optional, ...(optional ? { hint: '还没有的先空着，上面会提醒' } : {}),
  options: [...(optional && first !== null ? [{ value: '', label: '还没有' }] : []), ...people.map((one) => ({ value: String(one.personId), label: `${one.name}${one.trouble ? `，${one.trouble}` : ''}` }))], ...(first === null ? {} : { first: String(first) }),
});

/** A new pair for one of the posts of the unit. */
export function setAct(role: DutyRole, items: DutyTable['items']): Act {
  return {
    verb: 'setDutyPost', label: role.roleLabel, title: `设定${role.roleLabel}AB角`, note: 'A角平时办，B角在A角请假时代办；两人是同一单位、同一岗位。', path: '/duty-posts/set-duty-post', fixed: { role: role.role },
    fields: [
      { name: 'itemCode', label: '哪个事项', hint: '不选就是全部事项', kind: 'choice', optional: true, options: items.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })) },
      peopleField('aId', 'A角', role.people, null), peopleField('bId', 'B角', role.people, null, true),
    ],
  };
}

/** What can be done with a pair. */
export function rowActs(row: DutyRow, { roles, keeps }: DutyTable): Act[] {
  const people = roles.find(({ role }) => role === row.role)?.people ?? [];
  if (!keeps) return [];
  return [
    { verb: 'changeDutyPost', label: '调整', title: `调整AB角：${dutyOf(row)}`, note: '已经批准的请假，仍按批准时写的代办人。', path: `/duty-posts/${row.id}/change-duty-post`, fields: [peopleField('aId', 'A角', people, row.aId), peopleField('bId', 'B角', people, row.bId, true)] },
    { verb: 'endDutyPost', label: '取消', title: `取消AB角：${dutyOf(row)}`, note: '取消以后，新受理的办件按手上件数分。', path: `/duty-posts/${row.id}/end-duty-post`, kind: 'danger', fields: [] },
  ];
}
