import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Happening } from '@onecounter/contracts';
import { MachineClock } from '../clocks/machine-clock';
import { Sql } from '../database/sql';
import { Listener } from './listener';

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
      for (const fact of instance.hears) this.byFact.set(fact, [...this.of(fact), instance]);
    }
  }

  of(fact: string): readonly Listener[] {
    return this.byFact.get(fact) ?? [];
  }

  counts(): Record<string, number> {
    return Object.fromEntries([...this.byFact].map(([fact, listeners]) => [fact, listeners.length]));
  }

  names(): string[] {
    return [...this.byName.keys()];
  }

  /** Effect and receipt in one transaction; a redelivered fact changes nothing. */
  deliver(name: string, happening: Happening): Promise<string> {
    const listener = this.byName.get(name);
    if (!listener) throw new Error(`No listener is called ${name}`);
    return this.sql.transaction(async () => {
      const receipt = await this.sql.row('insert into platform.event_receipt (event_id, listener, done_at) values ($1, $2, $3) on conflict do nothing returning event_id', [happening.id, name, this.clock.now()]);
      if (!receipt) return 'done before';
      await listener.hear(happening);
      return `${happening.fact} ${happening.subjectKind} ${happening.subjectId}`;
    });
  }
}
