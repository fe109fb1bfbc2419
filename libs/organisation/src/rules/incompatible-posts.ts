import { ROLES, type RoleName } from '@onecounter/contracts';
import type { UnitKind } from '../data/units';

export interface PostSpan { readonly role: RoleName; readonly validFrom: string; readonly validTo: string | null }
export interface PostObstacle { readonly rule: string; readonly ruleLabel: string }

const AT_THE_COUNTER: readonly RoleName[] = ['windowClerk', 'issuingClerk', 'consultationClerk'];
const DECIDING: readonly RoleName[] = ['sectionReviewer', 'sectionApprover', 'sectionHead', 'countyApprover', 'leaderInCharge', 'bureauLeader'];
const ADMINISTRATORS: readonly RoleName[] = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'];
const OF_A_SECTION: readonly RoleName[] = ['sectionReviewer', 'sectionApprover', 'sectionHead'];

/** Whether two spans share a day; `validTo` is the first day on which it is over. */
export const overlap = (one: Omit<PostSpan, 'role'>, other: Omit<PostSpan, 'role'>): boolean =>
  (one.validTo === null || other.validFrom < one.validTo) && (other.validTo === null || one.validFrom < other.validTo);

/** 职责分离 (IAM-3, IAM-6): who receives or issues neither reviews nor decides; three administrators are three people, and none of them handles cases. */
export function incompatiblePosts(next: PostSpan, held: readonly PostSpan[]): PostObstacle | null {
  const beside = held.filter((one) => overlap(one, next)).map((one) => one.role);
  const meets = (here: readonly RoleName[], there: readonly RoleName[]): RoleName | undefined =>
    (here.includes(next.role) ? beside.find((role) => there.includes(role) && role !== next.role) : undefined) ?? (there.includes(next.role) ? beside.find((role) => here.includes(role) && role !== next.role) : undefined);
  const both = (role: RoleName): string => `“${ROLES[role].zh}”和“${ROLES[next.role].zh}”`;
  const mixed = meets(AT_THE_COUNTER, DECIDING);
  if (mixed) return { rule: 'whoever receives or issues neither reviews nor decides', ruleLabel: `接件、发证的人不审核、不审批：${both(mixed)}不能由一人担任` };
  const second = meets(ADMINISTRATORS, ADMINISTRATORS);
  if (second) return { rule: 'three administrators are three people', ruleLabel: `三员分立：${both(second)}不能由一人担任` };
  const handles = meets(ADMINISTRATORS, [...AT_THE_COUNTER, ...DECIDING]);
  return handles ? { rule: 'an administrator handles no cases', ruleLabel: `管理员不办件：${both(handles)}不能由一人担任` } : null;
}

/** Why a unit of this kind has no such post; null when it may have it. An approval section neither receives nor issues. */
export function unfitForUnit(role: RoleName, kind: UnitKind): string | null {
  if (AT_THE_COUNTER.includes(role) && kind === 'section') return '审批科室不接件、不发证，接件和发证在服务中心';
  if (OF_A_SECTION.includes(role) && !['section', 'outside'].includes(kind)) return '审核、审批岗位在审批业务科室';
  if (role === 'countyApprover' && kind !== 'county') return '县区审批员在县区';
  if (['leaderInCharge', 'bureauLeader'].includes(role) && !['bureau', 'county'].includes(kind)) return '领导岗位在局里';
  return null;
}
