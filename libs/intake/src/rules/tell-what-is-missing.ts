import type { JudgedMaterial } from './judge-materials';

/** One item of a supplement notice, in the words the applicant will read. */
export interface ToldItem {
  readonly material: string;
  readonly name: string;
  /** 'missing', or the codes of the points that failed. */
  readonly what: 'missing' | readonly string[];
  readonly text: string;
}

/** 一次说全: everything that is missing or faulty, in the order of the list (行政许可法 32(1)④). */
export function tellWhatIsMissing(materials: readonly JudgedMaterial[]): ToldItem[] {
  return materials.filter(({ verdict }) => verdict === 'missing' || verdict === 'faulty').map((material) => {
    const { code, name } = material.definition;
    if (material.verdict === 'missing') return { material: code, name, what: 'missing', text: `（补交，${copiesOf(material)}）。${material.message ?? demandsOf(material)}` };
    const failed = material.points.filter((point) => point.verdict === 'faulty' && !point.correctedOnSpot);
    const said = failed.map((point) => point.message?.trim() || `不符合：${textOf(material, point.code)}`);
    return { material: code, name, what: failed.map((point) => point.code), text: `（重做，${copiesOf(material)}）。${said.map(withStop).join('')}` };
  });
}

function copiesOf({ definition }: JudgedMaterial): string {
  const counts = [definition.originals > 0 ? `原件 ${definition.originals} 份` : '', definition.copies > 0 ? `复印件 ${definition.copies} 份` : ''].filter(Boolean);
  return counts.join('，') || '电子件';
}

/** What the material must be, from its points: enough for the applicant to bring it right at once. */
function demandsOf({ definition }: JudgedMaterial): string {
  const formal = definition.points.filter((point) => point.kind === 'formal' && point.severity === 'must').map((point) => withStop(point.text));
  const seal = definition.sealText && definition.sealText !== '无需盖章' ? withStop(`签章：${definition.sealText}`) : '';
  return `${formal.join('')}${seal}`;
}
const textOf = ({ definition }: JudgedMaterial, code: string): string => definition.points.find((point) => point.code === code)?.text ?? code;
const withStop = (text: string): string => (/[。！？；]$/.test(text) ? text : `${text}。`);
