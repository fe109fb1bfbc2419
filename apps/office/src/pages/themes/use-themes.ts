import { computed, onMounted, shallowRef, type ComputedRef, type ShallowRef } from 'vue';
import { answer, asProblem, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';

type Row = Schemas['ThemeVersionRowView'];
export interface ThemeLine {
  code: string;
  name: string;
  kind: Row['kind'];
  /** In use today; null when nothing is. */
  inUse: Schemas['ThemeRowView'] | null;
  /** Published for a day to come. */
  coming: Row | null;
  draft: Row | null;
  movedAt: string;
}

/** The themes, one line each: what is in use today, what is to come, what is being written. */
export function useThemes(): { lines: ComputedRef<ThemeLine[]>; state: ShallowRef<'loading' | 'ready' | 'failed'>; problem: ShallowRef<Problem | null>; reload: () => Promise<void> } {
  const [rows, themes] = [shallowRef<Row[]>([]), shallowRef<Schemas['ThemeRowView'][]>([])];
  const state = shallowRef<'loading' | 'ready' | 'failed'>('loading');
  const problem = shallowRef<Problem | null>(null);

  async function reload(): Promise<void> {
    state.value = 'loading';
    try {
      [rows.value, themes.value] = await Promise.all([answer(api.GET('/api/theme-versions', { params: { query: { limit: 200 } } })), answer(api.GET('/api/themes'))]);
      [state.value, problem.value] = ['ready', null];
    } catch (failure) {
      [state.value, problem.value] = ['failed', asProblem(failure)];
    }
  }
  onMounted(reload);
  return { lines: computed(() => linesOf(rows.value, themes.value)), state, problem, reload };
}

/** Pure: versions folded into themes; life events first, then by code. */
function linesOf(rows: readonly Row[], themes: readonly Schemas['ThemeRowView'][]): ThemeLine[] {
  const codes = [...new Set(rows.map(({ code }) => code))];
  const lines = codes.map((code): ThemeLine => {
    const own = rows.filter((row) => row.code === code).sort((one, other) => other.versionNo - one.versionNo);
    const inUse = themes.find((theme) => theme.code === code) ?? null;
    const { name, kind } = own[0] as Row;
    return {
      code, name: inUse?.name ?? name, kind, inUse, draft: own.find(({ status }) => status === 'draft') ?? null,
      coming: own.find(({ status, id }) => status === 'published' && id !== inUse?.versionId) ?? null, movedAt: own.map(({ movedAt }) => movedAt).sort().at(-1) ?? '',
    };
  });
  return lines.sort((one, other) => one.kind.localeCompare(other.kind) || one.code.localeCompare(other.code));
}
