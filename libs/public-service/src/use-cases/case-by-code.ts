import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { JointCases, type JointCaseInFull } from '@onecounter/casework';
import { PublicCases, type PublicCase } from '../data/public-cases';

const NOBODYS_CODE = 'no case has this code';
/** One case, or all cases of a joint case whose receipt names them. */
export interface CasesOfReceipt { readonly joint: JointCaseInFull | null; readonly cases: readonly PublicCase[] }

/** Whoever holds the receipt has its number and its code; a wrong number and a wrong code are answered alike (PUB-3). */
@Injectable()
export class CaseByCode {
  constructor(private readonly cases: PublicCases, private readonly joints: JointCases) {}

  /** @throws progressNotFound */
  async find(number: string, code: string): Promise<CasesOfReceipt> {
    const asked = number.trim().toUpperCase();
    const [one, joint] = await Promise.all([this.cases.byNumber(asked), this.joints.findByNumberForSystem(asked)]);
    const right = sameCode((one ?? joint)?.progress_code ?? NOBODYS_CODE, code.trim().toUpperCase());
    if (!right) refuse('progressNotFound');
    if (joint) return { joint, cases: await this.cases.ofJointCase(joint.id) };
    return one ? { joint: null, cases: [one] } : refuse('progressNotFound');
  }
}

/** Takes the same time whatever differs, and where. */
function sameCode(kept: string, given: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(kept), digest(given));
}
