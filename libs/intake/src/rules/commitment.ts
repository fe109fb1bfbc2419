import { COMMITMENT_STATES, refuse, SATISFIED_VERDICTS, type CommitmentResult, type CommitmentState, type ItemDefinition } from '@onecounter/contracts';
import { plainDate, type PlainDate } from '@onecounter/kernel';
import type { JudgedMaterial } from './judge-materials';

/** A material, and what is promised instead of it. */
export interface Promised { readonly code: string; readonly name: string; readonly promise: string }
export interface JudgedCommitment { readonly promised: readonly Promised[]; readonly barred: readonly { readonly code: string; readonly name: string }[] }

/** What is lacking, parted into what a commitment replaces and what it does not. A paper that came and is faulty is no promise: it is mended or taken back. */
export function judgeCommitment({ commitment }: ItemDefinition, materials: readonly JudgedMaterial[]): JudgedCommitment {
  const lacking = materials.filter(({ verdict }) => !SATISFIED_VERDICTS.includes(verdict) && verdict !== 'unchecked');
  const replaced = ({ verdict, definition }: JudgedMaterial): boolean => commitment !== null && verdict === 'missing' && Boolean(definition.commitment?.trim());
  return {
    promised: lacking.filter(replaced).map(({ definition: { code, name, commitment: promise } }) => ({ code, name, promise: promise?.trim() ?? '' })),
    barred: lacking.filter((one) => !replaced(one)).map(({ definition: { code, name } }) => ({ code, name })),
  };
}

/** @throws commitmentNotProvided, commitmentNotCovering, commitmentNotNeeded */
export function requireCommitment(definition: ItemDefinition, { promised, barred }: JudgedCommitment): readonly Promised[] {
  if (definition.commitment === null) refuse('commitmentNotProvided');
  if (barred.length > 0) refuse('commitmentNotCovering', { names: barred.map(({ name }) => name), codes: barred.map(({ code }) => code) });
  return promised.length > 0 ? promised : refuse('commitmentNotNeeded');
}

/** @throws commitmentNotToCheck before the grant and once it is settled */
export function requireToCheck(state: CommitmentState | undefined): void {
  if (state !== 'toCheck' && state !== 'toRectify') refuse('commitmentNotToCheck', { state: state ?? 'none', stateLabel: state ? COMMITMENT_STATES[state].zh : '没有承诺' });
}

/** 限期整改 has its day, the other results have none. @throws rectificationDayWrong */
export function judgeRectifyBy(result: CommitmentResult, rectifyBy: string | null, today: PlainDate): PlainDate | null {
  if ((result === 'toRectify') !== (rectifyBy !== null) || (rectifyBy !== null && rectifyBy <= today)) refuse('rectificationDayWrong', {}, 'rectifyBy');
  return rectifyBy === null ? null : plainDate(rectifyBy);
}
