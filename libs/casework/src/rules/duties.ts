import { CASE_STEPS, HOLD_KINDS, type CaseVerb, type FaultCode, type FaultFacts, type HoldKindName } from '@onecounter/contracts';
import type { CaseInFull, HoldRow } from '../data/case-row';

/** Why a step may not be taken now; the SPA writes it beside the button. */
export interface Obstacle { readonly code: FaultCode; readonly facts: FaultFacts }

const label = (verb: CaseVerb): string => CASE_STEPS[verb].zh;

/** The second seal is kept by somebody who had no hand in the case. */
const HANDS = [['received_by', '接件'], ['reviewed_by', '审核'], ['checked_by', '复核'], ['decided_by', '审批'], ['certified_by', '制证']] as const satisfies readonly (readonly [keyof CaseInFull, string])[];

/** Whoever received reviews and decides nothing; nobody checks their own review; whoever decided issues nothing (IAM-3, no exception for 即办件). */
export function separationOfDuties(verb: CaseVerb, row: CaseInFull, personId: number | null): Obstacle | null {
  if (personId === null) return null;
  const against = (who: number | null, rule: string, ruleLabel: string): Obstacle | null =>
    who === personId ? { code: 'separationOfDuties', facts: { rule, ruleLabel, verbLabel: label(verb) } } : null;
  switch (verb) {
    case 'passReview':
      return against(row.received_by, 'receiver may not review', '接件与审核不能是同一人');
    case 'passCheck':
      return against(row.received_by, 'receiver may not check', '接件与复核不能是同一人') ?? against(row.reviewed_by, 'reviewer may not check', '审核与复核不能是同一人');
    case 'grantPermit':
    case 'refusePermit':
    case 'amendDecision':
      if (row.holds.some((hold) => hold.kind === 'reReviewFailed' && hold.cleared_on === null && hold.opened_by === personId)) return against(personId, 're-reviewer may not decide', '重审与审批不能是同一人');
      return against(row.received_by, 'receiver may not decide', '接件与审批不能是同一人')
        ?? against(row.reviewed_by, 'reviewer may not decide', '审核与审批不能是同一人')
        ?? against(row.checked_by, 'checker may not decide', '复核与审批不能是同一人');
    case 'issueResult':
    case 'mailResult':
      return against(row.received_by, 'receiver may not issue', '接件与发证不能是同一人')
        ?? against(row.reviewed_by, 'reviewer may not issue', '审核与发证不能是同一人')
        ?? against(row.decided_by, 'decider may not issue', '审批与发证不能是同一人');
    case 'approveLateEntry':
      return against(row.received_by, 'who entered may not approve', '补录与核准补录不能是同一人');
    case 'recordCommitmentCheck':
      return against(row.received_by, 'receiver may not check the commitment', '接件与核查承诺不能是同一人');
    case 'passDeferredMaterial':
    case 'rejectDeferredMaterial':
      return against(row.received_by, 'receiver may not judge the supplement', '接件与核容缺补件不能是同一人');
    case 'confirmSecondSeal':
      return against(openSecondSeal(row)?.opened_by ?? null, 'asker may not confirm', '申请用印与确认用印不能是同一人')
        ?? HANDS.map(([who, what]) => against(row[who], 'keeper has no hand in the case', `${what}与公章保管不能是同一人`)).find((obstacle) => obstacle !== null) ?? null;
    default:
      return null;
  }
}

/** 特殊用印 that waits for the keeper. */
export function openSecondSeal(row: Pick<CaseInFull, 'holds'>): HoldRow | undefined {
  return row.holds.find((hold) => hold.kind === 'secondSeal' && hold.cleared_on === null);
}

/** An open hold blocks the verbs it names. */
export function openHold(verb: CaseVerb, row: CaseInFull): Obstacle | null {
  const hold = row.holds.find((one) => one.cleared_on === null && one.blocks.includes(verb));
  if (!hold) return null;
  const holdLabel = (HOLD_KINDS as Record<string, { zh: string }>)[hold.kind]?.zh ?? hold.kind;
  return { code: 'blockedByHold', facts: { hold: hold.kind, holdLabel, verb, verbLabel: label(verb) } };
}

/** 审批层级: 1 decides from acceptance, 2 after review, 3 after review and check (REV-2). */
export function reviewLevel(verb: CaseVerb, row: CaseInFull, levels: 1 | 2 | 3): Obstacle | null {
  // what failed its re-review is refused from whatever level it has come to
  if (verb === 'refusePermit' && row.holds.some((hold) => hold.kind === 'reReviewFailed' && hold.cleared_on === null)) return null;
  const before: Readonly<Record<number, string>> = { 1: 'accepted', 2: 'reviewed', 3: 'checked' };
  const wrong = verb === 'grantPermit' || verb === 'refusePermit' ? row.status !== before[levels] : (verb === 'passReview' && levels === 1) || (verb === 'passCheck' && levels < 3);
  return wrong ? { code: 'wrongReviewLevel', facts: { levels, verb, verbLabel: label(verb) } } : null;
}

/** A review goes to the one it was assigned to; the head may assign anew. */
export function assignment(verb: CaseVerb, row: CaseInFull, personId: number | null, assigneeName: string): Obstacle | null {
  if (verb !== 'passReview' || row.assignee_id === null || row.assignee_id === personId) return null;
  return { code: 'notAssignedToYou', facts: { assignee: assigneeName, verb, verbLabel: label(verb) } };
}

/** 催办 once a working day: what was said on Friday is not said again on Saturday. `workingDay` is today, or the last working day before. */
export function reminded(verb: CaseVerb, row: Pick<CaseInFull, 'reminded_on'>, workingDay: string | undefined): Obstacle | null {
  if (verb !== 'remindHolder' || row.reminded_on === null || workingDay === undefined || row.reminded_on < workingDay) return null;
  return { code: 'alreadyReminded', facts: { on: row.reminded_on } };
}

/** What ends a hold needs one that is open, an answer about the second seal a question. */
const ENDS: Partial<Record<CaseVerb, { readonly kind: HoldKindName; readonly procedure?: string; readonly without: string }>> = {
  endExcludedProcedure: { kind: 'excludedProcedure', without: '没有进行中的特别程序' },
  cancelInspectionRequest: { kind: 'inspectionAsked', without: '没有待勘验的申请' },
  concludeInspection: { kind: 'inspectionAsked', without: '没有待勘验的申请' },
  requestReinspection: { kind: 'rectification', without: '没有要复验的整改' },
  recordStatement: { kind: 'interestedParties', without: '没有在听取意见的利害关系人' },
  waiveHearing: { kind: 'hearingRight', without: '没有告知听证权利' },
  announceHearing: { kind: 'excludedProcedure', procedure: 'hearing', without: '没有进行中的听证' },
  recordHearing: { kind: 'excludedProcedure', procedure: 'hearing', without: '没有进行中的听证' },
  endHearing: { kind: 'excludedProcedure', procedure: 'hearing', without: '没有进行中的听证' },
  recordReReview: { kind: 'reReview', without: '没有进行中的重审' },
  approveLateEntry: { kind: 'lateEntry', without: '没有待核准的补录' },
  declineLateEntry: { kind: 'lateEntry', without: '没有待核准的补录' },
  resumeAfterReReview: { kind: 'complianceStop', without: '没有停办' },
  completeRectification: { kind: 'complianceRectification', without: '没有限期整改' },
  failRectification: { kind: 'complianceRectification', without: '没有限期整改' },
  confirmDelivery: { kind: 'inMail', without: '没有寄出的邮件' },
  reprintCertificate: { kind: 'awaitingExchange', without: '没有更正作废的证件' },
  exchangeCertificate: { kind: 'awaitingExchange', without: '没有要换的证件' },
  recordReturn: { kind: 'inMail', without: '没有寄出的邮件' },
  registerDeferredSupplement: { kind: 'deferredMaterial', without: '没有待补的容缺材料' },
  passDeferredMaterial: { kind: 'deferredMaterial', without: '没有待补的容缺材料' },
  rejectDeferredMaterial: { kind: 'deferredMaterial', without: '没有待补的容缺材料' },
  extendDeferral: { kind: 'deferredMaterial', without: '没有待补的容缺材料' },
};

export function nothingToEnd(verb: CaseVerb, row: CaseInFull): Obstacle | null {
  if (verb === 'confirmSecondSeal' || verb === 'declineSecondSeal') return openSecondSeal(row) ? null : { code: 'sealNotAsked', facts: { verb, verbLabel: label(verb) } };
  const ends = ENDS[verb];
  if (!ends || row.holds.some((hold) => hold.kind === ends.kind && hold.cleared_on === null && (ends.procedure === undefined || hold.procedure === ends.procedure))) return null;
  return { code: 'stepNotAllowed', facts: { verb, verbLabel: label(verb), status: row.status, statusLabel: ends.without } };
}

const CHOICES: readonly CaseVerb[] = ['keepVersion', 'endByAdjustment', 'inviteAnew'];

/** There is nothing to choose while the version that the case was received under has no end (CAT-2). */
export function nothingAdjusted(verb: CaseVerb, versionEnds: boolean): Obstacle | null {
  return CHOICES.includes(verb) && !versionEnds ? { code: 'adjustmentNotOfCase', facts: { verb, verbLabel: label(verb) } } : null;
}
