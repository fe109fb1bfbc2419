import type { MachineClock } from '@onecounter/platform';

const EVERY_MS = 3_000;
const MEGABYTE = 1024 * 1024;

/** Says now and then how far a long work is. */
export class Progress {
  private parts = 0;
  private bytes = 0;
  private told: number;
  private readonly began: number;

  constructor(private readonly clock: MachineClock, private readonly verb: string, private readonly note: (line: string) => void) {
    this.told = this.began = clock.now().getTime();
  }

  tell(part: string, bytes: number): void {
    this.parts += 1;
    this.bytes += bytes;
    const now = this.clock.now().getTime();
    if (now - this.told < EVERY_MS) return;
    this.told = now;
    this.note(`${this.verb} ${this.parts} parts, ${(this.bytes / MEGABYTE).toFixed(0)} MB, at ${part}`);
  }

  get seconds(): number {
    return (this.clock.now().getTime() - this.began) / 1000;
  }
}
