import { onBeforeUnmount, ref, type Ref } from 'vue';

/** From 1800 px the ledger docks instead of popping up. */
export function useWide(): Ref<boolean> {
  const query = window.matchMedia('(min-width: 1800px)');
  const wide = ref(query.matches);
  const follow = () => { wide.value = query.matches; };
  query.addEventListener('change', follow);
  onBeforeUnmount(() => query.removeEventListener('change', follow));
  return wide;
}
