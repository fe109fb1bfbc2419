import { SubjectTraceView } from '@onecounter/casework';
import type { GoodExampleStatus, GoodExampleVerb } from '@onecounter/contracts';

/** 优化营商环境事例 */
export class ExampleRowView {
  id: number;
  version: number;
  status: GoodExampleStatus;
  statusLabel: string;
  title: string;
  story: string;
  feedback: string | null;
  unitId: number;
  unitName: string;
  caseId: number | null;
  caseNumber: string | null;
  /** 节约的工作日 */
  daysSaved: number | null;
  /** 由系统按办件计算 */
  daysComputed: boolean;
  hasPhoto: boolean;
  /** 用在哪一期；待选用的是报送时的期间 */
  periodName: string;
  submittedByName: string;
  submittedOn: string;
  judgedOn: string | null;
}
export class ExamplePageView {
  rows: ExampleRowView[];
  next: number | null;
}
export class ExampleView extends ExampleRowView {
  trace: SubjectTraceView;
  verbs: GoodExampleVerb[];
}
