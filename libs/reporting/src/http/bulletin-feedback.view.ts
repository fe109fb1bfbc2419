import { SubjectTraceView } from '@onecounter/casework';
import type { BulletinFeedbackStatus, BulletinFeedbackVerb, BulletinSection } from '@onecounter/contracts';

/** 专报反馈 */
export class BulletinFeedbackRowView {
  id: number;
  version: number;
  status: BulletinFeedbackStatus;
  statusLabel: string;
  issueId: number;
  issueLabel: string;
  /** 空：整期 */
  section: BulletinSection | null;
  sectionLabel: string | null;
  fromWhom: string;
  receivedOn: string;
  /** 承办科室 */
  unitId: number | null;
  unitName: string | null;
  dueOn: string | null;
  overdue: boolean;
  /** 过了时限才报办理情况 */
  late: boolean;
  answeredOn: string | null;
  reportedOn: string | null;
  closedOn: string | null;
}
export class BulletinFeedbackPageView {
  rows: BulletinFeedbackRowView[];
  next: string | null;
}
export class BulletinFeedbackView extends BulletinFeedbackRowView {
  trace: SubjectTraceView;
  verbs: BulletinFeedbackVerb[];
}
