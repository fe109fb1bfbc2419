import { crc32, deflateSync } from 'node:zlib';
import type { CertificateLayout, TemplateField } from '@onecounter/contracts';
import { succeeds, type Answer, type Desk } from '@onecounter/testing';

export interface TemplateOnDesk { readonly id: number; readonly version: number }

export const field = (change: Partial<TemplateField>): TemplateField => ({
  id: 'holder', source: 'holder', text: '', onlyWith: null, x: 60, y: 70, width: 150, height: 12, font: 'song', size: 16, bold: false, align: 'left', letterSpacing: 0, lineSpacing: 1.4, dateFormat: 'digits', overflow: 'shrink', minSize: 7, ...change,
});
export const layout = (fields: TemplateField[], change: Partial<CertificateLayout> = {}): CertificateLayout => ({
  paper: { format: 'A4', width: 297, height: 210 }, background: { kind: 'none', fileId: null }, printsBackground: false, fields, ...change,
});
export const FIELDS: TemplateField[] = [
  field({}), field({ id: 'number', source: 'number', y: 90, text: '证号：' }), field({ id: 'qr', source: 'qr', x: 230, y: 150, width: 30, height: 30 }),
];

/** What a section head does before anybody prints: a template of the section, drafted, written and published. */
export class PaperDesk {
  constructor(private readonly desk: Desk, readonly head = 'head1') {}

  async draft(name: string): Promise<TemplateOnDesk> {
    return taken(await (await this.desk.as(this.head)).post('/certificate-templates/draft-certificate-template', { name }));
  }

  async revise({ id, version }: TemplateOnDesk, sheet: CertificateLayout, change: object = {}): Promise<Answer> {
    return (await this.desk.as(this.head)).post(`/certificate-templates/${id}/revise-certificate-template`, { version, name: '样张', itemCodes: [], layout: sheet, ...change });
  }

  async publish({ id, version }: TemplateOnDesk): Promise<Answer> {
    return (await this.desk.as('policy1')).post(`/certificate-templates/${id}/publish-certificate-template`, { version });
  }

  async retire({ id, version }: TemplateOnDesk): Promise<Answer> {
    return (await this.desk.as('policy1')).post(`/certificate-templates/${id}/retire-certificate-template`, { version, reason: '换新版' });
  }

  async published(name: string, sheet: CertificateLayout, itemCodes: string[] = []): Promise<TemplateOnDesk> {
    return taken(await this.publish(taken(await this.revise(await this.draft(name), sheet, { name, itemCodes }))));
  }

  async printer(shift: { x: number; y: number; scale: number }, name = `打印机 ${JSON.stringify(shift)}`): Promise<TemplateOnDesk> {
    return taken(await (await this.desk.as(this.head)).post('/printers/register-printer', { name, place: '制证室', ...shift }));
  }
}

export function taken(answer: Answer): TemplateOnDesk {
  succeeds(answer);
  return { id: Number(answer.body.id), version: Number(answer.body.version) };
}

/** A white PNG that is as large as it is said to be, in bytes; its pixels need not be. */
export function png(width: number, height: number, atLeastBytes = 0): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length, 0);
    head.write(type, 4, 'latin1');
    const tail = Buffer.alloc(4);
    tail.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), data])) >>> 0, 0);
    return Buffer.concat([head, data, tail]);
  };
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((width + 1) * height, 0xff).fill(0, 0, 1).map((byte, index) => (index % (width + 1) === 0 ? 0 : byte)));
  const filler = atLeastBytes > 0 ? [chunk('teXt', Buffer.alloc(atLeastBytes, 0x20))] : [];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', size), ...filler, chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}
