import type { MachineClock } from '@onecounter/platform';

const FRESH_FOR_MS = 5_000;

/** Small tables that everybody reads and nobody changes often, kept in memory for five seconds. A failed reading is not kept. */
export class FreshCopy<T> {
  private copy: { readonly takenAt: number; readonly value: Promise<T> } | undefined;

  constructor(private readonly clock: MachineClock, private readonly read: () => Promise<T>) {}

  /** Takes a change that this process made into account at once. */
  forget(): void {
    this.copy = undefined;
  }

  get(): Promise<T> {
    const now = this.clock.now().getTime();
    if (this.copy && now - this.copy.takenAt < FRESH_FOR_MS) return this.copy.value;
    const copy = { takenAt: now, value: this.read() };
    this.copy = copy;
    copy.value.catch(() => { if (this.copy === copy) this.copy = undefined; });
    return copy.value;
  }
}
