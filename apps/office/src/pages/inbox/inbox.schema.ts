import { CASE_STATUSES, type CaseStatus } from '@onecounter/contracts';
import type { Schemas } from '../../api';

export type CaseRow = Schemas['CaseRowView'];

/** What happened to a case in the days from–to. */
export const DID: Readonly<Record<string, string>> = { received: '收件', accepted: '受理', decided: '办结', issued: '发证' };

/** What the address holds; '' is 全部. `unit`, `window`, `due`, `did`, `from`, `to` come from the dashboard and are told above the list, not chosen there. `layout` is '' (list) or board; `saved` names a kept view, whose filters then stand for all others. */
export interface InboxFilters extends Record<string, string> { view: string; light: string; item: string; status: string; unread: string; assignee: string; search: string; sort: string; layout: string; saved: string; unit: string; due: string; did: string; from: string; to: string; window: string }

export const DEFAULT_FILTERS: InboxFilters = { view: 'mine', light: '', item: '', status: '', unread: '', assignee: '', search: '', sort: '', layout: '', saved: '', unit: '', due: '', did: '', from: '', to: '', window: '' };

/** Posts that wait for cases themselves; to others 我的待办 would be all that runs. */
const OWN_WORK = ['passReview', 'passCheck', 'grantPermit', 'registerApplication', 'issueResult'];
export const hasOwnWork = (can: (permission: string) => boolean): boolean => OWN_WORK.some(can);

export interface InboxView { view: string; label: string; /** Title and text of the empty list. */ empty: [title: string, text: string] }

export const VIEW_GROUPS: readonly { group: string; views: readonly InboxView[] }[] = [
  {
    group: '我的',
    views: [
      { view: 'mine', label: '我的待办', empty: ['没有等您办的办件', '分到您和本科室的办件列在这里，按办结期限排。'] },
      { view: 'waitingForApplicant', label: '等申请人', empty: ['没有等申请人补正的办件', '窗口出具一次性告知书后，办件在这里等申请人。'] },
      { view: 'supplementExpired', label: '补正期满', empty: ['没有补正期满的办件', '申请人到期没有补正的列在这里；不会自动终止，由审批员“终止办理”。'] },
      { view: 'dueThisWeek', label: '本周到期', empty: ['本周没有到期的办件', '到本周日期限届满和已经超期的列在这里。'] },
      { view: 'done', label: '已办 30 天', empty: ['30 天内没有办结的办件', '送达、撤回、终止和不予受理的列在这里。'] },
    ],
  },
  {
    group: '科室',
    views: [
      { view: 'section', label: '全科在办', empty: ['没有在办的办件', '受理后未送达的办件都列在这里。'] },
      { view: 'toCertify', label: '待制证', empty: ['没有等制证的办件', '准予许可后，在“制证”一页打印证件。'] },
      { view: 'toReprint', label: '待补证', empty: ['没有等重新制证的办件', '证件送达以后更正了笔误、旧证已经作废的列在这里；打开办件“重新制证”。'] },
      { view: 'toExchange', label: '待换证', empty: ['没有等换证的办件', '重新印好、等持证人到发证窗口换的列在这里。'] },
    ],
  },
];

export const ALL_VIEWS: readonly InboxView[] = VIEW_GROUPS.flatMap(({ views }) => views);

/** 全科在办 is 全部在办 to posts that look beyond a section. */
export const labelOfView = (view: string, own: boolean): string | undefined => (view === 'section' && !own ? '全部在办' : ALL_VIEWS.find((one) => one.view === view)?.label);

export interface Choice { value: string; label: string }

export const LIGHT_CHOICES: readonly Choice[] = [{ value: '', label: '全部' }, { value: 'over', label: '超期' }, { value: 'soon', label: '临期' }];
const RUNNING: readonly CaseStatus[] = ['registered', 'awaitingSupplement', 'accepted', 'reviewed', 'checked', 'granted', 'refused', 'certified'];
export const STATUS_CHOICES: readonly Choice[] = [{ value: '', label: '全部' }, ...RUNNING.map((value) => ({ value, label: CASE_STATUSES[value].zh }))];

export const ASSIGNEE_CHOICES: readonly Choice[] = [{ value: '', label: '全部' }, { value: 'me', label: '我' }, { value: 'none', label: '未分派' }];
export const SORT_CHOICES: readonly Choice[] = [{ value: '', label: '期限近的在前' }, { value: 'newest', label: '新收的在前' }];

/** 看板: where a case stands and what it waits for, from the left to the right. */
export const BOARD_COLUMNS: readonly { status: CaseStatus; title: string; waits: string }[] = [
  { status: 'registered', title: CASE_STATUSES.registered.zh, waits: '待受理' }, { status: 'awaitingSupplement', title: CASE_STATUSES.awaitingSupplement.zh, waits: '等申请人' },
  { status: 'accepted', title: CASE_STATUSES.accepted.zh, waits: '待审' }, { status: 'reviewed', title: '已审', waits: '待批或待核' }, { status: 'checked', title: '已核', waits: '待批' },
  { status: 'granted', title: CASE_STATUSES.granted.zh, waits: '待制证' }, { status: 'certified', title: CASE_STATUSES.certified.zh, waits: '待发证' }, { status: 'refused', title: CASE_STATUSES.refused.zh, waits: '待送达' },
];

/** Row of the list, in pixels: two lines and the rule below. */
export const ROW_HEIGHT = 51;
export const PAGE_SIZE = 100;
