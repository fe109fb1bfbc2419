import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createConnection } from 'node:net';
import { devTools, until } from './running-process';

/** A real redis-server that keeps nothing on disk: the machine's, or Debian's package where we may install it. */
export class RealRedis {
  private child: ChildProcess | null = null;
  private constructor(private readonly program: string, private readonly port: number) {}

  /** Null where there is none and none may be installed. */
  static program(): string | null {
    const known = process.env.REDIS_SERVER ?? '/usr/bin/redis-server';
    if (existsSync(known)) return known;
    const found = spawnSync('which', ['redis-server'], { encoding: 'utf8' }).stdout?.trim();
    if (found) return found;
    if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
    spawnSync('apt-get', ['update'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'redis-server'], { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    return existsSync(known) ? known : null;
  }

  static async open(program: string): Promise<RealRedis> {
    const redis = new RealRedis(program, await (await devTools()).freePort());
    await redis.start();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.child = spawn(this.program, ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: 'ignore' });
    await until('Redis answers', async () => (await this.ask('PING').catch(() => '')).includes('PONG'));
  }

  /** With all that it held. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => { child.once('exit', resolve); });
    child.kill('SIGKILL');
    await gone;
  }

  /** One command on a bare socket. */
  ask(command: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = createConnection(this.port, '127.0.0.1', () => socket.write(`${command}\r\n`));
      socket.once('data', (answer) => { resolve(String(answer)); socket.end(); });
      socket.once('error', reject);
    });
  }
}
