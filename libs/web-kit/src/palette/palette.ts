import { onBeforeUnmount, onMounted, shallowReactive } from 'vue';
import { asProblem, type Problem } from '../client/problem';

export interface PaletteEntry {
  id: string;
  /** 审核通过 */
  label: string;
  /** 20261103-0156 第三类医疗器械经营许可 */
  note?: string;
  run: () => void;
}

export interface PaletteProvider {
  /** 可以做, 打开 */
  group: string;
  /** Called with the words as typed (trimmed); an empty answer hides the group. */
  search: (words: string, signal: AbortSignal) => PaletteEntry[] | Promise<PaletteEntry[]>;
}

export interface PaletteGroup { group: string; entries: PaletteEntry[] }

export const paletteProviders = shallowReactive<PaletteProvider[]>([]);

/** What a page (or the app) adds to Ctrl K while it is mounted. Pages come before the app: the newest provider stands on top. */
export function usePalette(...providers: PaletteProvider[]): void {
  onMounted(() => paletteProviders.unshift(...providers));
  onBeforeUnmount(() => providers.forEach((provider) => paletteProviders.splice(paletteProviders.indexOf(provider), 1)));
}

/** Asks all providers at once; one that fails takes nothing from the others. */
export async function searchPalette(
  providers: readonly PaletteProvider[], words: string, signal: AbortSignal,
): Promise<{ groups: PaletteGroup[]; problem: Problem | null }> {
  const answers = await Promise.allSettled(providers.map(async ({ group, search }) => ({ group, entries: await search(words, signal) })));
  const groups: PaletteGroup[] = [];
  let problem: Problem | null = null;
  for (const answer of answers) {
    if (answer.status === 'rejected') { problem = asProblem(answer.reason); continue; }
    const { group, entries } = answer.value;
    const same = groups.find((other) => other.group === group);
    if (same) same.entries.push(...entries);
    else if (entries.length > 0) groups.push({ group, entries: [...entries] });
  }
  return { groups, problem };
}
