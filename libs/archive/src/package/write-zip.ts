import { PassThrough, type Readable } from 'node:stream';
import { plainDate } from '@onecounter/kernel';
import { ZipFile } from 'yazl';
import { MANIFEST_PATH, manifestBytes, type ArchiveManifest } from './manifest';

/** Gives the bytes of a stored file by its SHA-256. */
export type OpenStored = (hash: string) => Promise<Readable>;
const MODE = 0o100644;

/**
 * The package as a stream. The same manifest gives the same bytes, whoever makes it and wherever: nothing is compressed, the order is the manifest's, and
 * every entry bears noon of the day of archiving as a DOS time, which knows no zone.
 */
export function zipOf(manifest: ArchiveManifest, open: OpenStored): Readable {
  const zip = new ZipFile();
  const [year = 1980, month = 1, day = 1] = plainDate(manifest.archivedOn).split('-').map(Number);
  const common = { mtime: new Date(year, month - 1, day, 12), mode: MODE, compress: false, forceDosTimestamp: true } as const;
  const out = new PassThrough();
  const fail = (error: Error): void => void out.destroy(error);
  zip.outputStream.once('error', fail);
  zip.once('error', fail);
  zip.addBuffer(manifestBytes(manifest), MANIFEST_PATH, common);
  for (const { path, sha256, bytes } of manifest.files) {
    zip.addReadStreamLazy(path, { ...common, size: bytes }, (given) => {
      open(sha256).then((stream) => given(null, stream), (error: Error) => { fail(error); given(error, PassThrough.from([])); });
    });
  }
  zip.end();
  zip.outputStream.pipe(out);
  return out;
}
