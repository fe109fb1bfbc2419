import { computed, watch, type ComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { newKey, useSession } from '@onecounter/web-kit';
import type { DraftKind } from './use-server-draft';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Which draft lies on the desk stands in the address; leaving the page and coming back finds the same one. */
export function useDraftInAddress(page: DraftKind): { draftId: ComputedRef<string | null>; next: () => void } {
  const [route, router] = [useRoute(), useRouter()];
  const lastKey = `onecounter.${page}.${useSession().person?.id}`;
  const draftId = computed(() => (typeof route.query.draft === 'string' && UUID.test(route.query.draft) ? route.query.draft : null));
  const open = (id: string) => void router.replace({ query: { draft: id } });
  watch(draftId, (id) => {
    if (route.name !== page) return;
    if (id) sessionStorage.setItem(lastKey, id);
    else open(sessionStorage.getItem(lastKey) ?? newKey());
  }, { immediate: true });
  return { draftId, next: () => open(newKey()) };
}
