import { createHash } from 'node:crypto';

/** One use of a seal as a register writes it; days and moments of Asia/Shanghai, `usedAt` where the register gives a time of day. */
export interface SealLine {
  readonly lineNo: number; readonly usedOn: string; readonly usedAt: Date | null; readonly matter: string; readonly itemCode: string | null; readonly applicantName: string | null; readonly caseNumber: string | null; readonly copies: number;
  readonly approverName: string | null; readonly usedByName: string; readonly keeperName: string | null;
}

/** What tells one line of a register from another. */
export const keyOf = (unitId: number, { lineNo, usedOn, matter }: Pick<SealLine, 'lineNo' | 'usedOn' | 'matter'>): string => `${unitId}|${lineNo}|${usedOn}|${matter}`;

/** SHA-256 over salt and lines: the step proves what was written and holds no name. */
export function digestOf(salt: Buffer, lines: readonly (SealLine & { readonly unitId: number })[]): string {
  const hash = createHash('sha256').update(salt);
  for (const one of lines) {
    hash.update(JSON.stringify([one.unitId, one.lineNo, one.usedOn, one.usedAt?.toISOString() ?? null, one.matter, one.itemCode, one.applicantName, one.caseNumber, one.copies, one.approverName, one.usedByName, one.keeperName]));
  }
  return hash.digest('hex');
}
