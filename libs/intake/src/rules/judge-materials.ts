import { materialsFor, type Circumstances } from '@onecounter/catalogue';
import { refuse, SATISFIED_VERDICTS, type ItemDefinition, type MaterialDefinition, type MaterialVerdict } from '@onecounter/contracts';

/** What the clerk found of one material. */
export interface MaterialFinding {
  readonly code: string;
  /** false: 缺. A shared-source material need not be presented. */
  readonly presented: boolean;
  readonly points: readonly { readonly code: string; readonly verdict: 'good' | 'faulty'; readonly message?: string; readonly correctedOnSpot?: boolean }[];
  /** 对申请人这样说, for a material that is missing. */
  readonly message?: string;
  readonly files: readonly string[];
}
export interface JudgedMaterial {
  readonly definition: MaterialDefinition;
  readonly verdict: MaterialVerdict;
  readonly points: MaterialFinding['points'];
  readonly message: string | null;
  readonly files: readonly string[];
}

/** Verdicts of all materials of the version: derived from points, never typed. @throws materialUnknown, pointUnknown */
export function judgeMaterials(definition: ItemDefinition, circumstances: Circumstances, findings: readonly MaterialFinding[]): JudgedMaterial[] {
  const known = new Map(definition.materials.map((material) => [material.code, material]));
  const applying = new Set(materialsFor(definition, circumstances).map((material) => material.code));
  findings.forEach((finding, index) => judgeCodes(known, finding, index));
  return definition.materials.map((material) => {
    const finding = findings.find((one) => one.code === material.code);
    return { definition: material, verdict: !applying.has(material.code) ? 'notApplicable' as const : circumstances.fromResults?.includes(material.code) ? 'fromResult' as const : verdictOf(material, finding), points: finding?.points ?? [], message: finding?.message?.trim() || null, files: finding?.files ?? [] };
  });
}

function judgeCodes(known: ReadonlyMap<string, MaterialDefinition>, finding: MaterialFinding, index: number): void {
  const material = known.get(finding.code) ?? refuse('materialUnknown', { code: finding.code }, `materials.${index}.code`);
  const stray = finding.points.find((point) => !material.points.some((one) => one.code === point.code));
  if (stray) refuse('pointUnknown', { code: stray.code, material: finding.code }, `materials.${index}.points`);
}

/**
 * A fault that may be put right at the counter and was, is no fault (art. 32(3)); a 提示 point blocks nothing. One point left unlooked at keeps the
 * material unchecked, even when another failed: a notice that is made once must know all of it.
 */
function verdictOf(material: MaterialDefinition, finding: MaterialFinding | undefined): MaterialVerdict {
  if (material.necessity === 'onSite') return 'onSite';
  if (material.source === 'shared' && !finding?.presented) return 'shared';
  if (!finding) return 'unchecked';
  if (!finding.presented) return 'missing';
  const found = new Map(finding.points.map((point) => [point.code, point]));
  const must = material.points.filter((point) => point.severity === 'must' && point.kind === 'formal');
  if (must.some((point) => !found.has(point.code))) return 'unchecked';
  return must.some((point) => found.get(point.code)?.verdict === 'faulty' && !found.get(point.code)?.correctedOnSpot) ? 'faulty' : 'good';
}

export const isSatisfied = (material: JudgedMaterial): boolean => SATISFIED_VERDICTS.includes(material.verdict);
export const correctedOnSpot = (materials: readonly JudgedMaterial[]): number => materials.reduce((sum, material) => sum + material.points.filter((point) => point.correctedOnSpot).length, 0);
