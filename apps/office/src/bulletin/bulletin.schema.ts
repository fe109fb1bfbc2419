import type { components } from '@onecounter/api-client';
import { BULLETIN_SECTIONS, figureKey, type BulletinBlock, type BulletinSection, type ComparedFigure } from '@onecounter/contracts';
import type { Act, ActField } from '@onecounter/web-kit';

type Schemas = components['schemas'];
export type Issue = Schemas['IssueView'];
export type IssueListRow = Schemas['IssueListRowView'];
export type ContributionRow = Schemas['ContributionRowView'];
export type Contribution = Schemas['ContributionView'];
export type Comment = Schemas['BulletinCommentView'];
export type Moved = Schemas['MovedFigureView'];
export type Definition = Schemas['FigureDefinitionView'];
export type Office = Schemas['SectionOfficesView'];

/** Blocks come as objects of any kind; the server has judged them. */
export const blocksOf = (part: { readonly blocks: readonly unknown[] }): BulletinBlock[] => part.blocks as BulletinBlock[];
export const NUMERALS = '一二三四五六';
export const sectionName = (section: string): string => BULLETIN_SECTIONS[section as BulletinSection].zh;

/** Figures of a text by their key. */
export const figuresByKey = (figures: readonly Schemas['LiveFigureView'][]): ReadonlyMap<string, ComparedFigure> => new Map(figures.map((one) => [figureKey(one), one]));

/** Pure: how far a contribution is, and in which light. */
export function stateOf(one: ContributionRow | undefined): { words: string; tone: string } {
  if (!one) return { words: '还没有约稿', tone: 'oc-sub' };
  if (one.status === 'confirmed') return { words: `已按截数确认 ${one.confirmedOn?.slice(5) ?? ''}`, tone: 'oc-ok' };
  if (one.status === 'reviewed') return { words: `分管领导已审 ${one.reviewedOn?.slice(5) ?? ''}`, tone: 'oc-ok' };
  if (one.status === 'submitted') return { words: '待分管领导审', tone: 'oc-acted' };
  const left = one.daysLeft ?? 0;
  const time = left > 0 ? `剩 ${left} 天` : left === 0 ? '今天到期' : `过期 ${-left} 天`;
  return one.status === 'returned' ? { words: `退回修改，${time}`, tone: 'oc-over' } : { words: `${left < 0 ? '■' : '▲'} 未报 ${time}`, tone: left < 0 ? 'oc-over' : 'oc-soon' };
}

/** Pure: the words of a state for a narrow column, what it is and since or until when. */
export const linesOf = (state: { words: string }): string[] => state.words.split(/，| (?=剩|今天|过期|\d\d-)/u);

const words = (label: string, optional = true): ActField => ({ name: 'words', label, kind: 'long', max: 2000, optional });

/** Every verb of an issue with what it asks for; which are open the server says. */
export function issueActs(one: Issue): Act[] {
  const act = (verb: string, route: string, more: Omit<Act, 'verb' | 'path'>): Act => ({ verb, path: `/bulletin-issues/${one.id}/${route}`, note: `${one.year} 年第 ${one.number} 期`, ...more });
  const all: Act[] = [
    act('arrangeIssue', 'arrange-issue', { label: '报头和日期', fixed: { sectionOrder: one.sections.map(({ section }) => section) }, fields: [
      { name: 'masthead', label: '报头', kind: 'text', max: 30, first: one.masthead }, { name: 'issuer', label: '编发单位', kind: 'text', max: 60, first: one.issuer }, { name: 'confidential', label: '左上角', kind: 'text', max: 20, optional: true, first: one.confidential ?? '' }, { name: 'targetOn', label: '印发日期', kind: 'date', first: one.targetOn },
    ] }),
    act('submitIssue', 'submit-issue', { label: '送局领导审阅', kind: 'primary', fields: [words('说明')] }),
    act('returnIssue', 'return-issue', { label: '退回修改', fields: [words('要改什么', false)] }),
    act('approveIssue', 'approve-issue', { label: '审定', kind: 'primary', fields: [words('审定意见')] }),
    act('issueBulletin', 'issue-bulletin', { label: '印发', kind: 'primary', fields: [words('说明')] }),
  ];
  return all.filter(({ verb }) => (one.verbs as readonly string[]).includes(verb));
}

/** Every verb of a contribution. */
export function contributionActs(one: Contribution): Act[] {
  const act = (verb: string, route: string, more: Omit<Act, 'verb' | 'path'>): Act => ({ verb, path: `/contributions/${one.id}/${route}`, note: `${one.year} 年第 ${one.number} 期，${sectionName(one.section)}`, ...more });
  const all: Act[] = [
    act('submitContribution', 'submit-contribution', { label: '报分管领导', kind: 'primary', fields: [words('说明')] }),
    act('reviewContribution', 'review-contribution', { label: '审过', kind: 'primary', fields: [words('意见')] }),
    act('confirmContribution', 'confirm-contribution', { label: '按截数再确认', kind: 'primary', ...(one.closed ? {} : { reason: `${one.toOn.slice(5)} 截数以后再确认` }), fields: [words('说明')] }),
    act('returnContribution', 'return-contribution', { label: '退回修改', fields: [words('要改什么', false)] }),
    act('urgeContribution', 'urge-contribution', { label: '催报', fields: [words('说明')] }),
    act('transferContribution', 'transfer-contribution', { label: '改由别的科室报', fields: [{ name: 'unitId', label: '改由', kind: 'unit' }, words('为什么', false)] }),
  ];
  return all.filter(({ verb }) => (one.verbs as readonly string[]).includes(verb));
}
export const openIssueAct: Act = { verb: 'openIssue', label: '开编一期', kind: 'primary', path: '/bulletin-issues/open-issue', note: '一个统计期间一期，期号按年接着编', fields: [{ name: 'periodName', label: '期间', hint: '如 2026-11；不填是本期', kind: 'text', max: 7, optional: true }, { name: 'number', label: '期号', hint: '本年度第一次在系统里编时，可以接着以前的期号', kind: 'number', optional: true }] };
