import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { devTools, type PostgresServer } from './running-process';

const PASSWORD = 'a-server-that-is-killed';

/** A server of one spec's own, durable as in service (fsync on), at one port for all its lives; with a prepared database. */
export class OwnPostgres {
  private constructor(private readonly scratch: string, private server: PostgresServer, readonly env: NodeJS.ProcessEnv) {}

  static async open(): Promise<OwnPostgres> {
    const scratch = mkdtempSync(path.join(tmpdir(), 'onecounter-own-'));
    chmodSync(scratch, 0o711); // the server may run as another user
    const server = await start(scratch, await (await devTools()).freePort());
    return new OwnPostgres(scratch, server, await prepare(scratch, server));
  }

  async kill(): Promise<void> {
    process.kill(this.server.pid, 'SIGKILL');
    await this.server.exited;
  }

  async startAgain(): Promise<void> {
    this.server = await start(this.scratch, this.server.port);
  }

  async close(): Promise<void> {
    await this.server.stop();
    rmSync(this.scratch, { recursive: true, force: true });
  }
}

const start = async (scratch: string, port: number): Promise<PostgresServer> => (await devTools()).startPostgres({ dataDir: path.join(scratch, 'pg'), password: PASSWORD, port });

async function prepare(scratch: string, server: PostgresServer): Promise<NodeJS.ProcessEnv> {
  await (await devTools()).ensureDatabase(server, 'onecounter');
  const env: NodeJS.ProcessEnv = { ...process.env, DATABASE_URL: server.url('onecounter'), DATA_DIR: scratch, ONECOUNTER_SEED: 'test', ONECOUNTER_CLOCK: 'movable' };
  for (const made of ['DATABASE_APP_URL', 'DATABASE_VERIFIER_URL']) delete env[made];
  const { stdout } = await promisify(execFile)(process.execPath, ['tools/test/prepare-template.mjs', path.resolve('dist/apps/cli/src/prepare.js')], { env });
  return { ...env, ...(JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as NodeJS.ProcessEnv) };
}
