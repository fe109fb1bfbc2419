import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import { answer, asProblem, useSession, type Act } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';
import { providePointNotes } from '../../calls/point-notes';
import { useReceptionCalls, type ReceptionCalls } from '../../calls/use-reception-calls';
import { provideRaising } from '../../problems/point-problems';
import type { JudgedJoint } from './joint-form';

type Row = JudgedJoint['materials'][number];
type Point = Row['points'][number];
/** A point as one of the items knows it. */
export interface OwnPoint { itemCode: string; itemName: string; versionId: number; materialCode: string; pointCode: string }

/** A merged point in the first of the items that ask it: what is said of it is said there. */
export function ownPointOf(judged: JudgedJoint, row: Row, point: Point): OwnPoint | null {
  for (const { itemCode, materialCode } of row.parts) {
    const pointCode = point.codes.find((code) => code.startsWith(`${materialCode}-`));
    const item = judged.items.find(({ code }) => code === itemCode);
    if (pointCode !== undefined && item) return { itemCode, itemName: item.name, versionId: item.versionId, materialCode, pointCode };
  }
  return null;
}

/** 共同形式审查 from a joint reception: the section of one of its items is called; the item of the open material stands first. */
export function useJointCalls(draftId: string, judged: Ref<JudgedJoint | null>, current: Ref<string | null>): { calling: ReceptionCalls; itemCode: Ref<string> } {
  const chosen = ref('');
  const usual = computed(() => judged.value?.materials.find(({ key }) => key === current.value)?.itemCodes[0] ?? judged.value?.items[0]?.code ?? '');
  watch(current, () => { chosen.value = ''; });
  const itemCode = computed({ get: () => (judged.value?.items.some(({ code }) => code === chosen.value) ? chosen.value : usual.value), set: (code) => { chosen.value = code; } });
  const calling = useReceptionCalls(() => ({ draftId, itemCode: itemCode.value }));
  providePointNotes((pointCode) => judged.value?.materials.flatMap(({ points }) => points).find(({ code }) => code === pointCode)?.codes.flatMap((code) => calling.notesOf(code)) ?? []);
  return { calling, itemCode };
}

const WORDS = { name: 'words', label: '哪里有问题', kind: 'long', max: 1000 } as const;

/** 提出问题 from a joint reception: on the very point of the first item that asks it. @returns the box that is asked for, and what to do when it is done */
export function useJointRaising(judged: Ref<JudgedJoint | null>, current: Ref<string | null>): { asked: ShallowRef<Act | null>; done: () => Promise<void> } {
  const session = useSession();
  const asked = shallowRef<Act | null>(null);
  /** By code of item, read when a material of the item is opened. */
  const known = shallowRef<Readonly<Record<string, readonly Schemas['PointProblemView'][]>>>({});
  const rowOf = (key: string | null): Row | undefined => judged.value?.materials.find((one) => one.key === key);
  const items: ComputedRef<readonly string[]> = computed(() => rowOf(current.value)?.itemCodes ?? []);

  async function load(again: boolean): Promise<void> {
    if (!session.can('readPointProblems')) return;
    for (const itemCode of items.value.filter((code) => again || !known.value[code])) {
      try {
        const { rows } = await answer(api.GET('/api/point-problems', { params: { query: { itemCode, state: 'open', limit: 100 } } }));
        known.value = { ...known.value, [itemCode]: rows };
      } catch (failure) {
        asProblem(failure); // told to the session; the reception goes on without
      }
    }
  }
  watch(() => items.value.join(), () => load(false), { immediate: true });

  function ask(key: string, pointCode: string | null): void {
    const [mine, row] = [judged.value, rowOf(key)];
    const points = row?.points.filter(({ code }) => pointCode === null || code === pointCode) ?? [];
    const own = mine && row ? points.flatMap((point) => { const found = ownPointOf(mine, row, point); return found ? [{ point, found }] : []; }) : [];
    const [first] = own;
    if (!row || !first) return;
    // without a point the clerk chooses among those of the first item; the others have their own button
    const choices = own.filter(({ found }) => found.materialCode === first.found.materialCode);
    asked.value = {
      verb: 'raisePointProblem', label: '提出问题', title: '对要点提出问题', path: '/point-problems/raise-point-problem', kind: 'primary', note: `${first.found.itemName}：${pointCode === null ? row.name : first.point.text}`,
      fixed: { itemVersionId: first.found.versionId, materialCode: first.found.materialCode, ...(pointCode === null ? {} : { pointCode: first.found.pointCode }) },
      fields: [...(pointCode === null ? [{ name: 'pointCode', label: '要点', kind: 'choice', options: choices.map(({ point, found }, at) => ({ value: found.pointCode, label: `${at + 1}. ${Array.from(point.text).slice(0, 40).join('')}` })) } as const] : []), WORDS],
    };
  }
  if (session.can('raisePointProblem')) {
    provideRaising({ ask, openOf: (pointCode) => {
      const codes = judged.value?.materials.flatMap(({ points }) => points).find(({ code }) => code === pointCode)?.codes ?? [];
      const open = Object.values(known.value).flat().find((one) => codes.includes(one.pointCode));
      return open ? { words: `${open.statusLabel}，${open.occurrences} 人提过`, mine: open.mine } : null;
    } });
  }
  return { asked, done: async () => { asked.value = null; await load(true); } };
}
