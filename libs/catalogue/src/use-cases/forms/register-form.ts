import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { FORM_SUBJECT, Forms, recordEdition, type FormSource } from '../../data/forms';
import { digestOf } from '../../rules/definition-digest';
import { refuseField } from '../../rules/forms/form-words';
import { requireOwnItem } from '../judge-definition';
import { JudgeForm, type FormSaid } from './judge-form';

/** 登记表格: its code, its section, what it is for and where it is to be had; in use once it is reviewed. */
@Injectable()
export class RegisterForm {
  constructor(private readonly forms: Forms, private readonly judge: JudgeForm, private readonly trace: Trace) {}

  /** @param unitCode the section that keeps it; null for the actor's own @throws formCodeTaken, notPermitted for another section, formAddressRefused, notFound, invalidInput */
  async take(actor: Actor, said: FormSaid & { readonly code: string; readonly unitCode: string | null }): Promise<StepTaken> {
    const unitId = await this.unitOf(actor, said.unitCode);
    requireOwnItem(actor, [unitId], 'registerForm');
    const source = (await this.judge.source(actor, said)) ?? refuseField('fileId', '请上传空白表格，或者写下载地址', 'A file or an address is needed');
    return this.register(actor, { ...said, unitId, source });
  }

  /** @throws formCodeTaken, invalidInput */
  async register(actor: Actor, { code, name, materials, unitId, source }: { readonly code: string; readonly name: string; readonly materials: readonly string[]; readonly unitId: number; readonly source: FormSource }): Promise<StepTaken> {
    await this.forms.oneAtATime();
    const other = await this.forms.ofCode(code);
    if (other) refuse('formCodeTaken', { code, name: other.name }, 'code');
    const served = await this.judge.materials(materials);
    return this.trace.beginSubject(await this.trace.nextId(FORM_SUBJECT), {
      kind: FORM_SUBJECT, verb: 'registerForm', actor, facts: { code, edition: 1, materials: served, file: source.file_hash, address: source.address && digestOf(source.address) },
      set: { code, name, unit_id: unitId, materials: served, edition: 1, ...source }, with: (w) => recordEdition(w, 1, source, this.trace.legalNow()),
    });
  }

  private async unitOf(actor: Actor, unitCode: string | null): Promise<number> {
    if (unitCode === null) return actor.unitId ?? refuseField('unitCode', '请选科室', 'A unit is needed');
    return (await this.forms.unitOf(unitCode))?.id ?? refuseField('unitCode', `没有编码为 ${unitCode} 的科室`, `There is no unit ${unitCode}`);
  }
}
