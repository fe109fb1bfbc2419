import { SubjectTraceView } from '@onecounter/casework';
import type { BulletinBlock, BulletinIssueStatus, BulletinIssueVerb, BulletinSection, ContributionStatus, ContributionVerb } from '@onecounter/contracts';
import type { IssuePart } from '../rules/bulletin/first-offices';

/** 倒排, legal dates */
export class BackwardScheduleView {
  sectionsDue: string;
  freeze: string;
  confirm: string;
  leader: string;
  issue: string;
  /** 有一年的节假日安排还没有公布 */
  provisional: boolean;
}
/** 正文里的一个数 */
export class LiveFigureView {
  figure: string;
  unitId: number | null;
  value: number | null;
  previous: number | null;
  lastYear: number | null;
}
/** 和上次看时不同的数 */
export class MovedFigureView {
  figure: string;
  unitId: number | null;
  before: number | null;
  value: number | null;
  /** 增加变成减少，或者反过来：文字也要改 */
  turned: boolean;
}
export class ContributionRowView {
  id: number;
  version: number;
  status: ContributionStatus;
  statusLabel: string;
  issueId: number;
  year: number;
  number: number;
  periodName: string;
  section: BulletinSection;
  unitId: number;
  unitName: string;
  coUnitNames: string[];
  dueOn: string;
  requestedOn: string;
  submittedOn: string | null;
  reviewedOn: string | null;
  confirmedOn: string | null;
  urges: number;
  returns: number;
  /** 报得晚，或者到期没有报 */
  late: boolean;
  /** 未报的还剩几个工作日；过了是负数 */
  daysLeft: number | null;
}
export class IssueRowView {
  id: number;
  version: number;
  status: BulletinIssueStatus;
  statusLabel: string;
  year: number;
  number: number;
  periodName: string;
  fromOn: string;
  toOn: string;
  masthead: string;
  issuer: string;
  confidential: string | null;
  targetOn: string;
  plan: BackwardScheduleView;
  openedOn: string;
  approvedOn: string | null;
  issuedOn: string | null;
}
export class IssueListRowView extends IssueRowView {
  /** 约稿到哪一步 */
  contributions: ContributionRowView[];
}
/** 正文的一部分 */
export class IssueSectionView {
  section: BulletinSection;
  title: string;
  blocks: BulletinBlock[];
  /** 编过的版本；0 是来稿原样 */
  versionNo: number;
  fromVersion: number | null;
  /** 来稿现在的版本；还没有约稿为空 */
  contributionVersion: number | null;
  savedByName: string | null;
  savedAt: string | null;
}
export class IssueNoteView {
  blocks: BulletinBlock[];
  versionNo: number;
  savedByName: string | null;
  savedAt: string | null;
}
export class BulletinReplyView {
  id: number;
  byName: string;
  unitName: string | null;
  saidAt: string;
  text: string;
}
export class BulletinCommentView extends BulletinReplyView {
  part: IssuePart;
  partWords: string;
  anchor: string | null;
  resolvedByName: string | null;
  resolvedAt: string | null;
  replies: BulletinReplyView[];
  /** 能不能了结 */
  mayResolve: boolean;
}
export class TextVersionView {
  part: IssuePart;
  partWords: string;
  versionNo: number;
  savedByName: string;
  savedAt: string;
}
export class IssueView extends IssueRowView {
  /** 已截数 */
  closed: boolean;
  /** 数字是什么时候算的 */
  computedAt: string;
  sections: IssueSectionView[];
  note: IssueNoteView;
  figures: LiveFigureView[];
  contributions: ContributionRowView[];
  /** 上次打开以来变了的数；第一次打开为空 */
  moved: MovedFigureView[];
  seenAt: string | null;
  comments: BulletinCommentView[];
  versions: TextVersionView[];
  /** 还不能送审的理由 */
  notReady: string[];
  trace: SubjectTraceView;
  verbs: BulletinIssueVerb[];
  mayCompose: boolean;
}
export class ContributionView extends ContributionRowView {
  blocks: BulletinBlock[];
  draftVersion: number;
  savedByName: string | null;
  savedAt: string;
  toOn: string;
  closed: boolean;
  computedAt: string;
  figures: LiveFigureView[];
  /** 报出以后变了的数 */
  moved: MovedFigureView[];
  trace: SubjectTraceView;
  verbs: ContributionVerb[];
  mayWrite: boolean;
}
export class SavedTextView {
  versionNo: number;
  /** Legal time (UTC) */
  savedAt: string;
}
export class AskedView {
  /** 约了几个栏目 */
  asked: number;
}
export class SaidView {
  id: number;
}
export class BulletinDoneView {
  done: boolean;
}
export class DifferenceLineView {
  kind: 'same' | 'added' | 'removed';
  text: string;
}
export class OfficeChangeView {
  unitName: string;
  coUnitNames: string[];
  setByName: string;
  setAt: string;
}
export class SectionOfficesView {
  section: BulletinSection;
  unitId: number;
  unitName: string;
  coUnitIds: number[];
  coUnitNames: string[];
  history: OfficeChangeView[];
}
export class LatenessView {
  unitId: number;
  unitName: string;
  /** 约稿次数 */
  asked: number;
  /** 其中迟报 */
  late: number;
  /** 其中到期没有报 */
  missing: number;
  /** 退回次数 */
  returns: number;
}
/** 插图；宽高是缩放后的像素 */
export class PhotographView {
  fileId: string;
  width: number;
  height: number;
}
