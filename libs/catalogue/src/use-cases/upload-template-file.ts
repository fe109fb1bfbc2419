import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { cleanName, receiveFile } from '@onecounter/platform';
import type { FastifyRequest } from 'fastify';
import { DocumentTemplates, type TemplateFileRow } from '../data/document-templates';
import { unusable } from '../rules/docx/read-docx';
import { TemplateContent } from './template-content';

/** One byte more than a template may have tells that it has too many. */
const READ_AT_MOST = 2 * 1024 * 1024 + 1;

/** A .docx for a draft: judged whole before it is kept; the revision that names it comes after. */
@Injectable()
export class UploadTemplateFile {
  constructor(private readonly templates: DocumentTemplates, private readonly content: TemplateContent) {}

  /** @throws notFound, stepNotAllowed once it is published, documentTemplateUnusable, fileEmpty, storageFull */
  async run(id: number, request: FastifyRequest): Promise<TemplateFileRow> {
    const template = (await this.templates.find(id)) ?? refuse('notFound');
    if (template.status !== 'draft') refuse('stepNotAllowed', { verb: 'reviseDocumentTemplate', verbLabel: '修改文书模板', status: template.status, statusLabel: template.status });
    const { name, bytes } = await receiveFile(request, async (part) => ({ name: cleanName(part.filename), bytes: await headOf(part.file) }));
    if (bytes.length === 0) refuse('fileEmpty');
    const row = { id: randomUUID(), template_id: id, ...(await this.content.keep(template.kind, name, bytes)) };
    await this.templates.keepFile(row);
    return row;
  }
}

async function headOf(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const [pieces, got] = [[] as Buffer[], { bytes: 0 }];
  for await (const piece of source) {
    got.bytes += piece.length;
    // the rest is read and dropped: a sender that is cut off sees no answer
    if (got.bytes < READ_AT_MOST) pieces.push(piece);
  }
  if (got.bytes >= READ_AT_MOST) unusable('文件超过 2 MB');
  return Buffer.concat(pieces);
}
