import { ref, watch, type Ref } from 'vue';
import { useLegalClock, useSession, type SaveState } from '@onecounter/web-kit';
import { legalTimeOf } from '@onecounter/kernel';

/** A form that belongs to a case in hand: kept on this machine at every change until its step is taken. */
export function useLocalForm<Value extends object>(name: string, initial: () => Value): { value: Ref<Value>; state: Ref<SaveState>; close: () => void } {
  const key = `onecounter.form.${useSession().person?.id ?? 'nobody'}.${name}`;
  const clock = useLegalClock();
  const kept = localStorage.getItem(key);
  const value = ref(kept === null ? initial() : { ...initial(), ...JSON.parse(kept) as Value }) as Ref<Value>;
  const state = ref<SaveState>({ kind: 'untouched' });
  let closed = false;
  watch(value, (next) => {
    if (closed) return;
    localStorage.setItem(key, JSON.stringify(next));
    state.value = { kind: 'saved', at: clock.now ? legalTimeOf(clock.now) : '' };
  }, { deep: true, flush: 'sync' });
  return { value, state, close: () => { closed = true; localStorage.removeItem(key); } };
}
