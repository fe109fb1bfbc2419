import { SubjectStepView } from './template.view';

/** 打印机 */
export class PrinterView {
  id: number;
  unitName: string;
  name: string;
  place: string;
  /** 向右偏移，毫米 */
  x: number;
  /** 向下偏移，毫米 */
  y: number;
  /** 百分比 */
  scale: number;
  status: 'inService' | 'outOfService';
  statusLabel: string;
  version: number;
  movedAt: string;
}
export class PrinterWithStepsView extends PrinterView {
  steps: SubjectStepView[];
  chainBrokenAt: number | null;
}

/** 空白证件号段 */
export class StockRangeView {
  id: number;
  unitName: string;
  /** 证件种类 */
  kind: string;
  firstNumber: string;
  lastNumber: string;
  sheets: number;
  used: number;
  /** 打过又作废的 */
  voided: number;
  /** 没打就废了的 */
  spoilt: number;
  missing: number;
  left: number;
  /** 跳过而没有登记去向的 */
  skipped: number;
  /** 下一张；用完了为空 */
  nextNumber: string | null;
  warnBelow: number;
  /** 剩下的不到提醒数 */
  low: boolean;
  receivedOn: string;
  receivedByName: string;
  printerId: number | null;
  printerName: string | null;
  holder: string | null;
  status: 'inStore' | 'handedOut';
  statusLabel: string;
  version: number;
  movedAt: string;
}
export class StockRangeWithStepsView extends StockRangeView {
  steps: SubjectStepView[];
  chainBrokenAt: number | null;
}

/** 一张废证 */
export class LostSheetView {
  stockNumber: string;
  unitName: string;
  state: 'voided' | 'spoilt' | 'missing';
  stateLabel: string;
  reason: string;
  byName: string;
  on: string;
  caseId: number | null;
  caseNumber: string | null;
}

/** 下一张空白证件 */
export class NextBlankView {
  /** 空着：本科室没有入库的号段，或都用完了 */
  stockNumber: string | null;
  /** 本科室入过库：只能用领到的号 */
  controlled: boolean;
  /** 该号段还剩 */
  left: number;
  low: boolean;
  /** 用哪个模板打；空着为固定版式 */
  templateName: string | null;
  edition: number | null;
  /** 模板要填许可内容 */
  asksScope: boolean;
  printers: PrinterView[];
}
