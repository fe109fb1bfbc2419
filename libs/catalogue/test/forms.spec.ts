import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import PizZip from 'pizzip';
import { ScheduleKeeper } from '@onecounter/platform';
import { failsWith, succeeds, type Answer } from '@onecounter/testing';
import { VersionDesk } from './version-desk';

interface Form { id: number; code: string; name: string; unitCode: string; status: string; version: number; edition: number; address: string | null; broken: boolean; hasSample: boolean; reviewDue: boolean; check: { works: boolean; detail: string; failures: number } | null; serves: { materialCode: string; itemName: string }[]; notes: object[]; editions: { edition: number }[]; reviews: object[]; steps: { verb: string }[]; chainBrokenAt: number | null; cancelledReason: string | null }
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');

let catalogue: VersionDesk;
let outside: Server;
let host: string;
let answers = 200;
beforeAll(async () => {
  outside = createServer((_, response) => { response.statusCode = answers; response.end(); });
  await new Promise<void>((done) => { outside.listen(0, '127.0.0.1', done); });
  host = `127.0.0.1:${(outside.address() as AddressInfo).port}`;
  process.env.ONECOUNTER_FORM_HOSTS = host;
  catalogue = await VersionDesk.open();
}, 60_000);
afterAll(async () => {
  delete process.env.ONECOUNTER_FORM_HOSTS;
  outside.close();
  await catalogue.close();
});

let made = 0;
const post = async (path: string, body: object, login = 'policy1', headers: Record<string, string> = {}): Promise<Answer> => (await catalogue.desk.as(login)).post(path, body, headers);
const act = ({ id, version }: Pick<Form, 'id' | 'version'>, verb: string, body: object = {}, login = 'policy1'): Promise<Answer> => post(`/forms/${id}/${verb}-form`, { version, ...body }, login);
const show = async (id: number): Promise<Form> => (await catalogue.get(`/forms/${id}`)).body as unknown as Form;
const list = async (query = ''): Promise<Form[]> => catalogue.list<Form>(`/forms${query}`);
const upload = async (name: string, bytes: Buffer, purpose = 'form', login = 'policy1'): Promise<Answer> => (await catalogue.desk.as(login)).upload(name, bytes, `/forms/upload-form-file?purpose=${purpose}`);
async function given(body: object = {}, login = 'policy1'): Promise<Form> {
  const answer = await post('/forms/register-form', { code: `T-${made += 1}`, name: '示例申请表', materials: ['SP-001-M02'], ...('address' in body ? {} : { fileId: (await upload('空表.pdf', PDF, 'form', login)).body.fileId }), ...body }, login);
  succeeds(answer);
  return show(Number(answer.body.id));
}
const KEPT = { outcome: 'kept', reason: '没有重复的内容', reviewedOn: '2026-11-20' };

describe('a form', () => {
  it('is registered, reviewed into use, revised with the former blank kept, and cancelled with its reason', async () => {
    const form = await given();
    expect(form).toMatchObject({ status: 'registered', edition: 1, reviewDue: true, serves: [{ materialCode: 'SP-001-M02' }] });
    succeeds(await act(form, 'review', KEPT));
    expect(await show(form.id)).toMatchObject({ status: 'inUse', reviewDue: false, lastReviewedOn: '2026-11-20', reviewDueOn: '2027-11-20' });
    const other = Buffer.concat([PDF, Buffer.from('\n% second')]);
    succeeds(await act(await show(form.id), 'revise', { name: '示例申请表（新）', materials: [], fileId: (await upload('新表.pdf', other)).body.fileId }));
    const revised = await show(form.id);
    expect(revised).toMatchObject({ name: '示例申请表（新）', edition: 2, serves: [], status: 'inUse' });
    expect((await catalogue.get(`/forms/${form.id}/file`)).bytes).toEqual(other);
    const first = await catalogue.get(`/forms/${form.id}/file?edition=1`);
    expect([first.bytes, first.headers['x-content-type-options'], String(first.headers['content-disposition']).slice(0, 10)]).toEqual([PDF, 'nosniff', 'attachment']);
    succeeds(await act(revised, 'cancel', { reason: '并入另一份' }));
    expect(await show(form.id)).toMatchObject({ status: 'cancelled', cancelledReason: '并入另一份', chainBrokenAt: null, reviews: [{ outcome: 'cancelled', reason: '并入另一份' }, { outcome: 'kept' }] });
    expect((await show(form.id)).steps.map(({ verb }) => verb)).toEqual(['registerForm', 'reviewForm', 'reviseForm', 'cancelForm']);
    failsWith(await act(await show(form.id), 'revise', { name: '再改', materials: [] }), 'stepNotAllowed');
  });

  it('ends by a review that says so, and every review is a line of the log', async () => {
    const form = await given();
    succeeds(await act(form, 'review', { ...KEPT, outcome: 'simplified', reason: '删去三栏', reviewedOn: '2026-11-01' }));
    failsWith(await act(await show(form.id), 'review', { ...KEPT, reviewedOn: '2026-10-31' }), 'invalidInput');
    failsWith(await act(await show(form.id), 'review', { ...KEPT, reviewedOn: '2026-11-21' }), 'invalidInput');
    succeeds(await act(await show(form.id), 'review', { ...KEPT, outcome: 'cancelled', reason: '不再要' }));
    const ended = await show(form.id);
    expect(ended).toMatchObject({ status: 'cancelled', reviews: [{ outcome: 'cancelled', outcomeLabel: '取消', reviewedOn: '2026-11-20' }, { outcome: 'simplified', reason: '删去三栏' }] });
    expect(ended.steps.map(({ verb }) => verb)).toEqual(['registerForm', 'reviewForm', 'reviewForm', 'cancelForm']);
  });

  it('refuses a stale version by the name of who was faster, sent twice answers the same', async () => {
    const form = await given();
    succeeds(await act(form, 'review', KEPT));
    for (const [verb, body] of [['revise', { name: '改', materials: [] }], ['illustrate', { notes: [] }], ['review', KEPT], ['cancel', { reason: '取消' }]] as const) failsWith(await act(form, verb, body), 'changedMeanwhile');
    const key = { 'idempotency-key': '7b0c37f5-3c0b-4f2e-9a53-6f2f5a3f0d11' };
    const body = { code: 'TWICE-1', name: '两次', materials: [], address: 'https://forms.example.com/a.docx' };
    const [one, two] = [await post('/forms/register-form', body, 'policy1', key), await post('/forms/register-form', body, 'policy1', key)];
    expect([two.status, two.body]).toEqual([one.status, one.body]);
    expect((await list('?search=TWICE-1')).length).toBe(1);
    failsWith(await post('/forms/register-form', body), 'formCodeTaken');
  });

  it('is kept by its section: a head writes their own, never another\'s, a clerk none', async () => {
    const own = await given({}, 'head1');
    succeeds(await act(own, 'review', KEPT, 'head1'));
    const foreign = await given({ unitCode: (await list()).map(({ unitCode }) => unitCode).find((code) => code !== own.unitCode) });
    for (const [verb, body] of [['revise', { name: '改', materials: [] }], ['illustrate', { notes: [] }], ['review', KEPT], ['cancel', { reason: '取消' }]] as const) failsWith(await act(foreign, verb, body, 'head1'), 'notPermitted');
    failsWith(await post('/forms/register-form', { code: 'T-X', name: '表', materials: [], unitCode: foreign.unitCode, address: 'https://forms.example.com/' }, 'head1'), 'notPermitted');
    failsWith(await act(own, 'cancel', { reason: '取消' }, 'clerk1'), 'notPermitted');
  });

  it('refuses bad input by its field', async () => {
    const body = { code: 'T-BAD', name: '表', materials: [], address: 'https://forms.example.com/' };
    const fieldOf = async (changed: object): Promise<unknown> => { const answer = await post('/forms/register-form', { ...body, ...changed }); failsWith(answer, 'invalidInput'); return (answer.body.errors as { field: string }[])[0]?.field; };
    expect(await fieldOf({ name: '  ' })).toBe('name');
    expect(await fieldOf({ code: 'small' })).toBe('code');
    expect(await fieldOf({ materials: ['XX-999-M01'] })).toBe('materials');
    expect(await fieldOf({ address: undefined })).toBe('fileId');
    expect(await fieldOf({ unitCode: 'NONE' })).toBe('unitCode');
    expect(await fieldOf({ fileId: (await upload('空表.pdf', PDF)).body.fileId })).toBe('address');
    failsWith(await post('/forms/register-form', { ...body, address: undefined, fileId: (await upload('空表.pdf', PDF, 'form', 'head1')).body.fileId }), 'notFound');
    for (const address of ['http://127.0.0.1/', 'http://169.254.169.254/latest', 'ftp://forms.example.com/', 'javascript:alert(1)']) failsWith(await post('/forms/register-form', { ...body, address }), 'formAddressRefused');
    const odd = await given({ name: '𠮷·<b>=1+1😀', address: 'https://forms.example.com/odd' });
    expect(odd.name).toBe('𠮷·<b>=1+1😀');
  });

  it('is found by words of its material, by section and by state; a cancelled one stays beside its item and leaves the public page', async () => {
    const [form] = (await list('?item=SP-001')).filter(({ code }) => code === 'BG-SP-001-M01');
    if (!form) throw new Error('the demo form is missing');
    const open = async (): Promise<Form[]> => (await catalogue.desk.nobody().get('/public/forms')).body as unknown as Form[];
    expect((await open()).some(({ id }) => id === form.id)).toBe(true);
    const blank = await catalogue.desk.nobody().get(`/public/forms/${form.id}/file`);
    expect(new PizZip(blank.bytes).file('word/document.xml')?.asText()).toContain('食品经营许可申请书');
    expect(blank.headers['x-content-type-options']).toBe('nosniff');
    expect((await list(`?search=${encodeURIComponent('食品经营许可 申请书')}`)).map(({ id }) => id)).toContain(form.id);
    succeeds(await act(form, 'cancel', { reason: '改用全国统一的' }));
    expect((await list('?item=SP-001')).find(({ id }) => id === form.id)).toMatchObject({ status: 'cancelled', cancelledReason: '改用全国统一的' });
    expect((await catalogue.get(`/forms/${form.id}/file`)).status).toBe(200);
    expect((await open()).some(({ id }) => id === form.id)).toBe(false);
    failsWith(await catalogue.desk.nobody().get(`/public/forms/${form.id}/file`), 'notFound');
    expect((await list('?state=cancelled')).map(({ id }) => id)).toContain(form.id);
  });
});

describe('a file for a form', () => {
  const zip = (...parts: string[]): Buffer => { const made = new PizZip(); for (const part of parts) made.file(part, 'x'); return made.generate({ type: 'nodebuffer' }); };
  it.each([
    ['a program called .pdf', '表.pdf', Buffer.from('MZ\x90\x00program'), 'form', '内容不是'],
    ['a page called .pdf', '表.pdf', Buffer.from('<html><script>alert(1)</script>'), 'form', '内容不是'],
    ['a PDF called .docx', '表.docx', PDF, 'form', '内容是 PDF，文件名却是'],
    ['a zip called .docx', '表.docx', zip('a.txt'), 'form', '内容不是'],
    ['macros', '表.docx', zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'), 'form', 'vbaProject.bin'],
    ['links to another workbook', '表.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml', 'xl/externalLinks/externalLink1.xml'), 'form', 'externalLink1'],
    ['an old .doc', '表.doc', Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'form', '旧格式'],
    ['a picture as a blank', '表.png', PNG, 'form', '内容是 PNG'],
    ['a PDF as a sample', '样.pdf', PDF, 'sample', '内容是 PDF'],
  ])('is refused with what is wrong: %s', async (_, name, bytes, purpose, words) => {
    const answer = await upload(name, bytes, purpose);
    failsWith(answer, 'formFileRefused');
    expect(answer.text).toContain(words);
  });

  it.each([['表.docx', zip('[Content_Types].xml', 'word/document.xml'), 'form'], ['表.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), 'form'], ['表.ofd', zip('OFD.xml'), 'form'], ['表.PDF', PDF, 'form'], ['样.png', PNG, 'sample']])('is taken: %s', async (name, bytes, purpose) => {
    expect((await upload(name, bytes, purpose)).body).toMatchObject({ name, sizeBytes: bytes.length });
  });

  it('is refused when it is empty or too large', async () => {
    failsWith(await upload('表.pdf', Buffer.alloc(0)), 'fileEmpty');
    failsWith(await upload('表.pdf', Buffer.alloc(10 * 1024 * 1024 + 1, 1)), 'fileTooLarge');
  });
});

describe('a fill-in sample', () => {
  it('has its notes in their order, is shown to everybody once the form is in use, and asks for a picture first', async () => {
    const form = await given();
    const notes = [{ x: 12.5, y: 30, text: '与营业执照一致' }, { x: 80, y: 91.25, text: '盖公章 𠮷' }];
    const asked = await act(form, 'illustrate', { notes });
    failsWith(asked, 'invalidInput');
    expect((asked.body.errors as { field: string }[])[0]?.field).toBe('fileId');
    succeeds(await act(form, 'illustrate', { notes, fileId: (await upload('样.png', PNG, 'sample')).body.fileId }));
    expect(await show(form.id)).toMatchObject({ hasSample: true, notes });
    failsWith(await catalogue.desk.nobody().get(`/public/forms/${form.id}/sample`), 'notFound');
    succeeds(await act(await show(form.id), 'review', KEPT));
    expect((await catalogue.desk.nobody().get(`/public/forms/${form.id}/sample`)).bytes).toEqual(PNG);
    succeeds(await act(await show(form.id), 'illustrate', { notes: [] }));
    expect(await show(form.id)).toMatchObject({ hasSample: true, notes: [] });
    failsWith(await act(await show(form.id), 'illustrate', { notes: [{ x: 101, y: 0, text: '外面' }] }), 'invalidInput');
    failsWith(await act(await show(form.id), 'illustrate', { notes, fileId: (await upload('表.pdf', PDF)).body.fileId }), 'formFileRefused');
  });
});

describe('an outside address', () => {
  const check = (id: number, login = 'policy1'): Promise<Answer> => post(`/forms/${id}/check-form-address`, {}, login);

  it('is told as broken after two failures in a row, and works again when it answers', async () => {
    const form = await given({ address: `http://${host}/form.pdf` });
    expect((await check(form.id)).body).toMatchObject({ broken: false, check: { works: true, failures: 0 } });
    answers = 404;
    expect((await check(form.id)).body).toMatchObject({ broken: false, check: { works: false, detail: '对方答 404', failures: 1 } });
    expect((await check(form.id)).body).toMatchObject({ broken: true, check: { failures: 2 } });
    expect((await list('?state=broken')).map(({ id }) => id)).toEqual([form.id]);
    succeeds(await act(form, 'revise', { name: form.name, materials: [], address: `http://${host}/other.pdf` }));
    expect(await show(form.id)).toMatchObject({ check: null, broken: false, edition: 2 });
    answers = 200;
    expect((await check(form.id)).body).toMatchObject({ broken: false, check: { works: true } });
  });

  it('is asked every night by the schedule, a cancelled form\'s is not', async () => {
    const [form, gone] = [await given({ address: `http://${host}/night.pdf` }), await given({ address: `http://${host}/gone.pdf` })];
    succeeds(await act(gone, 'cancel', { reason: '取消' }));
    const summary = await catalogue.desk.app.get(ScheduleKeeper).run('check-form-addresses', new Date('2026-11-21T03:30:00+08:00'));
    expect(summary).toMatch(/^\d+ addresses, \d+ do not answer$/);
    expect(await show(form.id)).toMatchObject({ check: { works: true } });
    expect(await show(gone.id)).toMatchObject({ check: null });
  });

  it('is checked by those who keep the form only; a form held here has none', async () => {
    const form = await given({ address: 'https://forms.example.com/x' });
    failsWith(await check(form.id, 'clerk1'), 'notPermitted');
    failsWith(await check((await given()).id), 'notFound');
  });
});
