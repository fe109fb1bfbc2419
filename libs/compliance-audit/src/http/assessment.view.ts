import { SubjectTraceView } from '@onecounter/casework';
import type { AssessmentCode, AssessmentKind, AssessmentNoticeStatus, AssessmentNoticeVerb, AssessmentThing } from '@onecounter/contracts';

/** 一个指标的数；是零的不列 */
export class AssessmentValueView {
  code: AssessmentCode;
  value: number;
}
/** 通报以后变动的数 */
export class AssessmentChangeView {
  code: AssessmentCode;
  then: number;
  now: number;
}
export class AssessmentNoticeRowView {
  id: number;
  version: number;
  status: AssessmentNoticeStatus;
  statusLabel: string;
  kind: AssessmentKind;
  kindLabel: string;
  /** 2026-10, 2026-Q4, 2026 */
  period: string;
  periodLabel: string;
  drawnOn: string;
  confirmedByName: string | null;
  confirmedOn: string | null;
  issuedByName: string | null;
  issuedOn: string | null;
  /** 本人可以打开签发的通报 */
  hasPaper: boolean;
}
export class AssessmentNoticePageView {
  rows: AssessmentNoticeRowView[];
  next: number | null;
}
export class AssessedOneView {
  personId: number;
  name: string;
  values: AssessmentValueView[];
  changes: AssessmentChangeView[];
}
export class AssessedSectionView {
  unitId: number;
  unitName: string;
  values: AssessmentValueView[];
  changes: AssessmentChangeView[];
  /** 本人和本人负责的人员 */
  people: AssessedOneView[];
}
/** 考核通报，数字是生成时的 */
export class AssessmentNoticeView extends AssessmentNoticeRowView {
  from: string;
  /** 期间以后的第一天 */
  until: string;
  /** 还没有确认、因而不计的 */
  lacking: string[];
  sections: AssessedSectionView[];
  verbs: AssessmentNoticeVerb[];
  /** 督查考核科和领导看得到 */
  trace: SubjectTraceView | null;
}
export class AssessmentTrendView {
  month: string;
  /** 这个月生成了月通报；没有生成的没有数 */
  drawn: boolean;
  values: AssessmentValueView[];
}
export class AssessedUnitPartView {
  unitId: number;
  unitName: string;
  values: AssessmentValueView[];
}
/** 个人的考核页，数字是现在的 */
export class AssessedPersonView {
  personId: number;
  name: string;
  period: string;
  periodLabel: string;
  /** 本人 */
  own: boolean;
  values: AssessmentValueView[];
  /** 本人负责的科室；不是负责人的为空 */
  sectionId: number | null;
  /** 在哪个科室办的，计入哪个科室 */
  units: AssessedUnitPartView[];
  trend: AssessmentTrendView[];
}
export class AssessedMemberView {
  personId: number;
  name: string;
  values: AssessmentValueView[];
}
/** 科室的考核页，数字是现在的 */
export class AssessedUnitView {
  unitId: number;
  unitName: string;
  period: string;
  periodLabel: string;
  values: AssessmentValueView[];
  people: AssessedMemberView[];
  trend: AssessmentTrendView[];
}
export class AssessmentEvidenceRowView {
  id: number;
  /** case 办件, card 红黄牌, finding 违规线索, ledgerWeek 周审, patrol 巡查, task 督办, award 评先资格, receivingRates 接件成功率 */
  thing: AssessmentThing;
  month: string;
  onDate: string;
  /** 这一件计多少：提前天数、件数、名次 */
  amount: number;
  label: string;
  unitName: string;
  people: string[];
  /** 通报时计入了；不问通报的为空 */
  counted: boolean | null;
}
export class AssessmentGoneView {
  id: number;
  label: string;
}
export class AssessmentEvidencePageView {
  thing: AssessmentThing;
  rows: AssessmentEvidenceRowView[];
  /** 通报时计入、现在不再计入的 */
  gone: AssessmentGoneView[];
  next: number | null;
}
