import type { Fact, Happening } from '@onecounter/contracts';

/** Hears facts after they are committed, at least once; its effect and its receipt are one transaction, so that it happens once. */
export abstract class Listener {
  /** Kebab-case sentence, e.g. render-document-when-named; the job's id carries it. */
  abstract readonly name: string;
  abstract readonly hears: readonly Fact[];
  abstract hear(happening: Happening): Promise<void>;
}
