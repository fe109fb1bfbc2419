import { onBeforeUnmount, ref, watch, type Ref } from 'vue';
import { newKey } from '../client/machine-time';
import { asProblem, type Problem } from '../client/problem';
import { useSession } from '../session/session.store';
import { DraftKeeper, type DraftRoutes, type SaveState } from './draft-keeper';

export interface DraftOptions<Value> extends DraftRoutes<Value> {
  /** Names the form among all of this app: `reception/20261120-0187`. The person is added by itself. */
  name: string;
  initial: () => Value;
  /** Milliseconds from the last change to the server. */
  debounce?: number;
}

export interface Draft<Value> {
  /** Deeply reactive; bind the fields to it. */
  value: Ref<Value>;
  /** For SavedState. */
  state: Ref<SaveState>;
  /** Resolves when the form may be shown; a Problem when the draft could not be read. */
  ready: Promise<Problem | null>;
  /** Before a step: everything typed is on the server, or it throws. */
  flush: () => Promise<void>;
  /** The draft became a case or was given up. */
  close: () => void;
}

/** Saves a form as it is typed. Nothing typed is lost on reload, lost network, killed server or expired sign-in. */
export function useDraft<Value extends object>(options: DraftOptions<Value>): Draft<Value> {
  const value = ref(options.initial()) as Ref<Value>;
  const state = ref<SaveState>({ kind: 'untouched' }) as Ref<SaveState>;
  const keeper = new DraftKeeper<Value>(draftKey(options.name), options.initial(), options, {
    storage: localStorage, newKey, later, onState: (next) => { state.value = next; },
  }, options.debounce);
  let shown = JSON.stringify(value.value);

  function show(next: Value): void {
    shown = JSON.stringify(next);
    value.value = JSON.parse(shown) as Value;
  }
  keeper.onTaken = show;

  const ready = keeper.open().then((start) => { if (start) show(start); return null; }, asProblem);
  watch(value, (next) => {
    const text = JSON.stringify(next);
    if (text === shown) return;
    shown = text;
    keeper.change(JSON.parse(text) as Value);
  }, { deep: true, flush: 'sync' });

  const wake = () => keeper.wake();
  window.addEventListener('online', wake);
  onBeforeUnmount(() => {
    window.removeEventListener('online', wake);
    keeper.pause();
    void keeper.flush().catch(asProblem); // what fails stays on this machine and goes up at the next visit
  });
  return { value, state, ready, flush: () => keeper.flush(), close: () => keeper.close() };
}

function draftKey(name: string): string {
  const { person } = useSession();
  return `onecounter.draft.${person?.id ?? 'nobody'}.${name}`;
}

function later(milliseconds: number, run: () => void): () => void {
  const timer = window.setTimeout(run, milliseconds);
  return () => window.clearTimeout(timer);
}
