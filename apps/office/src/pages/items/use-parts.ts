import { nextTick, ref, type Ref } from 'vue';

export interface Parts<Part> {
  /** What was taken away last, for as long as it can be put back. */
  removed: Ref<{ part: Part; at: number } | null>;
  add: (part: Part) => void;
  remove: (at: number) => void;
  restore: () => void;
  /** One place up (−1) or down (+1); by drag to any place. The focus goes along. */
  move: (from: number, to: number) => void;
}

/** Adds, removes, orders the parts of a list by keyboard and mouse. `row` finds the line of a place, so that the focus follows it. */
export function useParts<Part>(parts: () => Part[], row: (at: number) => HTMLElement | null): Parts<Part> {
  const removed = ref(null) as Ref<{ part: Part; at: number } | null>;
  const focus = (at: number) => void nextTick(() => row(at)?.focus());

  return {
    removed,
    add: (part) => { parts().push(part); focus(parts().length - 1); },
    remove: (at) => {
      const [part] = parts().splice(at, 1);
      if (part !== undefined) removed.value = { part, at };
      focus(Math.min(at, parts().length - 1));
    },
    restore: () => {
      if (!removed.value) return;
      parts().splice(removed.value.at, 0, removed.value.part);
      focus(removed.value.at);
      removed.value = null;
    },
    move: (from, to) => {
      if (to < 0 || to >= parts().length || from === to) return;
      const [part] = parts().splice(from, 1);
      if (part !== undefined) parts().splice(to, 0, part);
      focus(to);
    },
  };
}
