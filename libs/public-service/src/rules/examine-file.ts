import { createHash } from 'node:crypto';
import { refuse } from '@onecounter/contracts';
import { COPY_MARK } from '@onecounter/platform';

const MARK = new RegExp(`${COPY_MARK} ([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})`, 'g');
/** Longer than the mark: it may lie across two portions. */
const KEPT_SIGNS = 80;
/** A file has two marks; more are somebody's play. */
const MOST_MARKS = 8;

export interface ExaminedFile {
  /** SHA-256, hex. */
  readonly hash: string;
  /** Ids of copies that it says it is. */
  readonly marks: readonly string[];
}

/** Reads a file once, keeping nothing of it but its hash and the marks of copies in it. @throws fileEmpty, fileTooLarge */
export async function examineFile(source: AsyncIterable<Buffer>, limitBytes: number): Promise<ExaminedFile> {
  const [hash, marks] = [createHash('sha256'), new Set<string>()];
  let [size, end] = [0, ''];
  for await (const portion of source) {
    size += portion.length;
    if (size > limitBytes) continue; // read to its end, so that whoever sends it hears the answer
    hash.update(portion);
    const text = end + portion.toString('latin1');
    for (const found of text.matchAll(MARK)) if (found[1] && marks.size < MOST_MARKS) marks.add(found[1]);
    end = text.slice(-KEPT_SIGNS);
  }
  if (size === 0) refuse('fileEmpty');
  if (size > limitBytes) refuse('fileTooLarge', { limitMegabytes: limitBytes / 1024 / 1024 });
  return { hash: hash.digest('hex'), marks: [...marks] };
}
