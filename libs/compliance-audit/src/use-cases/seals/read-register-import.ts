import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { refuse, SEAL_COLUMN_NAMES, SEAL_COLUMNS } from '@onecounter/contracts';
import { LegalClock, type Actor } from '@onecounter/platform';
import { RegisterEntries } from '../../data/register-entries';
import { SealRegisters, type RegisterImportRow, type SealRegisterRow } from '../../data/seal-registers';
import { fillMerged } from '../../exchange/merged-cells';
import { openRegisterWorkbook, type OpenSheet } from '../../exchange/open-register-workbook';
import { RegisterReader, type JudgedSheet, type RegisterRules } from '../../rules/seals/judge-register-row';
import { codeOf, type Cell } from '../../rules/seals/register-cell';
import { headerRowOf, placesOf, readPlaces, type ColumnPlaces } from '../../rules/seals/register-columns';
import { requireOwnRegister } from '../../rules/seals/register-keeping';

const MOST_BYTES = 20 * 1024 * 1024;
/** Others wait no longer than this many rows take. */
const AT_ONCE = 2_000;
const [FIRST_DAY, LAST_DAY] = ['1949-10-01', '2100-12-31'];

/** How a sheet is to be read; what is not said is found out. `headerRow` from 1, `columns`: usedOn:2,matter:3. */
export interface SheetChoice { readonly sheet?: string | undefined; readonly headerRow?: number | undefined; readonly columns?: string | undefined }
export interface ReadRegister {
  readonly register: SealRegisterRow; readonly open: OpenSheet; readonly headerRow: number; readonly heads: readonly Cell[]; readonly places: ColumnPlaces; readonly missing: readonly string[]; readonly rows: number; readonly judged: JudgedSheet; readonly fileHash: string; readonly before: RegisterImportRow | undefined;
  /** Of the file, how it was read and what came of it: what is imported is what was shown. */
  readonly state: string;
}

/** Reads a workbook against a register and judges every cell; changes nothing. */
@Injectable()
export class ReadRegisterImport {
  constructor(private readonly registers: SealRegisters, private readonly entries: RegisterEntries, private readonly legal: LegalClock) {}

  /** @throws notFound, sealRegisterOfOthers, fileTooLarge, importUnreadable, sealColumnsWrong */
  async run(id: number, bytes: Buffer, choice: SheetChoice, actor: Actor): Promise<ReadRegister> {
    const register = await this.registers.get(id, actor);
    requireOwnRegister(register, actor);
    if (bytes.length > MOST_BYTES) refuse('fileTooLarge', { limitMegabytes: MOST_BYTES / 1024 / 1024 }, 'file');
    const open = await openRegisterWorkbook(bytes, choice.sheet);
    const headerRow = choice.headerRow ?? headerRowOf(open.rows, register.columns);
    if (open.rows.length <= headerRow) refuse('importUnreadable', { why: `“${open.sheet}”第 ${headerRow} 行是表头，下面一行也没有` }, 'file');
    const heads = open.rows[headerRow - 1] ?? [];
    const places = choice.columns === undefined ? placesOf(heads, register.columns) : chosenPlaces(choice.columns, heads.length);
    const missing = SEAL_COLUMN_NAMES.filter((column) => places[column] === undefined && (SEAL_COLUMNS[column].required || (column === 'unit' && register.register === 'official'))).map((column) => SEAL_COLUMNS[column].zh);
    const merged = fillMerged(open.rows, open.merges);
    const reader = new RegisterReader(await this.rulesOf(register, places, merged), heads);
    if (missing.length === 0) await readAll(reader, open.rows, headerRow);
    const fileHash = createHash('sha256').update(bytes).digest('hex');
    const state = createHash('sha256').update(JSON.stringify([fileHash, open.sheet, headerRow, places, register.version, reader.read.fresh.length, reader.read.faults.length])).digest('hex');
    return { register, open, headerRow, heads, places, missing, rows: reader.rows, judged: reader.read, fileHash, before: await this.registers.importOf(id, fileHash), state };
  }

  private async rulesOf(register: SealRegisterRow, places: ColumnPlaces, merged: ReadonlySet<string>): Promise<RegisterRules> {
    const [approval, today] = [register.register === 'approval', this.legal.today()];
    const units = new Map((await this.registers.unitNames(today)).flatMap(({ id, jurisdiction_path: path, names }) => names.map((name) => [codeOf(name), { unitId: id, jurisdictionPath: path }] as const)));
    return {
      places, today, merged, unitOf: (name) => units.get(name), known: await this.entries.keys(register.id, FIRST_DAY, LAST_DAY), signedWeeks: approval ? await this.registers.signedWeeks(register.unit_id) : new Set(),
      ownUnit: approval ? { unitId: register.unit_id, jurisdictionPath: register.jurisdiction_path } : null, onlyUnitId: approval ? register.unit_id : null,
    };
  }
}

/** @throws sealColumnsWrong */
function chosenPlaces(columns: string, width: number): ColumnPlaces {
  const places = readPlaces(columns) ?? refuse('sealColumnsWrong', { why: '有的列对应了两次，或者写法不对' }, 'columns');
  if (Object.values(places).some((place) => place >= width)) refuse('sealColumnsWrong', { why: `这一页只有 ${width} 列` }, 'columns');
  return places;
}

async function readAll(reader: RegisterReader, rows: OpenSheet['rows'], headerRow: number): Promise<void> {
  for (let at = headerRow; at < rows.length; at += 1) {
    reader.take(rows[at] ?? [], at + 1);
    if (at % AT_ONCE === 0) await setImmediate();
  }
}
