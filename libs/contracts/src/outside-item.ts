/** 外部门事项 of a joint case: handled by a department that does not work here, followed by hand with evidence (REV-3). */
export const OUTSIDE_STATES = {
  waiting: { zh: '未转出', en: 'Not handed over' },
  handedOver: { zh: '已转外部门', en: 'Handed over' },
  acceptedThere: { zh: '外部门已受理', en: 'Accepted there' },
  granted: { zh: '外部门已办成', en: 'Granted', ends: true },
  refused: { zh: '外部门未批准', en: 'Refused', ends: true },
  withdrawn: { zh: '申请人已撤回', en: 'Withdrawn', ends: true },
} as const satisfies Record<string, { zh: string; en: string; ends?: boolean }>;
export type OutsideState = keyof typeof OUTSIDE_STATES;
/** What can be recorded; it begins with `waiting`. */
export const OUTSIDE_PROGRESS = ['handedOver', 'acceptedThere', 'granted', 'refused', 'withdrawn'] as const satisfies readonly OutsideState[];
export type OutsideProgress = (typeof OUTSIDE_PROGRESS)[number];

export const outsideEnded = (state: OutsideState): boolean => 'ends' in OUTSIDE_STATES[state];
/** Forward only: from what has ended nothing leads on, and nobody is handed over to twice. */
export function outsideMayBecome(from: OutsideState, to: OutsideProgress): boolean {
  const order = Object.keys(OUTSIDE_STATES);
  return !outsideEnded(from) && order.indexOf(to) > order.indexOf(from);
}
