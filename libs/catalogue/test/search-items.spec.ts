import { failsWith } from '@onecounter/testing';
import { VersionDesk } from './version-desk';

let desk: VersionDesk;
beforeAll(async () => { desk = await VersionDesk.open(); });
afterAll(() => desk.close());

const codes = async (search: string): Promise<unknown[]> => (await desk.list(`/items?search=${encodeURIComponent(search)}`)).map(({ code }) => code);

describe('finding an item at the counter', () => {
  it.each([
    ['SP-001', ['SP-001']], ['sp001', ['SP-001']], ['spjyxk', ['SP-001']], ['YPJY', ['YY-001']], ['药', ['YY-001']], ['许可 食品', ['SP-001']], ['yp 零售', ['YY-001']],
    ['𠮷', []], ['%', []], ['_', []], ["'", []], ['食品 药品', []],
  ])('by %s', async (search, found) => expect(await codes(search)).toEqual(found));

  it('shows all that are in use when nothing is asked', async () => {
    expect(await desk.list('/items')).toHaveLength(32);
    expect(await codes('  ')).toHaveLength(32);
    expect(await desk.list('/items?limit=5')).toHaveLength(5);
  });

  it('says what a row needs: section, kind, limits in words, version', async () => {
    expect(await desk.list('/items?search=HB-001')).toEqual([expect.objectContaining({ code: 'HB-001', unitName: '环境保护审批科', caseType: 'promised', promisedText: '10个工作日', statutoryText: '30日', versionNo: 1, versionId: expect.any(Number) })]);
    expect(await desk.list('/items?search=QY-002')).toEqual([expect.objectContaining({ caseType: 'instant', promisedText: '当日办结' })]);
  });

  it('keeps to the items of a window', async () => {
    const [all] = await desk.desk.sql.rows<{ number: string }>('select number from organisation.service_window where item_codes is null limit 1');
    expect(await desk.list(`/items?window=${all?.number}`)).toHaveLength(32);
    expect(await desk.list('/items?window=9999')).toEqual([]);
  });

  it('refuses questions that are none', async () => {
    for (const query of ['limit=0', 'limit=201', 'limit=x', 'search=a&search=b', `search=${'长'.repeat(61)}`, 'sort=name']) failsWith(await desk.get(`/items?${query}`), 'invalidInput');
    failsWith(await desk.get('/items?search=%00'), 'malformedRequest');
    failsWith(await desk.get('/items/%F0%A0%AE%B7'), 'notFound');
    expect((await desk.desk.nobody().get('/items')).status).toBe(401);
  });
});

describe('finding a point at the counter (CAT-4)', () => {
  it('by words of the point or of its material', async () => {
    const found = await desk.list<{ itemCode: string; materialName: string; text: string }>(`/points?search=${encodeURIComponent('授权委托书 涂改')}`);
    expect(found.length).toBeGreaterThan(3);
    for (const { materialName, text } of found) expect(`${materialName}${text}`).toMatch(/授权委托书.*涂改/);
  });
  it('of one item, those of the item as a whole first', async () => {
    const found = await desk.list('/points?item=SP-001');
    expect([found[0], found.length]).toEqual([expect.objectContaining({ pointCode: 'SP-001-S01', kind: 'substantive', materialCode: null }), 22]);
    expect(await desk.list('/points?item=SP-001&search=健')).not.toHaveLength(0);
  });
  it('by one letter; nothing by a letter nowhere written', async () => {
    expect(await desk.list('/points?search=章')).toHaveLength(100);
    expect(await desk.list('/points?search=𠮷')).toEqual([]);
  });
});

describe('an item in full', () => {
  it('has typed materials and points and the version to receive under', async () => {
    const { body } = await desk.get('/items/SP-001');
    expect(body).toMatchObject({ code: 'SP-001', versionNo: 1, effectiveFrom: '2026-01-01', effectiveTo: null, unitName: '卫生计生审批科', extension: { days: 5, approver: 'bureauLeader' }, reviewLevels: 2, supplementDays: 15 });
    expect(body.materials).toContainEqual(expect.objectContaining({ code: 'SP-001-M06', necessity: 'onSite', deferral: 'atAcceptance', deferralDays: 5 }));
  });
  it('lists its versions for those who keep the catalogue', async () => {
    expect(await desk.list('/item-versions?code=SP-001&status=published')).toEqual([expect.objectContaining({ versionNo: 1, status: 'published', version: 2, effectiveFrom: '2026-01-01' })]);
    failsWith(await desk.get('/item-versions?status=gone'), 'invalidInput');
  });
});
