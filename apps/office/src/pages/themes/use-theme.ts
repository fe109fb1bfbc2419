import { onBeforeUnmount, shallowRef, watch, type ShallowRef } from 'vue';
import { answer, asProblem, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';

export interface OpenTheme {
  versions: ShallowRef<Schemas['ThemeVersionRowView'][]>;
  /** The version shown; null while it is on its way or when there is none. */
  version: ShallowRef<Schemas['ThemeVersionView'] | null>;
  problem: ShallowRef<Problem | null>;
  reload: () => Promise<void>;
}

/** All versions of a theme, and one of them in full: the one asked for, else the draft, else the newest. */
export function useTheme(code: string, asked: () => number | null): OpenTheme {
  const versions = shallowRef<Schemas['ThemeVersionRowView'][]>([]);
  const version = shallowRef<Schemas['ThemeVersionView'] | null>(null);
  const problem = shallowRef<Problem | null>(null);
  let running: AbortController | null = null;

  async function reload(): Promise<void> {
    running?.abort();
    const own = running = new AbortController();
    try {
      const rows = await answer(api.GET('/api/theme-versions', { params: { query: { code, limit: 100 } }, signal: own.signal }));
      const id = asked() ?? rows.find(({ status }) => status === 'draft')?.id ?? rows[0]?.id;
      const shown = id === undefined ? null : await answer(api.GET('/api/theme-versions/{id}', { params: { path: { id } }, signal: own.signal }));
      if (!own.signal.aborted) [versions.value, version.value, problem.value] = [rows, shown, null];
    } catch (failure) {
      if (!own.signal.aborted) problem.value = asProblem(failure);
    }
  }
  watch(asked, reload, { immediate: true });
  onBeforeUnmount(() => running?.abort());
  return { versions, version, problem, reload };
}
