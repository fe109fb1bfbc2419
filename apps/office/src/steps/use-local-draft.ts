import { legalTimeOf } from '@onecounter/kernel';
import { useDraft, useLegalClock, useSession, type Draft, type ServerCopy } from '@onecounter/web-kit';

export interface LocalDraft<Value> extends Draft<Value> {
  /** Empties the form; it goes on keeping. */
  clear: () => void;
  /** The step is taken and the form goes away: nothing of it stays. */
  drop: () => void;
}

/** A form that lives on this machine only, under the person's own name: an opinion is nobody's business before the step is taken. */
export function useLocalDraft<Value extends object>(name: string, initial: () => Value): LocalDraft<Value> {
  const clock = useLegalClock();
  const key = `onecounter.kept.${useSession().person?.id ?? 'nobody'}.${name}`;
  const empty = JSON.stringify(initial());

  const draft = useDraft<Value>({
    name, initial, debounce: 300,
    load: async () => {
      const text = localStorage.getItem(key);
      return text === null ? null : JSON.parse(text) as ServerCopy<Value>;
    },
    save: async (value, version) => {
      const copy: ServerCopy<Value> = { value, version: version + 1, savedAt: clock.now ? legalTimeOf(clock.now) : '' };
      if (JSON.stringify(value) === empty) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(copy));
      return copy;
    },
  });
  return {
    ...draft,
    clear: () => { draft.value.value = initial(); },
    drop: () => { draft.close(); localStorage.removeItem(key); },
  };
}
