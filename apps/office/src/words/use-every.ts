import { onBeforeUnmount, onMounted } from 'vue';

/** Does something every so many milliseconds while the page is mounted and looked at, and at once when one comes back to it. */
export function useEvery(milliseconds: number, work: () => unknown): void {
  let timer = 0;
  const tick = () => { if (document.visibilityState === 'visible') void work(); };
  onMounted(() => {
    timer = window.setInterval(tick, milliseconds);
    document.addEventListener('visibilitychange', tick);
  });
  onBeforeUnmount(() => {
    window.clearInterval(timer);
    document.removeEventListener('visibilitychange', tick);
  });
}
