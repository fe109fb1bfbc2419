import type { UseRule } from './checked-use';
import { sealedWithoutCase } from './sealed-without-case';

/** 专用章: see CHECK_RULES.approvalSealWithoutCase for its number, title and basis. */
export const approvalSealWithoutCase: UseRule = { code: 'approvalSealWithoutCase', examine: (use) => (use.register === 'approval' ? sealedWithoutCase(use) : null) };
