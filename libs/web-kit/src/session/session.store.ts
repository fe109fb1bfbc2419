import { computed, ref, type Ref } from 'vue';
import { defineStore } from 'pinia';
import { sendJson } from '../client/api';
import { asProblem, type Problem } from '../client/problem';
import { useKit } from '../kit';
import type { SessionKeeper, SignedInPerson } from './session-keeper';

/**
 * Who works here. `asking` is true while the sign-in dialog lies over the page: the page below keeps everything typed,
 * and the request that met the expired sign-in goes on after it.
 */
export const useSession = defineStore('session', () => {
  const { keeper, transport } = useKit();
  /** Stays while the sign-in is only interrupted, so that the page below does not fall apart. */
  const person = ref<SignedInPerson | null>(null);
  const { asking, leave } = followKeeper(keeper, person);
  /** Why the app could not ask the server at its start; it keeps trying. */
  const startProblem = ref<Problem | null>(null);

  /** At the start of the app: true when the refresh cookie still holds. */
  async function restore(): Promise<boolean> {
    try {
      const signedIn = await keeper.refresh(null);
      startProblem.value = null;
      return signedIn;
    } catch (failure) {
      startProblem.value = asProblem(failure);
      return false;
    }
  }

  async function changePassword(oldPassword: string, newPassword: string): Promise<void> {
    await sendJson(transport, 'POST', '/api/auth/change-password', { oldPassword, newPassword });
    if (person.value) person.value = { ...person.value, mustChangePassword: false };
  }

  const signIn = (login: string, password: string) => keeper.signIn(login, password);
  const prove = (challenge: string, code: string) => keeper.prove(challenge, code);
  const enrolled = (): void => { if (person.value) person.value = { ...person.value, mustEnrolSecondFactor: false }; };
  const can = (permission: string) => person.value?.permissions.includes(permission) ?? false;
  /** 综合窗口接件员 · 3 号窗口, or the unit where there is no window. */
  const placeLabel = computed(() => (person.value ? placeOf(person.value) : ''));

  return { person, asking, startProblem, placeLabel, restore, signIn, prove, enrolled, signOut: leave, changePassword, can };
});

/** Turns what the keeper hears (this tab, other tabs, expired requests) into the state of the page. */
function followKeeper(keeper: SessionKeeper, person: Ref<SignedInPerson | null>) {
  const asking = ref(false);
  let leaving = false;
  let settle: ((signedIn: boolean) => void) | null = null;

  function answerAsking(signedIn: boolean): void {
    asking.value = false;
    settle?.(signedIn);
    settle = null;
  }
  keeper.onChange = (next) => {
    // Somebody else signed in over this page or in another tab: nothing of the former person may stay on the screen.
    if (person.value && next && next.id !== person.value.id) { window.location.reload(); return; }
    if (next) answerAsking(true);
    else if (person.value && !leaving) asking.value = true;
    person.value = next ?? person.value;
  };
  keeper.askToSignIn = () => {
    asking.value = true;
    return new Promise<boolean>((resolve) => { settle = resolve; });
  };
  /** Ends the sign-in here, in the other tabs and on the server; drafts are kept. */
  async function leave(): Promise<void> {
    leaving = true;
    await keeper.signOut().catch(asProblem);
    leaving = false;
    person.value = null;
    answerAsking(false);
  }
  return { asking, leave };
}

function placeOf({ postLabel, unitName, windowNumber }: SignedInPerson): string {
  // a post of a general section is called as the section itself
  if (unitName === postLabel) return unitName;
  return windowNumber === null ? `${unitName} · ${postLabel}` : `${postLabel} · ${windowNumber} 号窗口`;
}
