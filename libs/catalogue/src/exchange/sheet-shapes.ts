import { DEPENDENCY_FIELDS, ITEM_FIELDS, LINE_LISTS, MATERIAL_FIELDS, POINT_FIELDS, STOP_FIELDS, type ItemField } from '@onecounter/contracts';

/** A column of a spreadsheet: a field, or what ties the row to its item and material. */
export interface Column { readonly zh: string; readonly field: ItemField }
export interface SheetShape { readonly name: string; readonly columns: readonly Column[] }

const tie = (path: string, zh: string): Column => ({ zh, field: { path, zh, kind: 'line' } });
const columnsOf = (fields: readonly ItemField[]): Column[] => fields.map((field) => ({ zh: field.zh, field }));

/** Which item a row belongs to; material empty: a point of the item as a whole. */
export const ITEM_CODE = tie('itemCode', '事项编码');
export const MATERIAL_CODE = tie('materialCode', '所属材料编码');

/** What a row of 条件 is: one of the lists of lines, a procedure or a relation. */
export const CONDITION_KINDS: Readonly<Record<string, string>> = { ...LINE_LISTS, stopsClock: '不计时程序', dependsOn: '关联事项' };
const CONDITION_KIND: Column = { zh: '类别', field: { path: 'list', zh: '类别', kind: 'choice', choices: CONDITION_KINDS } };
const LINE = tie('line', '内容');

/** 事项, 材料, 要点, 条件: together the whole definition, nothing left out. */
export const ITEM_SHEET: SheetShape = { name: '事项', columns: columnsOf(ITEM_FIELDS) };
export const MATERIAL_SHEET: SheetShape = { name: '材料', columns: [ITEM_CODE, ...columnsOf(MATERIAL_FIELDS)] };
export const POINT_SHEET: SheetShape = { name: '要点', columns: [ITEM_CODE, MATERIAL_CODE, ...columnsOf(POINT_FIELDS)] };
export const CONDITION_SHEET: SheetShape = { name: '条件', columns: [ITEM_CODE, CONDITION_KIND, LINE, ...columnsOf(STOP_FIELDS), ...columnsOf(DEPENDENCY_FIELDS)] };
export const SHEETS = [ITEM_SHEET, MATERIAL_SHEET, POINT_SHEET, CONDITION_SHEET] as const;

/** Control characters would be dropped by the writer: they are spelt as Excel spells them, and its readers read them so. */
export const spelt = (text: string): string => text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x').replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => sign === '\n' || sign === '\t' ? sign : `_x${sign.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`);
