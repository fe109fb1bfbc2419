import type { Schemas } from '../../api';

export interface PointLine { code: string; text: string; note: string; tone: string }
export interface MaterialLine {
  code: string;
  name: string;
  note: string;
  tone: 'oc-sub' | 'oc-soon' | 'oc-over';
  counts: string;
  message: string | null;
  points: PointLine[];
  files: string[];
}

type Definition = Pick<Schemas['ItemDefinitionView'], 'materials'>;

/** Pure: the materials of a case as rows – those with points to tick first, those that do not apply last. */
export function materialLines(materials: readonly Schemas['CaseMaterialView'][], definition: Definition, toTick: readonly Schemas['SubstantivePointView'][]): MaterialLine[] {
  const lines = materials.map((material) => lineOf(material, definition, toTick));
  const rank = (line: MaterialLine) => (line.tone === 'oc-soon' ? 0 : line.tone === 'oc-over' ? 1 : line.note === '不适用' ? 3 : 2);
  return lines.sort((one, other) => rank(one) - rank(other));
}

function lineOf(material: Schemas['CaseMaterialView'], definition: Definition, toTick: readonly Schemas['SubstantivePointView'][]): MaterialLine {
  const defined = definition.materials.find(({ code }) => code === material.code)?.points ?? [];
  const good = material.points.filter(({ verdict }) => verdict === 'good').length;
  const count = toTick.filter(({ materialCode }) => materialCode === material.code).length;
  const told = material.points.length > 0 ? `${material.verdictLabel} ${good}/${material.points.length}` : material.verdictLabel;
  const bad = material.verdict === 'missing' || material.verdict === 'faulty';
  return {
    code: material.code.split('-').at(-1) ?? material.code, name: material.name, message: material.message, files: material.files,
    note: count > 0 ? `要核 ${count} 个实质要点` : told, tone: count > 0 ? 'oc-soon' : bad ? 'oc-over' : 'oc-sub',
    counts: [material.originals > 0 && `原件 ${material.originals}`, material.copies > 0 && `复印件 ${material.copies}`].filter(Boolean).join('，'),
    points: material.points.map((finding) => pointLine(finding, defined)),
  };
}

function pointLine({ code, verdict, message, correctedOnSpot }: Schemas['PointFindingView'], defined: readonly Schemas['ItemPointView'][]): PointLine {
  const text = defined.find((point) => point.code === code)?.text ?? code;
  if (verdict === 'good') return { code, text, note: correctedOnSpot ? '当场改正' : '合格', tone: 'oc-sub' };
  return { code, text, note: message ? `不合格：${message}` : '不合格', tone: 'oc-over' };
}
