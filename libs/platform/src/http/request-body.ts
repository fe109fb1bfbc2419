import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';

/** A refused body larger than this is cut off instead of read to its end. */
const MOST_BYTES_AFTER_REFUSAL = 256 * 1024 * 1024;

/** A browser hears the refusal only after it has sent its whole file: what is left of it is read into nothing. */
export async function readToTheEnd(body: IncomingMessage): Promise<void> {
  if (body.readableEnded || body.destroyed) return;
  let size = 0;
  body.unpipe();
  body.on('data', (chunk: Buffer) => { size += chunk.length; if (size > MOST_BYTES_AFTER_REFUSAL) body.destroy(); });
  body.resume();
  await once(body, 'close').catch(() => undefined); // a sender that went away needs no answer
}

/** Lends the body to `work`, which sees an error when the sender goes away, and reads to the end what it left. */
export async function withBody<T>(body: IncomingMessage, work: (lent: PassThrough) => Promise<T>): Promise<T> {
  const lent = new PassThrough();
  lent.on('error', () => undefined); // whoever reads has heard it
  const gone = (): void => { if (!body.readableEnded) lent.destroy(new Error('the sender went away')); };
  body.once('error', gone).once('close', gone);
  body.pipe(lent);
  try {
    return await work(lent);
  } finally {
    body.off('error', gone).off('close', gone);
    body.on('error', () => undefined);
    body.unpipe(lent);
    lent.destroy();
    await readToTheEnd(body);
  }
}
