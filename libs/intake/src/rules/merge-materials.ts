import type { ItemDefinition, MaterialDefinition, PointDefinition } from '@onecounter/contracts';
import type { MaterialFinding } from './judge-materials';

/** One item of a joint reception, with the result that it brings about for others. */
export interface ItemOfMany {
  readonly definition: ItemDefinition;
  /** Codes of its conditional materials that apply. */
  readonly conditions: readonly string[];
  /** Codes of its materials that are the result of another item of the same application. */
  readonly fromResults: readonly string[];
}
export interface JointMaterialPart { readonly item: string; readonly code: string; readonly name: string; readonly originals: number; readonly copies: number }
/** A point asked once: the codes it stands for in each material. */
export interface JointPoint { readonly code: string; readonly text: string; readonly severity: PointDefinition['severity']; readonly codes: readonly string[] }
/** A material asked once for all items that need it: the strictest count, all of the points. */
export interface JointMaterial {
  /** Shared key, or the code of the only material; findings name it. */
  readonly key: string;
  readonly name: string;
  readonly necessity: MaterialDefinition['necessity'];
  readonly source: MaterialDefinition['source'];
  readonly originals: number;
  readonly copies: number;
  readonly sealTexts: readonly string[];
  readonly points: readonly JointPoint[];
  readonly parts: readonly JointMaterialPart[];
}
/** What the clerk found of a merged material; points by the codes of the merged list. */
export type JointFinding = Omit<MaterialFinding, 'code'> & { readonly key: string };

/** What stands before another thing: a paper that must come beats one that comes under a condition. */
const STRICTNESS: Readonly<Record<MaterialDefinition['necessity'], number>> = { always: 3, byAgent: 2, conditional: 1, onSite: 0 };
const sameText = (text: string): string => text.replace(/[\s，。；、,.;]/gu, '');

/**
 * 一套材料 (INT-1, REV-3): materials with one shared key are one. What is looked at on site and what a predecessor's result will be is not asked for.
 * Two materials of one item with the same key stay two: the item asks for both.
 */
export function mergeMaterials(items: readonly ItemOfMany[], byAgent: boolean): JointMaterial[] {
  const merged = new Map<string, { material: MaterialDefinition; item: string }[]>();
  for (const { definition, conditions, fromResults } of items) {
    const taken = new Set<string>();
    for (const material of definition.materials) {
      if (!isAskedFor(material, conditions, byAgent) || fromResults.includes(material.code)) continue;
      const key = material.sharedKey !== null && !taken.has(material.sharedKey) ? material.sharedKey : material.code;
      taken.add(key);
      merged.set(key, [...(merged.get(key) ?? []), { material, item: definition.code }]);
    }
  }
  return [...merged].map(([key, parts]) => mergeOne(key, parts));
}

function isAskedFor({ code, necessity }: MaterialDefinition, conditions: readonly string[], byAgent: boolean): boolean {
  if (necessity === 'onSite') return false;
  return necessity === 'always' || (necessity === 'byAgent' ? byAgent : conditions.includes(code));
}

function mergeOne(key: string, parts: readonly { material: MaterialDefinition; item: string }[]): JointMaterial {
  const materials = parts.map(({ material }) => material);
  const strictest = [...materials].sort((one, other) => STRICTNESS[other.necessity] - STRICTNESS[one.necessity])[0] as MaterialDefinition;
  const most = (count: (material: MaterialDefinition) => number): number => Math.max(...materials.map(count));
  return {
    key, name: strictest.name, necessity: strictest.necessity, source: materials.every(({ source }) => source === 'shared') ? 'shared' : (materials.find(({ source }) => source !== 'shared')?.source ?? strictest.source),
    originals: most(({ originals }) => originals), copies: most(({ copies }) => copies), sealTexts: [...new Set(materials.map(({ sealText }) => sealText).filter((text) => text !== '' && text !== '无需盖章'))],
    points: mergePoints(materials.flatMap(({ points }) => points.filter(({ kind }) => kind === 'formal'))),
    parts: parts.map(({ material: { code, name, originals, copies }, item }) => ({ item, code, name, originals, copies })),
  };
}

/** The same words are the same point; of two severities the stricter one counts. */
function mergePoints(points: readonly PointDefinition[]): JointPoint[] {
  const merged = new Map<string, JointPoint>();
  for (const { code, text, severity } of points) {
    const known = merged.get(sameText(text));
    merged.set(sameText(text), known ? { ...known, severity: severity === 'must' ? 'must' : known.severity, codes: [...known.codes, code] } : { code, text, severity, codes: [code] });
  }
  return [...merged.values()];
}

/** The findings of the merged list as findings of one item's own materials. */
export function findingsOfItem(item: string, materials: readonly JointMaterial[], findings: readonly JointFinding[]): MaterialFinding[] {
  const byKey = new Map(findings.map((finding) => [finding.key, finding]));
  return materials.flatMap((material) => {
    const finding = byKey.get(material.key);
    return finding ? material.parts.filter((part) => part.item === item).map((part) => ({ ...withoutKey(finding), code: part.code, points: pointsOfPart(part, material, finding) })) : [];
  });
}

/** A point's code begins with the code of its material, so that each merged point knows which of its codes are this material's. */
function pointsOfPart(part: JointMaterialPart, material: JointMaterial, finding: JointFinding): MaterialFinding['points'] {
  return finding.points.flatMap((found) => (material.points.find(({ code }) => code === found.code)?.codes ?? []).filter((code) => code.startsWith(`${part.code}-`)).map((code) => ({ ...found, code })));
}

const withoutKey = ({ presented, message, files }: JointFinding): Omit<MaterialFinding, 'code' | 'points'> => ({ presented, files, ...(message === undefined ? {} : { message }) });

/** Papers handed in, and those spared by handing each in once. */
export function papersSpared(materials: readonly JointMaterial[]): { handedIn: number; spared: number } {
  const handedIn = materials.reduce((sum, { originals, copies }) => sum + originals + copies, 0);
  const apart = materials.flatMap(({ parts }) => parts).reduce((sum, { originals, copies }) => sum + originals + copies, 0);
  return { handedIn, spared: apart - handedIn };
}
