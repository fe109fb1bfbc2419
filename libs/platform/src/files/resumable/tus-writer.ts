import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { refuse, Refusal } from '@onecounter/contracts';
import type { FileStore as TusFileStore } from '@tus/file-store';
import type { Server } from '@tus/server';
import { Settings } from '../../config/settings';
import { raiseDiskFailure } from '../store-failure';
import { ResumableRows, UPLOAD_KEPT_MS } from './resumable-rows';
import { UploadLeases } from './upload-leases';

type Tus = typeof import('@tus/server');
export interface SentPart { readonly headers: Readonly<Record<string, string>>; readonly body: Readable | null }

/** How long a gateway goes on writing after another asked for the upload: enough for a sender that is nearly done. */
const DRAIN_MS = 1000;
const FORWARDED = ['tus-resumable', 'upload-length', 'upload-offset', 'upload-metadata', 'upload-defer-length', 'upload-concat', 'content-type', 'content-length'];

/** The tus protocol (1.0.0) over a folder that all gateways of the machine share; the library is loaded with the first upload. */
@Injectable()
export class TusWriter {
  private readonly folder: string;
  private readonly limitBytes: number;
  private loading: Promise<{ tus: Tus; server: Server }> | undefined;
  private readonly failures = new WeakMap<object, unknown>();

  constructor(settings: Settings, private readonly rows: ResumableRows, private readonly leases: UploadLeases) {
    this.folder = path.join(settings.dataDir, 'files', 'tus');
    this.limitBytes = settings.fileLimitBytes;
  }

  /** Begins (POST) or goes on with (PATCH) the upload. @throws what the protocol or the disk refuses, as our faults */
  async write(method: 'POST' | 'PATCH', id: string, part: SentPart): Promise<void> {
    const { tus, server } = await this.load();
    const headers = Object.fromEntries(FORWARDED.flatMap((name) => (part.headers[name] === undefined ? [] : [[name, part.headers[name]]])));
    const body = part.body ? { body: Readable.toWeb(part.body) as ReadableStream, duplex: 'half' as const } : {};
    const request = new Request(`http://uploads.invalid/uploads/${id}`, { method, headers, ...body });
    const response = await server.handleWeb(request);
    if (response.status < 400) return;
    const failure = this.failures.get(request);
    refuseAs(tus, failure ?? { status_code: response.status, body: await response.text() });
  }

  /** Bytes arrived so far; null when there are none of that upload on this machine. */
  async arrived(id: string): Promise<number | null> {
    return (await stat(this.fileOf(id)).catch(() => null))?.size ?? null;
  }

  read(id: string): Readable {
    return createReadStream(this.fileOf(id));
  }

  remove(id: string): Promise<void> {
    return rm(this.fileOf(id), { force: true });
  }

  private fileOf(id: string): string {
    return path.join(this.folder, id);
  }

  /** Tried again with the next upload when it fails: a folder that cannot be made today may be there tomorrow. */
  private load(): Promise<{ tus: Tus; server: Server }> {
    this.loading ??= this.open().catch((error: unknown) => {
      this.loading = undefined;
      return raiseDiskFailure('write', error);
    });
    return this.loading;
  }

  private async open(): Promise<{ tus: Tus; server: Server }> {
    await mkdir(this.folder, { recursive: true }); // the library would end the process when it cannot
    const [tus, { FileStore }] = await Promise.all([import('@tus/server'), import('@tus/file-store')]);
    const server = new tus.Server({
      path: '/uploads', datastore: storeOf(FileStore, tus, this.folder, this.rows), locker: this.leases, lockDrainTimeout: DRAIN_MS, maxSize: this.limitBytes, relativeLocation: true,
      allowedOrigins: () => false, namingFunction: (request) => request.url.split('/').at(-1) ?? '',
      onResponseError: (request, error) => { this.failures.set(request, error); return undefined; },
    });
    return { tus, server };
  }
}

/** Their store with our rows, and with the reason why a write failed: theirs says only that it did. */
function storeOf(Base: typeof TusFileStore, tus: Tus, directory: string, rows: ResumableRows): TusFileStore {
  class Store extends Base {
    override async write(source: Readable, id: string, offset: number): Promise<number> {
      let arrived = offset;
      const count = new Transform({ transform(chunk: Buffer, _encoding, done) { arrived += chunk.length; done(null, chunk); } });
      await pipeline(source, count, createWriteStream(path.join(directory, id), { flags: 'r+', start: offset }));
      return arrived;
    }
  }
  const find = async (id: string): Promise<InstanceType<Tus['Upload']> | undefined> => {
    const row = await rows.find(id);
    return row && new tus.Upload({ id, size: row.size_bytes, offset: 0, creation_date: row.machine_at.toISOString() });
  };
  const nothing = (): Promise<void> => Promise.resolve(); // the row is written before and removed after
  return new Store({ directory, expirationPeriodInMilliseconds: UPLOAD_KEPT_MS, configstore: { get: find, set: nothing, delete: nothing } });
}

/** Their errors are constants, or a status with a sentence. */
function refuseAs({ ERRORS }: Tus, failure: unknown): never {
  if (failure instanceof Refusal) throw failure;
  if (failure === ERRORS.FILE_NOT_FOUND) refuse('notFound');
  if (failure === ERRORS.FILE_NO_LONGER_EXISTS) refuse('uploadExpired');
  if (failure === ERRORS.INVALID_OFFSET) refuse('uploadOffsetWrong', {}, 'Upload-Offset');
  if (failure === ERRORS.ABORTED) refuse('uploadBusy', { seconds: 2 });
  if (failure === ERRORS.INVALID_CONTENT_TYPE) refuse('unsupportedMedia');
  if (failure === ERRORS.MISSING_OFFSET) refuse('malformedRequest', {}, 'Upload-Offset');
  const { status_code: status, body } = failure as { status_code?: number; body?: string };
  const header = /^Invalid ([\w-]+)/.exec(body ?? '')?.[1];
  if (status === 412 || header === 'tus-resumable') refuse('uploadProtocolUnknown', {}, 'Tus-Resumable');
  if (status === 413) refuse('malformedRequest', {}, 'Upload-Length'); // more than was announced; the limit was judged before
  if (status !== undefined && status < 500) refuse('malformedRequest', {}, header ?? 'Upload-Length');
  return raiseDiskFailure('write', failure);
}
