import type { DependencyDefinition, FaultCode, FaultFacts, ItemDefinition } from '@onecounter/contracts';
import type { PlainDate, WorkingCalendar } from '@onecounter/kernel';
import { cycleThrough, danglingCodes } from './dependencies';
import { overrunOf } from './promise-overrun';
import { limitText } from './limit-text';

/** A reason why a version may not be published: a fault code with its facts. */
export interface Obstacle {
  readonly code: FaultCode;
  readonly facts: FaultFacts;
}

/** Another item that is published on the day in question, as far as dependencies go. */
export interface PublishedItem {
  readonly code: string;
  readonly dependsOn: readonly DependencyDefinition[];
}

/** When an earlier version of the same item is in use; both days belong to it. */
export interface VersionSpan {
  readonly versionNo: number;
  readonly from: PlainDate;
  /** null: until another version follows. */
  readonly until: PlainDate | null;
}

export interface Surroundings {
  readonly effectiveFrom: PlainDate;
  readonly others: readonly PublishedItem[];
  readonly earlier: readonly VersionSpan[];
  readonly calendar: WorkingCalendar;
}

/** What forbids publishing this definition from that day (CAT-4, CAT-9); empty when nothing does. */
export function obstaclesToPublish(definition: ItemDefinition, around: Surroundings): Obstacle[] {
  return [
    ...pointsMissing(definition),
    ...caseKindMismatch(definition),
    ...promiseLongerThanStatute(definition, around),
    ...danglingCodes(definition, around.others).map((code): Obstacle => ({ code: 'dependencyDangling', facts: { code } })),
    ...dependencyCycle(definition, around),
    ...validityOverlaps(around),
    ...deferralMismatch(definition),
    ...deferralBasisMissing(definition),
  ];
}

function pointsMissing({ materials }: ItemDefinition): Obstacle[] {
  const names = materials.filter((material) => material.points.length === 0).map((material) => material.name);
  return names.length > 0 ? [{ code: 'pointsMissing', facts: { names } }] : [];
}

function caseKindMismatch({ caseType, promisedLimit }: ItemDefinition): Obstacle[] {
  return (promisedLimit.days === 0) === (caseType === 'instant') ? [] : [{ code: 'caseKindMismatch', facts: { caseType, days: promisedLimit.days } }];
}

function promiseLongerThanStatute({ promisedLimit, statutoryLimit }: ItemDefinition, { effectiveFrom, calendar }: Surroundings): Obstacle[] {
  const overrun = overrunOf(promisedLimit, statutoryLimit, calendar, effectiveFrom);
  return overrun ? [{ code: 'promiseLongerThanStatute', facts: { promised: limitText(promisedLimit), statutory: limitText(statutoryLimit), ...overrun } }] : [];
}

function dependencyCycle(definition: ItemDefinition, { others }: Surroundings): Obstacle[] {
  const cycle = cycleThrough(definition, others);
  return cycle ? [{ code: 'dependencyCycle', facts: { cycle: cycle.join(' → ') } }] : [];
}

/** An open version that began earlier ends the day before; every other one that reaches the day or begins later is in the way. */
function validityOverlaps({ effectiveFrom, earlier }: Surroundings): Obstacle[] {
  const inTheWay = earlier.filter(({ from, until }) => (until === null ? from >= effectiveFrom : until >= from && until >= effectiveFrom));
  return inTheWay.map(({ versionNo }): Obstacle => ({ code: 'validityOverlaps', facts: { versionNo } })).reverse(); // the newest first: it is what people know of
}

/** A deferral needs an item that allows it and ends with the promise at the latest (INT-5). */
function deferralMismatch({ materials, deferralAllowed, promisedLimit }: ItemDefinition): Obstacle[] {
  const tooLong = (deferral: string, days: number): boolean => deferral === 'atAcceptance' && days > promisedLimit.days;
  const names = materials.filter(({ deferral, deferralDays }) => deferral !== 'none' && (!deferralAllowed || tooLong(deferral, deferralDays))).map((material) => material.name);
  return names.length > 0 ? [{ code: 'deferralMismatch', facts: { names } }] : [];
}

/** What may be deferred is published with basis and days (CAT-3): without them nobody at the window could cite it. */
function deferralBasisMissing({ materials }: ItemDefinition): Obstacle[] {
  const names = materials.filter(({ deferral, deferralDays, deferralBasis }) => deferral !== 'none' && (!deferralBasis?.trim() || deferralDays < 1)).map((material) => material.name);
  return names.length > 0 ? [{ code: 'deferralBasisMissing', facts: { names } }] : [];
}
