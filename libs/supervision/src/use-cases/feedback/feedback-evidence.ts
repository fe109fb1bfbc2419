import { Injectable, StreamableFile } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { AccessLog, receiveFile, Uploads, type Actor } from '@onecounter/platform';
import type { FastifyRequest } from 'fastify';
import { Feedback, type FeedbackRow } from '../../data/feedback';
import type { FeedbackFileView } from '../../http/feedback.view';

/** 反馈的附件: sent by the program before it is named, judged as every upload is; opened by whoever sees the feedback, told to the access log. */
@Injectable()
export class FeedbackEvidence {
  constructor(private readonly feedback: Feedback, private readonly uploads: Uploads, private readonly log: AccessLog) {}

  /** @throws unsupportedMedia, malformedRequest, fileTooLarge, fileEmpty, fileTypeRefused, fileInfected, malwareCheckFailed, storageFull, fileStoreAway */
  async take(request: FastifyRequest, actor: Actor): Promise<FeedbackFileView> {
    const { id, name, mediaType, sizeBytes } = await receiveFile(request, (part) => this.uploads.take(part.file, part.filename, actor, null));
    return { id, name, mediaType, sizeBytes };
  }

  /** @throws notFound */
  async open(id: number, fileId: string, actor: Actor): Promise<StreamableFile> {
    const row: FeedbackRow = await this.feedback.get(id, actor);
    const file = row.files.some((one) => one.id === fileId) ? await this.uploads.find(fileId) : undefined;
    if (!file) refuse('notFound');
    await this.log.write(actor, { action: 'openFile', subjectKind: 'supervisionFeedback', subjectId: id, detail: { fileId } });
    return new StreamableFile(await this.uploads.open(file), { type: file.media_type, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`, length: Number(file.size_bytes) });
  }
}
