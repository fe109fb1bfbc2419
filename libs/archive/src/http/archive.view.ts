/** What came of archiving a case. */
export class ArchiveStepView {
  caseId: number;
  /** 版次: the edition of the package */
  version: number;
  status: string;
  files: number;
  sizeBytes: number;
}

/** 一件的档案 */
export class CaseArchiveView {
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
}

export class ArchiveRowView {
  caseId: number;
  number: string;
  itemCode: string;
  itemName: string;
  applicantName: string;
  /** 办结情形 */
  outcome: string;
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

export class ArchivePageView {
  rows: ArchiveRowView[];
  next: number | null;
}

/** 一批归档 */
export class ArchiveBatchView {
  id: number;
  from: string;
  to: string;
  total: number;
  done: number;
  failed: number;
  /** running, done, cancelled */
  state: 'running' | 'done' | 'cancelled';
  askedAt: string;
}

export class ArchiveBatchesView {
  rows: ArchiveBatchView[];
}
