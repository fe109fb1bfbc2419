import { PDFDocument } from '@cantoo/pdf-lib';
import type { FaultCode } from '@onecounter/contracts';
import { failsWith, measurePdf, succeeds, type Answer } from '@onecounter/testing';
import { chunkTypes, dotsOf, pageOf } from './support/pictures';
import { VersionDesk } from './version-desk';

interface Sample { id: number; version: number; status: string; edition: number | null; pages: { fileId: string; width: number; height: number; boxes: number }[]; marks: { text: string; pointCode: string; pointText: string; pointGone: boolean }[]; verbs: string[]; publishObstacle: string | null; sourceCaseId: number | null; retiredReason: string | null; steps: { verb: string; label: string }[]; chainBrokenAt: number | null }
const [ITEM, MATERIAL, POINT] = ['SP-001', 'SP-001-M01', 'SP-001-M01-R01'];
/** White paper with a name on it in grey: every dot of the name is between 20 and 40 across, 10 and 20 down. */
const isName = (x: number, y: number): boolean => x >= 20 && x < 40 && y >= 10 && y < 20;
const PAGE = pageOf(100, 140, (x, y) => (isName(x, y) ? [90, 90, 90] : [250, 252, 255]));
const BOX = '20,7,20,8';
const MARK = { page: 1, x: 50, y: 40.5, text: '这里盖公章，不要压住 𠮷明 的名字 🙂', pointCode: POINT };

let catalogue: VersionDesk;
beforeAll(async () => { catalogue = await VersionDesk.open(); }, 60_000);
afterAll(() => catalogue.close());

const post = async (path: string, body: object, login = 'head1', headers: Record<string, string> = {}): Promise<Answer> => (await catalogue.desk.as(login)).post(path, body, headers);
const upload = async (bytes = PAGE, boxes = BOX, login = 'head1'): Promise<Answer> => (await catalogue.desk.as(login)).upload('页.png', bytes, `/illustrated-samples/upload-sample-page?boxes=${encodeURIComponent(boxes)}`);
const page = async (login = 'head1'): Promise<string> => String((await upload(PAGE, BOX, login)).body.fileId);
const show = async (id: number, login = 'head1'): Promise<Sample> => (await catalogue.get(`/illustrated-samples/${id}`, login)).body as unknown as Sample;
const drafting = async (body: object = {}, login = 'head1', headers = {}): Promise<Answer> => post('/illustrated-samples/draft-sample', { itemCode: ITEM, materialCode: MATERIAL, pages: [await page(login)], marks: [MARK], ...body }, login, headers);
async function drafted(body: object = {}, login = 'head1'): Promise<Sample> {
  const answer = await drafting(body, login);
  succeeds(answer);
  return show(Number(answer.body.id), login);
}
const act = ({ id, version }: Pick<Sample, 'id' | 'version'>, verb: string, body: object, login = 'head1'): Promise<Answer> => post(`/illustrated-samples/${id}/${verb}-sample`, { version, ...body }, login);
const publish = (sample: Sample, login = 'policy1', confirmed = true): Promise<Answer> => act(sample, 'publish', { confirmed }, login);
const bytesOf = async (id: number, login = 'clerk1', no = 1): Promise<Buffer> => (await catalogue.get(`/illustrated-samples/${id}/pages/${no}`, login)).bytes;
/** A case of the health section, with one scanned paper. */
async function caseWithFile(): Promise<{ id: number; version: number; fileId: string }> {
  const [given, fileId] = [catalogue.desk.given, await catalogue.desk.given.upload('clerk1')];
  const reception = await given.reception();
  const [first, ...rest] = reception.materials as { files: string[] }[];
  const { body } = await post('/cases/register-application', { ...reception, materials: [{ ...first, files: [fileId] }, ...rest] }, 'clerk1');
  return { id: Number(body.id), version: Number(body.version), fileId };
}

describe('a page of a sample', () => {
  it('is black where a box lies, in the pixels of a new file that holds nothing of the old one', async () => {
    const answer = await upload();
    expect([answer.status, answer.body]).toEqual([201, { fileId: expect.any(String), width: 100, height: 140, boxes: 1 }]);
    const sample = await drafted({ pages: [answer.body.fileId] });
    const png = await bytesOf(sample.id, 'head1');
    const { width, height, at } = dotsOf(png);
    const under = Array.from({ length: 200 }, (_, n) => at(20 + (n % 20), 10 + Math.floor(n / 20)));
    expect([width, height, new Set(under.map(String)), at(60, 60)]).toEqual([100, 140, new Set(['0,0,0']), [250, 252, 255]]);
    expect([chunkTypes(png), png.includes('姓名'), png.includes('GPS'), png.includes('210303')]).toEqual([['IHDR', 'IDAT', 'IEND'], false, false, false]);
  });

  it('is never kept as it came, and a page that is blackened once more takes the place of the former, which nobody can open', async () => {
    const first = await drafted({ pages: [String((await upload(PAGE, '')).body.fileId)] });
    const [old] = first.pages;
    succeeds(await act(first, 'revise', { pages: [await page()], marks: [MARK] }));
    expect(dotsOf(await bytesOf(first.id, 'head1')).at(25, 15)).toEqual([0, 0, 0]);
    failsWith(await catalogue.get(`/files/${old?.fileId}`, 'head1'), 'notFound');
    expect(await catalogue.desk.sql.rows('select 1 from platform.stored_file where id = $1', [old?.fileId])).toEqual([]);
    failsWith(await act(await show(first.id), 'revise', { pages: [old?.fileId], marks: [] }), 'notFound');
  });

  it.each<[string, () => Promise<Buffer>, FaultCode]>([
    ['a PDF with a password', () => encrypted(1), 'samplePageRefused'], ['a PDF of 200 pages', () => encrypted(200), 'samplePageRefused'], ['a page of the web called PNG', () => Promise.resolve(Buffer.from('<script>alert(1)</script>')), 'samplePageRefused'],
    ['nothing', () => Promise.resolve(Buffer.alloc(0)), 'fileEmpty'], ['more than 10 MB', () => Promise.resolve(Buffer.concat([PAGE, Buffer.alloc(10 * 1024 * 1024)])), 'fileTooLarge'],
  ])('is refused when it is %s', async (_, bytes, code) => {
    failsWith(await upload(await bytes()), code);
  });

  it('is refused with boxes that are none, and for whoever draws no samples', async () => {
    failsWith(await upload(PAGE, '90,90,20,20'), 'invalidInput');
    failsWith(await upload(PAGE, '=1+1'), 'invalidInput');
    failsWith(await upload(PAGE, '', 'clerk1'), 'notPermitted');
  });
});

describe('a sample', () => {
  it('goes from the file of a finished case to the window and to everybody, and a new edition ends the one before by a step of its own', async () => {
    const { id: caseId, version, fileId } = await caseWithFile();
    const source = { caseId, fileId };
    failsWith(await drafting({ source }), 'sampleSourceRunning');
    succeeds(await post(`/cases/${caseId}/withdraw-application`, { version, reason: '选址变更' }, 'clerk1'));
    failsWith(await drafting({ source: { ...source, fileId: '00000000-0000-4000-8000-000000000000' } }), 'notFound');
    failsWith(await drafting({ source, itemCode: 'SP-002', materialCode: 'SP-002-M01', marks: [] }, 'policy1'), 'sampleSourceOther');
    failsWith(await drafting({ source: { ...source, caseId: 987_654 } }), 'notFound');
    const first = await drafted({ source });
    expect(first).toMatchObject({ status: 'drafted', edition: null, sourceCaseId: caseId, verbs: ['reviseSample', 'publishSample', 'retireSample'], marks: [{ text: MARK.text, pointCode: POINT, pointGone: false }] });
    succeeds(await publish(first));
    const second = await drafted();
    succeeds(await publish(second));
    const [ended, now] = [await show(first.id), await show(second.id)];
    expect([ended.status, ended.retiredReason, ended.steps.map(({ verb }) => verb), ended.chainBrokenAt]).toEqual(['retired', '由第 2 版替换', ['draftSample', 'publishSample', 'retireSample'], null]);
    expect([now.status, now.edition]).toEqual(['published', 2]);
    const seen = await show(second.id, 'clerk1');
    expect(seen).toMatchObject({ verbs: [], sourceCaseId: null });
    const { rows } = (await catalogue.get(`/illustrated-samples?item=${ITEM}`)).body as unknown as { rows: Sample[] };
    expect(rows.map(({ id }) => id)).toEqual([second.id]);
    const open = await catalogue.desk.nobody().get(`/public/guides/${ITEM}/samples`);
    expect(open.body).toMatchObject([{ id: second.id, materialCode: MATERIAL, edition: 2, pages: 1, marks: [{ text: MARK.text }] }]);
    expect((await catalogue.desk.nobody().get(`/public/samples/${second.id}/pages/1`)).bytes).toEqual(await bytesOf(second.id));
    for (const path of ['/public/guides/NO-1/samples', `/public/samples/${first.id}/pages/1`, `/public/samples/${second.id}/pages/2`, `/public/samples/${second.id}/pages/x`]) failsWith(await catalogue.desk.nobody().get(path), 'notFound');
    succeeds(await act(now, 'retire', { reason: '布局变了' }));
    expect((await catalogue.desk.nobody().get(`/public/guides/${ITEM}/samples`)).body).toEqual([]);
  });

  it('is published by another pair of eyes, on confirmation, with marks on points that exist', async () => {
    const sample = await drafted();
    expect(sample.publishObstacle).not.toBeNull();
    failsWith(await publish(sample, 'head1'), 'sampleOwnWork');
    failsWith(await publish(sample, 'policy1', false), 'sampleNotConfirmed');
    const bare = await drafted({ marks: [] });
    failsWith(await publish(bare), 'sampleWithoutMarks');
    succeeds(await act(sample, 'revise', { pages: sample.pages.map(({ fileId }) => fileId), marks: [MARK, { ...MARK, x: 0, y: 100, text: '=HYPERLINK("x")<b>' }] }, 'policy1'));
    failsWith(await publish(await show(sample.id), 'policy1'), 'sampleOwnWork');
    expect((await show(sample.id)).marks.map(({ text }) => text)).toEqual([MARK.text, '=HYPERLINK("x")<b>']);
  });

  it('refuses marks beside the page, on a page that it has not, and on points of another material', async () => {
    for (const [mark, code] of [[{ x: 100.5 }, 'invalidInput'], [{ y: -1 }, 'invalidInput'], [{ text: '  ' }, 'invalidInput'], [{ text: '长'.repeat(201) }, 'invalidInput'], [{ page: 2 }, 'sampleMarkOutside'], [{ pointCode: 'SP-001-M02-R01' }, 'pointUnknown']] as const) failsWith(await drafting({ marks: [{ ...MARK, ...mark }] }), code);
    failsWith(await drafting({ pages: [] }), 'invalidInput');
    failsWith(await drafting({ marks: Array.from({ length: 41 }, () => MARK) }), 'invalidInput');
    failsWith(await drafting({ materialCode: 'SP-001-M99' }), 'materialUnknown');
    failsWith(await drafting({ itemCode: 'NO-1' }), 'itemNotPublished');
    failsWith(await drafting({ pages: [await page('policy1')] }), 'notFound');
  });

  it('shows a point that the version in use has no more as such', async () => {
    const sample = await drafted({ materialCode: 'SP-001-M02', marks: [{ ...MARK, pointCode: 'SP-001-M02-R01' }] });
    succeeds(await publish(sample));
    const item = await catalogue.desk.given.item(ITEM);
    const materials = item.materials.map((material) => (material.code === 'SP-001-M02' ? { ...material, points: material.points.filter(({ code }) => code !== 'SP-001-M02-R01') } : material));
    succeeds(await catalogue.publish(await catalogue.given(ITEM, { materials }), '2026-11-23'));
    await catalogue.desk.at('2026-11-23T09:00');
    const seen = (await catalogue.desk.nobody().get(`/public/guides/${ITEM}/samples`)).body as unknown as Sample[];
    expect(seen.find(({ id }) => id === sample.id)?.marks).toMatchObject([{ pointGone: true, pointText: expect.stringMatching(/./) }]);
    failsWith(await drafting({ materialCode: 'SP-001-M02', marks: [{ ...MARK, pointCode: 'SP-001-M02-R01' }] }), 'pointUnknown');
    await catalogue.desk.at('2026-11-20T10:30');
  });

  it('is drawn by its own section, hidden from others until it is published, and refuses who comes second', async () => {
    const sample = await drafted();
    failsWith(await drafting({}, 'clerk1'), 'notPermitted');
    failsWith(await catalogue.get(`/illustrated-samples/${sample.id}`), 'notFound');
    failsWith(await catalogue.get(`/illustrated-samples/${sample.id}/pages/1`), 'notFound');
    failsWith(await publish(sample, 'reviewer1'), 'notPermitted');
    failsWith(await act({ ...sample, version: 9 }, 'revise', { pages: sample.pages.map(({ fileId }) => fileId), marks: [] }), 'changedMeanwhile');
    failsWith(await act({ ...sample, version: 9 }, 'retire', { reason: '换' }), 'changedMeanwhile');
    failsWith(await act({ ...sample, version: 9 }, 'publish', { confirmed: true }, 'policy1'), 'changedMeanwhile');
    succeeds(await act(sample, 'retire', { reason: '画错了' }));
    failsWith(await publish({ ...sample, version: 2 }), 'stepNotAllowed');
  });

  it('stands in the training handbook with its numbers and their words, beside steps and points', async () => {
    succeeds(await publish(await drafted({ materialCode: 'SP-001-M03', marks: [{ ...MARK, pointCode: 'SP-001-M03-R01' }] })));
    const answer = await catalogue.get(`/training-handbook?items=${ITEM}`);
    expect([answer.status, answer.headers['content-type'], String(answer.headers['content-disposition']).slice(0, 10)]).toEqual([200, 'application/pdf', 'attachment']);
    const text = (await measurePdf(answer.bytes)).flatMap((one) => one.words.map((word) => word.text)).join('').replace(/\s/g, '');
    for (const part of ['食品经营许可', '培训手册', '图解范本：', '1．这里盖公章，不要压住𠮷明的名字', '（要点：']) expect(text).toContain(part);
    expect(text).not.toContain('🙂');
    expect(answer.bytes.includes('/Subtype /Image')).toBe(true);
    failsWith(await catalogue.get('/training-handbook?items=NO-1'), 'itemNotInUseOn');
    failsWith(await catalogue.get('/training-handbook?items='), 'invalidInput');
  });

  it('sent twice is drafted once', async () => {
    const body = { pages: [await page()] };
    const key = { 'idempotency-key': '2c1f8b0e-8f3f-4a3a-9f7b-6c1f3d1b7a52' };
    const [one, two] = [await drafting(body, 'head1', key), await drafting(body, 'head1', key)];
    expect([one.status, two.status, two.body]).toEqual([201, 201, one.body]);
  });
});

async function encrypted(pages: number): Promise<Buffer> {
  const paper = await PDFDocument.create();
  for (let at = 0; at < pages; at += 1) paper.addPage();
  paper.encrypt({ userPassword: 'secret', ownerPassword: 'secret' });
  return Buffer.from(await paper.save());
}
