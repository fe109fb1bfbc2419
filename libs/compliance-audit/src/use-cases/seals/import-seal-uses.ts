import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { presentTaken, type SubjectTakenView } from '@onecounter/casework';
import { cleanName, FileStore, Trace, type Actor } from '@onecounter/platform';
import { SEAL_REGISTER_SUBJECT, SealRegisters } from '../../data/seal-registers';
import { headsOf } from '../../rules/seals/register-columns';
import { digestOf } from '../../rules/seals/seal-line';
import { RegisterLines } from './enter-seal-use';
import { ReadRegisterImport, type ReadRegister, type SheetChoice } from './read-register-import';

export interface GivenFile { readonly name: string; readonly bytes: Buffer }
export interface ImportAsked extends SheetChoice { readonly version: number; readonly state: string }

/** What an import leaves: the workbook, its row, the lines and the step that proves them. */
@Injectable()
export class ImportSteps {
  constructor(private readonly registers: SealRegisters, private readonly lines: RegisterLines, private readonly store: FileStore, private readonly trace: Trace) {}

  async take({ register, open, places, heads, judged: { fresh } }: ReadRegister, { name, bytes }: GivenFile, actor: Actor): Promise<SubjectTakenView> {
    const [salt, fileHash] = [randomBytes(16), await this.store.put(bytes)];
    const importId = await this.registers.keepImport({ registerId: register.id, fileHash, fileName: cleanName(name), sheet: open.sheet.slice(0, 60), lines: fresh.length, salt, by: actor.personId, on: this.lines.today });
    await this.lines.entries.write({ register: register.register, registerId: register.id, source: 'import', importId, applicationId: null, enteredBy: actor.personId, enteredAt: this.lines.now(), salt: null, lines: fresh });
    return presentTaken(await this.trace.takeStep(register, {
      kind: SEAL_REGISTER_SUBJECT, verb: 'importSealUses', actor, facts: { importId, fileHash, lines: fresh.length, linesDigest: digestOf(salt, fresh) }, set: { columns: headsOf(places, heads) },
    }));
  }
}

/** 导入台账: all lines of a sheet or none, as one step; the workbook is kept with it. */
@Injectable()
export class ImportSealUses {
  constructor(private readonly reading: ReadRegisterImport, private readonly registers: SealRegisters, private readonly lines: RegisterLines, private readonly steps: ImportSteps) {}

  /** @throws notFound, changedMeanwhile, sealRegisterOfOthers, fileTooLarge, importUnreadable, sealColumnsWrong, sealImportKnown, importFaulty, sealImportStale, sealImportEmpty, ledgerWeekLocked */
  async run(id: number, file: GivenFile, asked: ImportAsked, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.registers.lock(id, asked.version, 'importSealUses', actor);
    const read = await this.reading.run(id, file.bytes, asked, actor);
    judge(read, asked.state);
    const { fresh } = read.judged;
    await this.lines.admit(row, fresh.map(({ usedOn }) => usedOn));
    return this.steps.take(read, file, actor);
  }
}

/** Clean, new, and what was shown. @throws sealImportKnown, importFaulty, sealImportEmpty, sealImportStale */
function judge({ before, judged, missing, state }: ReadRegister, shown: string): void {
  if (before) refuse('sealImportKnown', { on: before.imported_on, by: before.imported_by_name, lines: before.lines });
  if (missing.length > 0) refuse('sealColumnsWrong', { why: `没有找到${missing.join('、')}这几列` }, 'columns');
  if (judged.faults.length > 0) refuse('importFaulty', { count: judged.faults.length }, 'file');
  if (judged.fresh.length === 0) refuse('sealImportEmpty', { known: judged.known }, 'file');
  if (state !== shown) refuse('sealImportStale', {}, 'state');
}
