/** @no-db */
import { createHash } from 'node:crypto';
import { examineFile } from './examine-file';

const ID = '0f8fad5b-d9cb-469f-a165-70867728950e';
async function* inPortions(text: string, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < text.length; at += size) yield Buffer.from(text.slice(at, at + size), 'latin1');
}

describe('a file that is examined', () => {
  it.each([1, 7, 50, 4096])('says its hash and the copy it claims to be, in portions of %i bytes', async (size) => {
    const text = `%PDF-1.7 ${'x'.repeat(300)} (OneCounter-Copy ${ID}) ${'y'.repeat(300)}\n%OneCounter-Copy ${ID}\n`;
    expect(await examineFile(inPortions(text, size), 10_000)).toEqual({ hash: createHash('sha256').update(text, 'latin1').digest('hex'), marks: [ID] });
  });

  it('claims nothing without a mark, or with a damaged one', async () => {
    expect(await examineFile(inPortions(`OneCounter-Copy ${ID.replace('0', 'g')} OneCounter-Copy`, 9), 10_000)).toMatchObject({ marks: [] });
  });

  it('is refused when it is empty or beyond the limit', async () => {
    await expect(examineFile(inPortions('', 1), 10)).rejects.toThrow('fileEmpty');
    await expect(examineFile(inPortions('x'.repeat(11), 3), 10)).rejects.toThrow('fileTooLarge');
    await expect(examineFile(inPortions('x'.repeat(10), 3), 10)).resolves.toMatchObject({ marks: [] });
  });
});
