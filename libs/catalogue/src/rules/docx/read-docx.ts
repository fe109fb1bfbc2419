import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { Refusal, refuse } from '@onecounter/contracts';

/** The parts of a .docx by their path. */
export type DocxParts = ReadonlyMap<string, Buffer>;

const MOST_BYTES = 2 * 1024 * 1024;
const MOST_UNPACKED = 20 * 1024 * 1024;
const MOST_PARTS = 200;

/** @throws documentTemplateUnusable */
export function unusable(why: string): never {
  return refuse('documentTemplateUnusable', { why }, 'file');
}

/**
 * Unpacks a .docx under a limit that holds whatever the zip says of itself.
 * @throws documentTemplateUnusable when it is no zip, too large, or holds no document
 */
export async function readDocx(bytes: Buffer): Promise<DocxParts> {
  if (bytes.length > MOST_BYTES) unusable('文件超过 2 MB');
  const zip = await fromBufferPromise(bytes, { lazyEntries: true }).catch(() => unusable('不是 .docx 文件，或文件已损坏'));
  const parts = new Map<string, Buffer>();
  try {
    let unpacked = 0;
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      if (parts.size >= MOST_PARTS) unusable(`压缩包里超过 ${MOST_PARTS} 个部件`);
      const part = await unpack(zip, entry, MOST_UNPACKED - unpacked);
      unpacked += part.length;
      parts.set(entry.fileName, part);
    }
  } catch (failure) {
    if (failure instanceof Refusal) throw failure;
    unusable('压缩包已损坏');
  } finally {
    zip.close();
  }
  if (!parts.has('word/document.xml') || !parts.has('[Content_Types].xml')) unusable('不是 .docx 文件（缺 word/document.xml）');
  return parts;
}

/** The declared size is not believed: what comes out is counted. */
async function unpack(zip: ZipFile, entry: Entry, room: number): Promise<Buffer> {
  if (entry.uncompressedSize > room) unusable(`解压后超过 ${MOST_UNPACKED / 1024 / 1024} MB（${entry.fileName}）`);
  const [pieces, got] = [[] as Buffer[], { bytes: 0 }];
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    got.bytes += (piece as Buffer).length;
    if (got.bytes > room) unusable(`解压后超过 ${MOST_UNPACKED / 1024 / 1024} MB（${entry.fileName}）`);
    pieces.push(piece as Buffer);
  }
  return Buffer.concat(pieces);
}
