/** @no-db */
import { judgeSignedFor } from './handing-over';
import { drawnPng } from '../../test/drawn-png';
import { pngOf } from '@onecounter/platform';

const png = drawnPng(120, 40);
const dataUrl = (bytes: Buffer): string => `data:image/png;base64,${bytes.toString('base64')}`;

describe('handing over', () => {
  it('needs somebody who shows an identity and signs', () => {
    expect(judgeSignedFor({ collector: {}, signature: dataUrl(png) })).toEqual({ collector: {}, signature: dataUrl(png) });
    expect(() => judgeSignedFor({ collector: {}, signature: null })).toThrow('signatureRequired');
    expect(() => judgeSignedFor({ signature: dataUrl(png) })).toThrow('collectorMismatch');
  });
});

describe('a signature', () => {
  it('is a PNG of at most 200 kB', () => {
    expect(pngOf(dataUrl(png)).equals(png)).toBe(true);
    expect(() => pngOf(dataUrl(Buffer.concat([png, Buffer.alloc(205_000)])))).toThrow('fileTooLarge');
  });

  it('is nothing else, whatever it calls itself', () => {
    expect(() => pngOf('')).toThrow('signatureRequired');
    expect(() => pngOf('data:image/svg+xml;base64,PHN2Zz4=')).toThrow('fileTypeRefused');
    expect(() => pngOf(dataUrl(Buffer.from('MZ this is a program')))).toThrow('fileTypeRefused');
  });

  it('is whole: nobody can sign again when the receipt is made from it', () => {
    expect(() => pngOf(dataUrl(png.subarray(0, -30)))).toThrow('fileTypeRefused');
    expect(() => pngOf(dataUrl(Buffer.concat([png.subarray(0, 8), Buffer.alloc(40)])))).toThrow('fileTypeRefused');
    const damaged = Buffer.from(png);
    damaged[damaged.length - 20] = (damaged[damaged.length - 20] ?? 0) ^ 0xff;
    expect(() => pngOf(dataUrl(damaged))).toThrow('fileTypeRefused');
  });
});
