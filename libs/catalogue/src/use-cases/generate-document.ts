import { createHash } from 'node:crypto';
import { Injectable, StreamableFile } from '@nestjs/common';
import { DOCUMENT_TEMPLATE_KINDS, Refusal, refuse, type DocumentTemplateKind } from '@onecounter/contracts';
import type { PlainDate } from '@onecounter/kernel';
import { canonicalJson } from '@onecounter/kernel/chain';
import { Documents, MissingGlyphError } from '@onecounter/platform';
import { DocumentTemplates, type DocumentTemplateRow } from '../data/document-templates';
import { fillDocx } from '../rules/docx/fill-docx';
import { readDocx } from '../rules/docx/read-docx';
import { sheetOfDocx } from '../rules/docx/sheet-of-docx';
import { DocumentValues, printedDay } from './document-values';
import { TemplateContent } from './template-content';

export type GeneratedFormat = 'pdf' | 'docx';
export interface DocumentAsked { readonly codes: readonly string[]; readonly on: PlainDate | null; readonly format: GeneratedFormat }

export const MEDIA_TYPE: Readonly<Record<GeneratedFormat, string>> = { pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' };

export interface DrawnAs { readonly format: GeneratedFormat; readonly title: string; readonly unit: string; readonly dated: string }
/** What would be generated: `stamp` is the same as long as the bytes would be. */
export interface PreparedDocument { readonly stamp: string; readonly fileName: string; readonly mediaType: string; readonly bytes: () => Promise<Buffer> }

/** A filled .docx as it is, or drawn as PDF by the rendering thread. */
@Injectable()
export class DrawnPages {
  constructor(private readonly documents: Documents) {}

  /** @throws glyphMissing, renderingFailed */
  async bytes(docx: Buffer, { format, title, unit, dated }: DrawnAs): Promise<Buffer> {
    return format === 'docx' ? docx : this.draw(docx, { title, unit, dated });
  }

  private async draw(docx: Buffer, said: { title: string; unit: string; dated: string }): Promise<Buffer> {
    const sheet = sheetOfDocx(await readDocx(docx));
    return this.documents.draw({ layout: 'sheet', ...said, ...sheet }).catch(refuseDrawing);
  }
}

/** @throws glyphMissing, renderingFailed */
export function refuseDrawing(error: Error): never {
  if (error instanceof Refusal) throw error;
  return error instanceof MissingGlyphError ? refuse('glyphMissing', { glyph: error.glyph }) : refuse('renderingFailed', { why: error.message.split('\n', 1)[0] ?? '' });
}

/** 办事指南、一次性告知书、要点手册、标准化手册: the version in use on a day, filled into the template in use today; the PDF is drawn from the filled .docx. */
@Injectable()
export class GenerateDocument {
  constructor(private readonly templates: DocumentTemplates, private readonly content: TemplateContent, private readonly values: DocumentValues, private readonly pages: DrawnPages) {}

  /** @throws documentTemplateMissing, itemNotInUseOn, themeNotInUseOn, invalidInput when a kind for one is asked for many, glyphMissing, renderingFailed */
  async run(kind: DocumentTemplateKind, asked: DocumentAsked): Promise<StreamableFile> {
    return answerOf(await this.prepare(kind, asked));
  }

  /** Nothing is filled or drawn until the bytes are asked for. @throws documentTemplateMissing, itemNotInUseOn, invalidInput; its bytes: glyphMissing, renderingFailed */
  async prepare(kind: DocumentTemplateKind, asked: DocumentAsked): Promise<PreparedDocument> {
    return this.prepareWith(await this.templates.inUse(kind, DOCUMENT_TEMPLATE_KINDS[kind].zh), asked);
  }

  /** With any edition, a draft too. @throws notFound, and as `run` */
  async preview(id: number, asked: DocumentAsked): Promise<StreamableFile> {
    return answerOf(await this.prepareWith((await this.templates.find(id)) ?? refuse('notFound'), asked));
  }

  private async prepareWith(template: DocumentTemplateRow, { codes, on, format }: DocumentAsked): Promise<PreparedDocument> {
    const { values, title, day, unitName } = await this.values.of(template.kind, codes, on);
    const dated = printedDay(day);
    return {
      stamp: createHash('sha256').update(canonicalJson([template.file_hash, format, unitName, values])).digest('hex'), fileName: `${title}.${format}`, mediaType: MEDIA_TYPE[format],
      bytes: async () => this.pages.bytes(fillDocx(await this.content.parts(template.file_hash), values), { format, title, unit: unitName, dated }),
    };
  }
}

async function answerOf({ fileName, mediaType, bytes }: PreparedDocument): Promise<StreamableFile> {
  return new StreamableFile(await bytes(), { type: mediaType, disposition: attachedAs(fileName) });
}

/** Saved by the browser under this name. */
export const attachedAs = (fileName: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`;
