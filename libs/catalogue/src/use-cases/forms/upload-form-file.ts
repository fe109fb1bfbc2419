import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { cleanName, receiveFile, type Actor } from '@onecounter/platform';
import type { FastifyRequest } from 'fastify';
import { Forms, type FormFileRow } from '../../data/forms';
import type { FormFilePurpose } from '../../rules/forms/form-file-type';
import { FormContent } from './form-content';

const LIMIT_MEGABYTES = 10;

/** A blank or a picture of a sample: judged whole before it is kept; the step that names it comes after. */
@Injectable()
export class UploadFormFile {
  constructor(private readonly forms: Forms, private readonly content: FormContent) {}

  /** @throws formFileRefused, fileEmpty, fileTooLarge, storageFull */
  async run(actor: Actor, purpose: FormFilePurpose, request: FastifyRequest): Promise<FormFileRow> {
    const { name, bytes } = await receiveFile(request, async (part) => ({ name: cleanName(part.filename), bytes: await wholeOf(part.file) }));
    if (bytes.length === 0) refuse('fileEmpty');
    const row = { id: randomUUID(), ...(await this.content.keep(purpose, name, bytes)) };
    await this.forms.keepFile(row, actor.personId ?? refuse('notPermitted', { verb: 'reviseForm', verbLabel: '修改表格' }));
    return row;
  }
}

async function wholeOf(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const [pieces, got] = [[] as Buffer[], { bytes: 0 }];
  for await (const piece of source) {
    got.bytes += piece.length;
    // the rest is read and dropped: a sender that is cut off sees no answer
    if (got.bytes <= LIMIT_MEGABYTES * 1024 * 1024) pieces.push(piece);
  }
  if (got.bytes > LIMIT_MEGABYTES * 1024 * 1024) refuse('fileTooLarge', { limitMegabytes: LIMIT_MEGABYTES });
  return Buffer.concat(pieces);
}
