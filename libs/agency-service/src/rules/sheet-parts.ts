import type { SheetCell, SheetParagraph } from '@onecounter/contracts';

const SIZE = 10;

export const paragraph = (text: string, { align = 'left', size = SIZE, bold = false }: { readonly align?: SheetParagraph['align']; readonly size?: number; readonly bold?: boolean } = {}): SheetParagraph => ({ kind: 'paragraph', runs: [{ text, bold, size }], align, before: 0, after: 0, indent: 0, firstLine: 0, newPage: false });
export const cell = (text: string, columns = 1, bold = false): SheetCell => ({ paragraphs: [paragraph(text, { bold })], columns, rows: 1 });
/** Two labels with what is said of each. */
export const two = (one: string, said: string, other: string, told: string): (SheetCell | null)[] => [cell(one, 1, true), cell(said), cell(other, 1, true), cell(told)];
/** A label and the rest of the row. */
export const wide = (label: string, text: string): (SheetCell | null)[] => [cell(label, 1, true), cell(text, 3), null, null];
