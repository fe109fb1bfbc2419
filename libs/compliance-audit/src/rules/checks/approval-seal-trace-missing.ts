import type { UseRule } from './checked-use';
import { sealedTraceMissing } from './sealed-trace-missing';

/** 专用章: see CHECK_RULES.approvalSealTraceMissing for its number, title and basis. */
export const approvalSealTraceMissing: UseRule = { code: 'approvalSealTraceMissing', examine: (use) => (use.register === 'approval' ? sealedTraceMissing(use) : null) };
