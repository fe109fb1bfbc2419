import { refuse, roleOf, type RoleName } from '@onecounter/contracts';

/** A post of a unit, for one item or (null) for all. */
export interface Duty { readonly unitId: number; readonly role: RoleName; readonly itemCode: string | null }
/** 交接 as it is asked for; without a person: to the superior, said explicitly. */
export interface HandoverAsked extends Duty { readonly personId: number | null }
export interface Handover extends Duty { readonly standInId: number; readonly toSuperior: boolean }
/** Somebody in post, with what keeps them from standing in. Days; `validTo` is the first day on which it is over. */
export interface Holder { readonly personId: number; readonly name: string; readonly unitId: number; readonly unitName: string; readonly role: RoleName; readonly validFrom: string; readonly validTo: string | null; readonly disabled: boolean; readonly away: string | null }
/** Who answers for the unit above the leaver, the nearest first. */
export type Superior = Pick<Holder, 'personId' | 'name' | 'disabled' | 'away'>;
export interface HandoverGround { readonly personId: number; readonly fromOn: string; readonly toOn: string; readonly holders: readonly Holder[]; readonly superiors: ReadonlyMap<string, readonly Superior[]> }

/** Posts whose leave goes past the head of their own unit. */
const HEADS: readonly string[] = ['sectionHead', 'headOfWindowServices'];
const LEADERS: readonly string[] = ['leaderInCharge', 'bureauLeader'];
const ADMINISTRATORS: readonly string[] = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'];

export const keyOf = ({ unitId, role }: Pick<Duty, 'unitId' | 'role'>): string => `${unitId}.${role}`;
export const roleLabel = (role: string): string => roleOf(role)?.zh ?? role;
export const dutyLabel = (unitName: string, { role, itemCode }: Pick<Duty, 'role' | 'itemCode'>): string => `${unitName}${roleLabel(role)}${itemCode === null ? '' : `（${itemCode}）`}`;

/** Which posts answer for whoever holds this one, the nearest first. */
export const superiorPosts = (role: string): RoleName[] => (LEADERS.includes(role) ? ['bureauLeader'] : HEADS.includes(role) ? ['leaderInCharge'] : ['sectionHead', 'headOfWindowServices', 'leaderInCharge']);

/** Posts of the leaver during these days that somebody must take over: administrators handle no cases. */
export function dutiesOf({ personId, fromOn, toOn, holders }: Pick<HandoverGround, 'personId' | 'fromOn' | 'toOn' | 'holders'>): Holder[] {
  const held = holders.filter((one) => one.personId === personId && !ADMINISTRATORS.includes(one.role) && one.validFrom <= toOn && (one.validTo === null || one.validTo > fromOn));
  return [...new Map(held.map((one) => [keyOf(one), one])).values()];
}

/** Who can stand in: holds the same post in the same unit for the whole leave, signs in, is not away. IAM-3 asks no more: the post is the same. */
export function canStandIn(duty: Pick<Duty, 'unitId' | 'role'>, ground: HandoverGround): Holder[] {
  return ground.holders.filter((one) => one.personId !== ground.personId && keyOf(one) === keyOf(duty) && coversWhole(one, ground));
}
const coversWhole = (one: Holder, { fromOn, toOn }: HandoverGround): boolean => one.validFrom <= fromOn && (one.validTo === null || one.validTo > toOn);

/** The nearest superior who can be reached, nobody twice. */
export function reachableSuperior(duty: Pick<Duty, 'unitId' | 'role'>, { personId, superiors }: HandoverGround): Superior | null {
  return superiors.get(keyOf(duty))?.find((one) => one.personId !== personId && !one.disabled && one.away === null) ?? null;
}

/** Each duty to one person. @throws handoverUnknown, handoverTwice, handoverMissing, handoverToOneself, standInNotInPost, standInDisabled, standInAway, superiorUnreachable */
export function judgeHandovers(asked: readonly HandoverAsked[], ground: HandoverGround): Handover[] {
  const duties = dutiesOf(ground);
  const seen = new Set<string>();
  const handed = asked.map((one) => {
    const held = duties.find((duty) => keyOf(duty) === keyOf(one));
    if (!held) return refuse('handoverUnknown', { duty: dutyLabel('', one) }, 'handovers');
    const [label, key] = [dutyLabel(held.unitName, one), `${keyOf(one)}.${one.itemCode ?? ''}`];
    if (seen.has(key)) refuse('handoverTwice', { duty: label }, 'handovers');
    seen.add(key);
    return handoverOf(one, label, ground);
  });
  const missing = duties.find((duty) => !seen.has(`${keyOf(duty)}.`));
  if (missing) refuse('handoverMissing', { duty: dutyLabel(missing.unitName, { ...missing, itemCode: null }) }, 'handovers');
  return handed;
}

function handoverOf({ unitId, role, itemCode, personId }: HandoverAsked, duty: string, ground: HandoverGround): Handover {
  if (personId === null) {
    const superior = reachableSuperior({ unitId, role }, ground) ?? refuse('superiorUnreachable', { duty }, 'handovers');
    return { unitId, role, itemCode, standInId: superior.personId, toSuperior: true };
  }
  if (personId === ground.personId) refuse('handoverToOneself', { duty }, 'handovers');
  const one = canStandIn({ unitId, role }, ground).find((holder) => holder.personId === personId) ?? refuse('standInNotInPost', { duty }, 'handovers');
  if (one.disabled) refuse('standInDisabled', { duty, name: one.name }, 'handovers');
  if (one.away !== null) refuse('standInAway', { duty, name: one.name, period: one.away }, 'handovers');
  return { unitId, role, itemCode, standInId: personId, toSuperior: false };
}

export interface Decider { readonly personId: number | null; readonly unitId: number | null; readonly jurisdictionPath: string; readonly reach: string; readonly inChargeOf: readonly number[] | null; readonly post: string }
export interface LeaveToDecide { readonly person_id: number; readonly unit_id: number; readonly jurisdiction_path: string; readonly post: string }

/** The head of the unit decides for the own people, the leader in charge for heads and for whom no head decides, a bureau leader for leaders in charge. Nobody decides for oneself. */
export function mayDecide(leave: LeaveToDecide, actor: Decider): boolean {
  if (leave.person_id === actor.personId) return false;
  if (actor.reach !== 'bureau') return leave.unit_id === actor.unitId && superiorPosts(leave.post).includes(actor.post as RoleName);
  const within = leave.jurisdiction_path.startsWith(actor.jurisdictionPath);
  return within && (actor.post === 'bureauLeader' ? leave.post === 'leaderInCharge' : !LEADERS.includes(leave.post) && (actor.inChargeOf === null || actor.inChargeOf.includes(leave.unit_id)));
}

/** Who is asked, in words. */
export const deciderInWords = (post: string): string => (LEADERS.includes(post) ? '局领导' : HEADS.includes(post) ? '分管领导' : '本单位负责人（没有的由分管领导）');
