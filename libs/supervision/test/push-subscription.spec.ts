import { Desk, failsWith, succeeds, type Answer, type Caller } from '@onecounter/testing';
import { LIAISONS, openSubscription, unitOf } from './support/events';

interface Row { id: number; version: number; status: string; url: string; unitName: string; itemCodes: string[]; ours: { name: string; phoneMasked: string }; theirs: { name: string; phoneMasked: string }; verbs: string[]; waiting: number; dead: number; overlapUntil: string | null; receiver: { state: string; stateLabel: string }; trace: { steps: { verb: string; words: string | null }[] } }
let desk: Desk;
let used = 0;
const as = (login: string): Promise<Caller> => desk.as(login);
const fresh = (): string => `https://push-${(used += 1)}.example.com/events?key=geheim`;
const open = (more: object = {}, login = 'sysadmin', url = fresh()): Promise<Answer> => openSubscription(desk, url, more, login);
const step = async (id: unknown, verb: string, body: object, login = 'sysadmin'): Promise<Answer> => (await as(login)).post(`/push-subscriptions/${String(id)}/${verb}`, body);
const show = async (id: unknown, login = 'sysadmin'): Promise<Row> => (await (await as(login)).get(`/push-subscriptions/${String(id)}`)).body as unknown as Row;

beforeAll(async () => {
  process.env.ONECOUNTER_PUSH_HOSTS = 'receiver.inside';
  desk = await Desk.open('2026-11-20T10:30');
});
afterAll(() => desk.close());

describe('a push subscription', () => {
  it('is opened for a supervision department with a liaison on each side, and tells its secret once', async () => {
    const answer = await open({ itemCodes: ['SP-001'], eventTypes: ['permit.granted'] });
    succeeds(answer, { version: 1, status: 'running' });
    expect(answer.body.secret).toMatch(/^whsec_[A-Za-z\d+/]{43}=$/);
    const row = await show(answer.body.id);
    expect(row).toMatchObject({ status: 'running', itemCodes: ['SP-001'], unitName: '市场监督管理局（食品经营监管科）', ours: { name: '陈示例' }, theirs: { name: '赵𠮷·🙂', phoneMasked: '139****0002' }, receiver: { state: 'unknown', stateLabel: '还没有推送过' } });
    expect(JSON.stringify(row)).not.toContain(String(answer.body.secret).slice(6));
    const kept = await desk.sql.row<{ all: string }>(`select (select string_agg(s::text, '') from supervision.push_subscription s) || (select string_agg(facts::text, '') from platform.step where subject_kind = 'pushSubscription') "all"`);
    expect(kept?.all).not.toContain(String(answer.body.secret).slice(6));
    const facts = await desk.sql.row<{ facts: object }>(`select facts from platform.step where subject_kind = 'pushSubscription' and subject_id = $1`, [answer.body.id]);
    expect(JSON.stringify(facts?.facts)).not.toMatch(/geheim|13900000002|赵/);
  });

  it('shows the telephone numbers of the liaisons to whoever says why, and keeps who looked', async () => {
    const { body: { id } } = await open();
    failsWith(await step(id, 'show-liaison', { reason: ' ' }), 'invalidInput');
    succeeds(await step(id, 'show-liaison', { reason: '推送不通，打电话问' }), { ours: '0412-2345678', theirs: '13900000002' });
    expect(await desk.sql.row(`select 1 n from platform.access_log where action = 'showLiaison' and subject_id = $1`, [id])).toBeDefined();
    failsWith(await step(id, 'show-liaison', { reason: '看看' }, 'reviewer1'), 'notPermitted');
  });

  it('is refused for a unit that supervises nothing, an item that is not there, a liaison without a telephone, an address that is taken', async () => {
    failsWith(await open({ unitId: await unitOf(desk, 'D-WSJS') }), 'supervisionUnitUnfit', { name: '卫生计生审批科' });
    failsWith(await open({ unitId: 999_999 }), 'unitUnknown');
    failsWith(await open({ itemCodes: ['NO-000'] }), 'itemUnknown', { code: 'NO-000' });
    failsWith(await open({ eventTypes: ['permit.everything'] }), 'invalidInput');
    failsWith(await open({ theirs: { name: '赵示例' } }), 'phoneInvalid');
    failsWith(await open({ theirs: { name: '赵示例', phone: '=1+1' } }), 'invalidInput');
    failsWith(await open({ ours: { name: ' ', phone: '13900000002' } }), 'invalidInput');
    const url = fresh();
    const { body: { id } } = await open({}, 'sysadmin', url);
    failsWith(await open({}, 'sysadmin', url), 'pushAddressTaken', { id });
    failsWith(await open({}, 'clerk1'), 'notPermitted');
    failsWith(await open({}, 'secadmin'), 'notPermitted');
  });

  it.each([
    'http://push.example.com/', 'ftp://push.example.com/', 'https://user:pass@push.example.com/', 'https://127.0.0.1/', 'https://localhost/', 'https://10.0.0.8/', 'https://172.16.3.4/', 'https://192.168.1.1/', 'https://100.64.0.1/', 'https://169.254.169.254/latest/meta-data/',
    'https://[::1]/', 'https://[::ffff:127.0.0.1]/', 'https://[::ffff:a00:1]/', 'https://[::7f00:1]/', 'https://[fd00:ec2::254]/', 'https://[fe80::1]/', 'https://[64:ff9b::7f00:1]/', 'https://[2002:7f00:1::]/', 'https://2130706433/', 'https://0x7f000001/', 'https://0177.0.0.1/', 'https://127.1/', 'https://0/',
    'https://metadata.google.internal/', 'https://intranet/', 'https://push.local/', 'https://127.0.0.1.', 'https://receiver.inside:99999/', 'push.example.com', '网址',
  ])('does not push to %s', async (url) => {
    failsWith(await open({}, 'sysadmin', url), 'pushAddressRefused');
  });

  it('may go without TLS to a host inside that the operator allows, and to no other', async () => {
    succeeds(await open({}, 'sysadmin', 'http://receiver.inside:8080/events'));
    failsWith(await open({}, 'sysadmin', 'http://receiver.inside.example.com/events'), 'pushAddressRefused');
  });

  it('is changed, paused with a reason, resumed, and closed for good', async () => {
    const { body: { id } } = await open();
    failsWith(await step(id, 'change-subscription', { version: 9, url: fresh(), itemCodes: [], eventTypes: [], ...LIAISONS }), 'changedMeanwhile');
    failsWith(await step(id, 'change-subscription', { version: 1, url: 'https://10.1.2.3/', itemCodes: [], eventTypes: [], ...LIAISONS }), 'pushAddressRefused');
    succeeds(await step(id, 'change-subscription', { version: 1, url: fresh(), itemCodes: ['SP-001', 'SP-001'], eventTypes: [], ours: { name: '周示例' }, theirs: { name: '赵示例' } }), { version: 2, status: 'running' });
    expect(await show(id)).toMatchObject({ itemCodes: ['SP-001'], ours: { name: '周示例' }, theirs: { phoneMasked: '139****0002' } });
    failsWith(await step(id, 'resume-subscription', { version: 2 }), 'stepNotAllowed');
    failsWith(await step(id, 'pause-subscription', { version: 2, words: '  ' }), 'invalidInput');
    succeeds(await step(id, 'pause-subscription', { version: 2, words: '对方系统升级' }), { status: 'paused' });
    failsWith(await step(id, 'pause-subscription', { version: 2, words: '再点一次' }), 'changedMeanwhile');
    succeeds(await step(id, 'resume-subscription', { version: 3 }), { status: 'running' });
    succeeds(await step(id, 'close-subscription', { version: 4, words: '部门合并' }), { status: 'closed' });
    failsWith(await step(id, 'resume-subscription', { version: 5 }), 'stepNotAllowed');
    expect(await show(id)).toMatchObject({ verbs: [], trace: { steps: [{ verb: 'openSubscription' }, {}, { verb: 'pauseSubscription', words: '对方系统升级' }, {}, { verb: 'closeSubscription', words: '部门合并' }] } });
    const listed = async (query: string): Promise<number[]> => ((await (await as('assess1')).get(`/push-subscriptions${query}`)).body as unknown as Row[]).map((row) => row.id);
    expect(await listed('')).not.toContain(id);
    expect(await listed('?closed=yes')).toContain(id);
  });

  it('changes its secret, the former one staying valid as long as was said', async () => {
    const opened = await open();
    for (const overlapHours of [-1, 169, 1.5]) failsWith(await step(opened.body.id, 'rotate-secret', { version: 1, overlapHours }), 'invalidInput');
    const rotated = await step(opened.body.id, 'rotate-secret', { version: 1, overlapHours: 24 });
    expect(rotated.body.secret).toMatch(/^whsec_/);
    expect(rotated.body.secret).not.toBe(opened.body.secret);
    expect((await show(opened.body.id)).overlapUntil).not.toBeNull();
    succeeds(await step(opened.body.id, 'rotate-secret', { version: 2, overlapHours: 0 }), { version: 3 });
    expect((await show(opened.body.id)).overlapUntil).toBeNull();
  });

  it('answers the same secret to the same request sent twice', async () => {
    const [caller, key, body] = [await as('sysadmin'), { 'idempotency-key': 'open-twice-0001' }, { unitId: await unitOf(desk), url: fresh(), itemCodes: [], eventTypes: [], ...LIAISONS }];
    const [one, other] = [await caller.post('/push-subscriptions/open-subscription', body, key), await caller.post('/push-subscriptions/open-subscription', body, key)];
    expect(other.body).toEqual(one.body);
  });
});
