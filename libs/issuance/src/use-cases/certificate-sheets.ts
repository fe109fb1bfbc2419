import { Injectable } from '@nestjs/common';
import { NO_SHIFT, refuse, type CertificateOverlay } from '@onecounter/contracts';
import { MissingGlyphError, overlayProblem } from '@onecounter/platform';
import { Printers, shiftOf } from '../data/printers';
import { Templates, type TemplateRow } from '../data/templates';
import { overlayOf, type CertificateValues, type Sheet } from '../rules/overlay-of';

/** Which sheet a certificate is printed on, and where its entries come to stand. */
@Injectable()
export class CertificateSheets {
  constructor(private readonly templates: Templates, private readonly printers: Printers) {}

  /** Template in use for the case, with the printer's offset; null when none is in use. @throws notFound for a printer of another unit */
  async forCase(unitId: number, itemCode: string, printerId: number | null): Promise<Sheet | null> {
    const shift = printerId === null ? NO_SHIFT : shiftOf(await this.printers.inService(printerId, unitId));
    const template = await this.templates.forCase(unitId, itemCode);
    return template ? this.of(template, shift) : null;
  }

  async of(template: Pick<TemplateRow, 'id' | 'name' | 'edition' | 'layout'>, shift = NO_SHIFT): Promise<Sheet> {
    const { kind, fileId } = template.layout.background;
    return { template, shift, scan: kind === 'scan' && fileId ? ((await this.templates.background(fileId)) ?? null) : null };
  }
}

/** Fills a sheet; what does not fit is refused by name. @throws certificateOverflow, fieldOutsidePaper, glyphMissing */
export function filledSheet(sheet: Sheet, values: CertificateValues, number: string, showBackground: boolean): CertificateOverlay {
  const overlay = overlayOf(sheet, values, showBackground);
  try {
    const problem = overlayProblem({ overlay, number });
    return problem ? refuse(problem.code, { label: problem.label, text: problem.text }) : overlay;
  } catch (error) {
    if (error instanceof MissingGlyphError) return refuse('glyphMissing', { glyph: error.glyph });
    throw error;
  }
}
