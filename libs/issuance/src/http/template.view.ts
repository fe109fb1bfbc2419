import { CertificateLayoutBody } from './layout.body';

/** 留痕的一步 */
export class SubjectStepView {
  seq: number;
  verb: string;
  label: string;
  /** 做了什么 */
  what: string;
  byName: string;
  /** 岗位 */
  postLabel: string;
  legalAt: string;
}

export class SubjectStepTakenView {
  id: number;
  status: string;
  /** 已走步数；办下一步时带回。 */
  version: number;
}

/** 证照模板的一版 */
export class CertificateTemplateRowView {
  id: number;
  /** 同一模板的各版同号 */
  series: number;
  edition: number;
  name: string;
  /** 空着为全部科室 */
  unitName: string | null;
  itemCodes: string[];
  status: 'draft' | 'published' | 'retired';
  statusLabel: string;
  version: number;
  movedAt: string;
  fieldCount: number;
}

export class CertificateTemplateView extends CertificateTemplateRowView {
  /** As it is sent back when it is revised. */
  layout: CertificateLayoutBody;
  retiredReason: string | null;
  /** 本人可否修改 */
  mayRevise: boolean;
  /** 妨碍发布的事 */
  obstacles: string[];
  editions: CertificateTemplateRowView[];
  steps: SubjectStepView[];
  chainBrokenAt: number | null;
}

export class TemplateScanView {
  fileId: string;
  mediaType: string;
  widthPx: number;
  heightPx: number;
}
