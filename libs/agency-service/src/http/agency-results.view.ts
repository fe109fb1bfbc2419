import type { ResultState, ReturnWay } from '@onecounter/contracts';

/** 一个事项的结果怎么交的 */
export class AgencyItemResultView {
  no: number;
  itemName: string;
  unitName: string;
  state: ResultState;
  stateLabel: string;
  ways: ReturnWay[];
  wayLabels: string[];
  /** 交到的日期 */
  on: string | null;
  toWhom: string | null;
  /** 由办件发证登记，不用手填 */
  byCase: boolean;
  words: string;
  caseNumber: string | null;
  /** 登记时写的话 */
  remark: string | null;
  byName: string | null;
  fileId: string | null;
  fileName: string | null;
  /** 可以（重新）登记 */
  recordable: boolean;
}
export class AgencyHandoverLineView {
  kind: 'material' | 'result' | 'other';
  no: number;
  name: string;
  copies: number;
  note: string | null;
}
export class AgencyHandoverView {
  signedOn: string;
  handedByName: string | null;
  receiverName: string;
  lines: AgencyHandoverLineView[];
}
export class AgencyResultsView {
  rows: AgencyItemResultView[];
  /** 还没有办结或没有反馈的事项 */
  left: number;
  /** 应移交的；签署以后没有 */
  due: AgencyHandoverLineView[];
  handover: AgencyHandoverView | null;
  verbs: ('recordItemResult' | 'returnAgencyResults' | 'signAgencyHandover')[];
}
