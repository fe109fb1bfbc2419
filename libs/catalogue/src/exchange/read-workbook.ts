import { DEPENDENCY_FIELDS, ITEM_FIELDS, MATERIAL_FIELDS, POINT_FIELDS, STOP_FIELDS, type ItemField } from '@onecounter/contracts';
import type { Cell, ReadSheet } from './open-workbook';
import { CONDITION_KINDS, CONDITION_SHEET, ITEM_SHEET, MATERIAL_SHEET, POINT_SHEET, SHEETS, type SheetShape } from './sheet-shapes';

/** One cell to mend; `column` is its heading, `row` as Excel counts. */
export interface CellFault { readonly sheet: string; readonly row: number; readonly column: string; readonly code: string; readonly message: string }
/** An item as it was read, not yet judged; `cells` tells for each path of it where it stands. */
export interface ReadItem { readonly definition: Record<string, unknown>; readonly cells: ReadonlyMap<string, { sheet: string; row: number; column: string }> }
export interface ReadWorkbook { readonly items: ReadItem[]; readonly faults: CellFault[] }

interface Line { readonly row: number; readonly said: Readonly<Record<string, unknown>> }
type Part = Record<string, unknown>;
const PARTS = ['extension', 'inspection'] as const;

/** Turns cells into definitions; what a cell says wrongly is a fault with its place, what a definition says wrongly is judged afterwards. */
export class WorkbookReader {
  private readonly faults: CellFault[] = [];
  private readonly items = new Map<string, { definition: Part; cells: Map<string, { sheet: string; row: number; column: string }> }>();

  read(sheets: readonly ReadSheet[]): ReadWorkbook {
    const lines = new Map(SHEETS.map((shape) => [shape, this.linesOf(shape, sheets.find(({ name }) => name === shape.name)?.rows ?? [])]));
    for (const line of lines.get(ITEM_SHEET) ?? []) this.addItem(line);
    for (const line of lines.get(MATERIAL_SHEET) ?? []) this.addMaterial(line);
    for (const line of lines.get(POINT_SHEET) ?? []) this.addPoint(line);
    for (const line of lines.get(CONDITION_SHEET) ?? []) this.addCondition(line);
    return { items: [...this.items.values()], faults: this.faults };
  }

  /** Columns are found by their headings, in whatever order they stand. */
  private linesOf({ name, columns }: SheetShape, [head = [], ...rows]: readonly (readonly Cell[])[]): Line[] {
    const places = columns.map(({ zh }) => head.findIndex((cell) => String(cell ?? '').trim() === zh));
    const missing = columns.filter((_, index) => places[index] === -1);
    for (const { zh } of missing) this.fault(name, 1, zh, 'columnMissing', `没有“${zh}”这一列`);
    if (missing.length > 0) return [];
    const filled = rows.map((cells, index) => ({ cells, row: index + 2 })).filter(({ cells }) => cells.some((cell) => cell !== null && String(cell).trim() !== ''));
    return filled.map(({ cells, row }) => ({ row, said: Object.fromEntries(columns.map(({ zh, field }, index) => [field.path, this.valueOf(field, cells[places[index] ?? -1] ?? null, { sheet: name, row, column: zh })])) }));
  }

  private valueOf({ kind, choices, nullable }: ItemField, cell: Cell, at: { sheet: string; row: number; column: string }): unknown {
    const text = cell === null ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
    if (kind === 'list') return text.split(/[、,，]/u).map((one) => one.trim()).filter(Boolean);
    if (text.trim() === '') return nullable || kind !== 'line' && kind !== 'lines' ? null : '';
    if (kind === 'number') return /^\d{1,6}$/.test(text.trim()) ? Number(text) : this.fault(at.sheet, at.row, at.column, 'notANumber', `“${text.slice(0, 20)}”不是整数`);
    if (kind === 'yesNo') return text.trim() === '是' || cell === true ? true : text.trim() === '否' || cell === false ? false : this.fault(at.sheet, at.row, at.column, 'notYesOrNo', '只能写“是”或“否”');
    if (!choices) return text;
    const found = Object.entries(choices).find(([, words]) => words === text.trim())?.[0];
    if (found === undefined) return this.fault(at.sheet, at.row, at.column, 'notAChoice', `只能写：${Object.values(choices).join('、')}`);
    return /^\d+$/.test(found) ? Number(found) : found;
  }

  private addItem({ row, said }: Line): void {
    const code = String(said.code ?? '');
    if (this.items.has(code)) return void this.fault(ITEM_SHEET.name, row, '事项编码', 'repeated', `事项 ${code} 写了两行`);
    const definition: Part = { conditions: [], basis: [], pushTo: [], stopsClock: [], dependsOn: [], points: [], materials: [] };
    const cells = new Map<string, { sheet: string; row: number; column: string }>();
    for (const { path, zh } of ITEM_FIELDS) {
      put(definition, path, said[path]);
      cells.set(path, { sheet: ITEM_SHEET.name, row, column: zh });
    }
    // an optional part of which no cell says anything is not there
    for (const part of PARTS) if (Object.values(definition[part] as Part).every((value) => value === null || value === '')) definition[part] = null;
    this.items.set(code, { definition, cells });
  }

  private addMaterial({ row, said }: Line): void {
    const item = this.itemOf(MATERIAL_SHEET, row, said);
    if (!item) return;
    const materials = item.definition.materials as Part[];
    this.place(item.cells, `materials.${materials.length}`, MATERIAL_FIELDS, MATERIAL_SHEET, row);
    materials.push({ ...partOf(said, MATERIAL_FIELDS), points: [] });
  }

  private addPoint({ row, said }: Line): void {
    const item = this.itemOf(POINT_SHEET, row, said);
    if (!item) return;
    const code = String(said.materialCode ?? '');
    const materials = item.definition.materials as Part[];
    const at = materials.findIndex((material) => material.code === code);
    if (code !== '' && at === -1) return void this.fault(POINT_SHEET.name, row, '所属材料编码', 'materialUnknown', `“材料”页里没有 ${code}`);
    const [points, path] = code === '' ? [item.definition.points as Part[], 'points'] : [materials[at]?.points as Part[], `materials.${at}.points`];
    this.place(item.cells, `${path}.${points.length}`, POINT_FIELDS, POINT_SHEET, row);
    points.push(partOf(said, POINT_FIELDS));
  }

  private addCondition({ row, said }: Line): void {
    const item = this.itemOf(CONDITION_SHEET, row, said);
    const list = String(said.list ?? '');
    if (said.list === null) this.fault(CONDITION_SHEET.name, row, '类别', 'notAChoice', `只能写：${Object.values(CONDITION_KINDS).join('、')}`);
    if (!item || !(list in CONDITION_KINDS)) return;
    const parts = item.definition[list] as unknown[];
    const fields = list === 'stopsClock' ? STOP_FIELDS : list === 'dependsOn' ? DEPENDENCY_FIELDS : null;
    if (fields) this.place(item.cells, `${list}.${parts.length}`, fields, CONDITION_SHEET, row);
    item.cells.set(`${list}.${parts.length}`, { sheet: CONDITION_SHEET.name, row, column: fields ? '类别' : '内容' });
    parts.push(fields ? partOf(said, fields) : said.line);
  }

  private itemOf({ name }: SheetShape, row: number, { itemCode }: Line['said']) {
    const item = this.items.get(String(itemCode ?? ''));
    if (!item) this.fault(name, row, '事项编码', 'itemUnknown', `“事项”页里没有 ${String(itemCode ?? '') || '这个编码'}`);
    return item;
  }

  private place(cells: Map<string, { sheet: string; row: number; column: string }>, path: string, fields: readonly ItemField[], { name }: SheetShape, row: number): void {
    for (const field of fields) cells.set(`${path}.${field.path}`, { sheet: name, row, column: field.zh });
  }

  private fault(sheet: string, row: number, column: string, code: string, message: string): null {
    this.faults.push({ sheet, row, column, code, message });
    return null;
  }
}

const partOf = (said: Readonly<Record<string, unknown>>, fields: readonly ItemField[]): Part => Object.fromEntries(fields.map(({ path }) => [path, said[path]]));

function put(holder: Part, path: string, value: unknown): void {
  const [name = '', inside] = path.split('.');
  if (inside === undefined) holder[name] = value;
  else holder[name] = { ...(holder[name] as Part | undefined), [inside]: value };
}
