/** What came of archiving a commissioned project. */
export class AgencyArchiveStepView {
  projectId: number;
  /** 版次: the edition of the package */
  version: number;
  status: string;
  files: number;
  sizeBytes: number;
  /** 缺漏的项数 */
  missing: number;
}

export class ArchivePieceView {
  /** 打开时用的代号 */
  code: string;
  title: string;
  number: string | null;
  on: string | null;
  /** file 交来的, document 系统文书, made 系统生成 */
  from: 'file' | 'document' | 'made';
  name: string | null;
}
export class ArchiveMissingView {
  code: string;
  title: string;
  /** 谁能补 */
  who: string;
  /** 归档时写的原因 */
  reason: string | null;
}
export class ArchiveHeadingView {
  code: string;
  label: string;
  pieces: ArchivePieceView[];
  missing: ArchiveMissingView[];
  /** 没有、也不缺的原因 */
  none: string | null;
}
export class ExplainedGapView {
  code: string;
  title: string;
  who: string;
  reason: string;
}
export class ArchiveDownloadView {
  at: string;
  byName: string;
  edition: number;
}
/** 代办档案：目录、缺漏和已归的一版 */
export class AgencyArchiveView {
  projectId: number;
  projectVersion: number;
  number: string;
  name: string;
  ownerName: string;
  statusLabel: string;
  /** unfinished 未办结, waiting 待归档, archived 已归档, outdated 归档后又有变化 */
  state: 'unfinished' | 'waiting' | 'archived' | 'outdated';
  stateLabel: string;
  /** 版次 */
  version: number | null;
  archivedOn: string | null;
  files: number | null;
  sizeBytes: number | null;
  /** 现在缺的项数 */
  left: number;
  headings: ArchiveHeadingView[];
  /** 已归的一版写明的缺漏 */
  explained: ExplainedGapView[];
  downloads: ArchiveDownloadView[];
  mayArchive: boolean;
  mayFile: boolean;
  mayDownload: boolean;
}

export class AgencyArchiveRowView {
  id: number;
  projectId: number;
  number: string;
  projectName: string;
  ownerName: string;
  archivedOn: string;
  edition: number;
  files: number;
  sizeBytes: number;
  /** 缺漏的项数 */
  missing: number;
}
export class AgencyArchivePageView {
  rows: AgencyArchiveRowView[];
  next: number | null;
}
