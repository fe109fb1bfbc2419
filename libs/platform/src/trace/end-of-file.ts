import { open } from 'node:fs/promises';

const BLOCK = 1 << 16;

/** The last line of a text file (the file grows for years: only its end is read), and whether a crash tore it before its line feed. */
export async function endOf(file: string): Promise<{ line: string; torn: boolean }> {
  const handle = await open(file, 'r').catch(() => null);
  if (!handle) return { line: '', torn: false };
  try {
    const { size } = await handle.stat();
    let tail = Buffer.alloc(0);
    while (tail.length < size && tail.subarray(0, -1).lastIndexOf(10) < 0) {
      const from = Math.max(0, size - tail.length - BLOCK);
      const block = Buffer.alloc(size - tail.length - from);
      await handle.read(block, 0, block.length, from);
      tail = Buffer.concat([block, tail]);
    }
    const torn = size > 0 && tail.at(-1) !== 10;
    const whole = torn ? tail : tail.subarray(0, -1);
    return { line: whole.subarray(whole.lastIndexOf(10) + 1).toString('utf8'), torn };
  } finally {
    await handle.close();
  }
}
