import { FAULTS, ILLUSTRATED_SAMPLE, lifecycleAllows, type IllustratedSampleVerb, type ItemDefinition, type MaterialDefinition, type SampleMark } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import type { SampleRow, SampleSight } from '../../data/samples';
import type { SampleMarkView, SampleView } from './sample.view';

/** What of a version tells about a sample: the one in use, and the one it was drawn or published for. */
export interface SampleItem { readonly inUse: ItemDefinition | null; readonly drawnFor: ItemDefinition }

const KEEPING: readonly IllustratedSampleVerb[] = ['reviseSample', 'publishSample', 'retireSample'];
const maySee = (actor: Actor): boolean => actor.permissions.has('draftSample') || actor.permissions.has('publishSample');

/** Drafts may still show what has to be blacked out, and what was retired may have shown it: only who works on them sees them. */
export function sightOf(actor: Actor): SampleSight {
  if (!maySee(actor)) return 'none';
  return actor.reach === 'section' ? { unitId: actor.unitId ?? 0 } : 'all';
}

export function isWithinSight({ status, unit_id: unitId }: Pick<SampleRow, 'status' | 'unit_id'>, actor: Actor): boolean {
  const sight = sightOf(actor);
  return status === 'published' || sight === 'all' || (sight !== 'none' && sight.unitId === unitId);
}

export function presentMarks({ material_code: code, marks }: Pick<SampleRow, 'material_code'> & { readonly marks: readonly SampleMark[] }, { inUse, drawnFor }: SampleItem): SampleMarkView[] {
  const [now, then] = [materialOf(inUse, code), materialOf(drawnFor, code)];
  return marks.map((mark) => {
    const point = pointOf(now, mark.pointCode);
    return { ...mark, pointText: point?.text ?? pointOf(then, mark.pointCode)?.text ?? '', pointGone: point === undefined };
  });
}

export function presentSample(row: SampleRow, item: SampleItem, actor: Actor): SampleView {
  const material = materialOf(item.inUse, row.material_code) ?? materialOf(item.drawnFor, row.material_code);
  const own = actor.reach !== 'section' || row.unit_id === actor.unitId;
  const isWriter = actor.personId !== null && row.writers.includes(actor.personId);
  const named = maySee(actor) && own;
  return {
    id: row.id, itemCode: row.item_code, itemName: (item.inUse ?? item.drawnFor).name, materialCode: row.material_code, materialName: material?.name ?? '', unitName: row.unit_name,
    status: row.status, statusLabel: ILLUSTRATED_SAMPLE.statuses[row.status].zh, edition: row.edition, publishedOn: row.published_on, versionNo: row.version_no, pages: [...row.pages], marks: presentMarks(row, item),
    sourceCaseId: named ? row.source_case_id : null, sourceFileId: named ? row.source_file_id : null, retiredReason: row.retired_reason,
    verbs: KEEPING.filter((verb) => own && actor.permissions.has(verb) && lifecycleAllows(ILLUSTRATED_SAMPLE, verb, row.status)), publishObstacle: isWriter ? FAULTS.sampleOwnWork.zh : null,
    version: row.version, movedAt: row.moved_at.toISOString(),
  };
}

const materialOf = (definition: ItemDefinition | null, code: string): MaterialDefinition | undefined => definition?.materials.find((material) => material.code === code);
const pointOf = (material: MaterialDefinition | undefined, code: string) => material?.points.find((point) => point.code === code);
