import { refuse, type SealRegisterKind } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';

type Keeper = Pick<Actor, 'post' | 'unitId'>;
/** 公章 is kept by the coordination section; the assessment section sets up what is missing. */
const KEEPS_OFFICIAL: readonly string[] = ['coordinationSection', 'assessmentSection'];

/** A section opens its own register of the approval seal. @throws sealRegisterOfOthers */
export function judgeOpening(register: SealRegisterKind, unit: { readonly id: number; readonly name: string }, { post, unitId }: Keeper): void {
  if (post !== 'assessmentSection' && unit.id !== unitId) refuse('sealRegisterOfOthers', { unit: unit.name });
  if (register === 'official' && !KEEPS_OFFICIAL.includes(post)) refuse('sealRegisterOfOthers', { unit: '业务协调科' });
}

/** Written by its own unit; the assessment section imports into any. @throws sealRegisterOfOthers */
export function requireOwnRegister(register: { readonly unit_id: number; readonly unit_name: string }, { post, unitId }: Keeper): void {
  if (post !== 'assessmentSection' && register.unit_id !== unitId) refuse('sealRegisterOfOthers', { unit: register.unit_name });
}
