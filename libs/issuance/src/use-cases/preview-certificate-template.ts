import { Injectable, type StreamableFile } from '@nestjs/common';
import { CERTIFICATE_SAMPLES, refuse, type CertificateContent, type CertificateLayout, type SampleName } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { Printers, shiftOf } from '../data/printers';
import { Templates, type TemplateRow } from '../data/templates';
import type { Sheet } from '../rules/overlay-of';
import { CertificateSheets, filledSheet } from './certificate-sheets';
import { TestSheet } from './test-print';

/** Templates filled with samples: what the editor shows while one types, and what a printer is measured by. */
@Injectable()
export class PreviewCertificateTemplate {
  constructor(private readonly templates: Templates, private readonly printers: Printers, private readonly sheets: CertificateSheets, private readonly test: TestSheet) {}

  /** @param layout what is being typed; null for what is kept @throws notFound, certificateOverflow, fieldOutsidePaper, glyphMissing, backgroundUnusable */
  async run(id: number, layout: CertificateLayout | null, sample: SampleName): Promise<StreamableFile> {
    const template = (await this.templates.find(id)) ?? refuse('notFound');
    const sheet = await this.sheets.of({ ...template, layout: layout ?? template.layout });
    if (sheet.scan && sheet.scan.series !== template.series) refuse('backgroundUnusable', { why: '不是给这个模板上传的扫描件' }, 'layout.background.fileId');
    return this.test.render(sampleOf(sheet, sample, false), `${template.name} 样张`);
  }

  /** 测试页: the template with crosses and rulers, moved by the printer's offset. @throws notFound, certificateOverflow, fieldOutsidePaper */
  async ofPrinter(printerId: number, templateId: number, actor: Actor): Promise<StreamableFile> {
    const printer = (await this.printers.find(printerId, actor)) ?? refuse('notFound');
    const template: TemplateRow = (await this.templates.find(templateId)) ?? refuse('notFound', {}, 'template');
    return this.test.render(sampleOf(await this.sheets.of(template, shiftOf(printer)), 'usual', true), `${printer.name} 测试页`);
  }
}

function sampleOf(sheet: Sheet, name: SampleName, ruler: boolean): CertificateContent {
  const { values } = CERTIFICATE_SAMPLES[name];
  const overlay = filledSheet(sheet, values, values.number, true);
  return {
    layout: 'certificate', title: values.title, number: values.number, holder: values.holder, fields: [], unit: values.issuer, dated: '2026年11月20日', seal: { unit: values.issuer, name: values.seal },
    qr: { text: values.qr, caption: '' }, stockNumber: values.stockNumber, overlay: { ...overlay, ruler },
  };
}
