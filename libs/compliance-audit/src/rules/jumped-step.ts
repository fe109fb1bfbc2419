import { lifecycleAllows, PERMIT_CASE, statusAfter } from '@onecounter/contracts';
import { type MonitoredCase, type MonitoredStep, type MonitoringRule } from './monitored-case';

const DECISIONS = ['grantPermit', 'refusePermit'];

/** The first step whose lifecycle predecessor is missing in the trace. */
function outOfOrder(steps: readonly MonitoredStep[]): MonitoredStep | null {
  let status: string | null = null;
  for (const step of steps) {
    if (!lifecycleAllows(PERMIT_CASE, step.verb, status)) return step;
    status = statusAfter(PERMIT_CASE.steps[step.verb as keyof typeof PERMIT_CASE.steps], status);
  }
  return null;
}

/** A decision whose review or check, of those that the item demands, was not taken since the case was accepted or returned. */
function decidedWithout({ steps, reviewLevels }: MonitoredCase): MonitoredStep | null {
  const at = steps.findLastIndex(({ verb }) => DECISIONS.includes(verb));
  const decision = steps[at];
  if (!decision) return null;
  const since = steps.slice(0, at).findLastIndex(({ verb }) => verb === 'returnToReviewer');
  const taken = new Set(steps.slice(since + 1, at).map(({ verb }) => verb));
  return (reviewLevels >= 2 && !taken.has('passReview')) || (reviewLevels >= 3 && !taken.has('passCheck')) ? decision : null;
}

/** 跳环节办理: the system refuses it; a trace that shows it was written past the system. */
export const jumpedStep: MonitoringRule = {
  code: 'jumpedStep',
  examine: (file) => {
    const jumped = outOfOrder(file.steps) ?? decidedWithout(file);
    return jumped ? { dueOn: jumped.on, personId: jumped.by, unitId: jumped.unitId ?? file.unitId } : null;
  },
};
