import type { ItemDefinition } from '@onecounter/contracts';
import { minDate, type PlainDate } from '@onecounter/kernel';
import type { Deferrable, JudgedDeferral } from './deferral';

/** A case of a joint application that lacks something, or an item that is about to be one. */
export interface LackingMember<Id extends string | number = number> {
  readonly id: Id;
  readonly definition: ItemDefinition;
  /** It begins when its predecessor is decided: until then no day can be named. */
  readonly waits: boolean;
  readonly deferral: JudgedDeferral;
}
/** A material that may come later once for all cases that lack it. */
export interface JointDeferralLine<Id extends string | number = number> {
  readonly key: string;
  readonly name: string;
  readonly kind: Deferrable['kind'];
  readonly demand: string;
  readonly basis: string;
  /** The earliest day of the cases that have begun; null while all of them wait. */
  readonly dueOn: PlainDate | null;
  /** Its days after the beginning, in words: 5 个工作日. */
  readonly daysText: string;
  readonly parts: readonly { readonly member: Id; readonly itemName: string; readonly code: string; readonly waits: boolean }[];
}
export interface NotDeferred { readonly key: string; readonly name: string; readonly why: string }
export interface JointDeferral<Id extends string | number = number> {
  /** Ids of the cases that may be accepted so. */
  readonly members: readonly Id[];
  readonly lines: readonly JointDeferralLine<Id>[];
  readonly barred: readonly NotDeferred[];
}
interface Lack { readonly code: string; readonly name: string; readonly key: string; readonly terms: Deferrable | null }

/** What materials of several items have in common; a material of its own is itself. */
export const sharedKeyOf = ({ materials }: Pick<ItemDefinition, 'materials'>, code: string): string => materials.find((one) => one.code === code)?.sharedKey ?? code;

/**
 * 联办容缺 (INT-5, REV-3): a material comes later only when every case that lacks it may wait for it and lacks nothing else that may not wait. So each
 * missing material is either promised for all cases or told for all, never both.
 */
export function judgeJointDeferral<Id extends string | number>(members: readonly LackingMember<Id>[]): JointDeferral<Id> {
  const lacks = new Map(members.map((member) => [member.id, lacksOf(member)] as const));
  const of = (member: LackingMember<Id>): readonly Lack[] => lacks.get(member.id) ?? [];
  const lacking = (key: string): LackingMember<Id>[] => members.filter((member) => of(member).some((lack) => lack.key === key));
  const all = [...new Set([...lacks.values()].flat().map(({ key }) => key))];
  const eligible = all.filter((key) => lacking(key).every((member) => of(member).every((lack) => lack.key !== key || lack.terms !== null)));
  let promised = new Set(eligible);
  const fits = (member: LackingMember<Id>): boolean => of(member).length > 0 && of(member).every(({ key }) => promised.has(key));
  for (let before = -1; before !== promised.size;) {
    before = promised.size;
    promised = new Set([...promised].filter((key) => lacking(key).every(fits)));
  }
  const nameOf = (key: string): string => of(lacking(key)[0] as LackingMember<Id>).find((lack) => lack.key === key)?.name ?? key;
  return {
    members: members.filter(fits).map(({ id }) => id),
    lines: [...promised].map((key) => lineOf(key, nameOf(key), lacking(key), of)),
    barred: all.filter((key) => !promised.has(key)).map((key) => ({ key, name: nameOf(key), why: whyNot(key, eligible.includes(key), lacking(key), of) })),
  };
}

function lacksOf<Id extends string | number>({ definition, deferral: { deferrable, barred } }: LackingMember<Id>): Lack[] {
  return [...deferrable.map((terms) => ({ code: terms.code, name: terms.name, key: sharedKeyOf(definition, terms.code), terms })), ...barred.map(({ code, name }) => ({ code, name, key: sharedKeyOf(definition, code), terms: null }))];
}

function lineOf<Id extends string | number>(key: string, name: string, members: readonly LackingMember<Id>[], of: (member: LackingMember<Id>) => readonly Lack[]): JointDeferralLine<Id> {
  const parts = members.flatMap((member) => of(member).filter((lack) => lack.key === key).map(({ code, terms }) => ({ member, code, terms: terms as Deferrable })));
  const begun = parts.filter(({ member }) => !member.waits).map(({ terms }) => terms.dueOn);
  const [first, ...others] = begun;
  const terms = parts[0]?.terms;
  const days = parts.map(({ member: { definition }, code }) => ({ days: definition.materials.find((one) => one.code === code)?.deferralDays ?? 0, unit: definition.promisedLimit.unit })).sort((one, other) => one.days - other.days)[0];
  return {
    key, name, kind: parts.every((part) => part.terms.kind === 'atIssue') ? 'atIssue' : 'atAcceptance', demand: terms?.demand ?? '', basis: [...new Set(parts.map((part) => part.terms.basis).filter(Boolean))].join('；'),
    dueOn: first === undefined ? null : minDate(first, ...others), daysText: `${days?.days ?? 0} 个${days?.unit === 'calendar' ? '自然日' : '工作日'}`,
    parts: parts.map(({ member, code }) => ({ member: member.id, itemName: member.definition.name, code, waits: member.waits })),
  };
}

function whyNot<Id extends string | number>(key: string, isEligible: boolean, members: readonly LackingMember<Id>[], of: (member: LackingMember<Id>) => readonly Lack[]): string {
  if (!isEligible) return `不在${members.filter((member) => of(member).some((lack) => lack.key === key && lack.terms === null)).map(({ definition }) => `“${definition.name}”`).join('、')}的容缺清单里`;
  return `${members.map(({ definition }) => `“${definition.name}”`).join('、')}还缺不能容缺的材料，一并告知`;
}

/** Until when, in the words of the undertaking. */
export function untilWhen({ dueOn, daysText, parts }: JointDeferralLine<string | number>, day: (date: string) => string): string {
  const fromStart = `开始办理后 ${daysText}内，不晚于承诺办结日`;
  if (dueOn === null) return fromStart;
  return parts.some(({ waits }) => waits) ? `${day(dueOn)}；等前置的事项，${fromStart}` : day(dueOn);
}
