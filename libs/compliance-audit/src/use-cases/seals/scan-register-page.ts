import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { presentTaken, type SubjectTakenView } from '@onecounter/casework';
import { legalDateOf } from '@onecounter/kernel';
import { Trace, Uploads, type Actor } from '@onecounter/platform';
import { recordPage } from '../../data/audit-files';
import { SEAL_REGISTER_SUBJECT, SealRegisters } from '../../data/seal-registers';
import { requireOwnRegister } from '../../rules/seals/register-keeping';

export interface PageSaid { readonly version: number; readonly fileId: string; readonly fromLine: number; readonly toLine: number }

/** 扫描台账页: the paper itself, with the lines that stand on it; a better scan is added, none is taken away. */
@Injectable()
export class ScanRegisterPage {
  constructor(private readonly registers: SealRegisters, private readonly uploads: Uploads, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, sealRegisterOfOthers, sealPageReversed, sealPageKnown */
  async run(id: number, { version, fileId, fromLine, toLine }: PageSaid, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.registers.lock(id, version, 'scanRegisterPage', actor);
    requireOwnRegister(row, actor);
    if (toLine < fromLine) refuse('sealPageReversed', {}, 'toLine');
    if ((await this.uploads.find(fileId))?.subject_kind === 'sealRegister') refuse('sealPageKnown', {}, 'fileId');
    await this.uploads.attach([fileId], actor, 'sealRegister', id, 'fileId');
    return presentTaken(await this.trace.takeStep(row, {
      kind: SEAL_REGISTER_SUBJECT, verb: 'scanRegisterPage', actor, facts: { fileId, fromLine, toLine }, with: (w) => recordPage(w, { fileId, fromLine, toLine, by: actor.personId, on: legalDateOf(this.trace.legalNow()) }),
    }));
  }
}
