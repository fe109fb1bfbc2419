import { DEPENDENCY_FIELDS, fieldWords, LINE_LISTS, STOP_FIELDS, valueAt, type ItemDefinition, type ItemField, type LineList } from '@onecounter/contracts';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { CONDITION_KINDS, CONDITION_SHEET, ITEM_SHEET, MATERIAL_SHEET, POINT_SHEET, spelt, type SheetShape } from './sheet-shapes';

/** A row before it is cells: what each column says. */
type Row = Readonly<Record<string, unknown>>;

/** The workbook of one or more items: reading it gives back the very definitions. Every text is a text cell, so that =1+1 stays what it is and is never worked out. */
export async function writeWorkbook(definitions: readonly ItemDefinition[]): Promise<Buffer> {
  const sheets: [SheetShape, Row[]][] = [
    [ITEM_SHEET, definitions.map((item) => wordsOf(item, ITEM_SHEET.columns.map(({ field }) => field)))],
    [MATERIAL_SHEET, definitions.flatMap((item) => item.materials.map((material) => ({ ...wordsOf(material, fieldsOf(MATERIAL_SHEET)), itemCode: item.code })))],
    [POINT_SHEET, definitions.flatMap(pointRows)],
    [CONDITION_SHEET, definitions.flatMap(conditionRows)],
  ];
  return writeXlsxFile(sheets.map(([shape, rows]) => ({ sheet: shape.name, data: cellsOf(shape, rows), stickyRowsCount: 1, columns: shape.columns.map(({ field }) => ({ width: field.kind === 'lines' ? 50 : 18 })) }))).toBuffer();
}

const fieldsOf = ({ columns }: SheetShape): ItemField[] => columns.map(({ field }) => field);
const wordsOf = (part: object, fields: readonly ItemField[]): Row => Object.fromEntries(fields.map((field) => [field.path, field.kind === 'number' ? (valueAt(part, field.path) ?? '') : fieldWords(field, valueAt(part, field.path))]));

function pointRows(item: ItemDefinition): Row[] {
  const rowsOf = (points: ItemDefinition['points'], materialCode: string): Row[] => points.map((point) => ({ ...wordsOf(point, fieldsOf(POINT_SHEET)), itemCode: item.code, materialCode }));
  return [...rowsOf(item.points, ''), ...item.materials.flatMap((material) => rowsOf(material.points, material.code))];
}

function conditionRows(item: ItemDefinition): Row[] {
  const rowOf = (list: string, row: Row): Row => ({ ...row, itemCode: item.code, list: CONDITION_KINDS[list] });
  return [
    ...(Object.keys(LINE_LISTS) as LineList[]).flatMap((list) => item[list].map((line) => rowOf(list, { line }))),
    ...item.stopsClock.map((stop) => rowOf('stopsClock', wordsOf(stop, STOP_FIELDS))),
    ...item.dependsOn.map((needs) => rowOf('dependsOn', wordsOf(needs, DEPENDENCY_FIELDS))),
  ];
}

function cellsOf({ columns }: SheetShape, rows: readonly Row[]): SheetData {
  const head = columns.map(({ zh }) => ({ value: zh, type: String, fontWeight: 'bold' as const }));
  const body = rows.map((row) => columns.map(({ field }) => {
    const value = row[field.path];
    if (typeof value === 'number') return { value, type: Number };
    return value === undefined || value === '' ? null : { value: spelt(String(value)), type: String, format: '@' };
  }));
  return [head, ...body];
}
