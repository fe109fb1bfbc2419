import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

export interface LineOfFile {
  readonly text: string;
  /** Bytes of the file before it. */
  readonly offset: number;
}

/** Size in bytes; 0 when there is no file. */
export const sizeOf = async (file: string): Promise<number> => (await stat(file).catch(() => null))?.size ?? 0;

/** The lines of a file as they are, in the order of the file; memory for one line. Split at line feeds only, so that no other change passes as a line's end. */
export async function* linesOf(file: string): AsyncGenerator<LineOfFile> {
  if ((await sizeOf(file)) === 0) return;
  let parts: Buffer[] = [];
  let offset = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      const line = Buffer.concat([...parts, chunk.subarray(from, end)]);
      yield { text: line.toString('utf8'), offset };
      offset += line.length + 1;
      parts = [];
      from = end + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (parts.length > 0) yield { text: Buffer.concat(parts).toString('utf8'), offset };
}
