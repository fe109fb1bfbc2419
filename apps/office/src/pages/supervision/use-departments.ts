import { onMounted, ref, type Ref } from 'vue';
import { answer, asProblem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';

type Unit = Schemas['UnitView'];
const flat = (nodes: readonly Unit[]): Unit[] => nodes.flatMap((node) => [node, ...flat(node.children)]);

/** 监管部门, in the order of the tree. */
export function useDepartments(): Ref<{ id: number; name: string }[]> {
  const departments = ref<{ id: number; name: string }[]>([]);
  onMounted(async () => {
    try {
      departments.value = flat((await answer(api.GET('/api/units', {}))).units).filter(({ kind }) => kind === 'supervision').map(({ id, name }) => ({ id, name }));
    } catch (failure) {
      asProblem(failure);
    }
  });
  return departments;
}
