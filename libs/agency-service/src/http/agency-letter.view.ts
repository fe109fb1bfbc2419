import { LightView, SubjectTraceView } from '@onecounter/casework';
import type { AgencyLetterStatus, AgencyLetterVerb, LetterKind } from '@onecounter/contracts';

/** 工作联系函、协办单 */
export class AgencyLetterRowView {
  id: number;
  version: number;
  status: AgencyLetterStatus;
  statusLabel: string;
  kind: LetterKind;
  kindLabel: string;
  /** 文号，按年连续 */
  number: string;
  projectId: number;
  projectNumber: string;
  projectName: string;
  /** 主送单位；没有账号的单位为空 */
  unitId: number | null;
  unitName: string;
  title: string;
  dueOn: string;
  issuedOn: string;
  issuedByName: string | null;
  answeredOn: string | null;
  endedOn: string | null;
  /** 等复函的才有 */
  light: LightView | null;
}
export class AgencyLetterPageView {
  rows: AgencyLetterRowView[];
  next: string | null;
}
export class AgencyLetterView extends AgencyLetterRowView {
  trace: SubjectTraceView;
  verbs: AgencyLetterVerb[];
}
