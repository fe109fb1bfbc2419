import { DOCUMENT_KINDS } from '@onecounter/contracts';
import { startOfLegalDay, addDays } from '@onecounter/kernel';
import type { CheckedCase, CheckedUse } from './checked-use';
import { sameWords } from './words';

export type Stage = '接件' | '受理' | '审批';
export interface LateStage { readonly stage: Stage; readonly at: string; /** Whole minutes between use and trace; null when only the day of the use is known. */ readonly minutes: number | null }
export interface TraceOfUse<C = CheckedCase> { readonly permitCase: C | null; /** A number is written that belongs to somebody else's case. */ readonly foreign: C | null; readonly missing: readonly Stage[]; readonly late: readonly LateStage[] }
/** As much of a use and its case as tells whether anything is wrong with it. */
export type TracedCase = Pick<CheckedCase, 'applicantName' | 'itemCode' | 'registeredAt' | 'acceptedAt' | 'decidedAt'>;
export type TracedUse<C extends TracedCase = TracedCase> = Pick<CheckedUse, 'register' | 'sealUseId' | 'matter' | 'usedOn' | 'usedAt' | 'applicantName' | 'itemCode'> & { readonly permitCase: C | null };

const MINUTE_MS = 60_000;
/** What the platform itself seals once it has decided; of all else it seals only reception comes first. */
export const DECISION_PAPERS: readonly string[] = [DOCUMENT_KINDS.grantDecision.zh, DOCUMENT_KINDS.refusalDecision.zh, DOCUMENT_KINDS.certificate.zh];
/** Words of a paper register: what decides, and what is sealed before anything is decided. */
const DECIDES = /决定|许可证|执照|批复|准予|不予许可|不予行政许可/u;
const BEFORE_DECISION = /回执|告知|补正|受理|收件|撤回|终止|延期|延长|听证/u;
const ACCEPTANCE = /受理通知|受理决定/u;
const STAGES: readonly { readonly stage: Stage; readonly at: (times: TracedCase) => string | null }[] = [
  { stage: '接件', at: (times) => times.registeredAt }, { stage: '受理', at: (times) => times.acceptedAt }, { stage: '审批', at: (times) => times.decidedAt },
];

/** What must stand in the trace before the paper is sealed: everything, unless it is a paper of the stages before. */
export function stagesBefore({ register, sealUseId, matter }: Pick<CheckedUse, 'register' | 'sealUseId' | 'matter'>): readonly Stage[] {
  if (register === 'official') return ['接件', '受理', '审批'];
  if (sealUseId !== null) return DECISION_PAPERS.includes(matter) ? ['接件', '受理', '审批'] : ['接件'];
  if (DECIDES.test(matter) || !BEFORE_DECISION.test(matter)) return ['接件', '受理', '审批'];
  return ACCEPTANCE.test(matter) && !/不/u.test(matter) ? ['接件', '受理'] : ['接件'];
}

/** The case written beside a use is meant when applicant or item are its own. */
function isOwn(use: TracedUse, { applicantName, itemCode }: TracedCase): boolean {
  if (use.sealUseId !== null || use.applicantName === null) return true;
  return sameWords(use.applicantName, applicantName) !== 'differs' || use.itemCode === itemCode;
}

/** Compares the time of the seal with those of the trace: what is missing, and what was entered afterwards. */
export function traceOf<C extends TracedCase>(use: TracedUse<C>): TraceOfUse<C> {
  const found = use.permitCase;
  if (!found) return { permitCase: null, foreign: null, missing: [], late: [] };
  if (!isOwn(use, found)) return { permitCase: null, foreign: found, missing: [], late: [] };
  const before = stagesBefore(use);
  const needed = STAGES.filter(({ stage }) => before.includes(stage));
  const usedMs = use.usedAt === null ? null : new Date(use.usedAt).getTime();
  // a day without an hour excuses the whole day; a clock gives minutes, so does a register
  const innocentUntil = usedMs === null ? startOfLegalDay(addDays(use.usedOn, 1)).getTime() : usedMs + MINUTE_MS;
  const late: LateStage[] = [];
  for (const { stage, at } of needed) {
    const when = at(found);
    if (when !== null && new Date(when).getTime() >= innocentUntil) late.push({ stage, at: when, minutes: usedMs === null ? null : Math.floor((new Date(when).getTime() - usedMs) / MINUTE_MS) });
  }
  return { permitCase: found, foreign: null, missing: needed.filter(({ at }) => at(found) === null).map(({ stage }) => stage), late };
}

/** Whether any rule for uses has something to say of it, before what would excuse it is looked for. */
export function isWrong(use: TracedUse): boolean {
  const { permitCase, missing, late } = traceOf(use);
  return permitCase === null || missing.length > 0 || late.length > 0;
}
