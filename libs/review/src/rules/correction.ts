import { CASE_STEPS, RE_REVIEW_VERDICTS, refuse, RUNNING_STATUSES, type CaseVerb, type ItemDefinition, type ReReviewVerdict } from '@onecounter/contracts';
import type { CaseInFull, CaseRow, Obstacle } from '@onecounter/casework';
import { addDays, type PlainDate } from '@onecounter/kernel';
import type { CorrectionRow } from '../data/corrections';

/** What the holds of a correction rest on. */
export const CORRECTION_BASIS = '纠错问责制度';
/** Calendar days within which a re-review and a rectification must be due. */
const LATEST = { reReview: 60, rectification: 180 } as const;

export const isUndecided = ({ status }: Pick<CaseRow, 'status'>): boolean => RUNNING_STATUSES.includes(status);

/** Whoever had a hand in the case, or has it in hand, does not look at it anew. */
export function handsIn(row: Pick<CaseRow, 'received_by' | 'assignee_id' | 'reviewed_by' | 'checked_by' | 'decided_by' | 'certified_by'>): number[] {
  return [row.received_by, row.assignee_id, row.reviewed_by, row.checked_by, row.decided_by, row.certified_by].filter((id) => id !== null);
}

/** @throws correctionDayWrong unless the day lies between tomorrow and the latest that is sensible */
export function judgeCorrectionDay(kind: keyof typeof LATEST, on: string, today: PlainDate): void {
  const [from, to] = [addDays(today, 1), addDays(today, LATEST[kind])];
  if (on < from || on > to) refuse('correctionDayWrong', { on, from, to }, 'dueOn');
}

/** What the state of the correction says against a verb; null: nothing. What the stage does not offer at all is `stepNotAllowed`, which pages leave out. */
export function correctionObstacle(verb: CaseVerb, row: Pick<CaseRow, 'status'>, correction: CorrectionRow | undefined): Obstacle | null {
  const verbLabel = CASE_STEPS[verb].zh;
  const none = (statusLabel: string): Obstacle => ({ code: 'stepNotAllowed', facts: { verb, verbLabel, status: row.status, statusLabel } });
  const later = (why: string): Obstacle => ({ code: 'reReviewNotPossible', facts: { verb, verbLabel, why } });
  switch (verb) {
    case 'orderReReview':
      if (correction && correction.state !== 'stopped' && correction.state !== 'awaiting') return later('上一次纠正还没有结束');
      return isUndecided(row) && !correction ? none('没有停办') : null;
    case 'resumeAfterReReview': return correction?.verdict === 'conforms' ? null : later('重审结论是“符合”才能恢复');
    case 'orderRectification': return correction?.state === 'reReviewed' ? null : none('没有不符合的重审结论');
    default: return null;
  }
}

/** A case is corrected for a violation that was confirmed, and that is its own or its section's. @throws findingNotCorrectable */
export function judgeFinding(number: string, finding: { readonly status: string; readonly case_id: number | null; readonly unit_id: number } | undefined, row: Pick<CaseRow, 'id' | 'unit_id'>): void {
  const not = (why: string): never => refuse('findingNotCorrectable', { number, why }, 'finding');
  if (!finding) return not('没有这个编号');
  if (finding.status !== 'confirmed' && finding.status !== 'correcting') not('还没有认定，或者已经办结');
  if (finding.case_id === null ? finding.unit_id !== row.unit_id : finding.case_id !== row.id) not('不是这个办件的');
}

export interface FaultFound { readonly code: string; readonly words: string }

/** The opinion with a line for each fault: what is sealed is what is read. @throws reReviewFaultsWrong */
export function opinionWithFaults(opinion: string, verdict: ReReviewVerdict, faults: readonly FaultFound[], row: Pick<CaseInFull, 'materials'>, { points, materials }: ItemDefinition): string {
  if (verdict === 'conforms' && faults.length > 0) refuse('reReviewFaultsWrong', { why: '结论是“符合”，不应列问题' }, 'faults');
  if (verdict === 'fails' && faults.length === 0) refuse('reReviewFaultsWrong', { why: '结论是“不符合”，要逐条列出哪份材料、哪个要点不符合' }, 'faults');
  const names = new Map([...row.materials.map(({ code, name }) => [code, name] as const), ...materials.flatMap((material) => material.points.map(({ code, text }) => [code, text] as const)), ...points.map(({ code, text }) => [code, text] as const)]);
  const lines = faults.map(({ code, words }) => `${code} ${names.get(code) ?? refuse('reReviewFaultsWrong', { why: `本事项没有编码是 ${code} 的材料或要点` }, 'faults')}：${words.trim()}`);
  return [`${RE_REVIEW_VERDICTS[verdict].zh}。${opinion}`, ...lines].join('\n');
}
