import type { Alignment, CertificateLayout, DateFormat, FieldFont, FieldSource, Overflow, PaperFormat } from '@onecounter/contracts';

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

export class TemplatePaperView {
  format: PaperFormat;
  /** mm */
  width: number;
  height: number;
}
export class TemplateBackgroundView {
  kind: 'none' | 'drawn' | 'scan';
  fileId: string | null;
}
export class TemplateFieldView {
  id: string;
  source: FieldSource;
  text: string;
  onlyWith: FieldSource | null;
  /** mm */
  x: number;
  y: number;
  width: number;
  height: number;
  font: FieldFont;
  /** pt */
  size: number;
  bold: boolean;
  align: Alignment;
  letterSpacing: number;
  lineSpacing: number;
  dateFormat: DateFormat;
  overflow: Overflow;
  minSize: number;
}
export class CertificateLayoutView implements CertificateLayout {
  paper: TemplatePaperView;
  background: TemplateBackgroundView;
  printsBackground: boolean;
  fields: TemplateFieldView[];
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
  layout: CertificateLayoutView;
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
