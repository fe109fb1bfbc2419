import { approvalSealBeforeTrace } from './approval-seal-before-trace';
import { approvalSealTraceMissing } from './approval-seal-trace-missing';
import { approvalSealWithoutCase } from './approval-seal-without-case';
import type { IssueRule } from './checked-issue';
import type { UseRule } from './checked-use';
import type { WeekRule } from './checked-week';
import { decidedBeforeReception } from './decided-before-reception';
import { issuedWithoutReception } from './issued-without-reception';
import { ledgerWeekUnsigned } from './ledger-week-unsigned';
import { officialSealBeforeTrace } from './official-seal-before-trace';
import { officialSealTraceMissing } from './official-seal-trace-missing';
import { officialSealWithoutCase } from './official-seal-without-case';
import { resultNotIssued } from './result-not-issued';

/** All rules of the three monthly checks; the first that finds something names it. */
export const USE_RULES: readonly UseRule[] = [officialSealWithoutCase, officialSealTraceMissing, officialSealBeforeTrace, approvalSealWithoutCase, approvalSealTraceMissing, approvalSealBeforeTrace];
export const WEEK_RULES: readonly WeekRule[] = [ledgerWeekUnsigned];
export const ISSUE_RULES: readonly IssueRule[] = [issuedWithoutReception, decidedBeforeReception, resultNotIssued];
