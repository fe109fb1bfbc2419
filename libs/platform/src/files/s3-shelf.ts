import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import type { S3Settings } from '../config/s3-settings';
import { HASH, placeOf, type ByteShelf, type ShelvedFile } from './byte-shelf';
import { refuseStore } from './store-failure';

type Sdk = typeof import('@aws-sdk/client-s3');
/** Whoever waits at the counter is told within this time, also when the store accepts connections and says nothing. */
const ANSWER_MS = 8000;
const PLACE_MS = 30_000;
const IDLE_MS = 30_000;
const ATTEMPTS = 2;

/** Bytes in a bucket of an object store that speaks S3; the library is loaded only where one is configured. */
export class S3Shelf implements ByteShelf {
  private loading: Promise<{ sdk: Sdk; client: S3Client }> | undefined;
  constructor(private readonly settings: S3Settings) {}

  async place(file: string, hash: string, sizeBytes: number): Promise<void> {
    if (await this.has(hash)) return;
    // a stream is read once: each attempt opens the file anew
    await this.ask('place', PLACE_MS, async ({ sdk, client }, abortSignal) => {
      const Body = createReadStream(file);
      await client.send(new sdk.PutObjectCommand({ ...this.at(hash), Body, ContentLength: sizeBytes }), { abortSignal }).finally(() => Body.destroy());
    });
  }

  async has(hash: string): Promise<boolean> {
    return (await this.ask('read', ANSWER_MS, ({ sdk, client }, abortSignal) => client.send(new sdk.HeadObjectCommand(this.at(hash)), { abortSignal }))) !== null;
  }

  async open(hash: string): Promise<{ stream: Readable; sizeBytes: number } | null> {
    const found = await this.ask('read', ANSWER_MS, ({ sdk, client }, abortSignal) => client.send(new sdk.GetObjectCommand(this.at(hash)), { abortSignal }));
    return found ? { stream: found.Body as Readable, sizeBytes: found.ContentLength ?? 0 } : null;
  }

  async* list(): AsyncIterable<ShelvedFile[]> {
    let token: string | undefined;
    do {
      const ContinuationToken = token;
      const page = await this.ask('list', ANSWER_MS, ({ sdk, client }, abortSignal) => client.send(new sdk.ListObjectsV2Command({ Bucket: this.settings.bucket, Prefix: this.settings.prefix, ContinuationToken }), { abortSignal }));
      yield (page?.Contents ?? []).map(({ Key, LastModified }) => ({ hash: Key?.split('/').at(-1) ?? '', storedAtMs: LastModified?.getTime() ?? Infinity })).filter(({ hash }) => HASH.test(hash));
      token = page?.IsTruncated ? page.NextContinuationToken : undefined;
    } while (token);
  }

  async remove(hash: string): Promise<void> {
    await this.ask('remove', ANSWER_MS, ({ sdk, client }, abortSignal) => client.send(new sdk.DeleteObjectCommand(this.at(hash)), { abortSignal }));
  }

  private at(hash: string): { Bucket: string; Key: string } {
    return { Bucket: this.settings.bucket, Key: `${this.settings.prefix}${placeOf(hash).join('/')}` };
  }

  /** Null when the object is not there. @throws storageFull, fileStoreAway */
  private async ask<T>(operation: string, withinMs: number, send: (s3: { sdk: Sdk; client: S3Client }, signal: AbortSignal) => Promise<T>): Promise<T | null> {
    for (let attempt = 1; ; attempt += 1) {
      const leaving = new AbortController();
      // only until the answer begins: its body has an idle limit of its own
      const timer = setTimeout(() => leaving.abort(), withinMs);
      try {
        return await send(await this.load(), leaving.signal);
      } catch (error) {
        const said = saidBy(error);
        if (said === 'absent') return null;
        if (said === 'full') refuseStore(operation, 'storageFull');
        if (said === 'refused' || leaving.signal.aborted || attempt === ATTEMPTS) refuseStore(operation, 'fileStoreAway');
      } finally {
        clearTimeout(timer);
      }
    }
  }

  private load(): Promise<{ sdk: Sdk; client: S3Client }> {
    this.loading ??= import('@aws-sdk/client-s3').then((sdk) => ({ sdk, client: this.connect(sdk) }));
    return this.loading;
  }

  private connect(sdk: Sdk): S3Client {
    const { endpoint, region, accessKeyId, secretAccessKey } = this.settings;
    return new sdk.S3Client({
      region, ...(endpoint ? { endpoint, forcePathStyle: true } : {}), ...(accessKeyId ? { credentials: { accessKeyId, secretAccessKey } } : {}), maxAttempts: 1,
      // older object stores know no checksums beyond the signature's
      requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: { connectionTimeout: 3000, socketTimeout: IDLE_MS, requestTimeout: PLACE_MS, throwOnRequestTimeout: true },
    });
  }
}

/** What a failure of the store means; `refused` is what trying again cannot mend (keys, bucket, rights). */
function saidBy(error: unknown): 'absent' | 'full' | 'refused' | 'away' {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
  const status = $metadata?.httpStatusCode;
  if (name === 'NoSuchKey' || name === 'NotFound') return 'absent';
  if (status === 507 || name === 'XMinioStorageFull' || name === 'QuotaExceeded' || name === 'InsufficientStorage') return 'full';
  return status !== undefined && status < 500 && status !== 429 ? 'refused' : 'away';
}
