import { Injectable } from '@nestjs/common';
import { receiveFile, Uploads, type Actor } from '@onecounter/platform';
import type { FastifyRequest } from 'fastify';
import type { UploadedFileView } from '../http/reception.view';

@Injectable()
export class TakeUpload {
  constructor(private readonly uploads: Uploads) {}

  async run(request: FastifyRequest, draftId: string | null, actor: Actor): Promise<UploadedFileView> {
    const { id, name, sizeBytes, mediaType } = await receiveFile(request, (part) => this.uploads.take(part.file, part.filename, actor, draftId));
    return { id, name, sizeBytes, mediaType };
  }
}
