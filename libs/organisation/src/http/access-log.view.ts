/** 一次访问 */
export class AccessView {
  id: number;
  /** Machine time, ISO 8601. */
  at: string;
  /** Legal time. */
  legalAt: string;
  byName: string;
  postLabel: string;
  action: string;
  /** In the words of the page. */
  actionLabel: string;
  subjectKind: string | null;
  subjectId: number | null;
  detail: Record<string, unknown>;
}
export class AccessPageView {
  rows: AccessView[];
  next: number | null;
}
