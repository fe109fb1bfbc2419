/** 一件事、一个项目目录的一行 */
export class PublicThemeRowView {
  code: string;
  name: string;
  /** 一件事、一个项目 */
  kind: string;
  /** 牵头科室 */
  leadUnit: string;
  /** 总承诺，如 15个工作日；一个项目为按阶段计 */
  promised: string;
  itemCount: number;
}

/** 依据的一条 */
export class PublicThemeLineView {
  no: string;
  text: string;
}
/** 窗口问的一条 */
export class PublicThemeQuestionView {
  no: string;
  text: string;
  /** 答“是”要办的事项 */
  items: string;
}
/** 阶段里的一个事项 */
export class PublicThemeItemView {
  no: string;
  code: string;
  name: string;
  unit: string;
  /** 必办，或要办的情形 */
  need: string;
  promised: string;
  /** 先办的事项编码 */
  after: string;
  /** 可替代的事项 */
  alternatives: string;
  /** 结果名称 */
  result: string;
}
/** 阶段 */
export class PublicThemeStageView {
  /** 一、二、三 */
  no: string;
  name: string;
  unit: string;
  /** 时限 */
  target: string;
  items: PublicThemeItemView[];
}
/** 一张表格里的一项 */
export class PublicThemeFieldView {
  no: string;
  name: string;
  filling: string;
  items: string;
}
/** 一套材料里的一份；几个事项共用的只列一次 */
export class PublicThemeMaterialView {
  no: string;
  name: string;
  /** 用到的事项编码 */
  items: string;
  /** 何时需要 */
  necessity: string;
  originals: string;
  copies: string;
  /** 签章要求 */
  seal: string;
  source: string;
}
/** 一件事、一个项目：办什么，先后怎样，带什么 */
export class PublicThemeView {
  code: string;
  name: string;
  kind: string;
  leadUnit: string;
  promised: string;
  versionNo: string;
  /** YYYY-MM-DD */
  effectiveFrom: string;
  /** The day it was asked for, YYYY-MM-DD (Asia/Shanghai). */
  asOf: string;
  itemCount: string;
  /** 合并后的材料份数 */
  materialCount: string;
  /** 分别办理时的材料份数 */
  materialTotal: string;
  basis: PublicThemeLineView[];
  questions: PublicThemeQuestionView[];
  stages: PublicThemeStageView[];
  form: PublicThemeFieldView[];
  materials: PublicThemeMaterialView[];
}
