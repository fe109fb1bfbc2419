import { Injectable } from '@nestjs/common';
import { refuse, type CertificateTemplateVerb } from '@onecounter/contracts';
import { FileStore, receiveFile, Uploads, type Actor } from '@onecounter/platform';
import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { Templates, type BackgroundRow } from '../data/templates';
import { imageSize } from '../rules/image-size';
import { requireOwnUnit } from './own-unit';

const WHO_MAY: CertificateTemplateVerb = 'reviseCertificateTemplate';
/** A picture says its size in its head, behind what cameras and scanners write of themselves. */
const HEAD_BYTES = 1024 * 1024;
/** A3 at 600 dpi has 70 million; more would take a printing thread's memory. */
const MOST_PIXELS = 80_000_000;

/** 底图: a scan of the printed blank, PNG or JPEG by content; belongs to the series, so that the next edition stands on the same one. */
@Injectable()
export class UploadBackground {
  constructor(private readonly templates: Templates, private readonly uploads: Uploads, private readonly store: FileStore) {}

  /** @throws notFound, notPermitted for another section's template, backgroundUnusable, fileTooLarge, fileEmpty, fileTypeRefused, storageFull */
  async run(id: number, request: FastifyRequest, actor: Actor): Promise<BackgroundRow> {
    const template = (await this.templates.find(id)) ?? refuse('notFound');
    requireOwnUnit(actor, template.unit_id, WHO_MAY);
    const file = await receiveFile(request, (part) => this.uploads.take(part.file, part.filename, actor, null));
    if (!['image/png', 'image/jpeg'].includes(file.mediaType)) refuse('backgroundUnusable', { why: '只收 PNG 或 JPG 图片' }, 'file');
    const size = imageSize(await this.headOf(file.hash)) ?? refuse('backgroundUnusable', { why: '图片已损坏，看不出大小' }, 'file');
    if (size.width * size.height > MOST_PIXELS) refuse('backgroundUnusable', { why: `图片 ${size.width} × ${size.height} 像素，超过 8000 万像素，请按 300 dpi 重扫` }, 'file');
    const row: BackgroundRow = { file_id: file.id, series: template.series, hash: file.hash, media_type: file.mediaType, width_px: size.width, height_px: size.height };
    await this.uploads.attach([file.id], actor, 'certificateTemplate', template.series);
    await this.templates.keepBackground(row);
    return row;
  }

  /** The scan behind an edition. @throws notFound */
  async open(id: number): Promise<{ stream: Readable; mediaType: string }> {
    const { fileId } = ((await this.templates.find(id)) ?? refuse('notFound')).layout.background;
    const row = (fileId ? await this.templates.background(fileId) : undefined) ?? refuse('notFound');
    return { stream: (await this.store.open(row.hash))?.stream ?? refuse('notFound'), mediaType: row.media_type };
  }

  private async headOf(hash: string): Promise<Buffer> {
    const stored = (await this.store.open(hash)) ?? refuse('notFound');
    const [parts, size] = [[] as Buffer[], { bytes: 0 }];
    for await (const chunk of stored.stream) {
      parts.push(chunk as Buffer);
      size.bytes += (chunk as Buffer).length;
      if (size.bytes >= HEAD_BYTES) break;
    }
    return Buffer.concat(parts);
  }
}
