import type { ItemDefinition, MaterialDefinition } from '@onecounter/contracts';

/** A part of a definition that contradicts another part; `field` is its path. */
export interface DefinitionProblem {
  readonly field: string;
  readonly message: string;
  readonly messageEn: string;
}

/** What no version may say, not even a draft: cases refer to materials and points by their codes. */
export function definitionProblems(definition: ItemDefinition): DefinitionProblem[] {
  return [...repeatedCodes(definition), ...definition.materials.flatMap((material, index) => materialProblems(material, `materials.${index}`))];
}

function repeatedCodes({ points, materials }: ItemDefinition): DefinitionProblem[] {
  const places = [
    ...points.map(({ code }, index) => ({ code, field: `points.${index}.code` })),
    ...materials.flatMap((material, index) => [
      { code: material.code, field: `materials.${index}.code` },
      ...material.points.map(({ code }, at) => ({ code, field: `materials.${index}.points.${at}.code` })),
    ]),
  ];
  const seen = new Set<string>();
  const repeated = places.filter(({ code }) => seen.has(code) || !seen.add(code));
  return repeated.map(({ code, field }) => ({ field, message: `编码 ${code} 用了两次`, messageEn: `The code ${code} is used twice` }));
}

function materialProblems(material: MaterialDefinition, path: string): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  if ((material.necessity === 'conditional') !== (material.condition !== null)) {
    problems.push({ field: `${path}.condition`, message: '“视情形必要”的材料须写明情形，其他的不写', messageEn: 'A conditional material names its condition, no other does' });
  }
  if ((material.deferral === 'none') !== (material.deferralDays === 0)) {
    problems.push({ field: `${path}.deferralDays`, message: '可容缺的写明天数，不可容缺的为 0', messageEn: 'Days belong to a deferral, and only to one' });
  }
  return problems;
}
