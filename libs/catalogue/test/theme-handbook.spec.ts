import PizZip from 'pizzip';
import { failsWith, measurePdf, type Answer } from '@onecounter/testing';
import { VersionDesk } from './version-desk';

let catalogue: VersionDesk;
beforeAll(async () => { catalogue = await VersionDesk.open(); });
afterAll(() => catalogue.close());

const handbook = (query: string, login = 'clerk1'): Promise<Answer> => catalogue.get(`/generated-documents/themeHandbook?${query}`, login);
const wordsOf = (docx: Buffer): string => [...(new PizZip(docx).file('word/document.xml')?.asText() ?? '').matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('\n');
const compact = (text: string): string => text.replace(/\s/g, '');

describe('the handbook of a theme (CAT-7)', () => {
  it('has every item, question and shared material, in the file and in the PDF', async () => {
    const [docx, pdf] = [await handbook('items=TH-YD&format=docx'), await handbook('items=TH-YD&format=pdf')];
    expect([docx.status, pdf.status, decodeURIComponent(String(docx.headers['content-disposition']))]).toEqual([200, 200, expect.stringContaining('开办药店标准化手册.docx')]);
    const said = wordsOf(docx.bytes);
    expect(said).not.toMatch(/[{}]|undefined/);
    const printed = compact((await measurePdf(pdf.bytes)).flatMap(({ words }) => words.map(({ text }) => text)).join(''));
    const [theme] = await catalogue.list<{ versionId: number }>('/themes?search=TH-YD');
    const { items, definition } = (await catalogue.get(`/theme-versions/${theme?.versionId}`)).body as unknown as { items: { name: string }[]; definition: { questions: { text: string }[]; fields: { zh: string }[] } };
    for (const text of [...items.map(({ name }) => name), ...definition.questions.map((question) => question.text), ...definition.fields.map(({ zh }) => zh), '授权委托书', '企业登记科', '15个工作日']) {
      expect(compact(said)).toContain(compact(text));
      expect(printed).toContain(compact(text));
    }
  });

  it('is of the version in use on a day, of one theme, and of none that leaves an item out', async () => {
    failsWith(await handbook('items=TH-NONE&format=pdf'), 'themeNotInUseOn', { code: 'TH-NONE', on: '2026-11-20' });
    failsWith(await handbook('items=TH-YD&format=pdf&on=2025-12-31'), 'themeNotInUseOn');
    failsWith(await handbook('items=TH-YD,TH-FD&format=pdf'), 'invalidInput');
    failsWith(await handbook('items=SP-001&format=pdf'), 'themeNotInUseOn');
    const { versionId } = await catalogue.desk.given.item('YC-001');
    await catalogue.retire(versionId, 2, catalogue.desk.today);
    failsWith(await handbook('items=TH-BLD&format=docx'), 'itemNotInUseOn', { code: 'YC-001' });
    expect((await handbook('items=TH-BLD&format=docx&on=2026-11-19')).status).toBe(200);
  });

  it('is filled into a template of its kind, which may name the fields of a theme and no others', async () => {
    const templates = (await catalogue.get('/document-templates')).body as unknown as { id: number; kind: string; status: string; kindLabel: string }[];
    const own = templates.filter(({ kind }) => kind === 'themeHandbook');
    expect(own).toEqual([expect.objectContaining({ status: 'published', kindLabel: '标准化手册' })]);
    expect((await catalogue.get(`/document-templates/${own[0]?.id}/preview?items=PRJ-IND&format=docx`, 'policy1')).status).toBe(200);
    const fields = (await catalogue.get('/document-templates/fields?kind=themeHandbook')).body as unknown as { written: string; within: string }[];
    expect(fields).toContainEqual(expect.objectContaining({ written: '{#items}…{/items}', within: 'stages' }));
    expect(fields.map(({ written }) => written)).not.toContain('{statutoryLimit}');
  });
});
