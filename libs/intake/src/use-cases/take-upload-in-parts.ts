import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { ResumableUploads, withBody, type Actor, type AnnouncedUpload, type SentPart, type UploadState } from '@onecounter/platform';
import { isUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { UploadView } from '../http/upload.view';

const KEY = /^[\w-]{8,64}$/;

/** 断点续传 of one file by the tus protocol: what its headers say, in our words. */
@Injectable()
export class TakeUploadInParts {
  constructor(private readonly uploads: ResumableUploads) {}

  async begin(request: FastifyRequest, reply: FastifyReply, actor: Actor): Promise<UploadView> {
    const state = await withBody(request.raw, (body) => this.uploads.begin(announcedBy(request), partOf(request, body), actor));
    void reply.header('Location', `/api/uploads/${state.id}`);
    return told(state, reply);
  }

  async write(id: string, request: FastifyRequest, reply: FastifyReply, actor: Actor): Promise<UploadView | undefined> {
    const state = await withBody(request.raw, (body) => this.uploads.write(id, partOf(request, body), actor));
    const view = told(state, reply);
    if (view.file) return view;
    void reply.status(204);
    return undefined;
  }

  async look(id: string, reply: FastifyReply, actor: Actor): Promise<UploadView> {
    return told(await this.uploads.look(id, actor), reply);
  }

  async cancel(id: string, reply: FastifyReply, actor: Actor): Promise<void> {
    await this.uploads.cancel(id, actor);
    void reply.header('Tus-Resumable', '1.0.0');
  }
}

const textOf = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value.join(',') : value);
const partOf = (request: FastifyRequest, body: SentPart['body']): SentPart => ({
  headers: Object.fromEntries(Object.entries(request.headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, textOf(value) ?? '']]))),
  body,
});

/** @throws malformedRequest naming the header */
function announcedBy({ headers }: FastifyRequest): AnnouncedUpload {
  const length = textOf(headers['upload-length']) ?? '';
  if (!/^\d{1,15}$/.test(length)) refuse('malformedRequest', {}, 'Upload-Length');
  const key = textOf(headers['idempotency-key']) ?? null;
  if (key !== null && !KEY.test(key)) refuse('malformedRequest', {}, 'Idempotency-Key');
  const said = new Map((textOf(headers['upload-metadata']) ?? '').split(',').map((pair) => pair.trim().split(' ')).map(([name = '', value = '']) => [name, Buffer.from(value, 'base64').toString()]));
  const draftId = said.get('draftId') || null;
  if (draftId !== null && !isUUID(draftId)) refuse('malformedRequest', {}, 'Upload-Metadata.draftId');
  return { name: said.get('filename') ?? said.get('name') ?? 'file', sizeBytes: Number(length), draftId, key };
}

function told(state: UploadState, reply: FastifyReply): UploadView {
  void reply.headers({ 'Tus-Resumable': '1.0.0', 'Cache-Control': 'no-store', 'Upload-Offset': String(state.offset), 'Upload-Length': String(state.sizeBytes), ...(state.file ? {} : { 'Upload-Expires': state.expiresAt.toUTCString() }) });
  const { id, name, sizeBytes, offset, expiresAt, file } = state;
  return { id, name, sizeBytes, offset, expiresAt: expiresAt.toISOString(), file: file && { id: file.id, name: file.name, sizeBytes: Number(file.size_bytes), mediaType: file.media_type } };
}
