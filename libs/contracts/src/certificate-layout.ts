/**
 * Where the entries of a certificate stand on its sheet. Lengths in millimetres from the upper left corner of the paper, letter sizes in points.
 * What the editor shows, what the API takes and what the renderer prints are the same type.
 */

/** What a field shows. `text` is what the template itself says. */
export const FIELD_SOURCES = {
  title: { zh: '证件名称', en: 'Title', shape: 'text' },
  number: { zh: '证号', en: 'Certificate number', shape: 'text' },
  holder: { zh: '持证人', en: 'Holder', shape: 'text' },
  holderCode: { zh: '统一社会信用代码', en: 'Holder code', shape: 'text' },
  legalRepresentative: { zh: '法定代表人（负责人）', en: 'Legal representative', shape: 'text' },
  address: { zh: '住所（经营场所）', en: 'Address', shape: 'text' },
  item: { zh: '许可事项', en: 'Item', shape: 'text' },
  scope: { zh: '许可内容', en: 'Scope', shape: 'text' },
  grantedOn: { zh: '决定日期', en: 'Granted on', shape: 'date' },
  issuedOn: { zh: '发证日期', en: 'Issued on', shape: 'date' },
  validFrom: { zh: '有效期起', en: 'Valid from', shape: 'date' },
  validUntil: { zh: '有效期止', en: 'Valid until', shape: 'date' },
  validity: { zh: '有效期', en: 'Validity', shape: 'text' },
  issuer: { zh: '发证机关', en: 'Issuer', shape: 'text' },
  caseNumber: { zh: '办件编号', en: 'Case number', shape: 'text' },
  stockNumber: { zh: '印刷流水号', en: 'Stock number', shape: 'text' },
  text: { zh: '固定文字', en: 'Fixed text', shape: 'text' },
  qr: { zh: '核验二维码', en: 'QR code', shape: 'drawing' },
  seal: { zh: '印章', en: 'Seal', shape: 'drawing' },
} as const satisfies Record<string, { zh: string; en: string; shape: 'text' | 'date' | 'drawing' }>;
export type FieldSource = keyof typeof FIELD_SOURCES;

/** Faces that are shipped, each with a bold cut. */
export const FIELD_FONTS = { song: { zh: '宋体' }, hei: { zh: '黑体' } } as const;
export type FieldFont = keyof typeof FIELD_FONTS;

/** What happens to a text that is too long: it is never cut off. */
export const OVERFLOWS = { shrink: { zh: '缩小字号' }, wrap: { zh: '换行' }, refuse: { zh: '不许打印' } } as const;
export type Overflow = keyof typeof OVERFLOWS;

export const DATE_FORMATS = { digits: { zh: '2026年11月20日' }, chinese: { zh: '二〇二六年十一月二十日' }, dashes: { zh: '2026-11-20' } } as const;
export type DateFormat = keyof typeof DATE_FORMATS;

export const ALIGNMENTS = { left: { zh: '左' }, center: { zh: '中' }, right: { zh: '右' } } as const;
export type Alignment = keyof typeof ALIGNMENTS;

/** Where and how an entry stands: the same in a template and on the sheet that is printed with it. Millimetres from the upper left corner of the sheet, letters in points. */
export interface FieldPlace {
  source: FieldSource;
  x: number;
  y: number;
  width: number;
  height: number;
  font: FieldFont;
  /** pt */
  size: number;
  bold: boolean;
  align: Alignment;
  /** pt between letters */
  letterSpacing: number;
  /** Pitch of the lines as a multiple of the size. */
  lineSpacing: number;
  overflow: Overflow;
  /** pt; for `shrink` */
  minSize: number;
}

export interface TemplateField extends FieldPlace {
  /** Of this field among its template. */
  id: string;
  /** The words of a fixed text; stands before what another source gives (编号：), empty otherwise. */
  text: string;
  /** A fixed text that is printed only where this entry has a value: a label does not stand alone. */
  onlyWith: FieldSource | null;
  dateFormat: DateFormat;
}

export const PAPER_FORMATS = { A4: { zh: 'A4', width: 210, height: 297 }, A3: { zh: 'A3', width: 297, height: 420 }, own: { zh: '自定' } } as const;
export type PaperFormat = keyof typeof PAPER_FORMATS;

export interface TemplatePaper {
  format: PaperFormat;
  /** mm, as it lies before the reader: a landscape A4 is 297 × 210. */
  width: number;
  height: number;
}

/** `drawn`: the general blank that the project draws itself; `scan`: an uploaded picture of the printed blank. */
export interface TemplateBackground { kind: 'none' | 'drawn' | 'scan'; fileId: string | null }

export interface CertificateLayout {
  paper: TemplatePaper;
  background: TemplateBackground;
  /** Whether the background is printed with the certificate: only where there is no printed blank. Previews and test prints always show it. */
  printsBackground: boolean;
  fields: TemplateField[];
}

/** 偏移校正 of a printer, mm and per cent. */
export interface PrinterShift { x: number; y: number; scale: number }
export const NO_SHIFT: PrinterShift = { x: 0, y: 0, scale: 100 };

const DIGITS = '〇一二三四五六七八九';

/** 二〇二六年十一月二十日; 2026年11月20日; 2026-11-20. @param date YYYY-MM-DD */
export function printedDate(date: string, format: DateFormat): string {
  if (format === 'dashes') return date;
  const [year = '', month = '', day = ''] = date.split('-');
  if (format === 'digits') return `${year}年${Number(month)}月${Number(day)}日`;
  return `${[...year].map((digit) => DIGITS[Number(digit)] ?? '').join('')}年${chineseNumeral(Number(month))}月${chineseNumeral(Number(day))}日`;
}

/** 1 to 31: 十, 十一, 二十, 三十一. */
function chineseNumeral(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? DIGITS[tens] ?? '' : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] ?? '' : ''}`;
}

/** What a field shows on a certificate: `null` where there is nothing to print. Dates come as YYYY-MM-DD. */
export function fieldText(field: Pick<TemplateField, 'source' | 'text' | 'onlyWith' | 'dateFormat'>, values: Readonly<Partial<Record<FieldSource, string | null>>>): string | null {
  if (field.source === 'text') return field.onlyWith && !values[field.onlyWith] ? null : field.text || null;
  const value = values[field.source];
  if (!value) return null;
  return field.text + (FIELD_SOURCES[field.source].shape === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? printedDate(value, field.dateFormat) : value);
}
