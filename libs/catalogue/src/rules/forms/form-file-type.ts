import { refuse } from '@onecounter/contracts';

export type FormFilePurpose = 'form' | 'sample';
interface Kind { readonly zh: string; readonly mediaType: string; readonly names: RegExp; readonly purpose: FormFilePurpose }

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const KINDS = {
  pdf: { zh: 'PDF', mediaType: 'application/pdf', names: /\.pdf$/i, purpose: 'form' },
  docx: { zh: 'DOCX', mediaType: `${OFFICE}.wordprocessingml.document`, names: /\.docx$/i, purpose: 'form' },
  xlsx: { zh: 'XLSX', mediaType: `${OFFICE}.spreadsheetml.sheet`, names: /\.xlsx$/i, purpose: 'form' },
  ofd: { zh: 'OFD', mediaType: 'application/ofd', names: /\.ofd$/i, purpose: 'form' },
  png: { zh: 'PNG', mediaType: 'image/png', names: /\.png$/i, purpose: 'sample' },
  jpg: { zh: 'JPG', mediaType: 'image/jpeg', names: /\.jpe?g$/i, purpose: 'sample' },
} as const satisfies Record<string, Kind>;
const WANTED: Readonly<Record<FormFilePurpose, string>> = { form: 'PDF、DOCX、XLSX、OFD', sample: 'PNG、JPG' };

/** Old Word and Excel, and whatever is locked with a password. */
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('504b0304', 'hex');
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const JPG = Buffer.from('ffd8ff', 'hex');
/** Programs that Word and Excel would run or load. */
const ACTIVE = /vbaProject|vbaData|activeX|oleObject|macrosheets|\/externalLinks\//i;

/**
 * The media type by content; the name must fit it, so that nobody opens something else than they see.
 * A zip is judged by the list of its entries, which stands at its end.
 * @throws formFileRefused
 */
export function formFileType(bytes: Buffer, name: string, purpose: FormFilePurpose): string {
  const kind: Kind | null = kindOf(bytes);
  if (kind?.purpose !== purpose) return refuse('formFileRefused', { why: kind ? `内容是 ${kind.zh}，这里只收 ${WANTED[purpose]}` : `内容不是 ${WANTED[purpose]}` });
  if (!kind.names.test(name)) refuse('formFileRefused', { why: `内容是 ${kind.zh}，文件名却是“${name}”` });
  return kind.mediaType;
}

function kindOf(bytes: Buffer): Kind | null {
  const begins = (sign: Buffer): boolean => bytes.subarray(0, sign.length).equals(sign);
  if (begins(OLE)) refuse('formFileRefused', { why: '是旧格式（.doc、.xls）或加了密码的文件，请另存为 .docx、.xlsx，去掉密码' });
  if (begins(PNG)) return KINDS.png;
  if (begins(JPG)) return KINDS.jpg;
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return KINDS.pdf;
  return begins(ZIP) ? zipKind(entriesOf(bytes)) : null;
}

function zipKind(entries: readonly string[]): Kind | null {
  const active = entries.find((entry) => ACTIVE.test(entry));
  if (active) refuse('formFileRefused', { why: `里面有宏、控件或外部链接（${active}）` });
  const has = (entry: string): boolean => entries.includes(entry);
  if (has('OFD.xml')) return KINDS.ofd;
  if (!has('[Content_Types].xml')) return null;
  return has('word/document.xml') ? KINDS.docx : has('xl/workbook.xml') ? KINDS.xlsx : null;
}

const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const MOST_ENTRIES = 5000;

/** Names in the central directory of a zip; none when it has no readable one. */
function entriesOf(bytes: Buffer): string[] {
  const end = endOf(bytes);
  const names: string[] = [];
  if (end < 0) return names;
  let at = bytes.readUInt32LE(end + 16);
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === CENTRAL && names.length < MOST_ENTRIES) {
    const [name, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    names.push(bytes.subarray(at + 46, at + 46 + name).toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return names;
}

/** The last record, which may have a comment of up to 64 KB behind it. */
function endOf(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1) if (bytes.readUInt32LE(at) === END) return at;
  return -1;
}
