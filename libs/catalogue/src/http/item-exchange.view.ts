import { ItemChangeView } from './adjustment.view';

/** 要改的一处：单元格，或 JSON 里的位置。 */
export class ImportFaultView {
  itemCode: string;
  /** 页名；JSON 的为空。 */
  sheet: string | null;
  /** Excel 的行号。 */
  row: number | null;
  /** 列名。 */
  column: string | null;
  field: string;
  code: string;
  message: string;
}

/** 导入一个事项会怎样。 */
export class ImportedItemView {
  code: string;
  name: string;
  /** draft 起草新版，revise 修改已有草稿，none 内容一样、不变。 */
  action: 'draft' | 'revise' | 'none';
  /** 对照的版本；新事项的为空。 */
  versionNo: number | null;
  changes: ItemChangeView[];
}

/** 导入预览：什么都没有改。 */
export class ImportPreviewView {
  /** 导入时带回；预览以后事项有变化的拒绝。 */
  state: string;
  faults: ImportFaultView[];
  items: ImportedItemView[];
}

/** 导入结果。 */
export class ImportDoneView {
  drafted: number;
  revised: number;
  unchanged: number;
  items: ImportedItemView[];
}
