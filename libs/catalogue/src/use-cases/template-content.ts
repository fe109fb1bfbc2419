import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { DocumentTemplateKind } from '@onecounter/contracts';
import { FileStore, MalwareHook } from '@onecounter/platform';
import { requirePlain } from '../rules/docx/docx-problems';
import { requireKnownFields } from '../rules/docx/fill-docx';
import { readDocx, unusable, type DocxParts } from '../rules/docx/read-docx';

/** The columns that say which file a template is. */
export interface TemplateFile { readonly hash: string; readonly name: string; readonly size_bytes: number; readonly fields: readonly string[] }

/** The bytes of templates, judged before they are kept. */
@Injectable()
export class TemplateContent {
  constructor(private readonly store: FileStore, private readonly malware: MalwareHook) {}

  /** @throws documentTemplateUnusable, naming the field or part at fault; fileInfected, malwareCheckFailed, storageFull */
  async keep(kind: DocumentTemplateKind, name: string, bytes: Buffer): Promise<TemplateFile> {
    if (!/\.docx$/i.test(name)) unusable('只收 .docx 文件');
    const parts = await readDocx(bytes);
    requirePlain(parts);
    const fields = requireKnownFields(parts, kind);
    // scanned as any upload is; kept for good by the row that `put` writes
    await this.store.take(Readable.from([bytes]), ({ path }) => this.malware.inspect(path), () => Promise.resolve());
    return { hash: await this.store.put(bytes), name, size_bytes: bytes.length, fields };
  }

  async parts(hash: string): Promise<DocxParts> {
    return readDocx(await this.bytes(hash));
  }

  async bytes(hash: string): Promise<Buffer> {
    const kept = (await this.store.open(hash)) ?? unusable('文件已不在文件库里');
    const pieces: Buffer[] = [];
    for await (const piece of kept.stream) pieces.push(piece as Buffer);
    return Buffer.concat(pieces);
  }
}
