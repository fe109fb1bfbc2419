import PizZip from 'pizzip';
import { Desk, failsWith, measurePdf, succeeds, type Answer } from '@onecounter/testing';

let desk: Desk;
beforeEach(async () => { desk = await Desk.open('2026-11-20T10:30'); }); // a fresh count of requests for each story
afterEach(() => desk.close());

const get = (path: string, tag?: unknown): Promise<Answer> => desk.nobody().get(`/public/guides${path}`, tag ? { 'if-none-match': String(tag) } : {});
const codes = ({ body }: Answer): string[] => (body.rows as { code: string }[]).map(({ code }) => code);
const words = (docx: Buffer): string => new PizZip(docx).file('word/document.xml')?.asText().replace(/<[^>]+>/g, '') ?? '';

describe('the list of guides', () => {
  it('is found by words, by pinyin initials, by code with or without its hyphen, and by section, without an account', async () => {
    for (const search of ['食品 经营', 'spjy', 'SP-001', 'sp001']) expect([search, codes(await get(`?search=${encodeURIComponent(search)}`))]).toEqual([search, expect.arrayContaining(['SP-001'])]);
    const all = await get('?limit=200');
    const sections = all.body.sections as { code: string; items: number }[];
    expect(sections.reduce((sum, { items }) => sum + items, 0)).toBe(all.body.total);
    const [first] = sections;
    const own = await get(`?section=${first?.code}`);
    succeeds(own, { total: first?.items });
    expect((own.body.rows as { sectionName: string }[]).every(({ sectionName }) => sectionName === (first as unknown as { name: string }).name)).toBe(true);
    succeeds(await get(`?search=${encodeURIComponent('没有这样的事项')}`), { rows: [], total: 0, next: null });
  });

  it('comes page by page, each item once', async () => {
    const all = codes(await get('?limit=200'));
    const paged: string[] = [];
    for (let after: unknown = ''; after !== null;) {
      const page = await get(`?limit=10${after === '' ? '' : `&after=${String(after)}`}`);
      paged.push(...codes(page));
      after = page.body.next;
    }
    expect(paged).toEqual(all);
    expect(new Set(paged).size).toBe(paged.length);
  });

  it('names the filter that is wrong', async () => {
    for (const wrong of ['limit=0', 'limit=1000', `search=${'长'.repeat(61)}`, 'section=', 'jurisdiction=1']) failsWith(await get(`?${wrong}`), 'invalidInput');
  });

  it('is looked through quickly, but not without end', async () => {
    const answers = await Promise.all(Array.from({ length: 121 }, () => get('?limit=1')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(120);
    failsWith(answers.find(({ status }) => status !== 200)!, 'tooManyRequests', { seconds: expect.any(Number) });
  });
});

describe('a guide', () => {
  it('says what the version in use asks for: conditions, materials with points, limits with basis, remedies', async () => {
    const item = (await (await desk.as('clerk1')).get('/items/SP-001')).body as { name: string; conditions: string[]; materials: { name: string; points: { text: string; kind: string }[] }[]; consultationPhone: string };
    const guide = await get('/SP-001');
    succeeds(guide, { code: 'SP-001', name: item.name, asOf: '2026-11-20', consultationPhone: item.consultationPhone });
    expect((guide.body.materials as { name: string }[]).map(({ name }) => name)).toEqual(item.materials.map(({ name }) => name));
    for (const field of ['statutoryLimit', 'promisedLimit', 'promisedBasis', 'fee', 'windows', 'result', 'remedies']) expect([field, guide.body[field]]).toEqual([field, expect.stringMatching(/\S/)]);
    expect((guide.body.flow as { text: string }[]).filter(({ text }) => /[a-z]/.test(text))).toEqual([]);
    const formal = item.materials.flatMap(({ points }) => points.filter(({ kind }) => kind === 'formal').map(({ text }) => text));
    expect((guide.body.materials as { points: { text: string }[] }[]).flatMap(({ points }) => points.map(({ text }) => text))).toEqual(formal);
  });

  it('shows nothing of how the section judges: points of review and inspection stay inside', async () => {
    const item = (await (await desk.as('clerk1')).get('/items/SP-001')).body as { points: { text: string }[]; materials: { points: { text: string; kind: string }[] }[] };
    const inner = [...item.points, ...item.materials.flatMap(({ points }) => points.filter(({ kind }) => kind !== 'formal'))].map(({ text }) => text);
    expect(inner.length).toBeGreaterThan(0);
    const { text } = await get('/SP-001');
    expect(inner.filter((point) => text.includes(JSON.stringify(point)))).toEqual([]);
  });

  it('of an item that is none, or whose version has not begun, is not found', async () => {
    for (const code of ['XX-999', '%27%20or%201%3D1', '𠮷', 'a'.repeat(150)]) {
      failsWith(await get(`/${encodeURIComponent(decodeURIComponent(code))}`), 'notFound');
      failsWith(await get(`/${encodeURIComponent(decodeURIComponent(code))}/file?format=pdf`), 'notFound');
    }
    await desk.at('1999-01-01T10:00');
    failsWith(await get('/SP-001'), 'notFound');
  });

  it('is taken along as PDF or as a file for Word, which say the same', async () => {
    const [docx, pdf] = [await get('/SP-001/file?format=docx'), await get('/SP-001/file?format=pdf')];
    expect([docx.status, docx.headers['content-type'], pdf.status, pdf.headers['content-type']]).toEqual([200, expect.stringContaining('wordprocessingml'), 200, 'application/pdf']);
    expect(pdf.headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${encodeURIComponent(`${String((await get('/SP-001')).body.name)}办事指南.pdf`)}`);
    expect([pdf.headers['x-content-type-options'], pdf.headers['content-security-policy']]).toEqual(['nosniff', expect.stringContaining("default-src 'self'")]);
    const drawn = (await measurePdf(pdf.bytes)).flatMap((page) => page.words.map(({ text }) => text)).join('').replace(/\s/g, '');
    for (const { name } of (await get('/SP-001')).body.materials as { name: string }[]) {
      expect(words(docx.bytes)).toContain(name);
      expect(drawn).toContain(name.replace(/\s/g, ''));
    }
    for (const wrong of ['', '?format=exe', '?format=pdf&on=2020-01-01']) failsWith(await get(`/SP-001/file${wrong}`), 'invalidInput');
  });
});

describe('what has not changed', () => {
  it('is not sent again, and is sent anew the day after', async () => {
    for (const path of ['?limit=5', '/SP-001', '/SP-001/file?format=docx']) {
      const first = await get(path);
      expect([path, first.status, first.headers['cache-control']]).toEqual([path, 200, 'public, no-cache']);
      const again = await get(path, first.headers.etag);
      expect([path, again.status, again.bytes.length, again.headers.etag]).toEqual([path, 304, 0, first.headers.etag]);
    }
    const { headers } = await get('/SP-001');
    await desk.at('2026-11-21T10:30');
    succeeds(await get('/SP-001', headers.etag), { asOf: '2026-11-21' });
  });
});
