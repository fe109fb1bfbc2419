import type { FormReviewOutcome, FormStatus, SampleNote } from '@onecounter/contracts';

/** 用这份表格的材料 */
export class ServedMaterialView {
  itemCode: string;
  itemName: string;
  materialCode: string;
  materialName: string;
}

/** 填写样例上的一条说明；编号是次序 */
export class SampleNoteView implements SampleNote {
  /** 离左边多远，占图宽的百分之几 */
  x: number;
  /** 离上边多远，占图高的百分之几 */
  y: number;
  text: string;
}

/** 最近一次看下载地址 */
export class AddressCheckView {
  works: boolean;
  /** 能打开、对方答 404、8 秒没有应答…… */
  detail: string;
  /** 连着打不开几次；两次算坏了 */
  failures: number;
  checkedAt: string;
}

/** 表格 */
export class FormRowView {
  id: number;
  code: string;
  name: string;
  unitCode: string;
  unitName: string;
  status: FormStatus;
  statusLabel: string;
  /** 用它的材料 */
  serves: ServedMaterialView[];
  /** 现在是第几版 */
  edition: number;
  /** 空白表格的文件名；放在外面的为空 */
  fileName: string | null;
  sizeBytes: number | null;
  /** 下载地址；放在这里的为空 */
  address: string | null;
  /** 还没看过为空 */
  check: AddressCheckView | null;
  /** 连着两次打不开 */
  broken: boolean;
  /** 有没有填写样例 */
  hasSample: boolean;
  notes: SampleNoteView[];
  lastReviewedOn: string | null;
  lastOutcome: FormReviewOutcome | null;
  /** 保留、精简、取消 */
  lastOutcomeLabel: string | null;
  /** 下次该哪天以前清理；一次没清理过的为空 */
  reviewDueOn: string | null;
  reviewDue: boolean;
  cancelledReason: string | null;
  /** 已走步数；办下一步时带回。 */
  version: number;
  movedAt: string;
}

/** 空白表格的一版 */
export class FormEditionView {
  edition: number;
  fileName: string | null;
  sizeBytes: number | null;
  address: string | null;
  legalAt: string;
}

/** 清理台账的一行 */
export class FormReviewView {
  outcome: FormReviewOutcome;
  outcomeLabel: string;
  reason: string;
  reviewedOn: string;
  byName: string;
}

/** 留痕的一步 */
export class FormStepView {
  seq: number;
  verb: string;
  label: string;
  byName: string;
  /** 岗位 */
  postLabel: string;
  legalAt: string;
}

export class FormView extends FormRowView {
  editions: FormEditionView[];
  reviews: FormReviewView[];
  steps: FormStepView[];
  chainBrokenAt: number | null;
}

export class FormStepTakenView {
  id: number;
  status: string;
  version: number;
}

/** 上传并查过、可用的文件 */
export class FormFileView {
  fileId: string;
  name: string;
  sizeBytes: number;
}

/** 公开的表格 */
export class PublicFormView {
  id: number;
  code: string;
  name: string;
  unitName: string;
  serves: ServedMaterialView[];
  /** 可以在这里下载的文件名 */
  fileName: string | null;
  sizeBytes: number | null;
  /** 在别处下载的地址 */
  address: string | null;
  /** 地址连着两次打不开 */
  broken: boolean;
  hasSample: boolean;
  notes: SampleNoteView[];
}
