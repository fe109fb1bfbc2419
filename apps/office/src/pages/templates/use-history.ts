import { computed, ref, watch, type ComputedRef, type Ref } from 'vue';

export interface History {
  undo: () => void;
  redo: () => void;
  canUndo: ComputedRef<boolean>;
  canRedo: ComputedRef<boolean>;
  /** What is done from here on is undone by itself. */
  settle: () => void;
}

const MOST = 100;
const PAUSE = 500;

/** Undo and redo of everything in `value`; what changes without a pause is one change. */
export function useHistory<Value extends object>(value: Ref<Value>): History {
  const past = ref<string[]>([]);
  const future = ref<string[]>([]);
  let shown = JSON.stringify(value.value);
  let timer = 0;

  function settle(): void {
    window.clearTimeout(timer);
    const now = JSON.stringify(value.value);
    if (now === shown) return;
    past.value = [...past.value, shown].slice(-MOST);
    future.value = [];
    shown = now;
  }
  function show(text: string): void {
    shown = text;
    value.value = JSON.parse(text) as Value;
  }
  watch(value, () => { window.clearTimeout(timer); timer = window.setTimeout(settle, PAUSE); }, { deep: true });
  return {
    settle, canUndo: computed(() => past.value.length > 0), canRedo: computed(() => future.value.length > 0),
    undo: () => { settle(); const last = past.value.at(-1); if (last === undefined) return; past.value = past.value.slice(0, -1); future.value = [...future.value, shown]; show(last); },
    redo: () => { settle(); const next = future.value.at(-1); if (next === undefined) return; future.value = future.value.slice(0, -1); past.value = [...past.value, shown]; show(next); },
  };
}
