import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { PublicCases, type PublicCase } from '../data/public-cases';

const NOBODYS_CODE = 'no case has this code';

/** Whoever holds the receipt has its number and its code; a wrong number and a wrong code are answered alike (PUB-3). */
@Injectable()
export class CaseByCode {
  constructor(private readonly cases: PublicCases) {}

  /** @throws progressNotFound */
  async find(number: string, code: string): Promise<PublicCase> {
    const found = await this.cases.byNumber(number.trim().toUpperCase());
    const right = sameCode(found?.progress_code ?? NOBODYS_CODE, code.trim().toUpperCase());
    return found && right ? found : refuse('progressNotFound');
  }
}

/** Takes the same time whatever differs, and where. */
function sameCode(kept: string, given: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(kept), digest(given));
}
