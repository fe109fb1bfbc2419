import { onBeforeUnmount, shallowRef, watch, type ShallowRef } from 'vue';
import { answer, asProblem, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';

export interface OpenItem {
  versions: ShallowRef<Schemas['ItemVersionRowView'][]>;
  /** The version shown; null while it is on its way or when there is none. */
  version: ShallowRef<Schemas['ItemVersionView'] | null>;
  problem: ShallowRef<Problem | null>;
  reload: () => Promise<void>;
}

/** All versions of an item, and one of them in full: the one asked for, else the draft, else the newest. */
export function useItem(code: string, asked: () => number | null): OpenItem {
  const versions = shallowRef<Schemas['ItemVersionRowView'][]>([]);
  const version = shallowRef<Schemas['ItemVersionView'] | null>(null);
  const problem = shallowRef<Problem | null>(null);
  let running: AbortController | null = null;

  async function reload(): Promise<void> {
    running?.abort();
    const own = running = new AbortController();
    try {
      const rows = await answer(api.GET('/api/item-versions', { params: { query: { code, limit: 100 } }, signal: own.signal }));
      const newestFirst = [...rows].sort((one, other) => other.versionNo - one.versionNo);
      const id = asked() ?? newestFirst.find(({ status }) => status === 'draft')?.id ?? newestFirst[0]?.id;
      const shown = id === undefined ? null : await answer(api.GET('/api/item-versions/{id}', { params: { path: { id } }, signal: own.signal }));
      if (own.signal.aborted) return;
      [versions.value, version.value, problem.value] = [newestFirst, shown, null];
    } catch (failure) {
      if (!own.signal.aborted) problem.value = asProblem(failure);
    }
  }
  watch(asked, reload, { immediate: true });
  onBeforeUnmount(() => running?.abort());
  return { versions, version, problem, reload };
}
