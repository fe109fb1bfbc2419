import { fieldText, type CertificateOverlay, type FieldSource, type OverlayField, type PrinterShift, type TemplateField } from '@onecounter/contracts';
import type { BackgroundRow, TemplateRow } from '../data/templates';
import { fieldLabel } from './template-problems';

export type CertificateValues = Readonly<Partial<Record<FieldSource, string | null>>>;
export interface Sheet { readonly template: Pick<TemplateRow, 'id' | 'name' | 'edition' | 'layout'>; readonly scan: BackgroundRow | null; readonly shift: PrinterShift }

/** The template filled with what a certificate says; frozen with the certificate. Entries without a value are left out, labels stay. */
export function overlayOf({ template, scan, shift }: Sheet, values: CertificateValues, showBackground: boolean): CertificateOverlay {
  const { paper: { width, height }, fields, printsBackground, background } = template.layout;
  return {
    templateId: template.id, templateName: template.name, edition: template.edition, paper: { width, height }, shift,
    background: showBackground || printsBackground ? backgroundOf(background.kind, scan) : null,
    fields: fields.flatMap((field) => entryOf(field, values)),
  };
}

function backgroundOf(kind: 'none' | 'drawn' | 'scan', scan: BackgroundRow | null): CertificateOverlay['background'] {
  if (kind === 'drawn') return { kind };
  return kind === 'scan' && scan ? { kind, picture: scan.hash, mediaType: scan.media_type } : null;
}

/** The number is taken with the step: until then only what stands before it is known. */
function entryOf(field: TemplateField, values: CertificateValues): OverlayField[] {
  const { source, x, y, width, height, font, size, bold, align, letterSpacing, lineSpacing, overflow, minSize } = field;
  const text = source === 'number' ? field.text : fieldText(field, values);
  return text === null ? [] : [{ label: fieldLabel(field), source, text, x, y, width, height, font, size, bold, align, letterSpacing, lineSpacing, overflow, minSize }];
}
