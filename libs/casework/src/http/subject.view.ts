/** 办了一步：现在的状态和版本 */
export class SubjectTakenView {
  id: number;
  version: number;
  status: string;
}
/** 留痕的一步 */
export class TracedStepView {
  seq: number;
  verb: string;
  label: string;
  byName: string;
  /** 岗位 */
  postLabel: string;
  /** Legal time (UTC) */
  legalAt: string;
  /** 批注、依据、理由 of the step */
  words: string | null;
}
/** 留痕 */
export class SubjectTraceView {
  steps: TracedStepView[];
  /** 链条断在第几步；完整的为空 */
  chainBrokenAt: number | null;
}
