import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';

/** Turns true so many milliseconds after the component appeared. */
export function useAfter(milliseconds: number): Ref<boolean> {
  const reached = ref(false);
  let timer = 0;
  onMounted(() => { timer = window.setTimeout(() => { reached.value = true; }, milliseconds); });
  onBeforeUnmount(() => window.clearTimeout(timer));
  return reached;
}
