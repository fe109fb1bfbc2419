import { inject, provide, type InjectionKey } from 'vue';

/** What is known of a point's problem at the counter: `mine` cannot be raised again. */
export interface KnownProblem { readonly words: string; readonly mine: boolean }
export interface Raising {
  readonly openOf: (pointCode: string) => KnownProblem | null;
  /** Asks for the words; without a point the clerk chooses among those of the material. */
  readonly ask: (materialCode: string, pointCode: string | null) => void;
}
const RAISING: InjectionKey<Raising> = Symbol('point problems');

export const provideRaising = (raising: Raising): void => { provide(RAISING, raising); };
/** Null on pages where no problem is raised. */
export const useRaisingHere = (): Raising | null => inject(RAISING, null);
