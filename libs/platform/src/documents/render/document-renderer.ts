import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DocumentContent } from '@onecounter/contracts';
import { MissingGlyphError } from './glyph-runs';
import type { RenderAnswer } from './render-thread';

export interface DocumentRendererOptions {
  /** Compiled script of the thread; default: the one of the build below the working directory. */
  script?: string;
  /** Heap of the thread in MB (the fonts lie outside of it); a document that needs more fails. Default 512. */
  heapMb?: number;
  /** A rendering that takes longer is given up, in milliseconds. Default 60,000. */
  limitMs?: number;
}

interface RenderJob { content: DocumentContent; resolve(bytes: Buffer): void; reject(error: Error): void }

/**
 * Renders documents one after the other in a thread of its own, so that the process goes on answering.
 * The thread starts with the first document (and loads the fonts then), is replaced when it dies, and keeps no process alive while idle.
 */
export class DocumentRenderer {
  private readonly waiting: RenderJob[] = [];
  private readonly script: string;
  private current?: RenderJob;
  private thread?: Worker;
  private timer?: NodeJS.Timeout;
  private closed = false;

  constructor(private readonly options: DocumentRendererOptions = {}) {
    this.script = options.script ?? path.join(process.cwd(), 'dist/libs/platform/src/documents/render/render-thread.js');
  }

  /**
   * @throws MissingGlyphError when a text holds a character that no font has
   * @throws Error when the thread died or took too long over this document, or the renderer is closed
   */
  render(content: DocumentContent): Promise<Buffer> {
    if (this.closed) return Promise.reject(new Error('the document renderer is closed'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ content, resolve, reject });
      this.next();
    });
  }

  /** Gives up what is not finished and ends the thread. */
  async close(): Promise<void> {
    this.closed = true;
    const left = [...(this.current ? [this.current] : []), ...this.waiting.splice(0)];
    const { thread } = this;
    this.forget();
    for (const job of left) job.reject(new Error('the document renderer was closed'));
    await thread?.terminate();
  }

  private next(): void {
    if (this.current || this.closed) return;
    const job = this.waiting.shift();
    if (!job) return;
    this.current = job;
    try {
      this.thread ??= this.startThread();
      this.thread.ref();
      this.thread.postMessage(job.content);
      const limitMs = this.options.limitMs ?? 60_000;
      this.timer = setTimeout(() => this.lose(this.thread, new Error(`rendering took longer than ${limitMs} ms`)), limitMs);
    } catch (error) {
      this.lose(this.thread, error instanceof Error ? error : new Error(String(error)));
    }
  }

  private startThread(): Worker {
    const thread = new Worker(this.script, { resourceLimits: { maxOldGenerationSizeMb: this.options.heapMb ?? 512 } });
    thread.on('message', (answer: RenderAnswer) => this.finish(thread, answer));
    thread.on('error', (error) => this.lose(thread, error));
    thread.on('exit', (code) => this.lose(thread, new Error(`the rendering thread ended with code ${code}`)));
    return thread;
  }

  private finish(thread: Worker, answer: RenderAnswer): void {
    const job = this.current;
    if (thread !== this.thread || !job) return;
    clearTimeout(this.timer);
    this.current = undefined;
    thread.unref();
    if (answer.kind === 'rendered') job.resolve(Buffer.from(answer.bytes.buffer, answer.bytes.byteOffset, answer.bytes.byteLength));
    else if (answer.kind === 'missingGlyph') job.reject(new MissingGlyphError(answer.field, answer.glyph));
    else job.reject(new Error(answer.message));
    this.next();
  }

  /** The thread is gone or stuck: only the document it was at fails, the next one gets a new thread. */
  private lose(thread: Worker | undefined, error: Error): void {
    if (thread !== this.thread) return;
    const job = this.current;
    this.forget();
    void thread?.terminate();
    job?.reject(error);
    this.next();
  }

  private forget(): void {
    clearTimeout(this.timer);
    this.thread = undefined;
    this.current = undefined;
  }
}
