import type { Lifecycle } from '@onecounter/contracts';

/** A kind of subject: its lifecycle and the table that carries `status, version, head`. */
export interface SubjectKind<L extends Lifecycle = Lifecycle> {
  readonly lifecycle: L;
  readonly table: string;
}

/** What of a subject a step must know. `version` is the number of steps taken, `head` the hash of the last one. */
export interface SubjectState {
  readonly id: number;
  readonly status: string;
  readonly version: number;
  readonly head: Buffer;
}
