import { computed, ref, watch, type Ref } from 'vue';
import { useKeys } from '@onecounter/web-kit';
import { useHasForms } from '../forms/use-item-forms';
import { useCollecting } from '../reuse/use-reusable';
import { useSampleOf } from '../samples/use-item-samples';
import { useRaisingHere } from '../problems/point-problems';
import { findingIn, judgePoint, passMaterial, pointsOf, toggleMissing, type Findings, type MaterialDefinition } from './findings';
import type { JudgedMaterial } from './material.schema';

/** What an open row lets the keys do. */
export interface RowHandle { choose: () => void; reuse: () => void; form: () => void; sample: () => void; sayAt: (index: number) => Promise<void> }

export interface MaterialTable {
  materials: Ref<readonly MaterialDefinition[]>;
  judged: Ref<readonly JudgedMaterial[]>;
  findings: Ref<Findings>;
  locked: Ref<boolean>;
  /** Code of the open row. */
  current: Ref<string | null>;
  row: (code: string) => RowHandle | undefined;
}

/** J K 1 2 3 U R F G P over the material rows. @returns true while the number of the failed point is waited for. */
export function useMaterialKeys(table: MaterialTable): Ref<boolean> {
  const { current } = table;
  const choosing = ref(false);
  const material = computed(() => table.materials.value.find(({ code }) => code === current.value));
  watch(table.materials, (list) => { if (!list.some(({ code }) => code === current.value)) current.value = table.locked.value ? null : firstOpen(table) ?? list[0]?.code ?? null; }, { immediate: true });
  watch(current, () => { choosing.value = false; });

  const finding = (code: string) => findingIn(table.findings.value, code);

  function move(by: number): void {
    const list = table.materials.value;
    const at = list.findIndex(({ code }) => code === current.value);
    current.value = list[Math.min(Math.max(at + by, 0), list.length - 1)]?.code ?? null;
  }
  /** After a material passed as a whole the next one not yet looked at opens. */
  function pass(mine: MaterialDefinition): void {
    if (!passMaterial(mine, finding(mine.code))) return;
    const next = firstOpen(table, mine.code);
    if (next) current.value = next;
  }
  async function fail(mine: MaterialDefinition, index: number): Promise<void> {
    const point = pointsOf(mine)[index];
    choosing.value = false;
    if (!point) return;
    judgePoint(finding(mine.code), point.code, 'faulty');
    await table.row(mine.code)?.sayAt(index);
  }
  function press(digit: number): void {
    const mine = material.value;
    if (!mine) return;
    if (choosing.value) void fail(mine, digit - 1);
    else if (digit === 1) pass(mine);
    else if (digit === 2) toggleMissing(finding(mine.code));
    else if (digit === 3) choosing.value = pointsOf(mine).length > 1 || (void fail(mine, 0), false);
  }
  bindKeys({ table, material, choosing, move, press });
  return choosing;
}

interface Hands { table: MaterialTable; material: Ref<MaterialDefinition | undefined>; choosing: Ref<boolean>; move: (by: number) => void; press: (digit: number) => void }

function bindKeys({ table, material, choosing, move, press }: Hands): void {
  const [raising, collecting, hasForms] = [useRaisingHere(), useCollecting(), useHasForms()];
  const sample = useSampleOf(() => material.value?.code ?? '');
  const usable = () => material.value !== undefined && !table.locked.value;
  useKeys([
    { keys: 'J', does: '下一份材料', run: () => move(1), repeats: true },
    { keys: 'K', does: '上一份材料', run: () => move(-1), repeats: true },
    { keys: '1', does: '合格（已有不合格的，其余合格）', run: () => press(1), when: usable },
    { keys: '2', does: '缺 / 交了', run: () => press(2), when: () => usable() && (choosing.value || mayBeMissing(material.value)) },
    { keys: '3', does: '不合格，再按要点号', run: () => press(3), when: usable },
    ...[4, 5, 6, 7, 8, 9].map((digit) => ({ keys: String(digit), does: '不合格的要点', run: () => press(digit), when: () => choosing.value })),
    { keys: 'Esc', does: '不选了', run: () => { choosing.value = false; }, when: () => choosing.value },
    { keys: 'U', does: '采集', run: () => table.row(material.value?.code ?? '')?.choose(), when: usable },
    { keys: 'R', does: '复用以前交过的', run: () => table.row(material.value?.code ?? '')?.reuse(), when: () => usable() && (collecting?.fitting(material.value?.code ?? '').length ?? 0) > 0 },
    { keys: 'P', does: '对要点提出问题', run: () => raising?.ask(material.value?.code ?? '', null), when: () => raising !== null && material.value !== undefined && pointsOf(material.value).length > 0 },
    { keys: 'G', does: '图解范本', run: () => table.row(material.value?.code ?? '')?.sample(), when: () => sample.value !== null },
    { keys: 'F', does: '表格和填写样例', run: () => table.row(material.value?.code ?? '')?.form(), when: () => material.value !== undefined && hasForms.value },
  ]);
}

/** The first material after `after` that still waits to be looked at, going round once. */
function firstOpen({ materials, judged, findings }: MaterialTable, after?: string): string | undefined {
  const at = materials.value.findIndex(({ code }) => code === after);
  const round = [...materials.value.slice(at + 1), ...materials.value.slice(0, Math.max(at, 0))];
  return round.find((one) => waits(one, judged.value, findings.value))?.code;
}

function waits(material: MaterialDefinition, judged: readonly JudgedMaterial[], findings: Findings): boolean {
  const verdict = judged.find(({ code }) => code === material.code)?.verdict;
  if (verdict !== undefined && verdict !== 'unchecked') return false;
  if (verdict === undefined && !mayBeMissing(material)) return false;
  const finding = findings[material.code];
  return finding === undefined || (finding.presented && pointsOf(material).some(({ code }) => (finding.points[code]?.verdict ?? null) === null));
}

const mayBeMissing = (material: MaterialDefinition | undefined): boolean => material !== undefined && material.source !== 'shared' && material.necessity !== 'onSite';
