import type { BulletinPaperContent, LabelSheetContent } from './bulletin-paper';
import type { FieldPlace, PrinterShift, TemplatePaper } from './certificate-layout';

/**
 * What a printed document says, frozen when the step is taken: whoever renders it later (or again) gets the same page.
 * Texts are finished sentences; the renderer adds no words of its own but the page numbers and, on a test print, the watermark.
 */

/** A part of a notice's body, in reading order. */
export type DocumentBlock =
  /** First line indented two characters; a line feed starts a new paragraph. */
  | { kind: 'paragraph'; text: string }
  /** "1. title text": what to hand in, one after the other. */
  | { kind: 'numbered'; items: { title: string; text: string }[] }
  /** Label and value in a ruled table of two columns. */
  | { kind: 'fields'; fields: { label: string; value: string }[] }
  /** Ruled table whose head is repeated on each page; a missing cell stays empty. */
  | { kind: 'table'; columns: string[]; rows: string[][] }
  /**
   * Lines to be signed, two in a row. `drawn` has, for each line, the picture of what was drawn on the pad, or null where a pen will sign:
   * frozen as the SHA-256 under which the file store keeps the PNG, handed to the renderer as a data URL.
   */
  | { kind: 'signatures'; labels: string[]; drawn?: (string | null)[] };

/** Seal (印章): the unit's name runs round the ring, the name of the seal stands below the star. */
export interface SealImprint { unit: string; name: string }

/** QR code (二维码): `text` is what is read by the phone, `caption` stands below. */
export interface QrCode { text: string; caption: string }

/** A notice, receipt or decision on A4 upright (layout after GB/T 9704-2012). */
export interface NoticeContent {
  layout: 'notice';
  title: string;
  /** 文号, for example 鞍行审补〔2026〕17号; absent on papers without one. */
  number?: string;
  /** Code 128 under the title, for a hand scanner; the number above is its text. */
  barCode?: string;
  /** 主送, without the colon. */
  addressee: string;
  blocks: DocumentBlock[];
  /** 署名: the unit that answers for the paper. */
  unit: string;
  /** 成文日期 as printed, for example 2026年11月20日 (Asia/Shanghai). */
  dated: string;
  seal?: SealImprint;
  /** 第二枚印章 of a special use (REV-9): stands beside `seal`, never instead of it. */
  secondSeal?: SealImprint;
  qr?: QrCode;
  /** Small line at the foot of each page, for example where to ask. */
  footer?: string;
  /** 版记 at the foot of the last page: copies and who gets them. */
  copies?: string;
}

/** An entry of a certificate in its place; `text` is finished but for the number. */
export interface OverlayField extends FieldPlace { label: string; text: string }

/** The template a certificate is printed with, frozen: a later rendering gives the same sheet whatever becomes of the template. */
export interface CertificateOverlay {
  templateId: number;
  templateName: string;
  edition: number;
  /** mm */
  paper: Pick<TemplatePaper, 'width' | 'height'>;
  /** `picture` is frozen as the SHA-256 under which the file store keeps the scan, and handed to the renderer as a data URL. */
  background: { kind: 'drawn' } | { kind: 'scan'; picture: string; mediaType: string } | null;
  shift: PrinterShift;
  fields: OverlayField[];
  /** 标尺: crosses and rulers of a test sheet, to measure a printer by. */
  ruler?: boolean;
}

/** A certificate (证照) on A4 across: the overlay of a numbered blank. */
export interface CertificateContent {
  layout: 'certificate';
  title: string;
  /** 证号. */
  number: string;
  /** 持证人. */
  holder: string;
  fields: { label: string; value: string }[];
  /** 发证机关. */
  unit: string;
  /** 发证日期 as printed (Asia/Shanghai). */
  dated: string;
  seal?: SealImprint;
  /** 第二枚印章 of a special use (REV-9). */
  secondSeal?: SealImprint;
  qr?: QrCode;
  /** 印刷流水号 of the blank used. */
  stockNumber: string;
  /** 测试打印: a watermark makes the sheet worthless as a certificate. */
  testPrint?: boolean;
  /** Absent on certificates printed before there were templates, and where no template is in use: the fixed layout. */
  overlay?: CertificateOverlay;
}

/** A stretch of text of a filled template; `size` in points. */
export interface SheetRun { text: string; bold: boolean; size: number }
export interface SheetParagraph {
  kind: 'paragraph';
  runs: SheetRun[];
  align: 'left' | 'center' | 'right' | 'justify';
  /** points */
  before: number;
  after: number;
  indent: number;
  firstLine: number;
  newPage: boolean;
}
/** A cell; one that is covered by a span has none. */
export interface SheetCell { paragraphs: SheetParagraph[]; columns: number; rows: number }
export interface SheetTable { kind: 'table'; ruled: boolean; /** points */ widths: number[]; headRows: number; rows: (SheetCell | null)[][] }
/** A page of an illustrated sample: `data` a PNG as data URL of so many pixels, with numbers at their places in percent. */
export interface SheetPicture { kind: 'picture'; data: string; width: number; height: number; marks: { no: number; x: number; y: number }[] }
export type SheetBlock = SheetParagraph | SheetTable | SheetPicture;

/** 办事指南 and its like (CAT-7): what a filled template holds, in reading order, on A4. */
export interface SheetContent {
  layout: 'sheet';
  title: string;
  number?: string;
  unit: string;
  /** As printed, for example 2026年11月20日 (Asia/Shanghai). */
  dated: string;
  across: boolean;
  blocks: SheetBlock[];
}

/** An address label (地址签) for a parcel: 100 × 150 mm, or A4 with a slip for the file below it. Rendered when it is asked for, never kept. */
export interface MailLabelContent {
  layout: 'mailLabel';
  sheet: 'label' | 'a4';
  title: string;
  number?: string;
  unit: string;
  /** 寄出日期 as printed. */
  dated: string;
  carrier: string;
  /** Printed as text and as Code 128. */
  trackingNumber: string;
  to: { name: string; phone: string; address: string };
  from: { name: string; phone: string; address: string };
  /** What is inside, without saying what it is about. */
  note: string;
  /** A4 only: what the bureau keeps, addresses masked. */
  slip?: { title: string; fields: { label: string; value: string }[]; signatures: string[] };
}

/** The line at the foot of an electronic copy (电子副本), laid over each page of the document it is a copy of. */
export interface CopyStripContent {
  layout: 'copyStrip';
  title: string;
  number?: string;
  unit: string;
  dated: string;
  lines: string[];
  qr: QrCode;
}

export type DocumentContent = NoticeContent | CertificateContent | SheetContent | MailLabelContent | CopyStripContent | BulletinPaperContent | LabelSheetContent;
