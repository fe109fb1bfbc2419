import { Desk, failsWith, succeeds, type GivenCase } from '@onecounter/testing';

const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');
const DRAFT = '7a1d2c0e-3b4f-4c5d-8e6f-0123456789ab';
const CODE = 'YPJG-01';
let desk: Desk;
let networkId = 0;

interface Material { code: string; name: string; lookUp?: string | null; source: string }
const as = (login: string) => desk.as(login);
const keep = async (path: string, body: object, login = 'network1') => (await as(login)).post(`/outside-networks/${path}`, body);
const picture = async (login = 'clerk1', draftId?: string): Promise<string> => String((await (await as(login)).upload('截图.png', DOT, draftId ? `/files?draftId=${draftId}` : '/files')).body.id);
const record = async (body: object, login = 'clerk1') => (await as(login)).post('/look-ups/record-look-up', { network: CODE, result: 'matches', fileId: await picture(login), ...body });
const networks = async (login = 'clerk1') => (await (await as(login)).get('/outside-networks')).body as unknown as { id: number; code: string; version: number; accounts: { id: number; login: string; state: string; daysLeft: number | null }[] }[];

/** From now on M01 of the item is looked up on the network before acceptance. */
async function requireLookUp(code: string): Promise<string> {
  const policy = await as('policy1');
  const drafted = await policy.post(`/items/${code}/draft-item-version`);
  const { definition, version } = (await policy.get(`/item-versions/${String(drafted.body.id)}`)).body as unknown as { version: number; definition: { materials: Material[] } };
  const materials = definition.materials.map((material, index) => (index === 0 ? { ...material, lookUp: CODE } : material));
  const revised = await policy.post(`/item-versions/${String(drafted.body.id)}/revise-item-version`, { version, definition: { ...definition, materials } });
  succeeds(revised);
  succeeds(await policy.post(`/item-versions/${String(drafted.body.id)}/publish-item-version`, { version: revised.body.version, effectiveFrom: '2026-11-20', adjustment: { kind: 'amended', legalBasis: '示例', reason: '受理前要查外网' } }));
  return materials[0]?.code ?? '';
}

let material = '';
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  const registered = await keep('register-outside-network', { code: CODE.toLowerCase(), name: '药品经营监管系统', owner: '省药品监督管理局', address: '专线电脑' });
  networkId = Number(registered.body.id);
  material = await requireLookUp('SP-001');
});
afterAll(() => desk.close());

describe('an outside network', () => {
  it('is registered once under its code, by the network section', async () => {
    expect((await networks())[0]).toMatchObject({ code: CODE, name: '药品经营监管系统', status: 'inUse' });
    const body = { code: CODE, name: '另一个', owner: '省局', address: '' };
    failsWith(await keep('register-outside-network', body), 'networkCodeTaken', { name: '药品经营监管系统' });
    failsWith(await keep('register-outside-network', { ...body, code: '有 空格' }), 'invalidInput');
    failsWith(await keep('register-outside-network', { ...body, code: 'X-1' }, 'clerk1'), 'notPermitted');
    failsWith(await (await as('issuer1')).get('/outside-networks'), 'notPermitted');
  });

  it('lists its accounts with holder and last day, and tells of those that end within 30 days', async () => {
    const [before] = await networks();
    const add = async (version: number, login: string, expiresOn: string | null) => keep(`${networkId}/record-network-account`, { version, login, holder: '欧阳·𠮷明', expiresOn });
    succeeds(await add(before?.version ?? 0, 'as-hall-01', '2026-12-20'), { version: 2 });
    failsWith(await add(1, 'as-hall-02', null), 'changedMeanwhile');
    failsWith(await add(2, 'as-hall-01', null), 'networkAccountTaken');
    failsWith(await add(2, 'as-hall-02', '2026-02-30'), 'invalidInput');
    succeeds(await add(2, 'as-hall-02', '2026-12-21'));
    succeeds(await add(3, 'as-hall-03', '2026-11-19'));
    expect((await networks())[0]?.accounts.map(({ login, state, daysLeft }) => [login, state, daysLeft])).toEqual([['as-hall-03', 'expired', -1], ['as-hall-01', 'soon', 30], ['as-hall-02', 'valid', 31]]);
    const last = (await networks())[0]?.accounts[0]?.id;
    succeeds(await keep(`${networkId}/end-network-account`, { version: 4, accountId: last }));
    failsWith(await keep(`${networkId}/end-network-account`, { version: 5, accountId: last }), 'notFound');
    expect((await networks())[0]?.accounts.at(-1)).toMatchObject({ state: 'ended' });
    const facts = await desk.sql.row<{ facts: string }>(`select string_agg(facts::text, '') facts from platform.step where subject_kind = 'outsideNetwork' and subject_id = $1`, [networkId]);
    expect(facts?.facts).not.toContain('欧阳');
  });
});

describe('acceptance', () => {
  const accept = async ({ id, version }: GivenCase) => (await as('clerk1')).post(`/cases/${id}/accept-application`, { version });

  it('waits for the look-up that the material requires, and says which', async () => {
    const permitCase = await desk.given.registeredCase();
    failsWith(await accept(permitCase), 'lookUpMissing', { codes: [material] });
    expect((await record({ caseId: permitCase.id, materialCode: material })).status).toBe(201);
    succeeds(await accept(permitCase), { status: 'accepted' });
  });

  it('counts what was looked up for the draft before the case was born', async () => {
    expect((await record({ itemCode: 'SP-001', draftId: DRAFT, materialCode: material })).status).toBe(201);
    const clerk = await as('clerk1');
    expect((await clerk.get(`/look-ups?draftId=${DRAFT}`)).body).toMatchObject({ rows: [{ materialCode: material, caseId: null, byName: '综合窗口接件员甲', resultLabel: '相符' }] });
    expect((await (await as('clerk2')).get(`/look-ups?draftId=${DRAFT}`)).body).toMatchObject({ rows: [] });
    const registered = await clerk.post('/cases/register-application', { ...(await desk.given.reception()), draftId: DRAFT });
    succeeds(await accept(registered.body as unknown as GivenCase), { status: 'accepted' });
  });

  it('asks nothing of a case that was received under a version without it', async () => {
    await desk.given.acceptedCase({ item: 'YY-001' });
  });
});

describe('a look-up', () => {
  it('is refused for another material, network, case or file, and without words when it does not match', async () => {
    const permitCase = await desk.given.registeredCase();
    const of = { caseId: permitCase.id, materialCode: material };
    failsWith(await record({ ...of, materialCode: 'M99' }), 'materialUnknown');
    failsWith(await record({ ...of, network: 'OTHER' }), 'lookUpNotAsked');
    failsWith(await record({ ...of, result: 'differs' }), 'lookUpNoteRequired');
    failsWith(await record({ ...of, result: 'guess' }), 'invalidInput');
    failsWith(await record({ materialCode: material }), 'lookUpSubjectMissing');
    failsWith(await record({ ...of, fileId: await picture('clerk2') }), 'notFound');
    failsWith(await record({ ...of, caseId: 999_999 }), 'notFound');
    failsWith(await record(of, 'reviewer1'), 'notPermitted');
    const text = await (await as('clerk1')).upload('a.png', Buffer.from('只是文字'));
    expect(text.status).toBeGreaterThanOrEqual(400);
  });

  it('stands in the register with filters; its screenshot is for whoever sees the case, and opening it is logged', async () => {
    const permitCase = await desk.given.registeredCase();
    const { body } = await record({ caseId: permitCase.id, materialCode: material, result: 'notFound', note: '系统里没有 <b>这家</b> 𠮷·' });
    const rows = async (login: string, query: string) => ((await (await as(login)).get(`/look-ups?${query}`)).body as unknown as { rows: { id: number; note: string }[] }).rows;
    expect(await rows('reviewer1', `caseId=${permitCase.id}`)).toMatchObject([{ id: body.id, note: '系统里没有 <b>这家</b> 𠮷·', resultLabel: '查无' }]);
    expect(await rows('clerk1', `search=${permitCase.number}&result=notFound&network=${CODE}&from=2026-11-20&to=2026-11-20`)).toHaveLength(1);
    expect(await rows('clerk1', `search=${permitCase.number}&result=matches`)).toEqual([]);
    expect(await rows('reviewer3', `caseId=${permitCase.id}`)).toEqual([]);
    const opened = await (await as('reviewer1')).get(`/look-ups/${String(body.id)}/screenshot`);
    expect([opened.status, opened.bytes.equals(DOT)]).toEqual([200, true]);
    failsWith(await (await as('reviewer3')).get(`/look-ups/${String(body.id)}/screenshot`), 'notFound');
    expect(await desk.sql.rows(`select 1 from platform.access_log where action = 'openScreenshot' and subject_id = $1`, [Number(body.id)])).toHaveLength(1);
  });

  it('is no longer possible on a retired network, and the refusal says who can help', async () => {
    const version = (await networks())[0]?.version;
    succeeds(await keep(`${networkId}/retire-outside-network`, { version }), { status: 'retired' });
    const permitCase = await desk.given.registeredCase();
    failsWith(await record({ caseId: permitCase.id, materialCode: material }), 'networkUnknown', { code: CODE });
    failsWith(await keep(`${networkId}/record-network-account`, { version: Number(version) + 1, login: 'x', holder: 'y' }), 'stepNotAllowed');
  });
});
