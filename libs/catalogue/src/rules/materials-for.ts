import type { ItemDefinition, MaterialDefinition } from '@onecounter/contracts';

/** What of an application decides which materials it needs. */
export interface Circumstances {
  /** An agent acts for the applicant (行政许可法 29). */
  readonly byAgent: boolean;
  /** The material conditions that hold, as the definition words them. */
  readonly conditions: readonly string[];
}

/** The materials that apply. Those checked on site belong to them; that the counter does not ask for them is the material's necessity. */
export function materialsFor(definition: Pick<ItemDefinition, 'materials'>, circumstances: Circumstances): MaterialDefinition[] {
  return definition.materials.filter((material) => applies(material, circumstances));
}

function applies({ necessity, condition }: MaterialDefinition, { byAgent, conditions }: Circumstances): boolean {
  if (necessity === 'byAgent') return byAgent;
  if (necessity === 'conditional') return condition !== null && conditions.includes(condition);
  return true;
}

/** The conditions a clerk may have to ask about, each once, in the order of the materials. */
export function conditionsOf(definition: Pick<ItemDefinition, 'materials'>): string[] {
  return [...new Set(definition.materials.flatMap(({ necessity, condition }) => (necessity === 'conditional' && condition !== null ? [condition] : [])))];
}
