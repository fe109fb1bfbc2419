import { Desk, failsWith, succeeds, type Answer } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

const get = (path: string, tag?: unknown): Promise<Answer> => desk.nobody().get(`/public/themes${path}`, tag ? { 'if-none-match': String(tag) } : {});
const codes = ({ body }: Answer): string[] => (body as unknown as { code: string }[]).map(({ code }) => code);

describe('themes for everybody', () => {
  it('are found by words, pinyin initials and code, without an account', async () => {
    expect(codes(await get(''))).toHaveLength(8);
    for (const search of ['药店', 'kbyd', 'thyd']) expect(codes(await get(`?search=${encodeURIComponent(search)}`))).toEqual(['TH-YD']);
    expect((await get('?search=TH-YD')).body).toEqual([{ code: 'TH-YD', name: '开办药店', kind: '一件事', leadUnit: '企业登记科', promised: '15个工作日', itemCount: 7 }]);
    failsWith(await get(`?search=${'长'.repeat(61)}`), 'invalidInput');
    failsWith(await get('?kind=project'), 'invalidInput');
  });

  it('say what is done in which order and what to bring, once for all items; the same answer is not sent twice', async () => {
    const answer = await get('/TH-YD');
    succeeds(answer, { name: '开办药店', asOf: '2026-11-20', versionNo: '1' });
    const { stages, materials, materialCount, materialTotal } = answer.body as unknown as { stages: { name: string; items: { code: string; after: string }[] }[]; materials: { name: string }[]; materialCount: string; materialTotal: string };
    expect(stages.map(({ name, items }) => [name, items.length])).toEqual([['主体登记', 1], ['许可与备案', 5], ['开业准备', 1]]);
    expect(stages[1]?.items[0]).toMatchObject({ code: 'YY-001', after: 'QY-001' });
    expect([materials.length, Number(materialCount) < Number(materialTotal)]).toEqual([Number(materialCount), true]);
    expect((await get('/TH-YD', answer.headers.etag)).status).toBe(304);
    failsWith(await get('/TH-NONE'), 'notFound');
  });

  it('are taken along as a handbook', async () => {
    const file = await get('/TH-YD/file?format=docx');
    expect([file.status, decodeURIComponent(String(file.headers['content-disposition']))]).toEqual([200, expect.stringContaining('开办药店标准化手册.docx')]);
    failsWith(await get('/TH-NONE/file?format=pdf'), 'notFound');
    failsWith(await get('/TH-YD/file?format=odt'), 'invalidInput');
  });

  it('are not offered while one of their items cannot be applied for', async () => {
    const { versionId } = await desk.given.item('GA-001');
    succeeds(await (await desk.as('policy1')).post(`/item-versions/${versionId}/retire-item-version`, { version: 2, effectiveOn: '2026-11-20', kind: 'cancelled', legalBasis: '示例', reason: '取消' }));
    expect(codes(await get(''))).not.toContain('TH-BG');
    failsWith(await get('/TH-BG'), 'notFound');
  });
});
