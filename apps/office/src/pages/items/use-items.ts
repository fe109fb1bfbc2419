import { computed, onMounted, shallowRef, type ComputedRef, type ShallowRef } from 'vue';
import { answer, asProblem, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';

export interface ItemLine {
  code: string;
  name: string;
  unitName: string;
  /** In use or to come; null while there was never one. */
  published: Schemas['ItemVersionRowView'] | null;
  draft: Schemas['ItemVersionRowView'] | null;
  versions: number;
  movedAt: string;
}

const MOST = 200;

/** The catalogue, one line an item. */
export function useItems(): { lines: ComputedRef<ItemLine[]>; state: ShallowRef<'loading' | 'ready' | 'failed'>; problem: ShallowRef<Problem | null>; reload: () => Promise<void> } {
  const rows = shallowRef<Schemas['ItemVersionRowView'][]>([]);
  const state = shallowRef<'loading' | 'ready' | 'failed'>('loading');
  const problem = shallowRef<Problem | null>(null);

  async function reload(): Promise<void> {
    state.value = 'loading';
    try {
      rows.value = await answer(api.GET('/api/item-versions', { params: { query: { limit: MOST } } }));
      [state.value, problem.value] = ['ready', null];
    } catch (failure) {
      [state.value, problem.value] = ['failed', asProblem(failure)];
    }
  }
  onMounted(reload);
  return { lines: computed(() => linesOf(rows.value)), state, problem, reload };
}

/** Pure: versions folded into items, by code. */
function linesOf(rows: readonly Schemas['ItemVersionRowView'][]): ItemLine[] {
  const codes = [...new Set(rows.map(({ code }) => code))].sort();
  return codes.map((code) => {
    const own = rows.filter((row) => row.code === code).sort((one, other) => other.versionNo - one.versionNo);
    const { name, unitName } = own[0] as Schemas['ItemVersionRowView'];
    return {
      code, name, unitName, versions: own.length, published: own.find(({ status }) => status === 'published') ?? null, draft: own.find(({ status }) => status === 'draft') ?? null,
      movedAt: own.map(({ movedAt }) => movedAt).sort().at(-1) ?? '',
    };
  });
}
