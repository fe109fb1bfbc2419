import type { UseRule } from './checked-use';
import { sealedBeforeTrace } from './sealed-before-trace';

/** 公章: see CHECK_RULES.officialSealBeforeTrace for its number, title and basis. */
export const officialSealBeforeTrace: UseRule = { code: 'officialSealBeforeTrace', examine: (use) => (use.register === 'official' ? sealedBeforeTrace(use) : null) };
