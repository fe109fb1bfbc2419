import { refuse } from '@onecounter/contracts';
import type { PlainDate } from '@onecounter/kernel';
import type { PlanContent, PlanLink, Realities } from './plan-content';
import { materialLinks } from './plan-network';

/**
 * What a plan may say, and what of it may still change once tasks have begun. Circles are refused when it is laid.
 * @param before the edition that is replaced; null: a first draft
 * @throws planTargetPast, planTargetBeforeStart, planStageUnknown, planTaskUnknown, planTaskBegun, planLinkTooLate
 */
export function judgePlan(content: PlanContent, before: PlanContent | null, realities: Realities, today: PlainDate): void {
  judgeTargetDay(content, before, today);
  const stages = new Set(content.stages.map(({ code }) => code));
  const names = new Map(content.tasks.map(({ key, name }) => [key, name]));
  for (const { stage } of content.tasks) if (stage !== null && !stages.has(stage)) refuse('planStageUnknown', { stage }, 'tasks');
  for (const { producedBy, usedBy } of content.materials) {
    const unknown = [...usedBy, ...(producedBy === null ? [] : [producedBy])].find((key) => !names.has(key));
    if (unknown !== undefined) refuse('planTaskUnknown', { key: unknown }, 'materials');
  }
  if (before === null) return;
  const gone = before.tasks.find(({ key }) => realities.has(key) && !names.has(key));
  if (gone) refuse('planTaskBegun', { name: gone.name }, 'tasks');
  const late = newLinks(content, before).find((link) => begunBefore(link, realities));
  if (late) refuse('planLinkTooLate', { after: names.get(late.after) ?? late.after, before: names.get(late.before) ?? late.before }, 'links');
}

/** A target that has passed meanwhile may stand: whoever changes something else need not change it too. */
function judgeTargetDay({ targetOn, startOn }: PlanContent, before: PlanContent | null, today: PlainDate): void {
  if (targetOn === null || targetOn === before?.targetOn) return;
  if (targetOn < today) refuse('planTargetPast', { on: targetOn, today }, 'targetOn');
  if (targetOn < startOn) refuse('planTargetBeforeStart', { on: targetOn, startOn }, 'targetOn');
}

function newLinks(content: PlanContent, before: PlanContent): PlanLink[] {
  const known = new Set(allLinks(before).map(wordOf));
  return allLinks(content).filter((link) => !known.has(wordOf(link)));
}

const allLinks = (content: PlanContent): PlanLink[] => [...content.links, ...materialLinks(content.materials)];
const wordOf = ({ before, after }: PlanLink): string => JSON.stringify([before, after]);

/** The one behind has begun while the one in front has not ended: an order that can only be broken. */
function begunBefore({ before, after }: PlanLink, realities: Realities): boolean {
  const begun = realities.get(after);
  return Boolean(begun?.startedOn ?? begun?.endedOn) && !realities.get(before)?.endedOn;
}
