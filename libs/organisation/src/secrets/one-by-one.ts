import { refuse } from '@onecounter/contracts';

const MOST_WAITING = 50;

/** Runs work under the same key one after the other within this process: sign-ins of one login that come together do not lock each other out. */
export class OneByOne {
  private readonly lines = new Map<string, { last: Promise<unknown>; waiting: number }>();

  /** @throws tooManyRequests when the line is too long. */
  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const line = this.lines.get(key) ?? { last: Promise.resolve(), waiting: 0 };
    if (line.waiting >= MOST_WAITING) refuse('tooManyRequests', { seconds: 2 });
    this.lines.set(key, line);
    line.waiting += 1;
    const mine = line.last.then(work);
    line.last = mine.catch(() => undefined); // whoever waits behind does not care how this one ended
    try {
      return await mine;
    } finally {
      line.waiting -= 1;
      if (line.waiting === 0) this.lines.delete(key);
    }
  }
}
