import type { Fact, Happening } from '@onecounter/contracts';

/**
 * When a listener hears a fact. `atOnce`: in the moment after the commit, beside the queue; for what is small and what somebody outside waits for.
 * `last`: by a job of its own, when no other fact waits; for what takes long, e.g. papers. Otherwise `inTurn`.
 */
export type Pace = 'atOnce' | 'inTurn' | 'last';

/** Hears facts after they are committed, at least once; its effect and its receipt are one transaction, so that it happens once. */
export abstract class Listener {
  /** Kebab-case sentence, e.g. render-document-when-named; its receipts carry it. */
  abstract readonly name: string;
  abstract readonly hears: readonly Fact[];
  readonly pace: Pace = 'inTurn';
  /** Asked before a transaction is opened, by one look that writes nothing: most facts are nothing to most listeners, and to those only the receipt is written. */
  concerns?(happening: Happening): Promise<boolean>;
  abstract hear(happening: Happening): Promise<void>;
}
