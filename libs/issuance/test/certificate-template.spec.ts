import { Desk, ENTERPRISE, failsWith, measurePdf, PERSON, succeeds, type GivenCase, type PdfWord } from '@onecounter/testing';
import { field, FIELDS, layout, PaperDesk, png, taken, type TemplateOnDesk } from './support/paper';

const PT = 25.4 / 72;
const FORTY = '鞍山市千山区长长久久食品餐饮连锁经营管理集团股份有限公司高新技术产业开发区第二十三分店';
let desk: Desk;
let paper: PaperDesk;
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  paper = new PaperDesk(desk);
});
afterAll(() => desk.close());

let blank = 0;
async function print(permitCase: GivenCase, more: object = {}, login = 'reviewer1') {
  return (await desk.as(login)).post(`/cases/${permitCase.id}/print-certificate`, { version: permitCase.version, stockNumber: `K${String(12_000 + (blank += 1)).padStart(8, '0')}`, ...more });
}
async function pdfOf(documentId: unknown): Promise<Buffer> {
  return (await (await desk.as('reviewer1')).get(`/documents/${String(documentId)}/pdf`)).bytes;
}
async function wordsOf(documentId: unknown): Promise<readonly PdfWord[]> {
  const pages = await measurePdf(await pdfOf(documentId));
  expect(pages.length).toBe(1);
  return pages[0]?.words ?? [];
}
const near = (value: number | undefined, wanted: number): void => { expect(Math.abs((value ?? Number.NaN) - wanted)).toBeLessThan(0.2); };
const retire = async ({ id, version }: TemplateOnDesk) => succeeds(await paper.retire({ id, version }), { status: 'retired' });

describe('a certificate printed with a template', () => {
  it('has each entry within 0.2 mm of where the template says, moved by the printer', async () => {
    const template = await paper.published('量尺寸', layout(FIELDS));
    const printer = await paper.printer({ x: 1.5, y: -2, scale: 100 });
    const answer = await print(await desk.given.grantedCase(), { printerId: printer.id });
    succeeds(answer, { status: 'certified' });
    const words = await wordsOf(answer.body.documentId);
    const [holder, number] = [words.find(({ text }) => text.includes('味源')), words.find(({ text }) => text.startsWith('证号'))];
    near(holder?.x, 60 + 1.5);
    near(holder?.baseline, 70 - 2 + 0.88 * 16 * PT);
    near(number?.x, 60 + 1.5);
    near(number?.baseline, 90 - 2 + 0.88 * 16 * PT);
    expect(words.map(({ text }) => text).join('')).toContain(String(answer.body.documentNumber));
    await retire(template);
  });

  it('names the edition it was printed with, and is drawn again byte for byte whatever becomes of the template', async () => {
    const first = await paper.published('两版', layout(FIELDS));
    const answer = await print(await desk.given.grantedCase());
    const next = taken(await (await desk.as('head1')).post('/certificate-templates/draft-certificate-template', { nextOf: first.id }));
    const moved = taken(await paper.revise(next, layout(FIELDS.map((one) => ({ ...one, x: one.x + 20 })))));
    const second = taken(await paper.publish(moved));
    succeeds(await (await desk.as('reviewer1')).get(`/certificate-templates/${first.id}`), { status: 'retired', retiredReason: '第 2 版发布', chainBrokenAt: null });

    const before = await pdfOf(answer.body.documentId);
    await desk.sql.rows(`update platform.document set file_hash = null, state = 'named' where id = $1`, [answer.body.documentId]);
    expect((await pdfOf(answer.body.documentId)).equals(before)).toBe(true);
    const kept = await desk.sql.row<{ overlay: object; template_id: number }>(`select d.content->'overlay' overlay, k.template_id from platform.document d join issuance.certificate_stock k on k.document_id = d.id where d.id = $1`, [answer.body.documentId]);
    expect(kept).toMatchObject({ overlay: { templateId: first.id, edition: 1 }, template_id: first.id });
    near((await wordsOf((await print(await desk.given.grantedCase())).body.documentId)).find(({ text }) => text.includes('味源'))?.x, 80);
    await retire(second);
  });

  it('takes the item\'s own template before the section\'s, and the general one for a case in hand when both are retired', async () => {
    const nameOf = async (permitCase: GivenCase) => (await (await desk.as('reviewer1')).get(`/cases/${permitCase.id}/next-blank`)).body.templateName;
    const inHand = await desk.given.grantedCase();
    const general = await paper.published('本科室', layout(FIELDS));
    const own = await paper.published('食品经营', layout(FIELDS), ['SP-001']);
    expect(await nameOf(inHand)).toBe('食品经营');
    await retire(own);
    expect(await nameOf(inHand)).toBe('本科室');
    await retire(general);
    expect(await nameOf(inHand)).toBe('通用证照');
    const printed = await print(inHand);
    succeeds(printed, { status: 'certified' });
    expect((await wordsOf(printed.body.documentId)).map(({ text }) => text).join('')).toContain('食品经营许可证');
  });

  it('prints the general template with the longest name and with rare characters, on one sheet', async () => {
    const long = await print(await desk.given.grantedCase({ applicant: { ...ENTERPRISE, name: FORTY } }));
    expect((await wordsOf(long.body.documentId)).map(({ text }) => text).join('')).toContain(FORTY);
    const person = await print(await desk.given.grantedCase({ applicant: { ...PERSON, name: '𠮷·小示' } }));
    const said = (await wordsOf(person.body.documentId)).map(({ text }) => text).join('');
    expect(said).toContain('𠮷·小示');
    expect(said).not.toContain('统一社会信用代码');
  });

  it('is refused by the name of the entry that does not fit, and nothing is numbered', async () => {
    const template = await paper.published('不许超', layout(FIELDS.map((one) => (one.id === 'holder' ? { ...one, overflow: 'refuse' as const } : one))));
    const permitCase = await desk.given.grantedCase({ applicant: { ...ENTERPRISE, name: FORTY } });
    failsWith(await print(permitCase), 'certificateOverflow', { label: '持证人', text: FORTY });
    const printer = await paper.printer({ x: 30, y: 20, scale: 110 });
    failsWith(await print(await desk.given.grantedCase(), { printerId: printer.id }), 'fieldOutsidePaper', { label: '核验二维码' });
    expect(await desk.sql.row('select 1 from casework.permit where case_id = $1', [permitCase.id])).toBeUndefined();
    await retire(template);
  });

  it('leaves the background out on a numbered blank and shows it on a test print', async () => {
    const draft = await paper.draft('套打');
    const scan = await (await desk.as('head1')).upload('blank.png', png(600, 420), `/certificate-templates/${draft.id}/upload-background`);
    succeeds(scan, { widthPx: 600, heightPx: 420, mediaType: 'image/png' });
    const sheet = layout(FIELDS, { background: { kind: 'scan', fileId: String(scan.body.fileId) } });
    const template = taken(await paper.publish(taken(await paper.revise(draft, sheet))));
    const permitCase = await desk.given.grantedCase();
    const test = await (await desk.as('reviewer1')).get(`/cases/${permitCase.id}/test-print`);
    const real = await pdfOf((await print(permitCase)).body.documentId);
    expect([test.bytes.includes('/Subtype /Image'), real.includes('/Subtype /Image')]).toEqual([true, false]);
    const shown = await (await desk.as('reviewer1')).get(`/certificate-templates/${template.id}/background`);
    expect([shown.status, shown.headers['content-type'], shown.headers['content-disposition']]).toEqual([200, 'image/png', 'attachment']);
    await retire(template);
  });

  it('fills in what the printer types as the scope, and says dates in Chinese numerals', async () => {
    const fields = [...FIELDS, field({ id: 'scope', source: 'scope', y: 110, overflow: 'wrap', height: 30 }), field({ id: 'until', source: 'validUntil', y: 150, dateFormat: 'chinese', width: 100 })];
    const template = await paper.published('写内容', layout(fields));
    const permitCase = await desk.given.grantedCase();
    succeeds(await (await desk.as('reviewer1')).get(`/cases/${permitCase.id}/next-blank`), { asksScope: true, templateName: '写内容', edition: 1 });
    failsWith(await print(permitCase, { scope: '热食类 🍜' }), 'glyphMissing', { glyph: '🍜' });
    const said = (await wordsOf((await print(permitCase, { scope: '热食类食品制售、冷食类食品制售' })).body.documentId)).map(({ text }) => text).join('');
    expect(said).toContain('热食类食品制售、冷食类食品制售');
    expect(said).toContain('二〇三一年十一月十九日');
    await retire(template);
  });
});

describe('two editors of one template', () => {
  it('do not overwrite each other: the second is told who was first', async () => {
    const draft = await paper.draft('两人改');
    succeeds(await paper.revise(draft, layout(FIELDS)));
    const second = await (await desk.as('policy1')).post(`/certificate-templates/${draft.id}/revise-certificate-template`, { version: draft.version, name: '另一个', itemCodes: [], layout: layout([]) });
    failsWith(second, 'changedMeanwhile', { version: 2 });
    succeeds(await (await desk.as('policy1')).get(`/certificate-templates/${draft.id}`), { name: '样张', version: 2 });
    failsWith(await (await desk.as('head1')).post('/certificate-templates/draft-certificate-template', { nextOf: draft.id }), 'stepNotAllowed', { status: 'draft' });
  });

  it('save once when the same request arrives twice', async () => {
    const draft = await paper.draft('存两次');
    const body = { version: draft.version, name: '存两次', itemCodes: [], layout: layout(FIELDS) };
    const head = await desk.as('head1');
    const answers = [await head.post(`/certificate-templates/${draft.id}/revise-certificate-template`, body, { 'idempotency-key': 'template-twice-1' }), await head.post(`/certificate-templates/${draft.id}/revise-certificate-template`, body, { 'idempotency-key': 'template-twice-1' })];
    expect(answers.map(({ body: { version } }) => version)).toEqual([2, 2]);
  });
});

describe('a template', () => {
  it('belongs to its section; what is every section\'s belongs to those above', async () => {
    const draft = await paper.draft('别科室');
    const stranger = await desk.as('dyyqx-head1');
    failsWith(await stranger.post(`/certificate-templates/${draft.id}/revise-certificate-template`, { version: 1, name: '夺', itemCodes: [], layout: layout(FIELDS) }), 'notPermitted');
    failsWith(await stranger.upload('blank.png', png(10, 10), `/certificate-templates/${draft.id}/upload-background`), 'notPermitted');
    failsWith(await (await desk.as('head1')).post('/certificate-templates/draft-certificate-template', { name: '全局', forEveryUnit: true }), 'notPermitted');
    failsWith(await (await desk.as('head1')).post(`/certificate-templates/${draft.id}/publish-certificate-template`, { version: 1 }), 'notPermitted');
  });

  it('is published only when it prints a whole certificate, and never twice for the same items', async () => {
    const draft = taken(await paper.revise(await paper.draft('缺字段'), layout([field({ x: 200, width: 150 }), field({ id: 'say', source: 'text' })])));
    const refused = await paper.publish(draft);
    failsWith(refused, 'templateIncomplete');
    for (const said of ['证号', '核验二维码', '“持证人”超出纸面', '1 个固定文字是空的']) expect(JSON.stringify(refused.body)).toContain(said);
    const one = await paper.published('先发布', layout(FIELDS));
    failsWith(await paper.publish(taken(await paper.revise(await paper.draft('后发布'), layout(FIELDS)))), 'templateIncomplete');
    failsWith(await paper.revise(one, layout(FIELDS)), 'stepNotAllowed', { status: 'published' });
    await retire({ id: one.id, version: one.version });
  });

  it('names the field that is wrong', async () => {
    const draft = await paper.draft('错字段');
    const wrong = await paper.revise(draft, layout([field({}), field({})]));
    failsWith(wrong, 'invalidInput');
    expect(wrong.body.errors).toMatchObject([{ field: 'layout.fields.1.id' }]);
    const items = await paper.revise(draft, layout(FIELDS), { itemCodes: ['ZZ-999'] });
    expect(items.body.errors).toMatchObject([{ field: 'itemCodes', message: '没有事项 ZZ-999' }]);
    failsWith(await paper.revise(draft, layout([field({ size: 1e9 })])), 'invalidInput');
    failsWith(await paper.revise(draft, layout(Array.from({ length: 81 }, (_, index) => field({ id: `f${index}` })))), 'invalidInput');
    succeeds(await paper.revise(draft, layout([field({ id: 'say', source: 'text', text: '<b>𠮷·=cmd|x</b>' })])));
  });
});

describe('the scan of a blank', () => {
  it('is a picture by its content, not too many pixels, at most 20 MB; anything else is refused in words', async () => {
    const draft = await paper.draft('底图');
    const head = await desk.as('head1');
    const upload = (name: string, bytes: Buffer) => head.upload(name, bytes, `/certificate-templates/${draft.id}/upload-background`);
    failsWith(await upload('blank.png', Buffer.from('%PDF-1.4\n%%EOF')), 'backgroundUnusable', { why: '只收 PNG 或 JPG 图片' });
    failsWith(await upload('blank.png', Buffer.from('MZ this is a program, not a picture')), 'fileTypeRefused');
    failsWith(await upload('blank.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2, 3, 4, 5, 6, 7, 8])), 'backgroundUnusable', { why: '图片已损坏，看不出大小' });
    const huge = png(4, 4);
    huge.writeUInt32BE(60_000, 16);
    huge.writeUInt32BE(60_000, 20);
    failsWith(await upload('huge.png', huge), 'backgroundUnusable');
    succeeds(await upload('large.png', png(40, 28, 20 * 1024 * 1024 - 4096)), { widthPx: 40 });
    failsWith(await upload('too-large.png', png(40, 28, 20 * 1024 * 1024)), 'fileTooLarge', { limitMegabytes: 20 });
  });

  it('of another template is not taken', async () => {
    const [one, other] = [await paper.draft('甲'), await paper.draft('乙')];
    const scan = await (await desk.as('head1')).upload('blank.png', png(10, 10), `/certificate-templates/${one.id}/upload-background`);
    failsWith(await paper.revise(other, layout(FIELDS, { background: { kind: 'scan', fileId: String(scan.body.fileId) } })), 'backgroundUnusable');
    failsWith(await paper.revise(other, layout(FIELDS, { background: { kind: 'scan', fileId: null } })), 'invalidInput');
  });
});

describe('a preview', () => {
  it('draws what is being typed with each sample, and says what does not fit', async () => {
    const draft = await paper.draft('预览');
    const preview = async (body: object) => (await desk.as('head1')).post(`/certificate-templates/${draft.id}/preview-certificate-template`, body);
    for (const sample of ['usual', 'long', 'rare']) expect((await preview({ sample })).bytes.subarray(0, 5).toString()).toBe('%PDF-');
    failsWith(await preview({ sample: 'long', layout: layout([field({ overflow: 'refuse' })]) }), 'certificateOverflow', { label: '持证人' });
    failsWith(await preview({ sample: 'none' }), 'invalidInput');
    expect(await desk.sql.row<{ version: number }>('select version from issuance.certificate_template where id = $1', [draft.id])).toEqual({ version: 1 });
  });
});
