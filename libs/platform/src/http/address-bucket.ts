/** Requests of one address within a minute; more have to wait. Held by one process: several gateways allow that many times more. */
export class AddressBucket {
  private readonly windows = new Map<string, { fromMs: number; count: number }>();

  constructor(private readonly windowMs = 60_000, private readonly capacity = 20_000) {}

  /** Counts a request at machine time, of at most so many a minute. Gives the whole seconds to wait, 0 when it may pass. */
  take(address: string, nowMs: number, most: number): number {
    const open = this.windows.get(address);
    if (!open || nowMs - open.fromMs >= this.windowMs) {
      this.makeRoom(nowMs);
      this.windows.delete(address);
      this.windows.set(address, { fromMs: nowMs, count: 1 });
      return 0;
    }
    open.count += 1;
    return open.count <= most ? 0 : Math.ceil((open.fromMs + this.windowMs - nowMs) / 1000);
  }

  /** Windows stand in the order in which they were opened: the closed ones go first, then the oldest. */
  private makeRoom(nowMs: number): void {
    for (const [address, { fromMs }] of this.windows) {
      if (nowMs - fromMs < this.windowMs && this.windows.size < this.capacity) return;
      this.windows.delete(address);
    }
  }
}
