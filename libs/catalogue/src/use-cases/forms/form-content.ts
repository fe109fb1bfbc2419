import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { FileStore, MalwareHook } from '@onecounter/platform';
import type { FormSource } from '../../data/forms';
import { formFileType, type FormFilePurpose } from '../../rules/forms/form-file-type';

/** The columns that say which file it is. */
export interface FormFile { readonly file_hash: string; readonly name: string; readonly media_type: string; readonly size_bytes: number }

/** The bytes of forms and samples, judged before they are kept. */
@Injectable()
export class FormContent {
  constructor(private readonly store: FileStore, private readonly malware: MalwareHook) {}

  /** @throws formFileRefused, fileInfected, malwareCheckFailed, storageFull */
  async keep(purpose: FormFilePurpose, name: string, bytes: Buffer): Promise<FormFile> {
    const mediaType = formFileType(bytes, name, purpose);
    // scanned as any upload is; kept for good by the row that `put` writes
    await this.store.take(Readable.from([bytes]), ({ path }) => this.malware.inspect(path), () => Promise.resolve());
    return { file_hash: await this.store.put(bytes), name, media_type: mediaType, size_bytes: bytes.length };
  }

  /** To be saved, never shown by the browser as a page of ours. @throws notFound when nothing is held here */
  async open({ file_hash: hash, file_name: name, media_type: type }: Pick<FormSource, 'file_hash' | 'file_name' | 'media_type'>): Promise<StreamableFile> {
    const kept = hash === null ? null : await this.store.open(hash);
    if (!kept) return refuse('notFound');
    return new StreamableFile(kept.stream, { type: type ?? 'application/octet-stream', disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name ?? '')}`, length: kept.sizeBytes });
  }
}
