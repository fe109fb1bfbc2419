/** Chance that can be repeated: FAULT_SEED sets it, a failing spec names it. */
export class Dice {
  private state: number;
  constructor(readonly seed = Number(process.env.FAULT_SEED ?? 20_261_120)) {
    this.state = seed;
  }

  /** In [0, 1), by mulberry32. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }
}
