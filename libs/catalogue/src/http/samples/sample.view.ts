import type { IllustratedSampleStatus } from '@onecounter/contracts';

/** 传上来、涂黑了的一页 */
export class SamplePageView {
  fileId: string;
  /** 像素 */
  width: number;
  height: number;
  /** 涂黑了几处 */
  boxes: number;
}

/** 图上的一处编号；次序就是号 */
export class SampleMarkView {
  page: number;
  /** 占页宽的百分之几 */
  x: number;
  /** 占页高的百分之几 */
  y: number;
  text: string;
  pointCode: string;
  /** 要点的内容；停用了的是范本发布时那一版的 */
  pointText: string;
  /** 现行版本里已经没有这条要点 */
  pointGone: boolean;
}

/** 图解范本 */
export class SampleView {
  id: number;
  itemCode: string;
  itemName: string;
  materialCode: string;
  materialName: string;
  unitName: string;
  status: IllustratedSampleStatus;
  statusLabel: string;
  /** 第几版；没有发布的为空 */
  edition: number | null;
  publishedOn: string | null;
  /** 按事项的第几版标的 */
  versionNo: number;
  pages: SamplePageView[];
  marks: SampleMarkView[];
  /** 取自哪个办结的办件；自己传的为空，没有起草权限的也看不到 */
  sourceCaseId: number | null;
  sourceFileId: string | null;
  retiredReason: string | null;
  /** 现在能办的 */
  verbs: string[];
  /** 不能由您发布的原因；能发布的为空 */
  publishObstacle: string | null;
  /** 已走步数；办下一步时带回。 */
  version: number;
  movedAt: string;
}

export class SampleListView {
  rows: SampleView[];
  /** 下一页从这个编号往下；没有了为空 */
  next: number | null;
}

/** 留痕的一步 */
export class SampleStepView {
  seq: number;
  verb: string;
  label: string;
  byName: string;
  /** 岗位 */
  postLabel: string;
  legalAt: string;
}

export class SampleRecordView extends SampleView {
  steps: SampleStepView[];
  /** 链条断在第几步；完整的为空 */
  chainBrokenAt: number | null;
}

export class SampleStepTakenView {
  id: number;
  status: string;
  version: number;
}

/** 公开的图解范本 */
export class PublicSampleView {
  id: number;
  materialCode: string;
  materialName: string;
  edition: number;
  pages: number;
  marks: SampleMarkView[];
}
