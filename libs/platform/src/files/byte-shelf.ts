import type { Readable } from 'node:stream';

/** One kept file as the shelf sees it. */
export interface ShelvedFile { readonly hash: string; readonly storedAtMs: number }

/** Where bytes lie by their hash: a disk or an object store. Bytes under a hash never change. */
export interface ByteShelf {
  /** Puts a whole local file under its hash; what is there already stays. @throws storageFull, fileStoreAway */
  place(file: string, hash: string, sizeBytes: number): Promise<void>;
  /** @throws fileStoreAway */
  has(hash: string): Promise<boolean>;
  /** Null when there is no such file. @throws fileStoreAway */
  open(hash: string): Promise<{ stream: Readable; sizeBytes: number } | null>;
  /** Everything there is, in pages, in any order. @throws fileStoreAway */
  list(): AsyncIterable<ShelvedFile[]>;
  /** Removing what is gone already is done. @throws fileStoreAway */
  remove(hash: string): Promise<void>;
}

export const HASH = /^[\da-f]{64}$/;
/** Two levels of folders, so that none gets long. */
export const placeOf = (hash: string): [string, string, string] => [hash.slice(0, 2), hash.slice(2, 4), hash];
