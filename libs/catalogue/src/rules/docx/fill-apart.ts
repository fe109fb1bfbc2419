import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FillAnswer, FillQuestion } from './fill-thread';

const HEAP_MB = 1024;
const scriptOfBuild = (): string => path.join(process.cwd(), 'dist/libs/catalogue/src/rules/docx/fill-thread.js');

/**
 * Fills a template in a thread of its own, so that the process goes on answering: some hundred items take seconds.
 * @throws Error when the thread died, or was given up by the signal
 */
export async function fillApart(question: FillQuestion, signal: AbortSignal): Promise<Extract<FillAnswer, { kind: 'filled' }>> {
  signal.throwIfAborted();
  const thread = new Worker(scriptOfBuild(), { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
  const giveUp = (): void => { void thread.terminate(); };
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    const answer = await new Promise<FillAnswer>((resolve, reject) => {
      thread.once('message', resolve).once('error', reject).once('exit', (code) => reject(new Error(`the filling thread ended with code ${code}`)));
      thread.postMessage(question);
    });
    if (answer.kind === 'failed') throw new Error(answer.why);
    return answer;
  } finally {
    signal.removeEventListener('abort', giveUp);
    await thread.terminate();
  }
}
