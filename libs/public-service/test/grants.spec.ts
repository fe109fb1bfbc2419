import { Desk, ENTERPRISE, failsWith, PERSON, succeeds, type Answer, type GivenCase } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

interface Row { id: string; holderName: string; documentNumber: string; decidedOn: string; publishedOn: string }
interface Publication { id: number; version: number }
const NAME = '鞍山市铁东区岭上药房有限公司';
const search = (query: string): Promise<Answer> => desk.nobody().get(`/public/grants?${query}`);
const found = async (query: string): Promise<Row[]> => (await search(query)).body.rows as unknown as Row[];
async function publicationOf({ id }: GivenCase): Promise<Publication> {
  await desk.settle();
  const [row] = (await (await desk.as('head1')).get(`/cases/${id}/publications`)).body as unknown as Publication[];
  return row ?? { id: 0, version: 0 };
}
async function act(permitCase: GivenCase, verb: string, body: object = {}): Promise<void> {
  const { id, version } = await publicationOf(permitCase);
  succeeds(await (await desk.as('head1')).post(`/publications/${id}/${verb}`, { version, ...body }));
}
async function published(options: Parameters<Desk['given']['grantedCase']>[0] = {}): Promise<GivenCase> {
  const permitCase = await desk.given.grantedCase(options);
  await act(permitCase, 'publish-grant');
  return permitCase;
}

describe('grants that are published', () => {
  it('are found without an account by part of the name, by code, item, number and day, the latest first', async () => {
    await published({ applicant: { ...ENTERPRISE, name: NAME } });
    await desk.at('2026-11-23T10:30');
    await published();
    const [latest, first] = await found('');
    expect([latest?.holderName, first?.holderName]).toEqual([ENTERPRISE.name, NAME]);
    const encoded = encodeURIComponent;
    expect((await found(`holder=${encoded('岭上药房')}`)).map(({ id }) => id)).toEqual([first?.id]);
    expect((await found(`code=${encoded(' 91210303maxxxx031Ｒ')}`)).map(({ id }) => id)).toEqual([latest?.id, first?.id]);
    expect(await found(`code=${ENTERPRISE.creditCode.slice(0, 17)}`)).toEqual([]);
    expect((await found(`document=${encoded(first?.documentNumber ?? '')}`)).map(({ id }) => id)).toEqual([first?.id]);
    expect((await found('from=2026-11-21&to=2026-11-23')).map(({ id }) => id)).toEqual([latest?.id]);
    for (const [item, count] of [['sp-001', 2], ['食品经营许可', 2], ['药品', 0], ['%25', 0], ['_', 0]] as const) expect([item, (await found(`item=${encoded(decodeURIComponent(item))}`)).length]).toEqual([item, count]);
    const page = await search('limit=1');
    expect(page.body.rows).toHaveLength(1);
    const rest = await search(`limit=1&after=${String(page.body.next)}`);
    expect([(rest.body.rows as unknown as Row[]).map(({ id }) => id), rest.body.next]).toEqual([[first?.id], null]);
    expect(page.headers['cache-control']).toBe('no-store');
    failsWith(await search('limit=101'), 'invalidInput');
    failsWith(await search('after=2026-13-01.x'), 'invalidInput');
    failsWith(await search('status=held'), 'invalidInput');
  });

  it('lead to the proof of the certificate of an organisation, once there is one', async () => {
    const permitCase = await published({ applicant: { ...ENTERPRISE, name: '鞍山市立山区证照示例有限公司' } });
    const [row] = await found(`holder=${encodeURIComponent('证照示例')}`);
    succeeds(await desk.nobody().get(`/public/grants/${row?.id ?? ''}`), { verificationToken: null });
    await desk.given.take(permitCase, 'reviewer1', 'print-certificate', { stockNumber: `K${String(permitCase.id).padStart(8, '0')}` });
    await desk.settle();
    const { body } = await desk.nobody().get(`/public/grants/${row?.id ?? ''}`);
    succeeds(await desk.nobody().get(`/public/verify/${String(body.verificationToken)}`), { holder: '鞍山市立山区证照示例有限公司', state: 'valid' });
    expect((body.fields as unknown as { label: string; text: string | null }[]).find(({ label }) => label === '有效期至')?.text).toBe('2031-11-22');
  });

  it('show of a natural person what masking leaves, no number, and no way to the full name', async () => {
    const permitCase = await published({ applicant: { ...PERSON, address: '鞍山市铁东区示例巷 2 号' } });
    await desk.given.take(permitCase, 'reviewer1', 'print-certificate', { stockNumber: `K${String(permitCase.id).padStart(8, '0')}` });
    await desk.settle();
    const [row] = await found(`holder=${encodeURIComponent('王*示')}`);
    const one = await desk.nobody().get(`/public/grants/${row?.id ?? ''}`);
    succeeds(one, { holderName: '王*示', verificationToken: null });
    expect(one.text + (await search('')).text).not.toMatch(/王小示|21030219850101991X|210302\*|19900000001|199\*|示例巷/);
    expect(await found(`holder=${encodeURIComponent(PERSON.name)}`)).toEqual([]);
    expect(await found(`code=${PERSON.residentId}`)).toEqual([]);
  });
});

describe('what is not public', () => {
  it('is nowhere: not prepared, held or withdrawn grants, nor refusals, not in lists, counts, pages or addresses', async () => {
    const before = await search('limit=100');
    const applicant = { ...ENTERPRISE, name: '鞍山市千山区不见示例有限公司' };
    await publicationOf(await desk.given.grantedCase({ applicant }));
    await desk.given.refusedCase({ applicant });
    const [held, withdrawn] = [await published({ applicant }), await published({ applicant })];
    const ids = (await found(`holder=${encodeURIComponent('不见示例')}`)).map(({ id }) => id);
    expect(ids).toHaveLength(2);
    await act(held, 'hold-publication', { reason: 'tradeSecret', words: '含商业秘密' });
    await act(withdrawn, 'withdraw-publication', { words: '公示有误' });
    expect(await found(`holder=${encodeURIComponent('不见示例')}`)).toEqual([]);
    expect((await search('limit=100')).body).toEqual(before.body);
    const pages = [];
    for (const id of [...ids, '00000000-0000-4000-8000-000000000000', '1', "' or '1'='1"]) pages.push(await desk.nobody().get(`/public/grants/${encodeURIComponent(id)}`));
    for (const page of pages) failsWith(page, 'notFound');
    expect(new Set(pages.map(({ body }) => JSON.stringify({ ...body, requestId: '', instance: '' }))).size).toBe(1);
  });
});
