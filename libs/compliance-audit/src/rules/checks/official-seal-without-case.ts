import type { UseRule } from './checked-use';
import { sealedWithoutCase } from './sealed-without-case';

/** 公章: see CHECK_RULES.officialSealWithoutCase for its number, title and basis. */
export const officialSealWithoutCase: UseRule = { code: 'officialSealWithoutCase', examine: (use) => (use.register === 'official' ? sealedWithoutCase(use) : null) };
