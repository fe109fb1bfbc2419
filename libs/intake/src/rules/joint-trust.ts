import type { PlainDate, WorkingCalendar } from '@onecounter/kernel';
import { judgeCommitment, type Promised } from './commitment';
import { judgeDeferrable } from './deferral';
import { judgeJointDeferral, type JointDeferral } from './joint-deferral';
import type { JudgedMember } from './judge-joint';
import type { OnTrust } from './judge-outcome';

/** What the applicant wants of what may be done on trust. */
export interface TrustChoice { readonly defer?: boolean; /** Codes of items for which he commits himself. */ readonly committed?: readonly string[] }
export interface JointTrust {
  /** By code of item: what a commitment would replace, where it replaces all that is lacking. */
  readonly committable: ReadonlyMap<string, readonly Promised[]>;
  readonly deferral: JointDeferral<string>;
  /** By code of item: how it is accepted, as chosen. */
  readonly chosen: ReadonlyMap<string, OnTrust>;
}
export interface TrustDays { readonly today: PlainDate; readonly calendar: WorkingCalendar; /** 承诺办结日 of an item that is accepted today. */ readonly promisedDueOn: (member: JudgedMember) => PlainDate }

/** 试判 of 容缺 and 告知承诺 in a joint reception. For which item he commits himself is said first; what is left over may be deferred. */
export function judgeTrust(members: readonly JudgedMember[], { defer = false, committed = [] }: TrustChoice, { today, calendar, promisedDueOn }: TrustDays): JointTrust {
  const lacking = members.filter(({ outcome }) => outcome.kind === 'requestSupplement');
  const committable = new Map(lacking.flatMap(({ definition, materials }) => {
    const { promised, barred } = judgeCommitment(definition, materials);
    return promised.length > 0 && barred.length === 0 ? [[definition.code, promised] as const] : [];
  }));
  const commits = (member: JudgedMember): boolean => committed.includes(member.definition.code) && committable.has(member.definition.code);
  const deferral = judgeJointDeferral(lacking.filter((member) => !commits(member)).map((member) => ({
    id: member.definition.code, definition: member.definition, waits: member.waits, deferral: judgeDeferrable(member.definition, member.materials, { acceptedOn: today, promisedDueOn: promisedDueOn(member), calendar }),
  })));
  const chosen = new Map(lacking.flatMap((member): (readonly [string, OnTrust])[] => {
    const { code } = member.definition;
    if (commits(member)) return [[code, 'acceptWithCommitment']];
    return defer && deferral.members.includes(code) ? [[code, 'acceptWithDeferral']] : [];
  }));
  return { committable, deferral, chosen };
}
