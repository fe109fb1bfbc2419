import { Injectable } from '@nestjs/common';
import { refuse, type ItemDefinition, type Permission } from '@onecounter/contracts';
import { labelOf, type Actor } from '@onecounter/platform';
import { VersionRows } from '../data/version-rows';
import { definitionProblems, type DefinitionProblem } from '../rules/definition-problems';

/** Judges what a person hands in as the content of a version of the item `code`. */
@Injectable()
export class JudgeDefinition {
  constructor(private readonly rows: VersionRows) {}

  /** @returns the unit that the definition names @throws invalidInput, which names every field at fault */
  async unitOf(definition: ItemDefinition, code: string): Promise<number> {
    const problems = definitionProblems(definition);
    if (definition.code !== code) problems.push({ field: 'code', message: `事项编码须是 ${code}`, messageEn: `The code must be ${code}` });
    const unitId = await this.rows.unitIdOf(definition.unitCode);
    if (unitId === null) problems.push({ field: 'unitCode', message: `没有编码为 ${definition.unitCode} 的科室`, messageEn: `There is no unit ${definition.unitCode}` });
    return problems.length > 0 || unitId === null ? refuseFields(problems) : unitId;
  }
}

function refuseFields(problems: readonly DefinitionProblem[]): never {
  const errors = problems.map(({ field, ...said }) => ({ field: `definition.${field}`, code: 'inconsistent', ...said }));
  return refuse('invalidInput', { count: errors.length, errors: errors as never });
}

/** A section writes its own items only; those of the bureau write any. @throws notPermitted */
export function requireOwnItem(actor: Actor, unitIds: readonly number[], verb: Permission): void {
  if (actor.reach === 'section' && unitIds.some((unitId) => unitId !== actor.unitId)) refuse('notPermitted', { verb, verbLabel: labelOf(verb) });
}
