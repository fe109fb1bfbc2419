const MOST = 20;
const WINDOW_MS = 10 * 60_000;
const ADDRESSES_KEPT = 10_000;

/** Failed sign-ins per network address, in memory: it slows down whoever tries many logins from one place. Machine time. */
export class AddressFailures {
  private readonly byAddress = new Map<string, number[]>();

  /** Seconds until the address may try again; 0 when it may now. */
  secondsToWait(address: string, now: Date): number {
    const oldest = this.recent(address, now).at(-MOST);
    return oldest === undefined ? 0 : Math.ceil((oldest + WINDOW_MS - now.getTime()) / 1000);
  }

  note(address: string, now: Date): void {
    const failures = [...this.recent(address, now), now.getTime()];
    this.byAddress.delete(address); // put at the end: the map keeps the order in which addresses failed last
    this.byAddress.set(address, failures);
    const [longestAgo] = this.byAddress.keys();
    if (this.byAddress.size > ADDRESSES_KEPT && longestAgo !== undefined) this.byAddress.delete(longestAgo);
  }

  private recent(address: string, now: Date): number[] {
    return (this.byAddress.get(address) ?? []).filter((at) => at > now.getTime() - WINDOW_MS);
  }
}
