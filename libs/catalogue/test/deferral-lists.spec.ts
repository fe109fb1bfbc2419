import { failsWith, succeeds } from '@onecounter/testing';
import type { ItemDefinition } from '@onecounter/contracts';
import { AMENDED, VersionDesk } from './version-desk';

let versions: VersionDesk;
beforeAll(async () => { versions = await VersionDesk.open('2026-11-20T10:30'); });
afterAll(() => versions.close());

interface Row { itemCode: string; materialCode: string; materialName: string; limitText: string; basis: string; versionNo: number }
const list = async (query: string, login = 'clerk1') => (await versions.get(`/deferral-lists?${query}`, login)).body as unknown as { title: string; on: string; rows: Row[] };
const codes = (rows: Row[]) => rows.map(({ materialCode }) => materialCode);

/** SP-001 with other deferrals of its fourth and sixth material. */
async function republished(change: (material: ItemDefinition['materials'][number]) => ItemDefinition['materials'][number], from: string) {
  const drafted = await versions.given('SP-001');
  const { definition } = await versions.version(drafted.id);
  const revised = await versions.take(drafted.id, 'revise', { version: drafted.version, definition: { ...definition, materials: definition.materials.map(change) } });
  return { id: drafted.id, answer: await versions.take(drafted.id, 'publish', { version: Number(revised.body.version), effectiveFrom: from, adjustment: AMENDED }) };
}

describe('the list of what may be handed in after acceptance', () => {
  it('has each such material of the items in use, with days and basis', async () => {
    const { title, on, rows } = await list('kind=atAcceptance');
    expect([title, on]).toEqual(['容缺受理清单', '2026-11-20']);
    expect(codes(rows.filter(({ itemCode }) => itemCode === 'SP-001'))).toEqual(['SP-001-M04', 'SP-001-M06']);
    expect(rows.length).toBe(14);
    for (const row of rows) expect(row).toMatchObject({ limitText: expect.stringMatching(/^\d+个工作日$|^\d+日$/), basis: expect.stringContaining('容缺') });
  });

  it('is found by item, code, section or material', async () => {
    const search = async (words: string) => codes((await list(`kind=atAcceptance&search=${encodeURIComponent(words)}`)).rows);
    expect(await search('sp-001')).toEqual(['SP-001-M04', 'SP-001-M06']);
    expect(await search('药品 sp-001')).toEqual([]);
    expect((await search('食品经营')).length).toBe(2);
    expect(await search('%')).toEqual([]);
    expect(await search('𠮷😀')).toEqual([]);
  });

  it('is the same for everybody, without an account', async () => {
    const open = await versions.desk.nobody().get('/public/deferral-lists?kind=atAcceptance');
    succeeds(open, { title: '容缺受理清单' });
    expect(open.body).toEqual(await list('kind=atAcceptance'));
  });

  it('refuses what is no list and no day', async () => {
    for (const bad of ['', 'kind=none', 'kind=atAcceptance&on=2026-02-30', 'kind=atAcceptance&on=tomorrow', `kind=atAcceptance&search=${'a'.repeat(61)}`, 'kind=atIssue&all=true']) {
      failsWith(await versions.get(`/deferral-lists?${bad}`), 'invalidInput');
      failsWith(await versions.desk.nobody().get(`/public/deferral-lists?${bad}`), 'invalidInput');
    }
  });
});

describe('publishing', () => {
  it('is refused while a deferred material has no basis, and says which', async () => {
    const { id, answer } = await republished((material) => (material.code === 'SP-001-M04' ? { ...material, deferralBasis: null } : material), '2026-12-01');
    failsWith(answer, 'deferralBasisMissing', { names: [expect.any(String)] });
    expect((await versions.version(id)).obstacles).toContainEqual(expect.objectContaining({ code: 'deferralBasisMissing' }));
    failsWith(await versions.take(id, 'publish', { version: 2, effectiveFrom: '2026-12-01', adjustment: AMENDED }, 'head1'), 'notPermitted');
  });

  it('moves a material from the one list to the other on the day the version comes into force, and not before', async () => {
    expect((await list('kind=atIssue')).rows).toEqual([]);
    const { answer } = await republished((material) => (material.code === 'SP-001-M04' ? { ...material, deferral: 'atIssue' } : material), '2026-12-10');
    succeeds(answer);
    expect(codes((await list('kind=atIssue')).rows)).toEqual([]);
    expect(codes((await list('kind=atIssue&on=2026-12-10')).rows)).toEqual(['SP-001-M04']);
    expect(codes((await list('kind=atAcceptance&on=2026-12-09&search=SP-001')).rows)).toEqual(['SP-001-M04', 'SP-001-M06']);
    expect(codes((await list('kind=atAcceptance&on=2026-12-10&search=SP-001')).rows)).toEqual(['SP-001-M06']);
  });
});
