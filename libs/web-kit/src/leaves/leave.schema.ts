import { HALF_DAYS, LEAVE_KINDS, type HalfDay } from '@onecounter/contracts';
import type { components } from '@onecounter/api-client';
import type { Act } from '../subjects/act.schema';

export type Leave = components['schemas']['LeaveView'];
export type LeaveRow = components['schemas']['LeaveRowView'];
export type Duty = components['schemas']['DutyToHandOverView'];
export type Handover = components['schemas']['HandoverView'];
export interface Period { fromOn: string; fromHalf: HalfDay; toOn: string; toHalf: HalfDay }

export const HALVES = Object.entries(HALF_DAYS).map(([value, { zh }]) => ({ value, label: zh }));
export const KINDS = Object.entries(LEAVE_KINDS).map(([value, { zh }]) => ({ value, label: zh }));

/** In a choice: nobody of the same post, so that it goes up. */
export const SUPERIOR = 'superior';
export const dutyKey = ({ unitId, role, itemCode }: Pick<Duty, 'unitId' | 'role' | 'itemCode'>): string => `${unitId}.${role}.${itemCode ?? ''}`;
export const dutyName = ({ unitName, roleLabel, itemCode }: Pick<Handover, 'unitName' | 'roleLabel' | 'itemCode'>): string => `${unitName} ${roleLabel}${itemCode === null ? '' : `（只${itemCode}）`}`;
export const takerName = ({ standInName, toSuperior }: Handover): string => `${standInName}${toSuperior ? '（上级）' : ''}`;

/** Pure: each duty to whoever was chosen; what was chosen before stays as long as it still can. */
export function chosenFor(duties: readonly Duty[], before: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(duties.map((duty) => {
    const [key, kept] = [dutyKey(duty), before[dutyKey(duty)] ?? ''];
    const possible = kept === SUPERIOR ? duty.superiorName !== null : duty.choices.some(({ personId, why }) => String(personId) === kept && why === null);
    return [key, possible ? kept : duty.proposedId === null ? '' : String(duty.proposedId)];
  }));
}

/** Pure: what is sent for each duty. */
export function handoversOf(duties: readonly Duty[], chosen: Readonly<Record<string, string>>): Record<string, unknown>[] {
  return duties.flatMap((duty) => {
    const to = chosen[dutyKey(duty)] ?? '';
    if (to === '') return [];
    return [{ unitId: duty.unitId, role: duty.role, ...(duty.itemCode === null ? {} : { itemCode: duty.itemCode }), ...(to === SUPERIOR ? { toSuperior: true } : { personId: Number(to) }) }];
  });
}

/** Pure: what is still missing before it can be asked for; null when all is there. An item that nobody is named for goes with the rest of its post. */
export function requestLacks(period: Period, duties: readonly Duty[] | null, chosen: Readonly<Record<string, string>>): string | null {
  if (period.fromOn === '' || period.toOn === '') return '先选从哪天到哪天';
  if (duties === null) return '正在查要交接的岗位';
  const open = duties.find((duty) => duty.itemCode === null && (chosen[dutyKey(duty)] ?? '') === '');
  return open ? `先选${open.roleLabel}交给谁` : null;
}

const WORDS = (label: string, optional = true): Act['fields'] => [{ name: 'words', label, kind: 'long', max: 2000, ...(optional ? { optional: true } : {}) }];
/** Every verb with what it asks for; which of them are open the server says. */
export function leaveActs(leave: LeaveRow): Act[] {
  const at = (route: string): string => `/leaves/${leave.id}/${route}`;
  const all: Act[] = [
    { verb: 'approveLeave', label: '批准', title: `批准${leave.personName}请假`, path: at('approve-leave'), kind: 'primary', note: `${leave.period}。批准时再核对一次交接人是否在岗；到时手上的办件自动转给代办人。`, fields: WORDS('批注') },
    { verb: 'refuseLeave', label: '不批准', title: `不批准${leave.personName}请假`, path: at('refuse-leave'), fields: WORDS('理由', false) },
    { verb: 'cancelLeave', label: '撤销请假', path: at('cancel-leave'), kind: 'danger', note: '还没有开始的请假，撤销以后不再转办件。', fields: WORDS('说明') },
    { verb: 'returnFromLeave', label: '提前销假', path: at('return-from-leave'), kind: 'danger', note: '销假以后没有办完的办件马上交回。', fields: WORDS('说明') },
  ];
  return all.filter(({ verb }) => (leave.verbs as readonly string[]).includes(verb));
}
