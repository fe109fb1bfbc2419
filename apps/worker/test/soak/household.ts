import { Dice, OwnPostgres, pause, Premises, RealRedis, type RunningGateway, type RunningProcess } from '@onecounter/testing/processes';

/** Everything that is there twice, or can be killed: two gateways, two workers, PostgreSQL and, where jobs lie in it, Redis. */
export class Household {
  readonly kills: Record<string, number> = {};
  private readonly gateways: RunningGateway[] = [];
  private readonly workers: RunningProcess[] = [];
  private constructor(readonly premises: Premises, private readonly server: OwnPostgres, private readonly redis: RealRedis | null, private readonly dice: Dice) {}

  static async open(store: 'PostgreSQL' | 'Redis', dice: Dice, settings: NodeJS.ProcessEnv): Promise<Household> {
    const [server, program] = [await OwnPostgres.open(), RealRedis.program()];
    const redis = store === 'Redis' && program ? await RealRedis.open(program) : null;
    const premises = await Premises.open({ ...server.env, ...settings, ...(redis ? { REDIS_URL: redis.url } : {}) });
    const household = new Household(premises, server, redis, dice);
    await household.complete();
    return household;
  }

  /** One of those that are there; while one is coming back it is the other. */
  get gateway(): RunningGateway {
    const chosen = this.gateways[Math.floor(this.dice.between(0, this.gateways.length))];
    if (!chosen) throw new Error('nobody is there');
    return chosen;
  }

  /** Kills one of all, at random and without a warning, and lets it come back after a moment. */
  async killSomething(): Promise<void> {
    const doers: readonly (readonly [string, () => Promise<void>])[] = [
      ['gateway', () => this.gateway.kill()], ['worker', async () => this.workers[Math.floor(this.dice.between(0, this.workers.length))]?.kill()],
      ['PostgreSQL', () => this.restartServer()], ...(this.redis ? [['Redis', () => this.restartRedis()] as const] : []),
    ];
    const [name, kill] = doers[Math.floor(this.dice.between(0, doers.length))] ?? ['nothing', async () => undefined];
    this.kills[name] = (this.kills[name] ?? 0) + 1;
    await kill();
    await pause(this.dice.between(0, 800));
    await this.complete();
  }

  /** Two gateways and two workers are there. */
  async complete(): Promise<void> {
    for (const list of [this.gateways, this.workers]) for (let at = list.length - 1; at >= 0; at -= 1) if (!isAlive(list[at])) list.splice(at, 1);
    while (this.gateways.length < 2) this.gateways.push(await this.premises.gateway());
    while (this.workers.length < 2) this.workers.push(await this.premises.worker());
  }

  async close(): Promise<void> {
    await this.premises.close();
    await this.redis?.kill();
    await this.server.close();
  }

  private async restartServer(): Promise<void> {
    await this.server.kill();
    await pause(this.dice.between(0, 500));
    await this.server.startAgain();
    await this.premises.reconnect();
  }

  private async restartRedis(): Promise<void> {
    await this.redis?.kill();
    await pause(this.dice.between(0, 500));
    await this.redis?.start();
  }
}

const isAlive = (one: RunningGateway | RunningProcess | undefined): boolean => (one && 'process' in one ? one.process.alive : (one?.alive ?? false));
