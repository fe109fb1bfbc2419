import type { CertificateLayout, FieldSource, TemplateField } from '@onecounter/contracts';

type Change = Partial<TemplateField>;
const field = (id: string, source: FieldSource, [x, y, width, height]: readonly [number, number, number, number], change: Change = {}): TemplateField => ({
  id, source, text: '', onlyWith: null, x, y, width, height, font: 'song', size: 15, bold: false, align: 'left', letterSpacing: 0, lineSpacing: 1.35, dateFormat: 'digits', overflow: 'shrink', minSize: 7, ...change,
});
const LEFT = { label: 41, value: 96, width: 160 };
/** A label and its value, in the manner of the general blank. */
const entry = (id: string, source: FieldSource, label: string, y: number, height: number): TemplateField[] => [
  field(`${id}-label`, 'text', [LEFT.label, y, 54, 7], { text: `${label}：`, onlyWith: source, bold: true, minSize: 9 }),
  field(id, source, [LEFT.value, y, LEFT.width, height]),
];

/** The general certificate on A4 across: what was printed before there were templates. */
export const DEFAULT_LAYOUT: CertificateLayout = {
  paper: { format: 'A4', width: 297, height: 210 },
  background: { kind: 'drawn', fileId: null },
  printsBackground: true,
  fields: [
    field('title', 'title', [40, 33, 217, 15], { size: 36, bold: true, align: 'center', minSize: 18 }),
    field('number', 'number', [60, 50, 177, 6], { text: '编号：', size: 13, align: 'center' }),
    ...entry('holder', 'holder', '持证人', 62, 14),
    ...entry('code', 'holderCode', '统一社会信用代码', 77, 7),
    ...entry('legal', 'legalRepresentative', '法定代表人（负责人）', 87, 7),
    ...entry('address', 'address', '住所（经营场所）', 97, 14),
    ...entry('item', 'item', '许可事项', 112, 7),
    ...entry('validity', 'validity', '有效期', 122, 7),
    ...entry('case', 'caseNumber', '办件编号', 132, 7),
    field('qr', 'qr', [41, 143, 30, 30]),
    field('qr-caption', 'text', [36, 174, 40, 5], { text: '扫码核验', size: 9, align: 'center' }),
    field('issuer', 'issuer', [157, 155, 110, 8], { align: 'center' }),
    field('issued', 'issuedOn', [157, 165, 110, 8], { align: 'center' }),
    field('seal', 'seal', [191, 142, 42, 42]),
    field('stock', 'stockNumber', [98, 183, 100, 5], { text: '印刷流水号 ', size: 10, align: 'center' }),
  ],
};
