import { onMounted, ref, type Ref } from 'vue';
import type { components } from '@onecounter/api-client';
import { answer } from '../client/api';
import { asProblem } from '../client/problem';
import { usePaperApi } from '../papers/use-paper-moves';

type UnitNode = components['schemas']['UnitView'];
const KINDS = ['section', 'generalSection', 'county', 'outside', 'serviceCentre'];
const flat = (nodes: readonly UnitNode[]): UnitNode[] => nodes.flatMap((node) => [node, ...flat(node.children)]);

/** Sections to choose from, in the order of the tree. */
export function useSections(): Ref<{ id: number; name: string }[]> {
  const api = usePaperApi();
  const sections = ref<{ id: number; name: string }[]>([]);
  onMounted(async () => {
    try {
      sections.value = flat((await answer(api.GET('/api/units', {}))).units).filter(({ kind }) => KINDS.includes(kind)).map(({ id, name }) => ({ id, name }));
    } catch (failure) {
      asProblem(failure);
    }
  });
  return sections;
}
