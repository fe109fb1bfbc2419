import { Injectable } from '@nestjs/common';
import { Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { FORM_SUBJECT, Forms, recordEdition } from '../../data/forms';
import { digestOf } from '../../rules/definition-digest';
import { requireOwnItem } from '../judge-definition';
import { JudgeForm, type FormSaid } from './judge-form';

/** 修改表格: name, materials, or another blank, which is its next edition; the former ones stay to be looked up. */
@Injectable()
export class ReviseForm {
  constructor(private readonly forms: Forms, private readonly judge: JudgeForm, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed once it is cancelled, notPermitted for another section's, formAddressRefused, invalidInput */
  async take(actor: Actor, id: number, version: number, said: FormSaid): Promise<StepTaken> {
    const row = await this.forms.forStep(id, version, 'reviseForm');
    requireOwnItem(actor, [row.unit_id], 'reviseForm');
    const [materials, given] = [await this.judge.materials(said.materials), await this.judge.source(actor, said)];
    const source = given && (given.file_hash !== row.file_hash || given.address !== row.address) ? given : null;
    const edition = source ? row.edition + 1 : row.edition;
    return this.trace.takeStep(row, {
      kind: FORM_SUBJECT, verb: 'reviseForm', actor, facts: { code: row.code, edition, materials, name: digestOf(said.name), file: (source ?? row).file_hash, address: digestOf((source ?? row).address) },
      set: { name: said.name, materials, edition, ...source }, ...(source ? { with: (w) => recordEdition(w, edition, source, this.trace.legalNow()) } : {}),
    });
  }
}
