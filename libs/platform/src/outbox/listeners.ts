import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Happening } from '@onecounter/contracts';
import { MachineClock } from '../clocks/machine-clock';
import { Sql, SWIFTLY } from '../database/sql';
import { Listener, type Pace } from './listener';

const receipts = (beside: string): string => `insert into platform.event_receipt (event_id, listener, done_at) select $1, l, $3 from unnest($2::text[]) l${beside} on conflict do nothing returning event_id`;
const [RECEIPTS, RECEIPTS_SWIFTLY] = [receipts(''), receipts(`, ${SWIFTLY}`)];
const ORDER: readonly Pace[] = ['atOnce', 'inTurn', 'last'];

/** All listeners of this process, found at boot; two of one name stop the boot. */
@Injectable()
export class Listeners implements OnApplicationBootstrap {
  private readonly byName = new Map<string, Listener>();
  private readonly byFact = new Map<string, Listener[]>();

  constructor(private readonly discovery: DiscoveryService, private readonly sql: Sql, private readonly clock: MachineClock) {}

  onApplicationBootstrap(): void {
    for (const { instance } of this.discovery.getProviders() as { instance?: unknown }[]) {
      if (!(instance instanceof Listener) || this.byName.get(instance.name) === instance) continue;
      if (this.byName.has(instance.name)) throw new Error(`Two listeners are called ${instance.name}`);
      this.byName.set(instance.name, instance);
      for (const fact of instance.hears) this.byFact.set(fact, [...this.of(fact), instance].sort((a, b) => ORDER.indexOf(a.pace) - ORDER.indexOf(b.pace)));
    }
  }

  /** In the order in which they hear it. */
  of(fact: string): readonly Listener[] {
    return this.byFact.get(fact) ?? [];
  }

  counts(): Record<string, number> {
    return Object.fromEntries([...this.byFact].map(([fact, listeners]) => [fact, listeners.length]));
  }

  names(): string[] {
    return [...this.byName.keys()];
  }

  /**
   * To all who hear the fact and have no receipt for it, one after the other, each in a transaction of its own: one that fails stops no other.
   * @param leave what is done instead with a fact that concerns somebody who hears it last
   * @throws Error that names those that failed, once all were told
   */
  async deliverToAll(happening: Happening, leave?: () => Promise<void>): Promise<string> {
    const done = new Set((await this.sql.rows<{ listener: string }>('select listener from platform.event_receipt where event_id = $1', [happening.id])).map(({ listener }) => listener));
    const [unconcerned, failures]: [string[], string[]] = [[], []];
    for (const listener of this.of(happening.fact).filter(({ name }) => !done.has(name))) {
      try {
        if (listener.concerns && !await listener.concerns(happening)) unconcerned.push(listener.name);
        else if (leave && listener.pace === 'last') await leave();
        else await this.deliver(listener.name, happening);
      } catch (error) {
        failures.push(`${listener.name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    if (unconcerned.length > 0) await this.sql.rows(RECEIPTS_SWIFTLY, [happening.id, unconcerned, this.clock.now()]);
    if (failures.length > 0) throw new Error(failures.join('; '));
    return `${happening.fact} ${happening.subjectKind} ${happening.subjectId}`;
  }

  /** Effect and receipt in one transaction; a redelivered fact changes nothing. Who hears at once takes no step, and does not wait for the disk: lost with its receipt in a crash, it is done again. */
  deliver(name: string, happening: Happening): Promise<string> {
    const listener = this.byName.get(name);
    if (!listener) throw new Error(`No listener is called ${name}`);
    return this.sql.transaction(async () => {
      const receipt = await this.sql.row(listener.pace === 'atOnce' ? RECEIPTS_SWIFTLY : RECEIPTS, [happening.id, [name], this.clock.now()]);
      if (!receipt) return 'done before';
      await listener.hear(happening);
      return `${happening.fact} ${happening.subjectKind} ${happening.subjectId}`;
    });
  }
}
