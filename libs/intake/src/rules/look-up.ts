import type { ItemDefinition, MaterialVerdict } from '@onecounter/contracts';
import { refuse } from '@onecounter/contracts';

interface Judged { readonly code: string; readonly verdict: MaterialVerdict }
interface Done { readonly material_code: string; readonly network_code: string }

/** What must be looked up on an outside network and was not. */
export function missingLookUps(definition: ItemDefinition, materials: readonly Judged[], done: readonly Done[]): ReturnType<typeof requiredLookUps> {
  return requiredLookUps(definition).filter(({ code, lookUp }) =>
    materials.some((one) => one.code === code && one.verdict !== 'notApplicable') && !done.some((one) => one.material_code === code && one.network_code === lookUp));
}

/** Every material that applies and must be looked up on an outside network was. @throws lookUpMissing, naming material and network */
export function judgeLookUps(definition: ItemDefinition, materials: readonly Judged[], done: readonly Done[]): void {
  const missing = missingLookUps(definition, materials, done);
  if (missing.length > 0) refuse('lookUpMissing', { names: missing.map(({ name, lookUp }) => `${name}（${lookUp}）`), codes: missing.map(({ code }) => code) });
}

export const requiredLookUps = ({ materials }: ItemDefinition): { code: string; name: string; lookUp: string }[] =>
  materials.flatMap(({ code, name, lookUp }) => (lookUp ? [{ code, name, lookUp }] : []));
