import PizZip from 'pizzip';
import { failsWith, measurePdf, succeeds, type Answer } from '@onecounter/testing';
import { VersionDesk } from './version-desk';

let catalogue: VersionDesk;
beforeAll(async () => { catalogue = await VersionDesk.open(); });
afterAll(() => catalogue.close());

interface Step { id: number; version: number }
const post = async (path: string, body: object, login = 'policy1'): Promise<Answer> => (await catalogue.desk.as(login)).post(path, body);
const get = (path: string, login = 'policy1'): Promise<Answer> => catalogue.get(path, login);
const taken = (answer: Answer): Step => { succeeds(answer); return { id: Number(answer.body.id), version: Number(answer.body.version) }; };
const draft = async (kind: string, name = '样张'): Promise<Step> => taken(await post('/document-templates/draft-document-template', { kind, name }));
const publish = ({ id, version }: Step): Promise<Answer> => post(`/document-templates/${id}/publish-document-template`, { version });
const upload = async (id: number, bytes: Buffer, name = '模板.docx'): Promise<Answer> => (await catalogue.desk.as('policy1')).upload(name, bytes, `/document-templates/${id}/upload-template-file`);
const own = async (id: number): Promise<PizZip> => new PizZip((await get(`/document-templates/${id}/file`)).bytes);
const bytesOf = (zip: PizZip): Buffer => zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
const xmlOf = (zip: PizZip): string => zip.file('word/document.xml')?.asText() ?? '';
const wordsOf = (docx: Buffer): string => [...xmlOf(new PizZip(docx)).matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('\n');
const pdfWords = async (pdf: Buffer): Promise<string> => (await measurePdf(pdf)).flatMap(({ words }) => words.map(({ text }) => text)).join('').replace(/\s/g, '');
const compact = (text: string): string => text.replace(/\s/g, '');

/** A template of one's own with this in its body. */
async function withBody(id: number, change: (xml: string) => string): Promise<Buffer> {
  const zip = await own(id);
  zip.file('word/document.xml', change(xmlOf(zip)));
  return bytesOf(zip);
}
const before = (added: string) => (xml: string): string => xml.replace('<w:sectPr>', `${added}<w:sectPr>`);
const words = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe('a document generated from the catalogue', () => {
  it.each(['guide', 'notice'])('%s names every material and condition of the version, in the file and in the PDF', async (kind) => {
    const docx = await get(`/generated-documents/${kind}?items=SP-001&format=docx`, 'clerk1');
    expect(docx.status).toBe(200);
    const { body: item } = await get('/items/SP-001');
    const said = wordsOf(docx.bytes);
    const pdf = await pdfWords((await get(`/generated-documents/${kind}?items=SP-001&format=pdf`, 'clerk1')).bytes);
    for (const text of [...(item.conditions as string[]), ...(item.materials as { name: string }[]).map(({ name }) => name), String(item.name), String(item.consultationPhone)]) {
      expect(compact(said)).toContain(compact(text));
      expect(pdf).toContain(compact(text));
    }
    expect(said).not.toMatch(/[{}]|undefined/);
  });

  it('booklet has each point of each item by kind, and a table of contents', async () => {
    const answer = await get('/generated-documents/booklet?items=SP-001,SP-002&format=docx', 'reviewer1');
    const said = wordsOf(answer.bytes);
    for (const code of ['SP-001', 'SP-002']) {
      const { body: item } = await get(`/items/${code}`);
      const points = [...(item.points as { text: string }[]), ...(item.materials as { points: { text: string }[] }[]).flatMap((material) => material.points)];
      expect(points.length).toBeGreaterThan(3);
      const missing = points.filter(({ text }) => !said.includes(text.replace(/&/g, '&amp;')));
      expect(missing).toEqual([]);
    }
    expect(said.indexOf('SP-002')).toBeLessThan(said.indexOf('形式要点'));
    const pages = await measurePdf((await get('/generated-documents/booklet?items=SP-001,SP-002&format=pdf', 'reviewer1')).bytes);
    expect(pages.length).toBeGreaterThan(1);
  });

  it('is as of a day: the old version as it was, and none where there was none', async () => {
    const drafted = await catalogue.given('SP-002', { conditions: ['只有新版才有的条件'] });
    succeeds(await catalogue.publish(drafted, '2026-12-01'));
    const on = async (day: string): Promise<string> => wordsOf((await get(`/generated-documents/guide?items=SP-002&format=docx&on=${day}`)).bytes);
    expect(await on('2026-11-30')).not.toContain('只有新版才有的条件');
    expect(await on('2026-12-01')).toContain('只有新版才有的条件');
    failsWith(await get('/generated-documents/guide?items=SP-002&format=docx&on=2025-01-01'), 'itemNotInUseOn', { code: 'SP-002', on: '2025-01-01' });
    failsWith(await get('/generated-documents/guide?items=XX-999&format=pdf'), 'itemNotInUseOn');
  });

  it('says ugly data whole: rare characters, markup, forty letters and twelve materials', async () => {
    const { body: item } = await get('/items/YY-002');
    const [first] = item.materials as { code: string; name: string; points: object[] }[];
    const name = `𠮷·${'长'.repeat(34)}<b>&{x}`;
    const materials = Array.from({ length: 12 }, (_, at) => ({ ...first, code: `M${at + 1}`, name: `${name}${at + 1}`, points: first?.points.map((point, of) => ({ ...point, code: `M${at + 1}-${of + 1}` })) }));
    const drafted = await catalogue.given('YY-002', { materials: materials as never });
    succeeds(await catalogue.publish(drafted, '2026-12-01'));
    const path = (format: string): string => `/generated-documents/guide?items=YY-002&on=2026-12-01&format=${format}`;
    const said = wordsOf((await get(path('docx'))).bytes);
    const pdf = await pdfWords((await get(path('pdf'))).bytes);
    for (const one of materials) {
      expect(said).toContain(one.name.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'));
      expect(pdf).toContain(one.name);
    }
  });

  it('refuses a guide of many items, a kind or a format that is none, and too many items', async () => {
    failsWith(await get('/generated-documents/guide?items=SP-001,SP-002&format=pdf'), 'invalidInput');
    failsWith(await get('/generated-documents/poster?items=SP-001&format=pdf'), 'notFound');
    failsWith(await get('/generated-documents/guide?items=SP-001&format=odt'), 'invalidInput');
    failsWith(await get(`/generated-documents/booklet?items=${Array.from({ length: 11 }, (_, at) => `A${at}`).join(',')}&format=pdf`), 'invalidInput');
  });
});

describe('a template kept by users', () => {
  it('goes from draft to use, gives way to the next edition, and cannot be changed any more', async () => {
    const first = await draft('notice');
    const file = await upload(first.id, await withBody(first.id, before(words('本局补充：{name}'))));
    succeeds(file);
    const revised = taken(await post(`/document-templates/${first.id}/revise-document-template`, { version: first.version, name: '告知书二', fileId: file.body.fileId }));
    expect(wordsOf((await get(`/document-templates/${first.id}/preview?items=SP-001&format=docx`)).bytes)).toContain('本局补充：');
    expect(wordsOf((await get('/generated-documents/notice?items=SP-001&format=docx')).bytes)).not.toContain('本局补充：');
    const used = taken(await publish(revised));
    expect(wordsOf((await get('/generated-documents/notice?items=SP-001&format=docx')).bytes)).toContain('本局补充：');
    failsWith(await post(`/document-templates/${first.id}/revise-document-template`, { version: used.version, name: '再改' }), 'stepNotAllowed');
    const next = taken(await post('/document-templates/draft-document-template', { kind: 'notice', name: '第三', copyOf: first.id }));
    succeeds(await publish(next));
    const { body } = await get(`/document-templates/${first.id}`);
    expect(body).toMatchObject({ status: 'retired', chainBrokenAt: null });
    expect((body.steps as { verb: string }[]).map(({ verb }) => verb)).toEqual(['draftDocumentTemplate', 'reviseDocumentTemplate', 'publishDocumentTemplate', 'retireDocumentTemplate']);
  });

  it('refuses a stale version, another\'s file, a clerk, and generating without any in use', async () => {
    const [one, other] = [await draft('booklet'), await draft('booklet')];
    failsWith(await post(`/document-templates/${one.id}/revise-document-template`, { version: 99, name: '改' }), 'changedMeanwhile');
    const file = await upload(other.id, bytesOf(await own(other.id)));
    failsWith(await post(`/document-templates/${one.id}/revise-document-template`, { version: one.version, name: '改', fileId: file.body.fileId }), 'notFound');
    failsWith(await post('/document-templates/draft-document-template', { kind: 'guide', name: '样张' }, 'head1'), 'notPermitted');
    const inUse = ((await get('/document-templates')).body as unknown as (Step & { kind: string; status: string })[]).find(({ kind, status }) => kind === 'booklet' && status === 'published');
    succeeds(await post(`/document-templates/${inUse?.id}/retire-document-template`, { version: inUse?.version, reason: '换新版' }));
    failsWith(await get('/generated-documents/booklet?items=SP-001&format=pdf'), 'documentTemplateMissing');
    succeeds(await publish(one));
  });

  const RUN = (inner: string): string => `<w:p><w:r>${inner}</w:r></w:p>`;
  it.each([
    ['a field that is none', words('{telephone}'), '{telephone}'],
    ['a list that is not closed', words('{#materials}{name}'), '列表没有结尾 {materials}'],
    ['a list ended by another', words('{#materials}{name}{/basis}'), '{materials}'],
    ['a field of a list outside of it', words('{necessity}'), '{necessity}'],
    ['a text written as a list', words('{#code}x{/code}'), '{#code}'],
    ['a list written as a text', words('{materials}'), '{materials}'],
    ['raw markup', words('{@name}'), '{name}'],
    ['a DDE field', RUN('<w:fldChar w:fldCharType="begin"/>') + RUN('<w:instrText>DDEAUTO c:\\\\cmd.exe</w:instrText>'), '域'],
    ['a simple field', '<w:p><w:fldSimple w:instr="INCLUDETEXT secret.txt"/></w:p>', 'INCLUDETEXT'],
    ['an object', RUN('<w:object/>'), 'OLE'],
    ['a picture', RUN('<w:drawing/>'), '图片'],
    ['a tracked change', '<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>', '修订'],
    ['automatic numbers', '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>', '自动编号'],
    ['a table within a table', '<w:tbl><w:tr><w:tc><w:tbl/></w:tc></w:tr></w:tbl>', '套着表格'],
  ])('is refused with %s, by name', async (_, added, named) => {
    const { id } = await draft('guide');
    const answer = await upload(id, await withBody(id, before(added)));
    failsWith(answer, 'documentTemplateUnusable');
    expect(JSON.stringify(answer.body)).toContain(named);
  });

  it('is refused with a macro, an outside link, an embedded file, a DTD, or an unknown part, by name', async () => {
    const { id } = await draft('guide');
    const changed = async (part: string, text: string): Promise<string> => {
      const zip = await own(id);
      zip.file(part, text);
      const answer = await upload(id, bytesOf(zip));
      failsWith(answer, 'documentTemplateUnusable');
      return String(answer.body.detail ?? JSON.stringify(answer.body));
    };
    expect(await changed('word/vbaProject.bin', 'x')).toContain('vbaProject.bin');
    expect(await changed('word/_rels/document.xml.rels', '<Relationships><Relationship Id="r1" Target="https://outside.example/x" TargetMode="External"/></Relationships>')).toContain('outside.example');
    expect(await changed('word/embeddings/oleObject1.bin', 'x')).toContain('oleObject1.bin');
    expect(await changed('word/document.xml', '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>')).toContain('DTD');
    expect(await changed('word/strange.xml', '<x/>')).toContain('word/strange.xml');
    expect(await changed('word/header1.xml', '<w:hdr xmlns:w="x"><w:p><w:r><w:t>机密</w:t></w:r></w:p></w:hdr>')).toContain('机密');
    expect(await changed('[Content_Types].xml', '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>')).toContain('宏');
  });

  it('is refused when it is no docx, empty, too large or a zip bomb', async () => {
    const { id } = await draft('guide');
    failsWith(await upload(id, Buffer.from('%PDF-1.7')), 'documentTemplateUnusable');
    failsWith(await upload(id, Buffer.alloc(0)), 'fileEmpty');
    failsWith(await upload(id, Buffer.alloc(2 * 1024 * 1024 + 10, 1)), 'documentTemplateUnusable');
    failsWith(await upload(id, bytesOf(await own(id)), '模板.docm'), 'documentTemplateUnusable');
    const bomb = await own(id);
    bomb.file('word/styles.xml', Buffer.alloc(30 * 1024 * 1024, 0x20));
    const answer = await upload(id, bytesOf(bomb));
    failsWith(answer, 'documentTemplateUnusable');
    expect(JSON.stringify(answer.body)).toContain('20 MB');
  });

  it('may name the fields that are told, and no others', async () => {
    const fields = (await get('/document-templates/fields?kind=booklet', 'clerk1')).body as unknown as { written: string; meaning: string; within: string }[];
    expect(fields.find(({ written }) => written === '{severity}')).toMatchObject({ meaning: '轻重' });
    expect(fields.find(({ written }) => written === '{#materials}…{/materials}')).toMatchObject({ within: 'items' });
  });
});
