import { computed, ref, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import { useEvents, useSession } from '@onecounter/web-kit';
import type { CaseFile } from './use-case-file';

export interface CaseLive {
  /** Others who have this page open. */
  people: Ref<readonly string[]>;
  /** What somebody else did while the page was open; null when it is known. */
  news: Ref<string | null>;
  /** The case has moved on and the page has not: somebody writes here and shall not be interrupted. */
  stale: ComputedRef<boolean>;
}

/** Somebody writes, or a dialog stands open: what it was opened upon must not change under the hand. */
function isAtWork(): boolean {
  const focused = document.activeElement;
  return document.querySelector('.oc-veil') !== null || (focused instanceof HTMLElement && focused.matches('input, textarea, select'));
}

/** Follows the case: fresh as soon as it moves, told who moved it, and who else looks. */
export function useCaseLive(id: number, file: ShallowRef<CaseFile | null>, reload: () => Promise<void>): CaseLive {
  const me = useSession().person?.name;
  const people = ref<readonly string[]>([]);
  const news = ref<string | null>(null);
  const version = ref(0);
  const stale = computed(() => file.value !== null && version.value > file.value.view.version);

  useEvents(`/api/cases/${id}/live?looking=true`, ({ type, data }) => {
    if (type === 'present') people.value = (data as { people: string[] }).people;
    if (type !== 'moved') return;
    version.value = Math.max(version.value, (data as { version: number }).version);
    if (stale.value && !isAtWork()) void reload();
  });
  watch(file, (next, former) => {
    const last = next?.timeline.steps.at(-1);
    if (!former || !last || next?.view.version === former.view.version || last.byName === me) return;
    news.value = `${last.byName}刚刚办了“${last.label}”，已取来最新情况。`;
  });
  return { people, news, stale };
}
