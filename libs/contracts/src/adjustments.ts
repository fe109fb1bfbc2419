/** 事项调整 (CAT-2): each publication and each retirement of a version is one of these; section 3 of the bulletin counts them. */
export const ADJUSTMENT_KINDS = {
  added: { zh: '新增', en: 'Added' },
  amended: { zh: '修改', en: 'Amended' },
  transferred: { zh: '划转', en: 'Transferred to another section' },
  delegated: { zh: '下放', en: 'Delegated to a lower unit' },
  lawChanged: { zh: '法规修改', en: 'Changed by law' },
  cancelled: { zh: '取消', en: 'Cancelled' },
} as const;
export type AdjustmentKind = keyof typeof ADJUSTMENT_KINDS;

/** What a publication may be. */
export const PUBLISHING_KINDS = ['added', 'amended', 'transferred', 'delegated', 'lawChanged'] as const satisfies readonly AdjustmentKind[];
export type PublishingKind = (typeof PUBLISHING_KINDS)[number];
/** What a retirement may be. */
export const RETIRING_KINDS = ['cancelled', 'lawChanged'] as const satisfies readonly AdjustmentKind[];
export type RetiringKind = (typeof RETIRING_KINDS)[number];
/** The holder of the item changes, and with it, by plan, that of its running cases. */
export const MOVING_KINDS: readonly AdjustmentKind[] = ['transferred', 'delegated'];
/** Each running case has a choice: finish, end, apply anew. */
export const CHOICE_KINDS: readonly AdjustmentKind[] = ['cancelled', 'lawChanged'];

/** What becomes of the running cases when the holder changes. */
export const RUNNING_PLANS = {
  stay: { zh: '在办件留在原科室办完', en: 'Stay with the former holder' },
  move: { zh: '在办件按日移交', en: 'Move on a date' },
} as const;
export type RunningPlan = keyof typeof RUNNING_PLANS;
