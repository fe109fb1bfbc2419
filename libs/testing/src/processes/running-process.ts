import type { ChildProcess, SpawnOptions } from 'node:child_process';
import path from 'node:path';

export interface PostgresServer { readonly pid: number; readonly port: number; url(database?: string): string; stop(): Promise<unknown>; readonly exited: Promise<unknown> }
interface DevTools {
  spawnBound(command: string, args: string[], options: Omit<SpawnOptions, 'signal'> & { signal: 'TERM' | 'INT' }): ChildProcess;
  ended(child: ChildProcess): Promise<number | string>;
  freePort(): Promise<number>;
  startPostgres(options: { dataDir: string; password: string; port?: number; fast?: boolean }): Promise<PostgresServer>;
  ensureDatabase(server: PostgresServer, name: string): Promise<void>;
}

/** The same tools that `npm start` uses; plain JavaScript, hence typed here. */
export async function devTools(): Promise<DevTools> {
  const [bound, pg] = (await Promise.all(['bound.mjs', 'pg.mjs'].map((file) => import(path.resolve('tools/dev', file))))) as [Partial<DevTools>, Partial<DevTools>];
  return { ...bound, ...pg } as DevTools;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks again and again until `holds` gives something. @throws Error naming `what` after `withinMs` */
export async function until<T>(what: string, holds: () => Promise<T | null | undefined | false>, withinMs = 60_000, everyMs = 100): Promise<T> {
  const end = performance.now() + withinMs;
  for (;;) {
    const found = await holds();
    if (found) return found;
    if (performance.now() > end) throw new Error(`Not within ${withinMs} ms: ${what}`);
    await pause(everyMs);
  }
}

const KEPT_SIGNS = 40_000;

/** A process of the application that is really there and can really be killed; it ends with the spec, however the spec ends. */
export class RunningProcess {
  private said = '';
  private constructor(readonly child: ChildProcess, readonly gone: Promise<number | string>) {
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => { this.said = (this.said + String(data)).slice(-KEPT_SIGNS); });
  }

  static async start(script: string, env: NodeJS.ProcessEnv): Promise<RunningProcess> {
    const { spawnBound, ended } = await devTools();
    const child = spawnBound(process.execPath, ['--enable-source-maps', path.resolve(script)], { signal: 'TERM', env, stdio: ['ignore', 'pipe', 'pipe'] });
    return new RunningProcess(child, ended(child));
  }

  get alive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** The last of what it said on both streams. */
  get output(): string {
    return this.said;
  }

  /** Ends it, by default without a chance to tidy up; resolves when it is gone. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (this.alive) this.child.kill(signal);
    await this.gone;
  }

  /** @throws Error with its last words when it ends first */
  async ready(what: string, holds: () => Promise<boolean>, withinMs = 120_000): Promise<void> {
    await until(what, async () => {
      if (!this.alive) throw new Error(`It ended before: ${what}\n${this.output}`);
      return holds();
    }, withinMs, 30);
  }
}
