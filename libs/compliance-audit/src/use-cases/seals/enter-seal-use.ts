import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { instantOf, plainDate } from '@onecounter/kernel';
import { LegalClock, Trace, type Actor } from '@onecounter/platform';
import { Units } from '@onecounter/organisation';
import { RegisterEntries } from '../../data/register-entries';
import { SEAL_REGISTER_SUBJECT, SealRegisters, type SealRegisterRow } from '../../data/seal-registers';
import { requireOwnRegister } from '../../rules/seals/register-keeping';
import { digestOf, keyOf, type SealLine } from '../../rules/seals/seal-line';
import { KeepWeeks } from './keep-weeks';

export interface SealUseSaid {
  readonly version: number; readonly lineNo?: number | undefined; readonly usedOn: string; readonly usedTime?: string | undefined; readonly unitId?: number | undefined; readonly matter: string; readonly itemCode?: string | undefined; readonly applicantName?: string | undefined; readonly caseNumber?: string | undefined;
  readonly copies: number; readonly approverName?: string | undefined; readonly usedByName: string; readonly keeperName?: string | undefined;
}
const words = (text: string | undefined): string | null => text?.trim() || null;

/** Lines of a register with what must hold before one is written or struck. */
@Injectable()
export class RegisterLines {
  constructor(readonly entries: RegisterEntries, private readonly weeks: KeepWeeks, private readonly units: Units, private readonly legal: LegalClock) {}

  get today(): string {
    return this.legal.today();
  }

  now(): Date {
    return this.legal.now();
  }

  /** The section that used it: of the approval seal the register's own, of the official seal the one that is named. @throws unitUnknown */
  async userOf(register: SealRegisterRow, unitId: number | undefined): Promise<{ readonly unitId: number; readonly jurisdictionPath: string }> {
    const unit = (await this.units.byId(register.register === 'approval' ? register.unit_id : (unitId ?? register.unit_id))) ?? refuse('unitUnknown', {}, 'unitId');
    return { unitId: unit.id, jurisdictionPath: unit.jurisdictionPath };
  }

  /** @throws ledgerWeekLocked */
  async admit({ register, unit_id: unitId, jurisdiction_path: path }: Pick<SealRegisterRow, 'register' | 'unit_id' | 'jurisdiction_path'>, days: readonly string[]): Promise<void> {
    if (register === 'approval') await this.weeks.admit(unitId, path, days);
  }
}

/** 登记用印 by hand, 划销用印: a line stands as it was written; a wrong one is struck and written anew. */
@Injectable()
export class EnterSealUse {
  constructor(private readonly registers: SealRegisters, private readonly lines: RegisterLines, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, sealRegisterOfOthers, sealDayAhead, sealLineKnown, ledgerWeekLocked, unitUnknown */
  async run(id: number, said: SealUseSaid, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.registers.lock(id, said.version, 'enterSealUse', actor);
    requireOwnRegister(row, actor);
    if (said.usedOn > this.lines.today) refuse('sealDayAhead', { on: said.usedOn, today: this.lines.today }, 'usedOn');
    const used = await this.lines.userOf(row, said.unitId);
    const line = { ...used, ...lineOf(said, said.lineNo ?? (await this.lines.entries.nextLine(id)), row.keeper_name) };
    if ((await this.lines.entries.keys(id, line.usedOn, line.usedOn)).has(keyOf(line.unitId, line))) refuse('sealLineKnown', { on: line.usedOn, line: line.lineNo, matter: line.matter }, 'lineNo');
    await this.lines.admit(row, [line.usedOn]);
    const salt = randomBytes(16);
    await this.lines.entries.write({ register: row.register, registerId: id, source: 'hand', importId: null, applicationId: null, enteredBy: actor.personId, enteredAt: this.lines.now(), salt, lines: [line] });
    return presentTaken(await this.trace.takeStep(row, {
      kind: SEAL_REGISTER_SUBJECT, verb: 'enterSealUse', actor, facts: { lineNo: line.lineNo, usedOn: line.usedOn, unitId: line.unitId, copies: line.copies, lineDigest: digestOf(salt, [line]) },
    }));
  }

  /** @throws notFound, changedMeanwhile, sealRegisterOfOthers, sealLineStruck, ledgerWeekLocked */
  async strikeSealUse(id: number, { version, entryId, reason }: { readonly version: number; readonly entryId: number; readonly reason: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.registers.lock(id, version, 'strikeSealUse', actor);
    requireOwnRegister(row, actor);
    const entry = await this.lines.entries.lock(id, entryId);
    if (entry.struck_on !== null) refuse('sealLineStruck', { on: entry.struck_on }, 'entryId');
    await this.lines.admit(row, [entry.used_on]);
    await this.lines.entries.strike(entryId, this.lines.today, actor.personId);
    const said = sealWords(reason);
    return presentTaken(await this.trace.takeStep(row, {
      kind: SEAL_REGISTER_SUBJECT, verb: 'strikeSealUse', actor, facts: { entryId, lineNo: entry.line_no, usedOn: entry.used_on, wordsDigest: said.digest }, with: (w) => recordWords(w, 'sealRegister', said),
    }));
  }
}

function lineOf(said: SealUseSaid, lineNo: number, keeper: string): SealLine {
  return {
    lineNo, usedOn: said.usedOn, usedAt: said.usedTime === undefined ? null : instantOf(plainDate(said.usedOn), said.usedTime), matter: said.matter.trim(), itemCode: words(said.itemCode), applicantName: words(said.applicantName), caseNumber: words(said.caseNumber),
    copies: said.copies, approverName: words(said.approverName), usedByName: said.usedByName.trim(), keeperName: words(said.keeperName) ?? keeper,
  };
}
