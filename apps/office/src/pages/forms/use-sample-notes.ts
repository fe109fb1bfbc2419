import { computed, ref, type ComputedRef, type Ref } from 'vue';
import type { SampleNote } from '@onecounter/contracts';

export interface NotesHand {
  add: (x: number, y: number) => void;
  /** To a place in percent, kept within the picture. */
  place: (at: number, x: number, y: number) => void;
  remove: (at: number) => void;
  /** Its number one up or down. */
  shift: (at: number, by: 1 | -1) => void;
}
export const MOST_NOTES = 40;
const within = (percent: number): number => Math.round(Math.min(100, Math.max(0, percent)) * 10) / 10;

/** The notes of a sample while they are edited; `current` is the one that keys move. */
export function useSampleNotes(kept: () => readonly SampleNote[]): { notes: Ref<SampleNote[]>; current: Ref<number | null>; changed: ComputedRef<boolean>; hand: NotesHand } {
  const copy = () => kept().map(({ x, y, text }) => ({ x, y, text }));
  const notes = ref<SampleNote[]>(copy());
  const current = ref<number | null>(null);
  const changed = computed(() => JSON.stringify(notes.value) !== JSON.stringify(copy()));

  function shift(at: number, by: 1 | -1): void {
    const to = at + by;
    const [one, other] = [notes.value[at], notes.value[to]];
    if (!one || !other) return;
    notes.value = notes.value.map((note, index) => (index === at ? other : index === to ? one : note));
    current.value = to;
  }
  return {
    notes, current, changed,
    hand: {
      add: (x, y) => {
        if (notes.value.length >= MOST_NOTES) return;
        notes.value = [...notes.value, { x: within(x), y: within(y), text: '' }];
        current.value = notes.value.length - 1;
      },
      place: (at, x, y) => { notes.value = notes.value.map((note, index) => (index === at ? { ...note, x: within(x), y: within(y) } : note)); },
      remove: (at) => {
        notes.value = notes.value.filter((_, index) => index !== at);
        current.value = null;
      },
      shift,
    },
  };
}
