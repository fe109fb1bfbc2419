import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@onecounter/kernel/chain';
import { CERTIFICATE_SAMPLES, refuse, type CertificateLayout } from '@onecounter/contracts';
import { Templates, type TemplateRow } from '../data/templates';
import { layoutProblems, obstaclesToPrinting, type TemplateProblem } from '../rules/template-problems';
import { CertificateSheets, filledSheet } from './certificate-sheets';

export interface TemplateContent { readonly name: string; readonly itemCodes: readonly string[]; readonly layout: CertificateLayout }

/** Judges what a person hands in as a template. */
@Injectable()
export class JudgeTemplate {
  constructor(private readonly templates: Templates, private readonly sheets: CertificateSheets) {}

  /** @throws invalidInput, which names every field at fault; backgroundUnusable for a scan of another template */
  async content({ itemCodes, layout }: TemplateContent, series: number | null): Promise<void> {
    const unknown = await this.templates.unknownItems(itemCodes);
    const items = unknown.map((code): TemplateProblem => ({ field: 'itemCodes', message: `没有事项 ${code}`, messageEn: `There is no item ${code}` }));
    const errors = [...items, ...layoutProblems(layout)].map((problem) => ({ code: 'inconsistent', ...problem }));
    if (errors.length > 0) refuse('invalidInput', { count: errors.length, errors: errors as never });
    if (layout.background.kind !== 'scan') return;
    const scan = await this.templates.background(layout.background.fileId ?? '');
    if (!scan || scan.series !== series) refuse('backgroundUnusable', { why: '不是给这个模板上传的扫描件' }, 'layout.background.fileId');
  }

  /** What is in the way of publishing, in sentences. */
  async obstacles(row: TemplateRow): Promise<string[]> {
    const rival = await this.templates.rival(row);
    const same = rival ? [`“${rival.name}”已用于同样的科室和事项，先停用它或改适用事项`] : [];
    return [...obstaclesToPrinting(row.layout), ...same];
  }

  /** Fills the template with the usual sample, so that nobody publishes one that prints nothing. @throws certificateOverflow, fieldOutsidePaper, glyphMissing */
  async requirePrintable(row: TemplateRow): Promise<void> {
    const { values } = CERTIFICATE_SAMPLES.usual;
    filledSheet(await this.sheets.of(row), values, values.number, true);
  }
}

/** What the trace holds of a template's content: its digest. */
export const templateDigest = (content: TemplateContent): string => createHash('sha256').update(canonicalJson(JSON.parse(JSON.stringify(content)))).digest('hex');
/** The columns that a template's content fills. */
export const templateColumns = ({ name, itemCodes, layout }: TemplateContent) => ({ name, item_codes: [...itemCodes], layout: JSON.stringify(layout) });
