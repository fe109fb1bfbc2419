import type { UseRule } from './checked-use';
import { sealedTraceMissing } from './sealed-trace-missing';

/** 公章: see CHECK_RULES.officialSealTraceMissing for its number, title and basis. */
export const officialSealTraceMissing: UseRule = { code: 'officialSealTraceMissing', examine: (use) => (use.register === 'official' ? sealedTraceMissing(use) : null) };
