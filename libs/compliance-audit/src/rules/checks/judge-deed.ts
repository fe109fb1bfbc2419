import { CHECK_RULES, type CheckException, type CheckRuleCode } from '@onecounter/contracts';
import { ISSUE_RULES, USE_RULES, WEEK_RULES } from './index';
import type { CheckedIssue } from './checked-issue';
import type { CheckedUse, CheckMoment } from './checked-use';
import type { CheckedWeek } from './checked-week';
import type { Evidence, LookedFor, Violation } from './evidence';
import { lookedForInIssue, lookedForInUse, lookedForInWeek } from './exceptions';

/** One deed is found once, whatever rule finds it and however often it is looked at. */
export interface FoundDeed {
  readonly rule: CheckRuleCode; readonly ruleVersion: number; readonly fingerprint: string; readonly unitId: number; readonly personId: number | null; readonly onDate: string; readonly gist: string; readonly evidence: Evidence;
  readonly jurisdictionPath: string; readonly caseId: number | null; readonly caseNumber: string | null; readonly entryId: number | null; readonly sealUseId: number | null; readonly finished: boolean | null;
}
/** Nothing wrong; wrong and excused; or found. */
export type Judged = { readonly kind: 'innocent' } | { readonly kind: 'excluded'; readonly by: CheckException } | { readonly kind: 'found'; readonly deed: FoundDeed };

type Place = Pick<FoundDeed, 'fingerprint' | 'jurisdictionPath' | 'caseId' | 'caseNumber' | 'entryId' | 'sealUseId' | 'finished'>;
function judged<T>(deed: T, rules: readonly { readonly code: CheckRuleCode; readonly examine: (deed: T, moment: CheckMoment) => Violation | null }[], moment: CheckMoment, lookFor: () => readonly LookedFor[], place: (code: CheckRuleCode) => Place): Judged {
  for (const { code, examine } of rules) {
    const violation = examine(deed, moment);
    if (!violation) continue;
    const lookedFor = lookFor();
    const excuse = lookedFor.find(({ found }) => found);
    if (excuse) return { kind: 'excluded', by: excuse.exception };
    return { kind: 'found', deed: { ...violation, ...place(code), rule: code, ruleVersion: CHECK_RULES[code].version, evidence: { ...violation.evidence, lookedFor } } };
  }
  return { kind: 'innocent' };
}

const FINISHED = ['granted', 'refused', 'certified', 'issued'];

export function judgeUse(use: CheckedUse, moment: CheckMoment): Judged {
  return judged(use, USE_RULES, moment, () => lookedForInUse(use, moment), () => ({
    fingerprint: use.entryId === null ? `sealUse:${use.sealUseId ?? 0}` : `entry:${use.entryId}`, jurisdictionPath: use.jurisdictionPath, caseId: use.permitCase?.id ?? null, caseNumber: use.permitCase?.number ?? use.caseNumber, entryId: use.entryId, sealUseId: use.sealUseId,
    finished: use.permitCase ? FINISHED.includes(use.permitCase.status) : null,
  }));
}

export function judgeWeek(week: CheckedWeek, moment: CheckMoment): Judged {
  return judged(week, WEEK_RULES, moment, () => lookedForInWeek(week, moment), () => ({ fingerprint: `week:${week.unitId}:${week.week}`, jurisdictionPath: week.jurisdictionPath, caseId: null, caseNumber: null, entryId: null, sealUseId: null, finished: null }));
}

export function judgeIssue(issue: CheckedIssue, moment: CheckMoment): Judged {
  const { permitCase: of } = issue;
  return judged(issue, ISSUE_RULES, moment, () => lookedForInIssue(issue), (code) => ({
    fingerprint: `${code}:${of.id}`, jurisdictionPath: issue.jurisdictionPath, caseId: of.id, caseNumber: of.number, entryId: null, sealUseId: null, finished: FINISHED.includes(of.status),
  }));
}
