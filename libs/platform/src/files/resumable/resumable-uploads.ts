import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse, Refusal } from '@onecounter/contracts';
import { Settings } from '../../config/settings';
import type { Actor } from '../../http/actor';
import { cleanName, Uploads, type FileRow } from '../uploads';
import { ResumableRows, UPLOAD_KEPT_MS, type ResumableRow } from './resumable-rows';
import { TusWriter, type SentPart } from './tus-writer';
import { UploadLeases } from './upload-leases';

export interface AnnouncedUpload { readonly name: string; readonly sizeBytes: number; readonly draftId: string | null; readonly key: string | null }
export interface UploadState { readonly id: string; readonly name: string; readonly sizeBytes: number; readonly offset: number; readonly expiresAt: Date; readonly file: FileRow | null }

/** What was judged and will be judged the same again; after anything else one may go on. */
const FINAL = new Set(['fileTypeRefused', 'fileInfected', 'fileEmpty', 'fileTooLarge']);

/** 断点续传: a file that arrives in parts and then goes the way of every upload. The file has the upload's id, so that it cannot become two. */
@Injectable()
export class ResumableUploads {
  constructor(private readonly rows: ResumableRows, private readonly leases: UploadLeases, private readonly writer: TusWriter, private readonly uploads: Uploads, private readonly settings: Settings) {}

  /** Repeated with the same key it is the same upload. @throws fileTooLarge, fileEmpty, idempotencyKeyReused, malformedRequest, uploadProtocolUnknown, and what `take` throws */
  async begin(announced: AnnouncedUpload, part: SentPart, actor: Actor): Promise<UploadState> {
    const { sizeBytes, draftId, key } = announced;
    if (sizeBytes > this.settings.fileLimitBytes) refuse('fileTooLarge', { limitMegabytes: this.settings.fileLimitBytes / 1024 / 1024 });
    if (sizeBytes === 0) refuse('fileEmpty');
    const row = { id: key ? idOf(actor, key) : randomUUID(), person_id: actor.personId ?? 0, draft_id: draftId, name: cleanName(announced.name), size_bytes: sizeBytes };
    if (key) {
      const known = (await this.rows.find(row.id)) ?? (await this.uploads.find(row.id));
      if (known) return known.name === row.name && Number(known.size_bytes) === sizeBytes ? this.look(row.id, actor) : refuse('idempotencyKeyReused');
    }
    if (!(await this.rows.begin(row))) refuse('uploadBusy', { seconds: 2 });
    try {
      await this.writer.write('POST', row.id, part);
    } catch (failure) {
      await this.forget(row.id);
      throw failure;
    }
    return this.settled(await this.own(row.id, actor), actor);
  }

  /** @throws uploadOffsetWrong, uploadBusy, uploadExpired, notFound, malformedRequest, unsupportedMedia, and what `take` throws when this was the last part */
  async write(id: string, part: SentPart, actor: Actor): Promise<UploadState> {
    const row = await this.own(id, actor);
    if (await this.takesMore(row)) {
      try {
        await this.writer.write('PATCH', id, part);
        return await this.settled(row, actor);
      } catch (failure) {
        // whoever wrote while this one waited may have brought it to its end
        if (!(failure instanceof Refusal && failure.code === 'uploadExpired') || (await this.takesMore(row))) throw failure;
      }
    }
    // everything is here: the last part may be asked for again after its answer was lost
    const end = Number(part.headers['upload-offset']) + Number(part.headers['content-length'] ?? 0);
    return end === row.size_bytes ? this.settled(row, actor) : refuse('uploadOffsetWrong', { offset: row.size_bytes }, 'Upload-Offset');
  }

  /** Where to go on from. Waits until nobody writes. @throws notFound, uploadExpired, uploadBusy, and what `take` throws when everything has arrived */
  async look(id: string, actor: Actor): Promise<UploadState> {
    const row = await this.own(id, actor);
    await this.leases.holding(id, () => Promise.resolve());
    return this.settled(row, actor);
  }

  /** What is a file already stays one: whoever has it decides about it. @throws notFound, uploadBusy */
  async cancel(id: string, actor: Actor): Promise<void> {
    await this.own(id, actor);
    await this.leases.holding(id, () => this.forget(id));
  }

  /** Another's upload does not exist. */
  private async own(id: string, actor: Actor): Promise<ResumableRow> {
    const row = await this.rows.find(id);
    return row && row.person_id === actor.personId ? row : refuse('notFound');
  }

  private async settled(row: ResumableRow, actor: Actor): Promise<UploadState> {
    const state = (offset: number, file: FileRow | null): UploadState => ({ id: row.id, name: row.name, sizeBytes: row.size_bytes, offset, expiresAt: new Date(row.machine_at.getTime() + UPLOAD_KEPT_MS), file });
    const offset = await this.writer.arrived(row.id); // looked at first: the bytes go after the file is there
    const stored = await this.uploads.find(row.id);
    if (stored) return state(row.size_bytes, stored);
    if (offset === null) refuse('uploadExpired');
    return offset < row.size_bytes ? state(offset, null) : state(offset, await this.finish(row, actor));
  }

  private async takesMore(row: ResumableRow): Promise<boolean> {
    const arrived = await this.writer.arrived(row.id);
    return arrived !== row.size_bytes && (await this.uploads.find(row.id)) === undefined;
  }

  /** The way of every upload, by one gateway at a time; a crash on it is made good by whoever looks next. */
  private finish(row: ResumableRow, actor: Actor): Promise<FileRow> {
    return this.leases.holding(row.id, async () => {
      const stored = await this.uploads.find(row.id);
      if (stored) return stored;
      try {
        await this.uploads.take(this.writer.read(row.id), row.name, actor, row.draft_id, row.id);
      } catch (failure) {
        if (failure instanceof Refusal && FINAL.has(failure.code)) await this.forget(row.id);
        throw failure;
      }
      await this.writer.remove(row.id);
      return (await this.uploads.find(row.id)) ?? refuse('notFound');
    });
  }

  private async forget(id: string): Promise<void> {
    await this.writer.remove(id);
    await this.rows.remove(id);
  }
}

/** The same person with the same key means the same upload, whichever gateway is asked. */
function idOf(actor: Actor, key: string): string {
  const hex = createHash('sha256').update(`upload ${actor.personId} ${key}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
