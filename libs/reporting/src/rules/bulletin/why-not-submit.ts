import { CONTRIBUTION, type BulletinSection, type ContributionStatus } from '@onecounter/contracts';
import { partWords, SECTION_NAMES } from './first-offices';

const SHORT: Readonly<Record<Exclude<ContributionStatus, 'confirmed'>, string>> = { requested: '未报', submitted: '待分管领导审', returned: '退回', reviewed: '未按截数再确认' };

/** Pure: what stands in the way of the bureau leader's look, in the order of the sections; empty when nothing does. */
export function whyNotSubmit(contributions: readonly { readonly section: BulletinSection; readonly status: ContributionStatus }[], closed: boolean): string[] {
  const statuses = new Map(contributions.map(({ section, status }) => [section, status]));
  const open = SECTION_NAMES.flatMap((section) => {
    const status = statuses.get(section);
    if (status === undefined) return [`${partWords(section)}没有约稿`];
    return status === 'confirmed' ? [] : [`${partWords(section)}${SHORT[status]}`];
  });
  return closed ? open : [...open, '还没有截数'];
}

/** Pure: what was shown and what is shown now, where it differs. */
export interface KeptFigure { readonly figure: string; readonly unitId: number | null; readonly value: number | null }
export interface MovedFigure extends KeptFigure { readonly before: number | null }
export function movedFigures(before: readonly KeptFigure[], after: readonly KeptFigure[]): MovedFigure[] {
  const key = ({ figure, unitId }: KeptFigure): string => `${figure} ${unitId ?? ''}`;
  const was = new Map(before.map((one) => [key(one), one.value]));
  return after.flatMap((one) => { const old = was.get(key(one)); return old === undefined || old === one.value ? [] : [{ ...one, before: old }]; });
}

/** Pure: whether it came after its day, or has not come and the day is over. */
export const isLate = ({ dueOn, firstSubmittedOn }: { readonly dueOn: string; readonly firstSubmittedOn: string | null }, today: string): boolean => (firstSubmittedOn ?? today) > dueOn;
export const contributionWords = (status: ContributionStatus): string => CONTRIBUTION.statuses[status].zh;
