import { parentPort, workerData } from 'node:worker_threads';
import { Generator, type Portion } from './generator';
import type { LoadPlan } from './load-plan';

const { plan, env } = workerData as { plan: LoadPlan; env: NodeJS.ProcessEnv };
const generator = new Generator(plan, env);

parentPort?.on('message', (portion: Portion) => {
  const chunk = generator.make(portion);
  parentPort?.postMessage(chunk, chunk.tables.map(({ lines }) => lines.buffer as ArrayBuffer));
});
