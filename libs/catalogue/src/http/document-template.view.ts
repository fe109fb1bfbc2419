import type { DocumentTemplateKind } from '@onecounter/contracts';

/** 文书模板的一版 */
export class DocumentTemplateRowView {
  id: number;
  kind: DocumentTemplateKind;
  /** 办事指南、一次性告知书、形式审查要点手册 */
  kindLabel: string;
  edition: number;
  name: string;
  fileName: string;
  sizeBytes: number;
  /** 用到几个字段 */
  fieldCount: number;
  status: 'draft' | 'published' | 'retired';
  statusLabel: string;
  /** 已走步数；办下一步时带回。 */
  version: number;
  movedAt: string;
}

/** 留痕的一步 */
export class DocumentTemplateStepView {
  seq: number;
  verb: string;
  label: string;
  byName: string;
  /** 岗位 */
  postLabel: string;
  legalAt: string;
}

export class DocumentTemplateView extends DocumentTemplateRowView {
  /** 用到的字段 */
  fields: string[];
  retiredReason: string | null;
  steps: DocumentTemplateStepView[];
  chainBrokenAt: number | null;
}

export class DocumentTemplateStepTakenView {
  id: number;
  status: string;
  version: number;
}

/** 可以写进模板的一个字段 */
export class DocumentTemplateFieldView {
  /** 写法，如 {name}；列表写 {#materials}…{/materials} */
  written: string;
  meaning: string;
  example: string;
  /** 在哪个列表里面；最外层为空 */
  within: string;
  isList: boolean;
}

/** 上传并查过、可用的文件 */
export class TemplateFileView {
  fileId: string;
  name: string;
  sizeBytes: number;
  fields: string[];
}
