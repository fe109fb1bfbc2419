/** 意见 */
export class OpinionView {
  /** Number of the step it was written with. */
  seq: number;
  kind: 'review' | 'check' | 'return' | 'decision' | 'refusal' | 'extension' | 'procedureStart' | 'procedureEnd' | 'termination' | 'adjustment' | 'amendment' | 'hearing' | 'correction';
  kindLabel: string;
  text: string;
  /** Codes of the substantive points it rests on. */
  points: string[];
  /** 延期的批准人 */
  consentBy: string | null;
  byName: string;
  /** Legal time, ISO 8601. */
  at: string;
}

/** 实质要点 */
export class SubstantivePointView {
  code: string;
  text: string;
  basis: string | null;
  /** 示例·待科室确认 */
  derived: boolean;
  materialCode: string | null;
  materialName: string | null;
  /** As the last review left it. */
  ticked: boolean;
}

/** 今天看过、还没有变的决定书 */
export class SeenPaperView {
  caseId: number;
  verb: 'grantPermit' | 'refusePermit';
  /** Version of the case at which it was seen. */
  version: number;
}

/** 可以分派的审核员 */
export class ReviewerView {
  personId: number;
  name: string;
  /** 手上的办件 */
  inHand: number;
  /** 现在由其办理 */
  assigned: boolean;
  /** 请假到什么时候（法定时间），这期间不能分给他；空：在岗 */
  awayUntil: string | null;
}

export class PaperItemView {
  title: string;
  text: string;
}
export class PaperFieldView {
  label: string;
  value: string;
}
/** 文书的一段: which lists are filled depends on kind. */
export class PaperBlockView {
  kind: 'paragraph' | 'numbered' | 'fields' | 'table' | 'signatures';
  text: string | null;
  items: PaperItemView[];
  fields: PaperFieldView[];
  columns: string[];
  rows: string[][];
  labels: string[];
}
/** 文书预览: without number */
export class DecisionPaperView {
  title: string;
  addressee: string;
  blocks: PaperBlockView[];
  /** 署名 */
  unit: string;
  /** 成文日期 */
  dated: string;
  sealed: boolean;
  footer: string | null;
}
