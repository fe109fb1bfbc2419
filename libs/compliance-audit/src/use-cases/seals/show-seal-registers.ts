import { Injectable } from '@nestjs/common';
import { SEAL_ENTRY_SOURCES, SEAL_REGISTER, SEAL_REGISTERS, type SealRegisterVerb } from '@onecounter/contracts';
import { anywhere, SubjectTraces, verbsOf } from '@onecounter/casework';
import type { Actor } from '@onecounter/platform';
import { AuditFiles } from '../../data/audit-files';
import { RegisterEntries, type RegisterEntryRow } from '../../data/register-entries';
import { SealRegisters, type RegisterImportRow, type SealRegisterRow } from '../../data/seal-registers';
import type { ListRegisterEntriesQuery } from '../../http/seal-register.body';
import type { RegisterEntryPageView, RegisterEntryView, RegisterImportView, SealRegisterRowView, SealRegisterView } from '../../http/seal-register.view';

/** 登记簿 with their keepers, their lines, one with its trace. */
@Injectable()
export class ShowSealRegisters {
  constructor(private readonly registers: SealRegisters, private readonly entries: RegisterEntries, private readonly traces: SubjectTraces, private readonly files: AuditFiles) {}

  async list(actor: Actor): Promise<SealRegisterRowView[]> {
    return (await this.registers.list(actor)).map((row) => presentRegister(row, actor));
  }

  /** @throws notFound */
  async one(id: number, actor: Actor): Promise<SealRegisterView> {
    const row = await this.registers.get(id, actor);
    return { ...presentRegister(row, actor), imports: (await this.registers.imports(id)).map(presentImport), pages: await this.files.pages(id), trace: await this.traces.of(SEAL_REGISTER, id) };
  }

  async lines(query: ListRegisterEntriesQuery, actor: Actor): Promise<RegisterEntryPageView> {
    const limit = query.limit ?? 50;
    const rows = await this.entries.list(actor, {
      register: query.register ?? null, registerId: query.registerId ?? null, unitId: query.unitId ?? null, source: query.source ?? null, struck: query.struck === undefined ? null : query.struck === 'yes', from: query.from ?? null, to: query.to ?? null,
      words: anywhere(query.words), before: placeOf(query.before), limit,
    });
    const last = rows.length === limit ? rows.at(-1) : undefined;
    return { rows: rows.map(presentEntry), next: last ? `${last.used_on}.${last.id}` : null };
  }
}

/** The day and id where a page ended. */
export function placeOf(before: string | undefined): { readonly on: string; readonly id: number } | null {
  if (before === undefined) return null;
  const [on = '', id = '0'] = before.split('.');
  return { on, id: Number(id) };
}

function presentRegister(row: SealRegisterRow, actor: Actor): SealRegisterRowView {
  const verbs = verbsOf(SEAL_REGISTER, row.status, actor.permissions) as SealRegisterVerb[];
  return {
    id: row.id, version: row.version, register: row.register, registerLabel: SEAL_REGISTERS[row.register].zh, unitId: row.unit_id, unitName: row.unit_name, keeperId: row.keeper_id, keeperName: row.keeper_name, openedOn: row.opened_on, lines: row.lines, lastUsedOn: row.last_used_on,
    verbs: actor.post === 'assessmentSection' || actor.unitId === row.unit_id ? verbs : [],
  };
}

export const presentImport = (row: RegisterImportRow): RegisterImportView => ({ id: row.id, fileName: row.file_name, sheet: row.sheet, lines: row.lines, importedByName: row.imported_by_name, importedOn: row.imported_on });

function presentEntry(row: RegisterEntryRow): RegisterEntryView {
  return {
    id: row.id, register: row.register, registerLabel: SEAL_REGISTERS[row.register].zh, registerId: row.register_id, unitId: row.unit_id, unitName: row.unit_name, lineNo: row.line_no, usedOn: row.used_on, usedAt: row.used_at?.toISOString() ?? null, matter: row.matter, itemCode: row.item_code,
    applicantName: row.applicant_name, caseNumber: row.case_number, caseId: row.case_id, copies: row.copies, approverName: row.approver_name, usedByName: row.used_by_name, keeperName: row.keeper_name, source: row.source, sourceLabel: SEAL_ENTRY_SOURCES[row.source].zh,
    applicationId: row.application_id, enteredAt: row.entered_at.toISOString(), struckOn: row.struck_on,
  };
}
