import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { readToTheEnd, Uploads, type Actor } from '@onecounter/platform';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { UploadedFileView } from '../http/reception.view';

type MultipartRequest = FastifyRequest & { isMultipart(): boolean; file(): Promise<MultipartFile | undefined> };

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
