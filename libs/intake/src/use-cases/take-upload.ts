import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Uploads, type Actor } from '@onecounter/platform';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { UploadedFileView } from '../http/reception.view';

type MultipartRequest = FastifyRequest & { isMultipart(): boolean; file(): Promise<MultipartFile | undefined> };

/** A refused body larger than this is cut off instead of read to its end. */
const MOST_BYTES_AFTER_REFUSAL = 256 * 1024 * 1024;

@Injectable()
export class TakeUpload {
  constructor(private readonly uploads: Uploads) {}

  async run(request: FastifyRequest, draftId: string | null, actor: Actor): Promise<UploadedFileView> {
    const multipart = request as MultipartRequest;
    if (!multipart.isMultipart()) refuse('unsupportedMedia');
    const part = (await multipart.file()) ?? refuse('malformedRequest', {}, 'file');
    try {
      const { id, name, sizeBytes, mediaType } = await this.uploads.take(part.file, part.filename, actor, draftId);
      return { id, name, sizeBytes, mediaType };
    } catch (failure) {
      await readToTheEnd(request.raw);
      throw failure;
    }
  }
}

/** A browser hears the refusal only after it has sent its whole file: what is left of it is read into nothing. */
async function readToTheEnd(body: IncomingMessage): Promise<void> {
  if (body.readableEnded || body.destroyed) return;
  let size = 0;
  body.unpipe();
  body.on('data', (chunk: Buffer) => { size += chunk.length; if (size > MOST_BYTES_AFTER_REFUSAL) body.destroy(); });
  body.resume();
  await once(body, 'close').catch(() => undefined); // a sender that went away needs no answer
}
