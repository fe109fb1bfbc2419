import { Injectable } from '@nestjs/common';
import { refuse, type ExpertVerb } from '@onecounter/contracts';
import { Trace, type Actor } from '@onecounter/platform';
import { EXPERT_SUBJECT, Experts } from '../data/experts';
import type { ExpertTakenView } from '../http/expert.view';

export interface ExpertInput { readonly name: string; readonly employer: string; readonly title: string; readonly specialities: readonly string[]; readonly relations?: readonly string[]; readonly phone?: string }

const texts = (list: readonly string[] | undefined): string[] => [...new Set((list ?? []).map((text) => text.trim()).filter((text) => text !== ''))];
const said = (text: string, field: string): string => text.trim() || refuse('nameInvalid', { why: '不能为空' }, field);

/** 专家库: kept by the expert desk; facts hold numbers and specialities, no names. */
@Injectable()
export class KeepExperts {
  constructor(private readonly experts: Experts, private readonly trace: Trace) {}

  async register(input: ExpertInput, actor: Actor): Promise<ExpertTakenView> {
    const set = this.columns(input);
    const id = await this.trace.nextId(EXPERT_SUBJECT);
    const number = `ZJ-${String(id).padStart(6, '0')}`;
    const taken = await this.trace.beginSubject(id, { kind: EXPERT_SUBJECT, verb: 'registerExpert', actor, facts: { number, specialities: set.specialities }, set: { ...set, number, jurisdiction_path: actor.jurisdictionPath } });
    return { id, number, version: taken.seq, status: 'active' };
  }

  /** A telephone number that is left out stays what it was. */
  async revise(id: number, input: ExpertInput & { readonly version: number }, actor: Actor): Promise<ExpertTakenView> {
    const row = await this.experts.lock(id, input.version, 'reviseExpert', actor);
    const { phone_sealed: sealed, phone_masked: masked, ...set } = this.columns(input);
    const phone = input.phone === undefined ? {} : { phone_sealed: sealed, phone_masked: masked };
    const taken = await this.trace.takeStep(row, { kind: EXPERT_SUBJECT, verb: 'reviseExpert', actor, facts: { specialities: set.specialities, relations: set.relations.length }, set: { ...set, ...phone } });
    return { id, number: row.number, version: taken.seq, status: row.status };
  }

  async move(id: number, version: number, verb: Extract<ExpertVerb, 'suspendExpert' | 'resumeExpert'>, actor: Actor): Promise<ExpertTakenView> {
    const row = await this.experts.lock(id, version, verb, actor);
    const taken = await this.trace.takeStep(row, { kind: EXPERT_SUBJECT, verb, actor, facts: { number: row.number } });
    return { id, number: row.number, version: taken.seq, status: taken.status as ExpertTakenView['status'] };
  }

  private columns({ name, employer, title, specialities, relations, phone }: ExpertInput) {
    const fields = texts(specialities);
    if (fields.length === 0) refuse('expertsTooFew', { needed: 1, found: 0, what: '专业' }, 'specialities');
    return { name: said(name, 'name'), employer: said(employer, 'employer'), title: title.trim(), specialities: fields, relations: texts(relations), ...this.experts.phone(phone?.trim() ? phone.trim() : null) };
  }
}
