import { Injectable, StreamableFile } from '@nestjs/common';
import { SEAL_COLUMN_NAMES, SEAL_COLUMNS } from '@onecounter/contracts';
import type { SubjectTakenView } from '@onecounter/casework';
import { LegalClock, receiveFile, type Actor } from '@onecounter/platform';
import type { FastifyRequest } from 'fastify';
import { writeRegisterTemplate } from '../exchange/write-register-template';
import { textOf } from '../rules/seals/register-cell';
import { ImportSealUses, type ImportAsked } from '../use-cases/seals/import-seal-uses';
import { ReadRegisterImport, type ReadRegister, type SheetChoice } from '../use-cases/seals/read-register-import';
import { presentImport } from '../use-cases/seals/show-seal-registers';
import type { SealImportPreviewView } from './seal-import.view';

const [FAULTS_SHOWN, LINES_SHOWN] = [300, 100];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Workbooks of registers, in and out. */
@Injectable()
export class SealImports {
  constructor(private readonly reading: ReadRegisterImport, private readonly importing: ImportSealUses, private readonly legal: LegalClock) {}

  preview(id: number, request: FastifyRequest, choice: SheetChoice, actor: Actor): Promise<SealImportPreviewView> {
    return receiveFile(request, async (part) => present(await this.reading.run(id, await part.toBuffer(), choice, actor)));
  }

  apply(id: number, request: FastifyRequest, asked: ImportAsked, actor: Actor): Promise<SubjectTakenView> {
    return receiveFile(request, async (part) => this.importing.run(id, { name: part.filename, bytes: await part.toBuffer() }, asked, actor));
  }

  async template(): Promise<StreamableFile> {
    const bytes = await writeRegisterTemplate(this.legal.today());
    return new StreamableFile(bytes, { type: XLSX, disposition: `attachment; filename*=UTF-8''${encodeURIComponent('用印台账.xlsx')}`, length: bytes.length });
  }
}

function present({ register, open, headerRow, heads, places, missing, rows, judged: { fresh, known, faults }, before, state }: ReadRegister): SealImportPreviewView {
  return {
    registerVersion: register.version, sheet: open.sheet, sheets: [...open.sheets], headerRow, heads: heads.map((head) => textOf(head).slice(0, 60)), missing: [...missing], rows, fresh: fresh.length, known, faultCount: faults.length,
    columns: SEAL_COLUMN_NAMES.map((column) => ({ column, label: SEAL_COLUMNS[column].zh, required: SEAL_COLUMNS[column].required, place: places[column] ?? null })),
    faults: faults.slice(0, FAULTS_SHOWN).map((fault) => ({ ...fault, columnLabel: SEAL_COLUMNS[fault.column].zh })),
    lines: fresh.slice(0, LINES_SHOWN).map(({ row, lineNo, usedOn, usedAt, matter, itemCode, applicantName, caseNumber, copies, usedByName }) => ({ row, lineNo, usedOn, usedAt: usedAt?.toISOString() ?? null, matter, itemCode, applicantName, caseNumber, copies, usedByName })),
    before: before ? presentImport(before) : null, clean: missing.length === 0 && faults.length === 0 && fresh.length > 0 && !before, state,
  };
}
