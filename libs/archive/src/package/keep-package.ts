import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FileStore, Settings } from '@onecounter/platform';
import { manifestBytes, signArchive, type ArchiveManifest, type PackagedFile } from './manifest';

/** What is made for a package, and lies in the store for it alone. */
export interface Made { readonly path: string; readonly title: string; readonly mediaType: string; readonly bytes: Buffer }
export interface KeptPackage {
  readonly manifest: ArchiveManifest;
  readonly manifestHash: string;
  readonly made: readonly { readonly path: string; readonly hash: string }[];
  readonly sizeBytes: number;
}

/** Signs the list of what belongs to a package and puts list and made files into the store, from which the package comes out the same at any time (ADR 12). */
@Injectable()
export class PackageKeeper {
  constructor(private readonly store: FileStore, private readonly settings: Settings) {}

  async keep(body: Omit<ArchiveManifest, 'format' | 'formatVersion' | 'signature' | 'publicKey'>, made: readonly Made[]): Promise<KeptPackage> {
    const manifest = signArchive({ format: 'onecounter-archive', formatVersion: 1, ...body }, this.settings.signingKey);
    const kept: { path: string; hash: string }[] = [];
    for (const { path, bytes } of made) kept.push({ path, hash: await this.store.put(bytes) });
    const manifestHash = await this.store.put(manifestBytes(manifest));
    return { manifest, manifestHash, made: kept, sizeBytes: manifest.files.reduce((sum, file) => sum + file.bytes, 0) };
  }
}

export const json = (value: object): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
export const packaged = ({ path, title, mediaType, bytes }: Made): PackagedFile => ({ path, title, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, mediaType, number: null, voided: false });
