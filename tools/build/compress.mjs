// What browsers fetch lies compressed beside the original: at 100 Mbit in a hall the first page of a morning is what people wait for. Only node: modules here.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(js|css|html|svg|json)$/;
/** Below this a packet holds it anyway. */
const WORTH_BYTES = 1000;

/** Writes `.br` and `.gz` beside each text of a built page. */
export async function compressTexts(dir) {
  const files = readdirSync(dir, { recursive: true }).map((name) => path.join(dir, String(name))).filter((file) => TEXT.test(file));
  await Promise.all(files.map(async (file) => {
    const bytes = readFileSync(file);
    if (bytes.length < WORTH_BYTES) return;
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    const [br, gz] = await Promise.all([promisify(brotliCompress)(bytes, { params }), promisify(gzip)(bytes, { level: 9 })]);
    writeFileSync(`${file}.br`, br);
    writeFileSync(`${file}.gz`, gz);
  }));
}
