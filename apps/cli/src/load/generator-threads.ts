import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Chunk, Portion } from './generator';
import type { LoadPlan } from './load-plan';

interface Waiting { resolve: (chunk: Chunk) => void; reject: (error: Error) => void }
/** Portions that a thread is given ahead, so that it never waits for us. */
const AHEAD = 2;

/** Threads that make chunks, handed out in turn and given back in order. */
export class GeneratorThreads {
  private readonly threads: { worker: Worker; waiting: Waiting[] }[];

  constructor(plan: LoadPlan, env: NodeJS.ProcessEnv, count: number) {
    this.threads = Array.from({ length: count }, () => {
      const worker = new Worker(scriptFile(), { workerData: { plan, env: { ...env } } });
      const thread = { worker, waiting: [] as Waiting[] };
      worker.on('message', (chunk: Chunk) => thread.waiting.shift()?.resolve(chunk));
      worker.on('error', (error) => thread.waiting.splice(0).forEach((one) => one.reject(error)));
      return thread;
    });
  }

  async *chunks(portions: readonly Portion[]): AsyncGenerator<Chunk> {
    const coming: Promise<Chunk>[] = [];
    let given = 0;
    for (let taken = 0; taken < portions.length; taken += 1) {
      for (; given < portions.length && given - taken < this.threads.length * AHEAD; given += 1) coming.push(this.give(given, portions[given] as Portion));
      yield await (coming.shift() as Promise<Chunk>);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map(({ worker }) => worker.terminate()));
  }

  private give(turn: number, portion: Portion): Promise<Chunk> {
    const thread = this.threads[turn % this.threads.length];
    const chunk = new Promise<Chunk>((resolve, reject) => {
      thread?.waiting.push({ resolve, reject });
      thread?.worker.postMessage(portion);
    });
    chunk.catch(() => undefined); // looked at in its turn
    return chunk;
  }
}

/** The compiled script: beside us, or in the build below the working directory when we run from the sources (tests). */
function scriptFile(): string {
  const beside = path.join(import.meta.dirname, 'generator-thread.js');
  return existsSync(beside) ? beside : path.join(process.cwd(), 'dist/apps/cli/src/load/generator-thread.js');
}
