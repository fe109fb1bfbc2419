import type { ItemDefinition, MaterialDefinition } from '@onecounter/contracts';

/** What of an application decides which materials it needs. */
export interface Circumstances {
  /** An agent acts for the applicant (行政许可法 29). */
  readonly byAgent: boolean;
  /** Codes of the conditional materials whose condition holds. */
  readonly conditions: readonly string[];
  /** Codes of materials that are the result of another case of the same joint case: nobody hands them in (REV-3). */
  readonly fromResults?: readonly string[];
}

/** The materials that apply. Those checked on site belong to them; that the counter does not ask for them is the material's necessity. */
export function materialsFor(definition: Pick<ItemDefinition, 'materials'>, circumstances: Circumstances): MaterialDefinition[] {
  return definition.materials.filter((material) => applies(material, circumstances));
}

function applies({ code, necessity }: MaterialDefinition, { byAgent, conditions }: Circumstances): boolean {
  if (necessity === 'byAgent') return byAgent;
  return necessity !== 'conditional' || conditions.includes(code);
}
