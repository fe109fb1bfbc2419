import { refuse, type ItemDefinition } from '@onecounter/contracts';
import type { MaterialRow } from '@onecounter/casework';

/** 实质要点 that the reviewer answers for, with the material it belongs to. */
export interface PointToTick {
  readonly code: string;
  readonly text: string;
  readonly basis: string | null;
  readonly derived: boolean;
  readonly materialCode: string | null;
  readonly materialName: string | null;
}

/** Points of the item as a whole first, then those of the materials that the case really has. */
export function pointsToTick(definition: Pick<ItemDefinition, 'points' | 'materials'>, materials: readonly Pick<MaterialRow, 'code' | 'verdict'>[]): PointToTick[] {
  const onCase = new Set(materials.filter((material) => material.verdict !== 'notApplicable').map((material) => material.code));
  const own = definition.points.map((point) => ({ point, materialCode: null, materialName: null }));
  const ofMaterials = definition.materials
    .filter((material) => onCase.has(material.code))
    .flatMap((material) => material.points.map((point) => ({ point, materialCode: material.code, materialName: material.name })));
  return [...own, ...ofMaterials]
    .filter(({ point }) => point.kind === 'substantive')
    .map(({ point: { code, text, basis, derived }, materialCode, materialName }) => ({ code, text, basis, derived, materialCode, materialName }));
}

/** @throws pointUnknown for a code that is none of these points */
export function pointsOf(points: readonly PointToTick[], codes: readonly string[], field: string): PointToTick[] {
  return [...new Set(codes)].map((code) => points.find((point) => point.code === code) ?? refuse('pointUnknown', { code, material: '本事项' }, field));
}

/** Nobody passes or grants what nobody looked at. @throws pointUnknown, pointsUnticked */
export function judgeTicked(points: readonly PointToTick[], ticked: readonly string[]): void {
  pointsOf(points, ticked, 'tickedPoints');
  const left = points.filter((point) => !ticked.includes(point.code));
  if (left.length > 0) refuse('pointsUnticked', { count: left.length, names: left.map((point) => point.text) }, 'tickedPoints');
}
