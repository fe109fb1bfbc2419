import { Injectable } from '@nestjs/common';
import { ADMINISTERED, roleOf, SECURITY_SETTINGS, type AdministeredKind, type Lifecycle } from '@onecounter/contracts';
import { addDays, legalDateOf, plainDate, startOfLegalDay } from '@onecounter/kernel';
import { AdministrativeSteps, type AdministrativeStep, type StepPlace } from '../data/administrative-steps';
import type { ListAdministrativeStepsQuery } from './administrative-steps.body';
import type { AdministrativeStepsView, AdministrativeStepView } from './administrative-steps.view';
import { TraceAnswers } from './trace-answers';

/** What administrators did, in the words of the audit page. */
@Injectable()
export class AdministrativeAnswers {
  constructor(private readonly steps: AdministrativeSteps, private readonly trace: TraceAnswers) {}

  async list({ words, kind, from, to, after, limit = 100 }: ListAdministrativeStepsQuery): Promise<AdministrativeStepsView> {
    const asked = { words: words?.trim() ?? '', kind: kind ?? null, from: from ? startOfLegalDay(plainDate(from)) : null, until: to ? startOfLegalDay(addDays(plainDate(to), 1)) : null };
    const steps = await this.steps.list(asked, after ? placeOf(after) : null, limit);
    const last = steps.at(-1);
    return { rows: await Promise.all(steps.map((step) => this.view(step))), next: last && steps.length === limit ? cursorOf(last) : null };
  }

  private async view(step: AdministrativeStep): Promise<AdministrativeStepView> {
    const { zh, lifecycle } = ADMINISTERED[step.kind as AdministeredKind];
    return {
      key: `${step.kind} ${step.id} ${step.seq}`, at: step.machineAt.toISOString(), legalAt: step.legalAt.toISOString(), byName: step.byName ?? '系统', postLabel: roleOf(step.post)?.zh ?? '系统',
      verb: step.verb, label: (lifecycle as Lifecycle).steps[step.verb]?.zh ?? step.verb, kindLabel: zh, kind: step.kind, subjectId: step.id, subjectName: nameOf(step),
      detail: await this.trace.inWords(step.facts, legalDateOf(step.legalAt)),
    };
  }
}

function nameOf({ kind, subjectName }: AdministrativeStep): string {
  const name = subjectName ?? '';
  if (kind === 'role') return roleOf(name)?.zh ?? name;
  return kind === 'setting' ? (SECURITY_SETTINGS as Readonly<Record<string, { zh: string }>>)[name]?.zh ?? name : name;
}

/** 1795312345678.person.12.3 */
const cursorOf = ({ machineAt, kind, id, seq }: StepPlace): string => `${machineAt.getTime()}.${kind}.${id}.${seq}`;
function placeOf(cursor: string): StepPlace {
  const [ms = '0', kind = '', id = '0', seq = '0'] = cursor.split('.');
  return { machineAt: new Date(Number(ms)), kind, id: Number(id), seq: Number(seq) };
}
