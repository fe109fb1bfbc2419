import { parentPort } from 'node:worker_threads';
import type { DocumentContent } from '@onecounter/contracts';
import { MissingGlyphError } from './glyph-runs';
import { renderPdf } from './render-pdf';

/** What the thread answers; errors do not keep their class on the way, so they travel as facts. */
export type RenderAnswer =
  | { kind: 'rendered'; bytes: Uint8Array }
  | { kind: 'missingGlyph'; field: string; glyph: string }
  | { kind: 'failed'; message: string };

async function answer(content: DocumentContent): Promise<RenderAnswer> {
  try {
    return { kind: 'rendered', bytes: Uint8Array.from(await renderPdf(content)) };
  } catch (error) {
    if (error instanceof MissingGlyphError) return { kind: 'missingGlyph', field: error.field, glyph: error.glyph };
    return { kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (content: DocumentContent) => {
  void answer(content).then((reply) => parentPort?.postMessage(reply, reply.kind === 'rendered' ? [reply.bytes.buffer as ArrayBuffer] : []));
});
