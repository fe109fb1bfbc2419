import { refuse, type ItemDefinition, type MaterialDefinition, type ThemeField } from '@onecounter/contracts';
import type { ChosenItem, JointEdge } from './choose-items';
import { judgeMaterials, type JudgedMaterial, type MaterialFinding } from './judge-materials';
import { judgeOutcome, type Outcome } from './judge-outcome';
import { findingsOfItem, mergeMaterials, type JointFinding, type JointMaterial } from './merge-materials';
import { tellWhatIsMissing, type ToldItem } from './tell-what-is-missing';

/** An item of the joint case, new now or there from an earlier stage. */
export interface ItemInTheme { readonly chosen: ChosenItem; readonly definition: ItemDefinition }
/** `provides`: codes of the successor's materials that the predecessor's result is. */
export interface JudgedAfter extends JointEdge { readonly provides: readonly string[] }
export interface JudgedMember extends ItemInTheme {
  readonly after: readonly JudgedAfter[];
  readonly findings: readonly MaterialFinding[];
  readonly materials: readonly JudgedMaterial[];
  readonly outcome: Outcome;
  /** What must be decided before it begins. */
  readonly waits: boolean;
}
export interface JudgedJoint { readonly merged: readonly JointMaterial[]; readonly members: readonly JudgedMember[] }

/** RES-GH-002, or a material that is called what the other item's result is called: 营业执照. */
export function isResultOf(material: Pick<MaterialDefinition, 'sharedKey' | 'name'>, item: Pick<ItemDefinition, 'code' | 'result'>): boolean {
  return material.sharedKey === `RES-${item.code}` || (material.sharedKey !== null && material.name.length > 2 && item.result.name.startsWith(material.name));
}

/**
 * One set of materials judged for all items at once; each item's own materials get the verdict of the merged one they belong to.
 * `decided`: codes of items granted in an earlier stage, which nobody waits for any more. @throws jointMaterialUnknown, pointUnknown
 */
export function judgeJoint(
  fresh: readonly ItemInTheme[], earlier: readonly ItemInTheme[], edges: readonly JointEdge[],
  found: { readonly byAgent: boolean; readonly conditions: readonly string[]; readonly materials: readonly JointFinding[]; readonly decided: readonly string[] },
): JudgedJoint {
  const definitions = new Map([...earlier, ...fresh].map(({ definition }) => [definition.code, definition]));
  const joined = fresh.map((one) => ({ ...one, after: afterOf(one.definition, edges, definitions) }));
  const merged = mergeMaterials(joined.map(({ definition, after }) => ({ definition, conditions: found.conditions, fromResults: providedBy(after) })), found.byAgent);
  judgeKeys(merged, found.materials);
  const members = joined.map((one): JudgedMember => {
    const findings = findingsOfItem(one.definition.code, merged, found.materials);
    const materials = judgeMaterials(one.definition, { byAgent: found.byAgent, conditions: found.conditions, fromResults: providedBy(one.after) }, findings);
    return { ...one, findings, materials, outcome: judgeOutcome(materials), waits: one.after.some(({ kind, on }) => kind === 'hard' && !found.decided.includes(on)) };
  });
  return { merged, members };
}

/** What comes by itself comes only from what is waited for. */
function afterOf(definition: ItemDefinition, edges: readonly JointEdge[], definitions: ReadonlyMap<string, ItemDefinition>): JudgedAfter[] {
  return edges.filter(({ item }) => item === definition.code).map((edge) => {
    const on = definitions.get(edge.on);
    return { ...edge, provides: edge.kind === 'hard' && on ? definition.materials.filter((material) => isResultOf(material, on)).map(({ code }) => code) : [] };
  });
}
const providedBy = (after: readonly JudgedAfter[]): string[] => after.flatMap(({ provides }) => [...provides]);

function judgeKeys(merged: readonly JointMaterial[], findings: readonly JointFinding[]): void {
  findings.forEach(({ key, points }, index) => {
    const material = merged.find((one) => one.key === key) ?? refuse('jointMaterialUnknown', { key }, `materials.${index}.key`);
    const stray = points.find((point) => !material.points.some(({ code }) => code === point.code));
    if (stray) refuse('pointUnknown', { code: stray.code, material: key }, `materials.${index}.points`);
  });
}

/** All that is missing in all items, each material once (行政许可法 32(1)④). */
export function toldOfJoint({ merged, members }: JudgedJoint): ToldItem[] {
  const told = members.flatMap(({ materials }) => tellWhatIsMissing(materials));
  const keyOf = new Map(merged.flatMap(({ key, parts }) => parts.map(({ code }) => [code, key] as const)));
  const seen = new Set<string>();
  return told.filter(({ material }) => {
    const key = keyOf.get(material) ?? material;
    return seen.has(key) ? false : (seen.add(key), true);
  });
}

/** One form for all: what must be filled in is; nothing else is kept. @throws formFieldMissing, formFieldUnknown */
export function judgeForm(fields: readonly ThemeField[], values: readonly { readonly key: string; readonly value: string }[], items: readonly string[]): Record<string, string> {
  const asked = fields.filter((field) => field.items.length === 0 || field.items.some((item) => items.includes(item)));
  values.forEach(({ key }, index) => { if (!fields.some((field) => field.key === key)) refuse('formFieldUnknown', { key }, `fields.${index}.key`); });
  const given = new Map(values.map(({ key, value }) => [key, value.trim()]));
  const missing = asked.find(({ key, required }) => required && !given.get(key));
  if (missing) refuse('formFieldMissing', { name: missing.zh }, `fields.${missing.key}`);
  return Object.fromEntries(asked.flatMap(({ key }) => { const value = given.get(key); return value ? [[key, value]] : []; }));
}
