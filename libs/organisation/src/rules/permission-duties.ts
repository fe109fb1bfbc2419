import { CASE_STEPS, PERMISSION_NAMES, ROLES, type Permission, type RoleName } from '@onecounter/contracts';
import type { PostObstacle } from './incompatible-posts';

const AT_THE_COUNTER: readonly Permission[] = [
  'keepDraft', 'judgeReception', 'recordReuseConsent', 'withdrawReuseConsent', 'registerApplication', 'requestSupplement', 'receiveSupplement', 'acceptApplication', 'acceptWithDeferral', 'registerDeferredSupplement', 'acceptWithCommitment', 'declineNotRequired', 'declineNotOurs', 'withdrawApplication',
  'issueResult', 'mailResult', 'confirmDelivery', 'recordReturn', 'exchangeCertificate',
];
const REVIEWING: readonly Permission[] = ['passReview'];
const DECIDING: readonly Permission[] = ['passCheck', 'returnToReviewer', 'grantPermit', 'refusePermit', 'terminateCase', 'amendDecision', 'keepVersion', 'endByAdjustment', 'inviteAnew'];
/** Whoever took a supplement or a commitment does not judge it. */
const JUDGING: readonly Permission[] = ['passDeferredMaterial', 'rejectDeferredMaterial', 'recordCommitmentCheck'];
const KEEPING: readonly Permission[] = [
  'establishUnit', 'renameUnit', 'moveUnit', 'changeAliases', 'closeUnit', 'registerPerson', 'renamePerson', 'openAccount', 'resetPassword', 'enableAccount', 'openWindow', 'changeWindow', 'closeWindow', 'reopenWindow', 'moveClock', 'loadCalendar',
  'issueApiClient', 'changeApiClient', 'rotateApiKey', 'resumeApiClient',
];
const SECURING: readonly Permission[] = ['appointPost', 'endPost', 'assignSections', 'unlockAccount', 'resetSecondFactor', 'grantPermission', 'takePermission', 'revokeApiClient'];
const AUDITING: readonly Permission[] = ['readAccessLog', 'exportAccessLog'];

const isCaseVerb = (permission: Permission): boolean => permission in CASE_STEPS;
const isAdministrators = (permission: Permission): boolean => [...KEEPING, ...SECURING, ...AUDITING].includes(permission);
const among = (list: readonly Permission[]) => (permission: Permission): boolean => list.includes(permission);

interface Pair { readonly one: (permission: Permission) => boolean; readonly other: (permission: Permission) => boolean; readonly rule: string; readonly zh: string }
/** Two kinds of work that no person has at once, whatever the posts are called. */
const APART: readonly Pair[] = [
  { one: among(AT_THE_COUNTER), other: among([...REVIEWING, ...DECIDING, ...JUDGING]), rule: 'whoever receives or issues neither reviews nor decides', zh: '接件、发证的人不审核、不审批' },
  { one: isAdministrators, other: isCaseVerb, rule: 'an administrator handles no cases', zh: '管理员不办件' },
  { one: among(KEEPING), other: among([...SECURING, ...AUDITING]), rule: 'three administrators are three people', zh: '三员分立，系统、安全、审计三种权限不归一人' },
  { one: among(SECURING), other: among(AUDITING), rule: 'three administrators are three people', zh: '三员分立，系统、安全、审计三种权限不归一人' },
];
/** Within one post also: a person who holds two posts is judged case by case over the trace. */
const APART_IN_A_POST: readonly Pair[] = [
  { one: among(REVIEWING), other: among(DECIDING), rule: 'nobody checks their own review', zh: '审核的不复核、不审批自己审的件' },
  { one: among(['requestSecondSeal']), other: among(['confirmSecondSeal', 'declineSecondSeal']), rule: 'nobody confirms their own request', zh: '申请盖公章的不批准自己的申请' },
];
const ONLY_OF: readonly { readonly list: readonly Permission[]; readonly role: RoleName }[] = [{ list: SECURING, role: 'securityAdministrator' }, { list: AUDITING, role: 'auditAdministrator' }];

export interface PostToGrant {
  readonly role: string;
  /** What the post may do now. */
  readonly permissions: readonly Permission[];
  /** Other posts that somebody holds beside this one, today or later. */
  readonly beside: readonly { readonly role: string; readonly permissions: readonly Permission[] }[];
}

/** Why the post must not get the permission (IAM-3, IAM-6); null when it may. */
export function grantObstacle(permission: Permission, { role, permissions, beside }: PostToGrant): PostObstacle | null {
  const own = ONLY_OF.find(({ list }) => list.includes(permission));
  if (own && own.role !== role) return { rule: `only the ${own.role} has this`, ruleLabel: `三员分立，“${labelOf(permission)}”只归${ROLES[own.role].zh}` };
  const within = clash(permission, permissions, [...APART, ...APART_IN_A_POST]);
  if (within) return { rule: within.pair.rule, ruleLabel: `${within.pair.zh}：“${labelOf(permission)}”和这个岗位已有的“${labelOf(within.with)}”不能在一起` };
  for (const other of beside) {
    const met = clash(permission, other.permissions, APART);
    if (met) return { rule: met.pair.rule, ruleLabel: `${met.pair.zh}：有人同时任“${labelOfRole(other.role)}”，那里有“${labelOf(met.with)}”` };
  }
  return null;
}

/** Why no person may hold these two posts at a time, as far as what they may do goes; null when he may. */
export function postsApart(next: Omit<PostToGrant, 'beside'>, held: Omit<PostToGrant, 'beside'>): PostObstacle | null {
  for (const permission of next.permissions) {
    const met = clash(permission, held.permissions, APART);
    if (met) return { rule: met.pair.rule, ruleLabel: `${met.pair.zh}：“${labelOfRole(next.role)}”有“${labelOf(permission)}”，“${labelOfRole(held.role)}”有“${labelOf(met.with)}”，不能由一人担任` };
  }
  return null;
}

function clash(permission: Permission, held: readonly Permission[], pairs: readonly Pair[]): { pair: Pair; with: Permission } | null {
  for (const pair of pairs) {
    const met = (pair.one(permission) ? held.find(pair.other) : undefined) ?? (pair.other(permission) ? held.find(pair.one) : undefined);
    if (met) return { pair, with: met };
  }
  return null;
}

const labelOf = (permission: Permission): string => PERMISSION_NAMES[permission]?.zh ?? permission;
const labelOfRole = (role: string): string => (ROLES as Readonly<Record<string, { zh: string }>>)[role]?.zh ?? role;
