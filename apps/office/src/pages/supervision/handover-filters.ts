import { HANDOVER_STATUSES, type Handover } from './supervision.schema';

/** The filters of 交接签收 as they stand in the address. `returned`: yes, or the department that returned it. */
export const HANDOVER_FILTERS = { state: 'open', status: '', unitId: '', sectionId: '', routed: '', received: '', returned: '', late: '', overdue: '', caseNumber: '', from: '', to: '' };
export type HandoverFilters = typeof HANDOVER_FILTERS;
export const HANDOVER_CHECKS = [{ name: 'received', value: 'yes', label: '对方已收' }, { name: 'late', value: 'yes', label: '超期签收' }, { name: 'routed', value: 'no', label: '还没有监管部门' }] as const;

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
const isId = (text: string): boolean => /^[1-9]\d{0,14}$/.test(text);

/** What of them the server is asked; what somebody wrote into the address by hand and means nothing is left out. */
export function handoverQuery(chosen: HandoverFilters) {
  const text = chosen.caseNumber.trim().slice(0, 60);
  return {
    limit: 50, ...(chosen.state === 'open' || chosen.state === 'ended' ? { state: chosen.state } as const : {}), ...(HANDOVER_STATUSES.some(({ value }) => value === chosen.status) ? { status: chosen.status as Handover['status'] } : {}),
    ...(isId(chosen.unitId) ? { unitId: Number(chosen.unitId) } : {}), ...(isId(chosen.sectionId) ? { sectionId: Number(chosen.sectionId) } : {}), ...(chosen.routed === 'yes' || chosen.routed === 'no' ? { routed: chosen.routed } as const : {}),
    ...(chosen.received === 'yes' ? { received: 'yes' } as const : {}), ...(chosen.late === 'yes' ? { late: 'yes' } as const : {}), ...(chosen.overdue === 'yes' ? { overdue: 'yes' } as const : {}),
    ...(chosen.returned === 'yes' ? { returned: 'yes' } as const : isId(chosen.returned) ? { returnedBy: Number(chosen.returned) } : {}), ...(text ? { caseNumber: text } : {}), ...(isDay(chosen.from) ? { from: chosen.from } : {}), ...(isDay(chosen.to) ? { to: chosen.to } : {}),
  };
}
