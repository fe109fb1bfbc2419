import { projectColumns, type DueColumns } from '@onecounter/casework';
import { materialsFor } from '@onecounter/catalogue';
import type { MaterialDefinition, MaterialVerdict } from '@onecounter/contracts';
import type { PlainDate, WorkingCalendar } from '@onecounter/kernel';
import { copied, copiedJson } from './copy-text';
import type { ItemToLoad, SectionStaff } from './load-plan';
import { gramsOf } from './search-grams';

interface Prepared { readonly material: MaterialDefinition; readonly verdict: MaterialVerdict; readonly line: string }

/** An item with everything that its cases have in common, made once. */
export class ItemOnShelf {
  readonly materials: readonly Prepared[];
  /** What was presented and found good, for the presentation's row. */
  readonly findings: readonly { code: string; presented: boolean; points: readonly { code: string; verdict: string }[] }[];
  /** The same as COPY reads it, and the verdicts for the trace: nine cases of ten are like this. */
  readonly copiedFindings: string;
  readonly verdicts: readonly (readonly [string, MaterialVerdict])[];
  readonly points: readonly string[];
  readonly grams: readonly string[];
  private readonly due = new Map<WorkingCalendar, Map<string, DueColumns>>();

  constructor(readonly item: ItemToLoad, readonly staff: SectionStaff) {
    const { definition } = item;
    const applying = new Set(materialsFor(definition, { byAgent: false, conditions: [] }).map((material) => material.code));
    this.materials = definition.materials.map((material, position) => {
      const verdict = verdictOf(material, applying);
      return { material, verdict, line: lineOf(material, position, verdict) };
    });
    this.findings = this.materials.filter(({ verdict }) => verdict === 'good').map(({ material }) => ({ code: material.code, presented: true, points: goodPoints(material) }));
    this.copiedFindings = copiedJson(this.findings);
    this.verdicts = this.materials.map(({ material, verdict }) => [material.code, verdict]);
    this.points = pointsToTick(definition.points, this.materials);
    this.grams = [...gramsOf(`${definition.name} `), ...gramsOf(`${definition.code} `)];
  }

  /** Projected by the kernel, once for each pair of days of a calendar. */
  dueOf(calendar: WorkingCalendar, acceptedOn: PlainDate, decidedOn: PlainDate | null): DueColumns {
    let known = this.due.get(calendar);
    if (!known) this.due.set(calendar, (known = new Map()));
    const key = `${acceptedOn}${decidedOn ?? ''}`;
    let due = known.get(key);
    if (!due) known.set(key, (due = projectColumns(this.item.definition, { accepted_on: acceptedOn, decided_on: decidedOn, holds: [], extensions: [] }, calendar)));
    return due;
  }
}

const goodPoints = (material: MaterialDefinition): { code: string; verdict: string }[] => material.points.filter((point) => point.kind === 'formal').map((point) => ({ code: point.code, verdict: 'good' }));

function verdictOf(material: MaterialDefinition, applying: ReadonlySet<string>): MaterialVerdict {
  if (!applying.has(material.code)) return 'notApplicable';
  if (material.necessity === 'onSite') return 'onSite';
  return material.source === 'shared' ? 'shared' : 'good';
}

/** The COPY line behind the case's id: code, position, name, originals, copies, verdict, points, message, files. */
function lineOf(material: MaterialDefinition, position: number, verdict: MaterialVerdict): string {
  const points = verdict === 'good' ? goodPoints(material) : [];
  return `\t${[material.code, position, material.name, material.originals, material.copies, verdict, JSON.stringify(points), null, '{}'].map(copied).join('\t')}\n`;
}

function pointsToTick(own: ItemToLoad['definition']['points'], materials: readonly Prepared[]): string[] {
  const ofMaterials = materials.filter(({ verdict }) => verdict !== 'notApplicable').flatMap(({ material }) => material.points);
  return [...own, ...ofMaterials].filter((point) => point.kind === 'substantive').map((point) => point.code);
}
