import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { devTools, RunningProcess } from './running-process';

/** A store that really speaks S3, in a process of its own that can be killed and opened again on the same bucket. */
export class ObjectStore {
  private process: RunningProcess | null = null;
  private constructor(private readonly bucket: string, private readonly port: string) {}

  static async open(): Promise<ObjectStore> {
    const store = new ObjectStore(mkdtempSync(path.join(tmpdir(), 'onecounter-bucket-')), String(await (await devTools()).freePort()));
    await store.openAgain();
    return store;
  }

  /** What the application is told so that it keeps its files here. */
  get env(): NodeJS.ProcessEnv {
    return { S3_BUCKET: 'onecounter', S3_ENDPOINT: `http://127.0.0.1:${this.port}`, S3_ACCESS_KEY_ID: 'S3RVER', S3_SECRET_ACCESS_KEY: 'S3RVER', S3_PREFIX: 'bureau' };
  }

  async openAgain(): Promise<void> {
    const opened = await RunningProcess.start('libs/testing/src/processes/object-store-server.mjs', { ...process.env, ARGS: `${this.bucket} ${this.port}` });
    await opened.ready('the object store listens', async () => opened.output.includes('listens'));
    this.process = opened;
  }

  /** Whole objects in the bucket, by their hash. */
  objects(): string[] {
    return this.entries().map((name) => /([\da-f]{64})\._S3rver_object$/.exec(name)?.[1] ?? '').filter(Boolean);
  }

  /** Everything in it looks as if it had lain there since 1970. */
  growOld(): void {
    for (const name of this.entries()) utimesSync(path.join(this.bucket, name), 0, 0);
  }

  async kill(): Promise<void> {
    await this.process?.kill();
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.bucket, { recursive: true, force: true });
  }

  private entries(): string[] {
    return readdirSync(this.bucket, { recursive: true, encoding: 'utf8' });
  }
}
