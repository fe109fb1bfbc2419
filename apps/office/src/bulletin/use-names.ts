import { answer, asProblem } from '@onecounter/web-kit';
import { computed, onMounted, shallowRef, type ComputedRef, type ShallowRef } from 'vue';
import { api } from '../api';
import type { Names } from './block-text';
import type { Definition } from './bulletin.schema';

const flat = (nodes: readonly { id: number; name: string; children: readonly unknown[] }[]): { id: number; name: string }[] => nodes.flatMap((node) => [node, ...flat(node.children as typeof nodes)]);

/** Figures by their names, and units, for whoever writes or reads. */
export function useNames(): { definitions: ShallowRef<readonly Definition[]>; names: ComputedRef<Names>; ready: ComputedRef<boolean> } {
  const definitions = shallowRef<readonly Definition[]>([]);
  const units = shallowRef<readonly { id: number; name: string }[]>([]);
  onMounted(async () => {
    try {
      const [figures, tree] = await Promise.all([answer(api.GET('/api/figure-definitions', {})), answer(api.GET('/api/units', {}))]);
      units.value = flat(tree.units);
      definitions.value = figures;
    } catch (failure) {
      asProblem(failure);
    }
  });
  return { definitions, names: computed(() => ({ figures: new Map(definitions.value.map(({ code, label }) => [code, label])), units: new Map(units.value.map(({ id, name }) => [id, name])) })), ready: computed(() => definitions.value.length > 0) };
}
