import { Caller, Desk, failsWith, succeeds, type Answer } from '@onecounter/testing';
import { KeyDirectory } from '../src/data/key-directory';

let desk: Desk;
let unitId: number;
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  unitId = (await desk.sql.row<{ id: number }>(`select id from organisation.unit where code = 'S-SCJG-SP'`))?.id ?? 0;
});
afterAll(() => desk.close());

let made = 0;
const CONTENT = { scopes: ['readSupervisionFeed'], ranges: ['127.0.0.0/8'], perMinute: 600 };
const issue = async (over: object = {}, login = 'sysadmin'): Promise<Answer> => (await desk.as(login)).post('/api-clients/issue-api-client', { unitId, name: `监管平台 ${(made += 1)}`, sandbox: false, days: 90, ...CONTENT, ...over });
const act = async (verb: string, id: unknown, body: object, login = 'sysadmin'): Promise<Answer> => (await desk.as(login)).post(`/api-clients/${String(id)}/${verb}`, body);
const feed = (key: unknown): Promise<Answer> => new Caller(desk.app, String(key)).get('/supervision/events');
/** From its own address: unknown keys count against it. */
const ask = async (key: string, remoteAddress: string): Promise<Answer> => {
  const response = await desk.app.inject({ method: 'GET', url: '/api/supervision/events', headers: { authorization: `Bearer ${key}` }, remoteAddress });
  return { status: response.statusCode, body: response.json(), text: response.payload, headers: response.headers, bytes: response.rawPayload };
};
const shown = async (id: unknown): Promise<Record<string, unknown>> => ((await (await desk.as('sysadmin')).get('/api-clients')).body.clients as Record<string, unknown>[]).find((one) => one.id === id) ?? {};
/** Other processes see a change within five seconds, this one at once. */
const sooner = (): void => desk.get(KeyDirectory).forgetAll();

describe('the key of an API client', () => {
  it('is shown once, opens what its scopes name, and is kept as a digest alone', async () => {
    const given = await issue();
    succeeds(given, { status: 'inForce', key: expect.stringMatching(/^ock_live_[\dA-Za-z]{46}$/) });
    const key = String(given.body.key);
    succeeds(await feed(key), { events: [] });
    failsWith(await new Caller(desk.app, key).post('/supervision/acknowledge-feed', { cursor: 'x' }), 'notPermitted');
    const list = await (await desk.as('sysadmin')).get('/api-clients');
    expect(list.text).not.toContain(key);
    expect(await shown(given.body.id)).toMatchObject({ unitName: '市场监督管理局（食品经营监管科）', keys: [{ shown: `ock_live_…${key.slice(-4)}`, daysLeft: 90, usedFrom: '127.0.0.1', refusedAt: null }], chainBrokenAt: null });
    const kept = await desk.sql.rows<{ text: string }>('select k::text text from organisation.api_key k union all select s::text from platform.step s union all select i::text from platform.idempotency i');
    expect(kept.filter(({ text }) => text.includes(key))).toEqual([]);
  });

  it('opens nothing else: no case, no list, none of what is for everybody signed in', async () => {
    const key = String((await issue({ scopes: ['readSupervisionFeed', 'acknowledgeFeed', 'makeTestEvent'] })).body.key);
    const program = new Caller(desk.app, key);
    for (const path of ['/cases?view=all&sort=newest&limit=1', '/auth/me', '/auth/sessions', '/items', '/api-clients', '/units', '/permits?limit=1']) failsWith(await program.get(path), 'notPermitted');
    failsWith(await program.post('/auth/act-as', { postId: 1 }), 'notPermitted');
  });

  it('is refused when it was torn, altered or made up; whoever goes on guessing from one address must wait', async () => {
    const key = String((await issue({ ranges: ['0.0.0.0/1'] })).body.key);
    for (const wrong of [key.slice(0, -1), `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`, 'ock_live_', `ock_test_${key.slice(9)}`, `ock_live_${'0'.repeat(46)}`]) failsWith(await ask(wrong, '10.9.9.1'), 'apiKeyUnknown');
    for (let guess = 0; guess < 15; guess += 1) await ask(`ock_live_${'1'.repeat(46)}`, '10.9.9.1');
    const waiting = await ask(key, '10.9.9.1');
    failsWith(waiting, 'tooManyRequests');
    expect(Number(waiting.headers['retry-after'])).toBeGreaterThan(60);
    succeeds(await ask(key, '10.9.9.2'));
  });

  it('serves only from the addresses that were said, IPv6 and IPv4 in its clothes too', async () => {
    const given = await issue({ ranges: [' 10.20.0.0/16 ', '2001:db8::/32', '10.20.0.0/16'] });
    const key = String(given.body.key);
    for (const good of ['10.20.3.4', '::ffff:10.20.3.4', '2001:db8::7']) succeeds(await ask(key, good));
    for (const bad of ['10.21.0.1', '::ffff:10.21.0.1', '2001:db9::1']) failsWith(await ask(key, bad), 'apiAddressRefused', { address: bad });
    expect(await shown(given.body.id)).toMatchObject({ ranges: ['10.20.0.0/16', '2001:db8::/32'] });
    for (const range of ['10.1', '10.0.0.0/33', '999.1.1.1', 'example.test', '10.0.0.0/0', '0x7f.1', '1.2.3.4/8/8', '😀']) failsWith(await issue({ ranges: [range] }), 'apiRangeInvalid', { range });
    failsWith(await issue({ ranges: [] }), 'apiRangesMissing');
    succeeds(await issue({ ranges: [], sandbox: true }), { key: expect.stringMatching(/^ock_test_/) });
  });

  it('can be rotated without a gap: the old one serves until the overlap is over', async () => {
    const given = await issue();
    const [id, old] = [given.body.id, given.body.key];
    const fresh = await act('rotate-api-key', id, { version: 1, overlapHours: 24, days: 30 });
    for (const key of [old, fresh.body.key]) succeeds(await feed(key));
    expect((await shown(id)).keys).toEqual([expect.objectContaining({ daysLeft: 30 }), expect.objectContaining({ daysLeft: 1 })]);
    const third = await act('rotate-api-key', id, { version: 2, overlapHours: 0, days: 30 });
    for (const key of [old, fresh.body.key]) failsWith(await feed(key), 'apiKeyExpired');
    succeeds(await feed(third.body.key));
    expect((await shown(id)).keys).toEqual(expect.arrayContaining([expect.objectContaining({ daysLeft: 0, refusedWhy: '密钥已到期', refusedFrom: '127.0.0.1' })]));
  });

  it('rests while its client is paused, and never serves again once it is revoked', async () => {
    const { id, key } = (await issue()).body;
    succeeds(await act('pause-api-client', id, { version: 1 }, 'secadmin'), { status: 'paused' });
    failsWith(await feed(key), 'apiClientPaused');
    failsWith(await act('pause-api-client', id, { version: 2 }), 'stepNotAllowed');
    succeeds(await act('resume-api-client', id, { version: 2 }), { status: 'inForce' });
    succeeds(await feed(key));
    succeeds(await act('revoke-api-client', id, { version: 3 }, 'secadmin'), { status: 'revoked' });
    failsWith(await feed(key), 'apiKeyUnknown');
    failsWith(await act('rotate-api-key', id, { version: 4, overlapHours: 0, days: 1 }), 'stepNotAllowed');
  });

  it('is counted by the minute, reads too', async () => {
    const { key } = (await issue({ perMinute: 3 })).body;
    for (let i = 0; i < 3; i += 1) succeeds(await feed(key));
    const refused = await feed(key);
    failsWith(refused, 'tooManyRequests', { seconds: 20 });
    expect(refused.headers['retry-after']).toBe('20');
  });
});

describe('an API client', () => {
  it('is kept by the system administrator and ended by the security administrator, never by one of them alone', async () => {
    for (const login of ['secadmin', 'auditor', 'clerk1', 'leader1']) failsWith(await issue({}, login), 'notPermitted');
    const { id } = (await issue()).body;
    failsWith(await act('revoke-api-client', id, { version: 1 }), 'notPermitted');
    for (const verb of ['rotate-api-key', 'resume-api-client', 'change-api-client']) failsWith(await act(verb, id, { version: 1 }, 'secadmin'), 'notPermitted');
    failsWith(await (await desk.as('auditor')).get('/api-clients'), 'notPermitted');
  });

  it('is changed in what it may, at once, on the version that was looked at; its trace says what changed', async () => {
    const { id, key } = (await issue({ name: '平台·𠮷' })).body;
    failsWith(await act('change-api-client', id, { ...CONTENT, version: 7, name: '改名' }), 'changedMeanwhile');
    failsWith(await act('change-api-client', id, { ...CONTENT, version: 1, name: '改名', scopes: ['grantPermit'] }), 'invalidInput');
    failsWith(await act('change-api-client', id, { ...CONTENT, version: 1, name: '改名', scopes: [] }), 'invalidInput');
    succeeds(await act('change-api-client', id, { ...CONTENT, version: 1, name: '改名', scopes: ['acknowledgeFeed'] }), { version: 2 });
    failsWith(await feed(key), 'notPermitted');
    const { steps } = await shown(id) as { steps: { label: string; detail: string }[] };
    expect(steps.map(({ label }) => label)).toEqual(['修改接口账号', '开通接口账号']);
    expect(steps[0]?.detail).toContain('确认已读到');
    expect(steps[1]?.detail).toMatch(/平台·𠮷.*食品经营监管科.*127\.0\.0\.0\/8.*密钥 …/);
  });

  it('belongs to a supervision department of the jurisdiction, under a name of its own', async () => {
    const section = await desk.sql.row<{ id: number }>(`select id from organisation.unit where code = 'D-WSJS'`);
    failsWith(await issue({ unitId: section?.id }), 'notASupervisor', { unitName: '卫生计生审批科' });
    failsWith(await issue({ unitId: 999_999 }), 'unitNotThere');
    await issue({ name: '同名' });
    failsWith(await issue({ name: '同名' }), 'apiClientNameTaken', { name: '同名' });
    failsWith(await issue({ name: ' ' }), 'nameInvalid');
    for (const bad of [{ days: 0 }, { days: 367 }, { perMinute: 0 }, { unitId: 'x' }, { sandbox: 'yes' }]) failsWith(await issue(bad), 'invalidInput');
  });

  it('is made once when the request is sent twice', async () => {
    const body = { unitId, name: '发两次', sandbox: true, days: 1, scopes: ['readSupervisionFeed'], ranges: [], perMinute: 10 };
    const admin = await desk.as('sysadmin');
    const [one, other] = [await admin.post('/api-clients/issue-api-client', body, { 'idempotency-key': 'issue-me-twice' }), await admin.post('/api-clients/issue-api-client', body, { 'idempotency-key': 'issue-me-twice' })];
    expect(other.body).toEqual(one.body);
    sooner();
    succeeds(await feed(one.body.key));
  });
});
