import { refuse } from '@onecounter/contracts';

const LIMIT_BYTES = 200 * 1024;
const HEAD = 'data:image/png;base64,';
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The drawn name, as the pad sends it. @throws signatureRequired, fileTypeRefused, fileTooLarge */
export function pngOf(dataUrl: string): Buffer {
  if (dataUrl === '') return refuse('signatureRequired', {}, 'signature');
  if (!dataUrl.startsWith(HEAD)) return refuse('fileTypeRefused', { found: '无法识别的内容' }, 'signature');
  const bytes = Buffer.from(dataUrl.slice(HEAD.length), 'base64');
  if (bytes.length > LIMIT_BYTES) return refuse('fileTooLarge', { limitMegabytes: LIMIT_BYTES / 1024 / 1024 }, 'signature');
  return bytes.subarray(0, PNG.length).equals(PNG) ? bytes : refuse('fileTypeRefused', { found: '无法识别的内容' }, 'signature');
}
