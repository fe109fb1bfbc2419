import type { UseRule } from './checked-use';
import { sealedBeforeTrace } from './sealed-before-trace';

/** 专用章: see CHECK_RULES.approvalSealBeforeTrace for its number, title and basis. */
export const approvalSealBeforeTrace: UseRule = { code: 'approvalSealBeforeTrace', examine: (use) => (use.register === 'approval' ? sealedBeforeTrace(use) : null) };
