import type { SealColumn } from '@onecounter/contracts';
import { RegisterImportView } from './seal-register.view';

/** 登记簿的一列对应工作表的哪一列 */
export class SealColumnView {
  column: SealColumn;
  label: string;
  required: boolean;
  /** 从 0 起；没有对应的为空 */
  place: number | null;
}
/** 要改的一个单元格 */
export class CellFaultView {
  /** Excel 的行号 */
  row: number;
  column: SealColumn;
  columnLabel: string;
  /** B12；没有对应列的是“第 12 行” */
  cell: string;
  said: string;
  code: string;
  message: string;
}
/** 要导入的一行 */
export class FreshLineView {
  row: number;
  lineNo: number;
  usedOn: string;
  /** Legal time (UTC) */
  usedAt: string | null;
  matter: string;
  itemCode: string | null;
  applicantName: string | null;
  caseNumber: string | null;
  copies: number;
  usedByName: string;
}
/** 预览：没有改动登记簿 */
export class SealImportPreviewView {
  registerVersion: number;
  sheet: string;
  sheets: string[];
  headerRow: number;
  /** 表头各列的字 */
  heads: string[];
  columns: SealColumnView[];
  /** 还没有对应上的必填列 */
  missing: string[];
  /** 读到的行 */
  rows: number;
  /** 要导入的 */
  fresh: number;
  /** 登记簿里已有的 */
  known: number;
  /** 要改的单元格 */
  faultCount: number;
  /** 前 300 个 */
  faults: CellFaultView[];
  /** 前 100 行 */
  lines: FreshLineView[];
  /** 同一个文件导入过 */
  before: RegisterImportView | null;
  /** 没有要改的、没有导入过、有要导入的 */
  clean: boolean;
  state: string;
}
