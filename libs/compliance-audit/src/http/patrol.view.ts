import { LightView, SubjectTraceView } from '@onecounter/casework';
import type { PatrolKind, PatrolRecordStatus, PatrolRecordVerb, PatrolSource } from '@onecounter/contracts';

/** 巡查记录 */
export class PatrolRowView {
  id: number;
  version: number;
  status: PatrolRecordStatus;
  statusLabel: string;
  number: string;
  kind: PatrolKind;
  kindLabel: string;
  /** 认定属实的影响当月评先 */
  breach: boolean;
  source: PatrolSource;
  sourceLabel: string;
  unitId: number;
  unitName: string;
  /** 不在窗口的为空 */
  windowId: number | null;
  windowNumber: string | null;
  /** 当事人；没有指明的为空，由科室负责人说明 */
  personId: number | null;
  personName: string | null;
  /** 当事人当时排在这个窗口 */
  rostered: boolean;
  seenOn: string;
  /** HH:MM */
  seenTime: string;
  recordedOn: string;
  /** 说明期限 */
  answerDueOn: string;
  /** 年度放假安排没有公布，期限暂定 */
  provisional: boolean;
  answeredOn: string | null;
  endedOn: string | null;
  /** 已说明的为空 */
  light: LightView | null;
}
export class PatrolPageView {
  rows: PatrolRowView[];
  next: string | null;
}
export class PatrolView extends PatrolRowView {
  recordedByName: string;
  hasPhoto: boolean;
  trace: SubjectTraceView;
  verbs: PatrolRecordVerb[];
}
export class RosteredPersonView {
  personId: number;
  name: string;
}
/** 窗口，和当时排在那里的人 */
export class PatrolWindowView {
  id: number;
  number: string;
  name: string;
  unitId: number;
  unitName: string;
  rostered: RosteredPersonView[];
}
export class PatrolCountView {
  /** 窗口、科室、当事人的编号，情形代码；没有的为空 */
  key: string | null;
  label: string;
  /** 待说明 */
  open: number;
  /** 待认定 */
  answered: number;
  /** 属实 */
  closed: number;
  /** 其中未一次性告知、未执行首问负责的，影响评先 */
  breaches: number;
  /** 另有不属实的 */
  rejected: number;
}
export class PatrolCountsView {
  from: string;
  to: string;
  by: string;
  rows: PatrolCountView[];
}
