import { POINT_RESULTS, refuse, type ItemDefinition, type PointResult } from '@onecounter/contracts';

/** A check point of one inspection, frozen when it is asked for. */
export interface PointToInspect { readonly code: string; readonly text: string; readonly basis: string | null; readonly materialName: string | null }
export interface JudgedPointInput { readonly code: string; readonly result: PointResult; readonly note?: string | null }

/** 行政许可法 34(3) asks for this much of every item; those whose version names no point of its own are looked at with it. */
const COMMON: PointToInspect = { code: 'COMMON', text: '现场情况与申报材料一致', basis: '行政许可法34', materialName: null };

/** 勘验要点 of the item as a whole, then those of the materials that the case has. */
export function pointsToInspect(definition: Pick<ItemDefinition, 'points' | 'materials'>, materials: readonly { readonly code: string; readonly verdict: string }[]): PointToInspect[] {
  const onCase = new Set(materials.filter(({ verdict }) => verdict !== 'notApplicable').map(({ code }) => code));
  const own = definition.points.map((point) => ({ point, materialName: null as string | null }));
  const ofMaterials = definition.materials.filter(({ code }) => onCase.has(code)).flatMap(({ name, points }) => points.map((point) => ({ point, materialName: name as string | null })));
  const found = [...own, ...ofMaterials].filter(({ point }) => point.kind === 'inspection').map(({ point: { code, text, basis }, materialName }) => ({ code, text, basis, materialName }));
  return found.length > 0 ? found : [COMMON];
}

/** Every point is judged once, and what fails is described. @throws pointUnknown, pointsUnjudged, pointNotesMissing */
export function judgePoints(points: readonly PointToInspect[], results: readonly JudgedPointInput[]): { code: string; result: PointResult; note: string | null }[] {
  const stray = results.findIndex(({ code }, index) => !points.some((point) => point.code === code) || results.findIndex((one) => one.code === code) !== index);
  if (stray >= 0) refuse('pointUnknown', { code: results[stray]?.code ?? '', material: '本次勘验' }, `results.${stray}.code`);
  const left = points.filter(({ code }) => !results.some((one) => one.code === code));
  if (left.length > 0) refuse('pointsUnjudged', { names: left.map(({ text }) => text) }, 'results');
  const judged = results.map(({ code, result, note }) => ({ code, result, note: note?.trim() || null }));
  const silent = judged.filter(({ result, note }) => result === 'fails' && note === null);
  if (silent.length > 0) refuse('pointNotesMissing', { names: silent.map(({ code }) => points.find((point) => point.code === code)?.text ?? code) }, `results.${judged.findIndex((one) => one === silent[0])}.note`);
  return judged;
}

export const resultLabel = (result: PointResult): string => POINT_RESULTS[result].zh;
