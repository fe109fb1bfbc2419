import type { Lifecycle } from './lifecycle';
import { AWARD_APPEAL, AWARD_MONTH } from './lifecycles/award';
import { CHECK_MONTH, CHECK_RUN, OUTAGE } from './lifecycles/check-run';
import { FINDING } from './lifecycles/finding';
import { INTERVIEW } from './lifecycles/interview';
import { LEDGER_WEEK } from './lifecycles/ledger-week';
import { SEAL_REGISTER } from './lifecycles/seal-register';
import { SETTING } from './lifecycles/setting';
import type { SettingName } from './security-settings';

/** 监督考核: what the audit administrator watches of whoever checks, judges and confirms, by kind of subject. */
export const WATCHED = {
  finding: { lifecycle: FINDING, zh: '违规线索', verbs: ['confirmFinding', 'rejectFinding', 'upholdFinding', 'overturnFinding'] },
  checkMonth: { lifecycle: CHECK_MONTH, zh: '抽查月结', verbs: ['closeCheckMonth'] },
  checkRun: { lifecycle: CHECK_RUN, zh: '核对', verbs: ['cancelCheck'] },
  outage: { lifecycle: OUTAGE, zh: '停机登记', verbs: ['registerOutage', 'withdrawOutage'] },
  sealRegister: { lifecycle: SEAL_REGISTER, zh: '用印登记簿', verbs: ['strikeSealUse'] },
  ledgerWeek: { lifecycle: LEDGER_WEEK, zh: '台账周审', verbs: ['reopenLedgerWeek'] },
  awardMonth: { lifecycle: AWARD_MONTH, zh: '评先资格', verbs: ['redrawAwards', 'confirmEligibility', 'amendEligibility'] },
  awardAppeal: { lifecycle: AWARD_APPEAL, zh: '评先资格申诉', verbs: ['decideEligibilityAppeal'] },
  interview: { lifecycle: INTERVIEW, zh: '约谈', verbs: ['cancelInterview'] },
  setting: { lifecycle: SETTING, zh: '考核设置', verbs: ['changeSetting'] },
} as const satisfies Record<string, { readonly lifecycle: Lifecycle; readonly zh: string; readonly verbs: readonly string[] }>;
export type WatchedKind = keyof typeof WATCHED;
export const WATCHED_KINDS = Object.keys(WATCHED) as WatchedKind[];
/** Verbs with their kinds and labels, in the order in which they are chosen from. */
export const WATCHED_VERBS: readonly { readonly kind: WatchedKind; readonly verb: string; readonly zh: string }[] =
  WATCHED_KINDS.flatMap((kind) => { const { lifecycle, verbs } = WATCHED[kind] as { lifecycle: Lifecycle; verbs: readonly string[] }; return verbs.map((verb) => ({ kind, verb, zh: lifecycle.steps[verb]?.zh ?? verb })); });
/** Settings on which checks, awards and interviews rest. */
export const WATCHED_SETTINGS: readonly SettingName[] = ['receivingLeastCount', 'findingAnswerDays', 'findingAppealDays', 'findingMonthOfUse', 'awardSectionFindings', 'awardPersonCases', 'awardAppealDays', 'interviewMonths'];
