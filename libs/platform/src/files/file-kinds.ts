import { fileTypeFromBuffer } from 'file-type';
import { refuse } from '@onecounter/contracts';

const ACCEPTED: Readonly<Record<string, string>> = { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png' };

/** The type by content, never by name: a program called .pdf is refused (SEC-4). OFD is a zip that lists OFD.xml at its end. @throws fileTypeRefused */
export async function mediaTypeOf({ head, tail }: { head: Buffer; tail: Buffer }): Promise<string> {
  const found = await fileTypeFromBuffer(head);
  if (found && ACCEPTED[found.ext]) return ACCEPTED[found.ext] as string;
  if (found?.ext === 'zip' && tail.includes('OFD.xml')) return 'application/ofd';
  return refuse('fileTypeRefused', { found: found ? found.ext : '无法识别的内容' });
}
