/** Somebody of the section who may be called to the counter. */
export interface OnDuty { readonly personId: number; readonly isHead: boolean; /** Signed in at the office a moment ago. */ readonly online: boolean }
export interface Callee { readonly personId: number; /** 1, 2, 3: the order in which the section is called. */ readonly tier: number; /** From this moment (legal time) on the call is shown to them. */ readonly fromAt: Date }

/**
 * 依次呼叫: first those who sit at their desk (A), then the others (B), then the head; a group that is empty costs no time, and whoever was
 * called stays called. Until posts have an A and a B of their own the desk is what tells them apart.
 */
export function callOrder(people: readonly OnDuty[], calledAt: Date, minutes: number): Callee[] {
  const groups = [people.filter(({ isHead, online }) => !isHead && online), people.filter(({ isHead, online }) => !isHead && !online), people.filter(({ isHead }) => isHead)].filter((group) => group.length > 0);
  return groups.flatMap((group, index) => group.map(({ personId }) => ({ personId, tier: index + 1, fromAt: new Date(calledAt.getTime() + index * minutes * 60_000) })));
}
