/** What came of archiving a joint case. */
export class JointArchiveStepView {
  jointCaseId: number;
  /** 版次: the edition of the package */
  version: number;
  status: string;
  files: number;
  sizeBytes: number;
}

/** 联办件的档案 */
export class JointArchiveView {
  /** unfinished 未办结, waiting 待归档, archived 已归档, outdated 归档后又有办理 */
  state: 'unfinished' | 'waiting' | 'archived' | 'outdated';
  stateLabel: string;
  version: number | null;
  archivedOn: string | null;
  files: number | null;
  sizeBytes: number | null;
  /** When it is due to be archived without anybody asking, YYYY-MM-DD. */
  dueOn: string | null;
  /** Why the last attempt failed. */
  failure: string | null;
  /** Whether this person may have it: the lead section's own */
  leads: boolean;
}

export class JointArchiveRowView {
  jointCaseId: number;
  number: string;
  themeCode: string;
  themeName: string;
  applicantName: string;
  /** Number of cases in it */
  cases: number;
  /** 办结日期 */
  endedOn: string;
  /** 应归档日期 */
  dueOn: string | null;
  failure: string | null;
  archivedOn: string | null;
  /** 版次; null when never archived */
  edition: number | null;
  files: number | null;
  sizeBytes: number | null;
}

export class JointArchivePageView {
  rows: JointArchiveRowView[];
  next: number | null;
}
