import { SEAL_COLUMNS, SEAL_COLUMN_NAMES, type SealColumn } from '@onecounter/contracts';
import { instantOf, plainDate } from '@onecounter/kernel';
import { mondayOf } from './ledger-week-rules';
import { parseRegisterDate } from './parse-register-date';
import { codeOf, columnName, copiesOf, lineNumberOf, textOf, type Cell } from './register-cell';
import type { ColumnPlaces } from './register-columns';
import { keyOf, type SealLine } from './seal-line';

/** One cell to mend: where it stands, what it says, what is wrong with it. */
export interface CellFault { readonly row: number; readonly column: SealColumn; readonly cell: string; readonly said: string; readonly code: string; readonly message: string }
export interface UnitOfLine { readonly unitId: number; readonly jurisdictionPath: string }
/** What a row is judged by. `unitOf` knows names, other names and former names; `ownUnit` null: the sheet must name the section. */
export interface RegisterRules {
  readonly places: ColumnPlaces; readonly today: string; readonly ownUnit: UnitOfLine | null; readonly onlyUnitId: number | null; readonly unitOf: (name: string) => UnitOfLine | undefined; readonly signedWeeks: ReadonlySet<string>; readonly known: ReadonlySet<string>; readonly merged: ReadonlySet<string>;
}
export type JudgedLine = SealLine & UnitOfLine & { readonly row: number };
export interface JudgedSheet { readonly fresh: JudgedLine[]; known: number; readonly faults: CellFault[]; readonly seen: Map<string, number> }

const SUMS = /^(合计|小计|总计|本页|制表|填表|备注|说明|注)/u;
const lengthOf = (text: string): number => [...text].length;

/** Judges a sheet row by row and gathers what it finds; a row that is empty, a sum or the heading again is passed over. */
export class RegisterReader {
  readonly read: JudgedSheet = { fresh: [], known: 0, faults: [], seen: new Map() };
  rows = 0;
  constructor(private readonly rules: RegisterRules, private readonly heads: readonly Cell[]) {}

  /** @param row as Excel counts */
  take(cells: readonly Cell[], row: number): void {
    if (this.passedOver(cells)) return;
    this.rows += 1;
    const before = this.read.faults.length;
    const line = this.lineOf(cells, row);
    if (line === null || this.read.faults.length > before) return;
    const key = keyOf(line.unitId, line);
    const twin = this.read.seen.get(key);
    if (twin !== undefined) return void this.fault(row, 'lineNo', `${line.lineNo}`, 'repeatedLine', `和第 ${twin} 行是同一次用印（编号、日期、事由都相同）`);
    this.read.seen.set(key, row);
    if (this.rules.known.has(key)) this.read.known += 1;
    else this.read.fresh.push(line);
  }

  private passedOver(cells: readonly Cell[]): boolean {
    const words = cells.map(textOf);
    const first = words.find((one) => one !== '');
    if (first === undefined) return true;
    const mapped = Object.values(this.rules.places).filter((place) => words[place] !== undefined && words[place] !== '').length;
    if (SUMS.test(first) && mapped <= 3) return true;
    return Object.values(this.rules.places).every((place) => words[place] === textOf(this.heads[place] ?? null));
  }

  private lineOf(cells: readonly Cell[], row: number): JudgedLine | null {
    const cell = (column: SealColumn): Cell => cells[this.rules.places[column] ?? -1] ?? null;
    const words = this.words(cell, row);
    const [day, unit, copies, lineNo] = [this.dayOf(cell('usedOn'), row), this.unitOf(cell('unit'), row), this.copiesOf(cell('copies'), row), this.lineNo(cell('lineNo'), row)];
    if (day === null || unit === null || copies === null || lineNo === null) return null;
    return {
      row, ...unit, lineNo, copies, usedOn: day.on, usedAt: day.time === null ? null : instantOf(plainDate(day.on), day.time), matter: words('matter') ?? '', itemCode: words('itemCode'), applicantName: words('applicantName'), caseNumber: words('caseNumber'),
      approverName: words('approverName'), usedByName: words('usedByName') ?? '', keeperName: words('keeperName'),
    };
  }

  /** Texts that are missing or too long are faults; what is not there is null. */
  private words(cell: (column: SealColumn) => Cell, row: number): (column: SealColumn) => string | null {
    const said = new Map<SealColumn, string>();
    for (const column of SEAL_COLUMN_NAMES) {
      if (column === 'usedOn' || column === 'unit' || column === 'copies' || column === 'lineNo') continue;
      const text = column === 'itemCode' || column === 'caseNumber' ? codeOf(cell(column)) : textOf(cell(column));
      const { zh, required, most } = SEAL_COLUMNS[column];
      if (text === '' && required) this.fault(row, column, '', 'empty', `没有写${zh}`);
      if (lengthOf(text) > most) this.fault(row, column, text, 'tooLong', `${zh}最多 ${most} 个字，这里有 ${lengthOf(text)} 个`);
      said.set(column, text);
    }
    return (column) => said.get(column) || null;
  }

  private dayOf(cell: Cell, row: number): { on: string; time: string | null } | null {
    const said = textOf(cell);
    if (said === '') return this.fault(row, 'usedOn', '', 'empty', '没有写用印日期');
    const day = parseRegisterDate(cell);
    if (day === null) return this.fault(row, 'usedOn', said, 'noDay', `“${said.slice(0, 20)}”认不出是哪一天，请写成 2026-09-05`);
    if (day.on > this.rules.today) return this.fault(row, 'usedOn', said, 'dayAhead', `${day.on} 还没有到（今天 ${this.rules.today}）`);
    if (this.rules.signedWeeks.has(mondayOf(plainDate(day.on)))) return this.fault(row, 'usedOn', said, 'weekSigned', `${day.on} 那一周的台账已经签字，先请督查考核科重新打开`);
    return day;
  }

  private unitOf(cell: Cell, row: number): UnitOfLine | null {
    const said = codeOf(cell);
    if (said === '') return this.rules.ownUnit ?? this.fault(row, 'unit', '', 'empty', '没有写用印的科室');
    const unit = this.rules.unitOf(said);
    if (unit === undefined) return this.fault(row, 'unit', said, 'unitUnknown', `没有叫“${said.slice(0, 30)}”的科室`);
    if (this.rules.onlyUnitId !== null && unit.unitId !== this.rules.onlyUnitId) return this.fault(row, 'unit', said, 'unitOther', `这本登记簿不是“${said.slice(0, 30)}”的`);
    return unit;
  }

  private copiesOf(cell: Cell, row: number): number | null {
    const said = textOf(cell);
    const place = this.rules.places.copies;
    if (place !== undefined && this.rules.merged.has(`${row}:${place}`)) return this.fault(row, 'copies', said, 'mergedCopies', '份数的单元格和别的行合并了，分不清各行几份，请拆开');
    if (said === '') return this.fault(row, 'copies', '', 'empty', '没有写份数');
    return copiesOf(cell) ?? this.fault(row, 'copies', said, 'noCopies', `“${said.slice(0, 20)}”不是从 1 起的整数`);
  }

  /** Where the sheet numbers no lines, its own order does. */
  private lineNo(cell: Cell, row: number): number | null {
    if (this.rules.places.lineNo === undefined) return this.rows;
    return lineNumberOf(cell) ?? this.fault(row, 'lineNo', textOf(cell), 'noNumber', textOf(cell) === '' ? '没有写编号' : `“${textOf(cell).slice(0, 20)}”不是编号`);
  }

  private fault(row: number, column: SealColumn, said: string, code: string, message: string): null {
    const place = this.rules.places[column];
    this.read.faults.push({ row, column, cell: place === undefined ? `第 ${row} 行` : `${columnName(place)}${row}`, said: said.slice(0, 60), code, message });
    return null;
  }
}
