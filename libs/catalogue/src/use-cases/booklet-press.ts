import { Injectable } from '@nestjs/common';
import { DOCUMENT_TEMPLATE_KINDS } from '@onecounter/contracts';
import type { PlainDate } from '@onecounter/kernel';
import { DocumentRenderer } from '@onecounter/platform';
import { DocumentTemplates } from '../data/document-templates';
import { fillApart } from '../rules/docx/fill-apart';
import type { ItemValues } from '../rules/item-values';
import { bookletValues, printedDay } from './document-values';
import { refuseDrawing, type GeneratedFormat } from './generate-document';
import { TemplateContent } from './template-content';

const LIMIT_MS = 5 * 60_000;
const HEAP_MB = 1536;
const LABEL = DOCUMENT_TEMPLATE_KINDS.booklet.zh;

export interface PressedBooklet { readonly name: string; readonly bytes: Buffer }
export interface ToPress { readonly items: readonly ItemValues[]; readonly day: PlainDate; readonly unitName: string; readonly format: GeneratedFormat }

/** Fills and draws a booklet in threads of its own: neither a request nor a notice waits behind it. */
@Injectable()
export class BookletPress {
  constructor(private readonly templates: DocumentTemplates, private readonly content: TemplateContent) {}

  /** @param signal gives it up at once @throws documentTemplateMissing, glyphMissing, renderingFailed */
  async press({ items, day, unitName, format }: ToPress, signal: AbortSignal, beforeDrawing: () => Promise<void>): Promise<PressedBooklet> {
    const template = await this.templates.inUse('booklet', LABEL);
    const dated = printedDay(day);
    const { docx, sheet } = await fillApart({ template: await this.content.bytes(template.file_hash), values: bookletValues(items, dated), sheet: format === 'pdf' }, signal);
    const title = `${LABEL}（${items.length}个事项）`;
    if (!sheet) return { name: `${title}.docx`, bytes: Buffer.from(docx) };
    await beforeDrawing();
    const renderer = new DocumentRenderer({ limitMs: LIMIT_MS, heapMb: HEAP_MB });
    const giveUp = (): void => { void renderer.close(); };
    signal.addEventListener('abort', giveUp, { once: true });
    try {
      return { name: `${title}.pdf`, bytes: await renderer.render({ layout: 'sheet', title, unit: unitName, dated, ...sheet }).catch(refuseDrawing) };
    } finally {
      signal.removeEventListener('abort', giveUp);
      await renderer.close();
    }
  }
}
