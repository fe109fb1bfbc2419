import type { Lifecycle, StepRule } from '../lifecycle';
import type { RoleName } from '../roles';

export const DUTY_POST_STEPS = {
  setDutyPost: { from: [], to: 'kept', fact: 'dutyPostSet', zh: '设定AB角', en: 'Set A and B of a duty' },
  changeDutyPost: { from: ['kept'], to: 'same', fact: 'dutyPostChanged', zh: '调整AB角', en: 'Change A and B of a duty' },
  endDutyPost: { from: ['kept'], to: 'ended', fact: 'dutyPostEnded', zh: '取消AB角', en: 'End A and B of a duty', grave: true },
} as const satisfies Record<string, StepRule>;

/** AB岗 (IAM-4): for a duty of a unit, one item or all of them, who is A and who stands in as B. */
export const DUTY_POST = {
  kind: 'dutyPost',
  statuses: { kept: { zh: '在用', en: 'Kept' }, ended: { zh: '已取消', en: 'Ended', ends: true } },
  steps: DUTY_POST_STEPS,
} as const satisfies Lifecycle;
export type DutyPostVerb = keyof typeof DUTY_POST_STEPS;
export type DutyPostStatus = keyof typeof DUTY_POST.statuses;

/** Posts that have an A and a B: those that handle cases. B holds the same post in the same unit, so that separation of duties stays what it is. */
export const DUTY_ROLES = ['sectionReviewer', 'sectionApprover', 'sectionHead', 'countyApprover', 'windowClerk', 'issuingClerk', 'consultationClerk', 'headOfWindowServices', 'inspector'] as const satisfies readonly RoleName[];
export type DutyRole = (typeof DUTY_ROLES)[number];
