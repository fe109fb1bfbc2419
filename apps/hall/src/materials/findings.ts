import type { Schemas } from '../schemas';

export type MaterialDefinition = Schemas['ItemMaterialView'];
export type PointDefinition = Schemas['ItemPointView'];

/** What the clerk says of one point; the words stay when the verdict is changed back and forth. */
export interface PointFinding { verdict: 'good' | 'faulty' | null; message: string; correctedOnSpot: boolean }
export interface CollectedFile {
  id: string; name: string; mediaType: string; sizeBytes: number;
  /** Handed in with an earlier case of the same applicant, who agreed that it is used again. */
  reused?: { caseNumber: string; presentedOn: string };
  /** Handed in for the pre-review that the reception takes over. */
  preReview?: { id: number; number: string };
}
export interface MaterialFinding { presented: boolean; message: string; points: Record<string, PointFinding>; files: CollectedFile[] }
/** By code of material. */
export type Findings = Record<string, MaterialFinding>;

export const newFinding = (): MaterialFinding => ({ presented: true, message: '', points: {}, files: [] });
const newPoint = (): PointFinding => ({ verdict: null, message: '', correctedOnSpot: false });

/** Read again after putting it in: what was put in is not the reactive one. */
export function pointIn(finding: MaterialFinding, code: string): PointFinding {
  finding.points[code] ??= newPoint();
  return finding.points[code];
}

export function findingIn(findings: Findings, code: string): MaterialFinding {
  findings[code] ??= newFinding();
  return findings[code];
}

/** The counter looks at the formal points; the others belong to review, inspection and experts. */
export function pointsOf(material: MaterialDefinition): PointDefinition[] {
  return material.points.filter(({ kind }) => kind === 'formal');
}

/** What goes to the server: only what was looked at. */
export function findingsBody(findings: Findings): Schemas['MaterialFindingBody'][] {
  return Object.entries(findings).filter(([, finding]) => wasLookedAt(finding)).map(([code, { presented, message, points, files }]) => ({
    code, presented, files: files.map(({ id }) => id), points: presented ? pointsBody(points) : [], ...(message.trim() ? { message: message.trim() } : {}),
  }));
}

function pointsBody(points: Record<string, PointFinding>): Schemas['PointFindingBody'][] {
  return Object.entries(points).flatMap(([code, { verdict, message, correctedOnSpot }]): Schemas['PointFindingBody'][] => {
    if (verdict === null) return [];
    if (verdict === 'good') return [{ code, verdict }];
    return [{ code, verdict, ...(message.trim() ? { message: message.trim() } : {}), ...(correctedOnSpot ? { correctedOnSpot } : {}) }];
  });
}

function wasLookedAt({ presented, points, files, message }: MaterialFinding): boolean {
  return !presented || files.length > 0 || message.trim() !== '' || Object.values(points).some(({ verdict }) => verdict !== null);
}

/** 1: what was not looked at becomes good; when nothing is left, everything does. @returns whether the whole material is good now */
export function passMaterial(material: MaterialDefinition, finding: MaterialFinding): boolean {
  const points = pointsOf(material).map(({ code }) => pointIn(finding, code));
  const open = points.filter(({ verdict }) => verdict === null);
  for (const point of finding.presented && open.length > 0 ? open : points) point.verdict = 'good';
  finding.presented = true;
  return points.every(({ verdict }) => verdict === 'good');
}

/** 2: not handed in; again: it was. */
export function toggleMissing(finding: MaterialFinding): void {
  finding.presented = !finding.presented;
}

export function judgePoint(finding: MaterialFinding, code: string, verdict: 'good' | 'faulty' | null): void {
  const point = pointIn(finding, code);
  finding.presented = true;
  point.verdict = verdict;
  if (verdict !== 'faulty') point.correctedOnSpot = false;
}

/** What is on record of a case, as the clerk left it. */
export function findingsOnRecord(materials: readonly Schemas['CaseMaterialView'][]): Findings {
  return Object.fromEntries(materials.filter(({ verdict }) => verdict !== 'unchecked' && verdict !== 'notApplicable' && verdict !== 'onSite' && verdict !== 'shared').map((material) => [material.code, {
    presented: material.verdict !== 'missing', message: material.message ?? '', files: material.files.map((id, place) => ({ id, name: `文件 ${place + 1}`, mediaType: '', sizeBytes: 0 })),
    points: Object.fromEntries(material.points.map(({ code, verdict, message, correctedOnSpot }) => [code, { verdict, message: message ?? '', correctedOnSpot: correctedOnSpot ?? false }])),
  }]));
}

/** SP-001-M03 → M03: inside one item the prefix says nothing; a material that several items share has no number of its own. */
export const shortCode = (code: string): string => (code.startsWith('SHR-') || code.startsWith('RES-') ? '共用' : (/-([A-Z]+\d+)$/.exec(code)?.[1] ?? code));
