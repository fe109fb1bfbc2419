import type { Outcome } from '@onecounter/platform';
import type { SentChannel } from '../data/deliveries';

/** What is handed to whoever carries it. `sendId` is the same at each attempt, so that a carrier that knows it sends once. */
export interface Dispatch { readonly sendId: string; readonly to: string; readonly subject: string; readonly text: string }

/** A way to somebody who does not sit before the centre. */
export abstract class Channel {
  abstract readonly name: SentChannel;
  /** What stands in its way, in the words of the log; null: it is ready. */
  abstract readonly off: string | null;
  /** Never throws for what the carrier does. */
  abstract send(dispatch: Dispatch): Promise<Outcome>;
}
