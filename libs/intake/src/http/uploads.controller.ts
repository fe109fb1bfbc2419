import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { By, OwnTransaction, Verb, type Actor } from '@onecounter/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TakeUploadInParts } from '../use-cases/take-upload-in-parts';
import { UploadView } from './upload.view';

const PART = 'application/offset+octet-stream';
const Tus = (): MethodDecorator => ApiHeader({ name: 'Tus-Resumable', required: true, schema: { type: 'string', enum: ['1.0.0'] } });

/** 断点续传: the tus protocol 1.0.0 with creation, creation-with-upload, expiration and termination. */
@Controller('uploads')
export class UploadsController {
  constructor(private readonly uploads: TakeUploadInParts) {}

  /** Announces a file; Location says where its parts go. The same Idempotency-Key gives the same upload. */
  @Post()
  @OwnTransaction()
  @Tus()
  @ApiHeader({ name: 'Upload-Length', required: true, description: 'bytes of the whole file', schema: { type: 'integer', minimum: 1 } })
  @ApiHeader({ name: 'Upload-Metadata', required: false, description: 'filename and, optionally, draftId (uuid): each key followed by a space and its value in base64 (UTF-8), joined by commas', schema: { type: 'string' } })
  @Verb('uploadFile', ['malformedRequest', 'uploadProtocolUnknown', 'idempotencyKeyReused', 'uploadBusy', 'fileTooLarge', 'fileTypeRefused', 'fileEmpty', 'fileInfected', 'malwareCheckFailed', 'fileStoreAway', 'storageFull'], 'beginUpload')
  beginUpload(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply, @By() actor: Actor): Promise<UploadView> {
    return this.uploads.begin(request, reply, actor);
  }

  /** The next bytes, from where it stands. 204 while more is to come; with the last byte 200 and the file, or the reason why it is refused. */
  @Patch(':id')
  @OwnTransaction()
  @Tus()
  @ApiHeader({ name: 'Upload-Offset', required: true, description: 'bytes sent before', schema: { type: 'integer', minimum: 0 } })
  @ApiConsumes(PART)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ type: UploadView })
  @ApiNoContentResponse({ description: 'More is to come; Upload-Offset says how far it is' })
  @Verb('uploadFile', ['invalidInput', 'notFound', 'malformedRequest', 'unsupportedMedia', 'uploadProtocolUnknown', 'uploadOffsetWrong', 'uploadBusy', 'uploadExpired', 'fileTooLarge', 'fileTypeRefused', 'fileEmpty', 'fileInfected', 'malwareCheckFailed', 'fileStoreAway', 'storageFull', 'systemBusy'], 'sendUploadPart')
  sendUploadPart(@Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply, @By() actor: Actor): Promise<UploadView | undefined> {
    return this.uploads.write(id, request, reply, actor);
  }

  /** How far it is, and the file; HEAD answers the same without a body. What has arrived whole is brought to its end. */
  @Get(':id')
  @Verb('uploadFile', ['notFound', 'malformedRequest', 'uploadBusy', 'uploadExpired', 'fileTypeRefused', 'fileInfected', 'malwareCheckFailed', 'fileStoreAway', 'storageFull', 'systemBusy'], 'readUpload')
  readUpload(@Param('id', ParseUUIDPipe) id: string, @Res({ passthrough: true }) reply: FastifyReply, @By() actor: Actor): Promise<UploadView> {
    return this.uploads.look(id, reply, actor);
  }

  /** Given up; what has become a file stays one. */
  @Delete(':id')
  @OwnTransaction()
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Forgotten' })
  @Verb('uploadFile', ['notFound', 'malformedRequest', 'uploadBusy'], 'cancelUpload')
  cancelUpload(@Param('id', ParseUUIDPipe) id: string, @Res({ passthrough: true }) reply: FastifyReply, @By() actor: Actor): Promise<void> {
    return this.uploads.cancel(id, reply, actor);
  }
}
