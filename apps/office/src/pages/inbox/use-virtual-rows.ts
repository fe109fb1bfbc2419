import { computed, nextTick, onBeforeUnmount, ref, watch, type ComputedRef, type Ref } from 'vue';

const AROUND = 8;

export interface VirtualRows {
  /** Goes on the scrolling element. */
  box: Ref<HTMLElement | undefined>;
  /** Rows to draw: from first up to, not with, last. */
  first: ComputedRef<number>;
  last: ComputedRef<number>;
  onScroll: () => void;
  /** Brings a row into sight, moving as little as possible. */
  show: (index: number) => Promise<void>;
}

/** Draws only the rows in sight of a list of equal rows, so that 10,000 scroll like ten. */
export function useVirtualRows(count: () => number, rowHeight: number): VirtualRows {
  const box = ref<HTMLElement>();
  const top = ref(0);
  const height = ref(0);
  const observer = new ResizeObserver(([entry]) => { height.value = entry?.contentRect.height ?? 0; });
  watch(box, (next, former) => {
    if (former) observer.unobserve(former);
    if (next) observer.observe(next);
  });
  onBeforeUnmount(() => observer.disconnect());

  const first = computed(() => Math.max(0, Math.min(count(), Math.floor(top.value / rowHeight) - AROUND)));
  const last = computed(() => Math.min(count(), Math.ceil((top.value + height.value) / rowHeight) + AROUND));

  async function show(index: number): Promise<void> {
    await nextTick();
    const element = box.value;
    if (!element) return;
    const begin = index * rowHeight;
    if (begin < element.scrollTop) element.scrollTop = begin;
    else if (begin + rowHeight > element.scrollTop + element.clientHeight) element.scrollTop = begin + rowHeight - element.clientHeight;
  }
  return { box, first, last, onScroll: () => { top.value = box.value?.scrollTop ?? 0; }, show };
}
