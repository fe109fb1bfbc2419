import { randomUUID } from 'node:crypto';
import { failsWith, succeeds } from '@onecounter/testing';
import { AdministrationDesk } from './administration-desk';

let desk: AdministrationDesk;
beforeAll(async () => { desk = await AdministrationDesk.open(); });
afterAll(() => desk.close());

const signIn = (login: string, password: string) => desk.desk.nobody().post('/auth/sign-in', { login, password });
/** Answers may be five seconds old. */
const fiveSeconds = () => new Promise((resolve) => setTimeout(resolve, 5_050));

describe('registering a person', () => {
  it('keeps the name as it was typed and the resident ID sealed; two people of one name are told apart by it', async () => {
    const first = await desk.done(desk.post('/people/register-person', { name: '欧阳·𠮷明', residentId: '21030219850101991x' }));
    const file = await desk.person(first.id);
    expect([file.name, file.residentId, file.status, file.version]).toEqual(['欧阳·𠮷明', expect.stringMatching(/^210302\*+991X$/), 'registered', 1]);
    failsWith(await desk.post('/people/register-person', { name: '另一人', residentId: '21030219850101991X' }), 'personKnown', { name: '欧阳·𠮷明' });
    succeeds(await desk.post('/people/register-person', { name: '欧阳·𠮷明' }));
    const kept = await desk.desk.sql.row<{ text: string }>(`select coalesce(string_agg(facts::text, ''), '') text from platform.step where subject_kind = 'person' and subject_id = $1`, [first.id]);
    expect(kept?.text).not.toMatch(/欧阳|2103021985/);
    expect(((await desk.get(`/people?words=${encodeURIComponent('𠮷明')}`)).body.people as object[])).toHaveLength(2);
  });
  it('is refused with a name or ID that is none, and to whoever is not the system administrator', async () => {
    for (const name of ['<img src=x>', '=cmd()', '\u202e反', '   ']) failsWith(await desk.post('/people/register-person', { name }), 'nameInvalid');
    failsWith(await desk.post('/people/register-person', { name: '甲', residentId: '210302198501019910' }), 'residentIdInvalid');
    failsWith(await desk.post('/people/register-person', { name: '甲', post: 'bureauLeader' }), 'invalidInput');
    for (const login of ['secadmin', 'auditor', 'bureau1', 'clerk1']) failsWith(await desk.post('/people/register-person', { name: '甲' }, login), 'notPermitted');
    failsWith(await desk.get('/people', 'auditor'), 'notPermitted');
  });
  it('happens once for one key; a name written wrongly is corrected by a step', async () => {
    const key = randomUUID();
    const ask = () => desk.post('/people/register-person', { name: '一次' }, 'sysadmin', { 'idempotency-key': key });
    const [first, second] = [await ask(), await ask()];
    expect(second.text).toBe(first.text);
    const { id } = await desk.done(Promise.resolve(first));
    succeeds(await desk.post(`/people/${id}/rename-person`, { version: 1, name: '壹次' }), { version: 2 });
    failsWith(await desk.post(`/people/${id}/rename-person`, { version: 1, name: '贰次' }), 'changedMeanwhile');
    failsWith(await desk.post(`/people/${id}/rename-person`, { version: 2, name: '<b>' }), 'nameInvalid');
    failsWith(await desk.post(`/people/999999/rename-person`, { version: 2, name: '甲' }), 'notFound');
  });
});

describe('an account', () => {
  it('opens with a password for one sign-in, which is kept nowhere in clear; without a post nobody gets in', async () => {
    const { id } = await desk.done(desk.post('/people/register-person', { name: '新账号' }));
    failsWith(await desk.post(`/people/${id}/open-account`, { version: 1, login: 'Clerk One' }), 'loginInvalid');
    failsWith(await desk.post(`/people/${id}/open-account`, { version: 1, login: 'clerk1' }), 'loginTaken', { login: 'clerk1' });
    failsWith(await desk.post(`/people/${id}/open-account`, { version: 1, login: 'newone' }, 'secadmin'), 'notPermitted');
    const opened = await desk.done(desk.post(`/people/${id}/open-account`, { version: 1, login: 'newone' }));
    expect(opened).toMatchObject({ login: 'newone', status: 'enabled', version: 2, password: expect.stringMatching(/^\S{16}$/) as unknown });
    failsWith(await desk.post(`/people/${id}/open-account`, { version: 2, login: 'second' }), 'stepNotAllowed');
    expect((await desk.get(`/people/${id}`)).text).not.toContain(opened.password);
    failsWith(await signIn('newone', opened.password), 'signInFailed');
    await desk.done(desk.post(`/people/${id}/appoint-post`, { version: 2, role: 'assessmentSection', unitId: await desk.idOf('D-DCKH'), from: desk.desk.today }, 'secadmin'));
    expect((await signIn('newone', opened.password)).body.person).toMatchObject({ mustChangePassword: true, post: 'assessmentSection' });
  });
  it('gets another one-time password; who is signed in with the old one is out', async () => {
    const person = await desk.hire('忘口令', 'forgetful', [{ role: 'assessmentSection', unit: 'D-DCKH' }]);
    const before = await signIn('forgetful', person.password);
    const reset = await desk.done(desk.post(`/people/${person.id}/reset-password`, { version: 3 }));
    failsWith(await desk.post(`/people/${person.id}/reset-password`, { version: 3 }), 'changedMeanwhile');
    failsWith(await signIn('forgetful', person.password), 'signInFailed');
    expect((await signIn('forgetful', reset.password)).status).toBe(200);
    expect((await desk.desk.app.inject({ method: 'GET', url: '/api/auth/me', headers: { authorization: `Bearer ${String(before.body.accessToken)}` } })).statusCode).toBe(401);
  });
  it('is disabled and enabled; every session of it ends with it', async () => {
    const person = await desk.hire('停用者', 'stopped', [{ role: 'assessmentSection', unit: 'D-DCKH' }]);
    const token = String((await signIn('stopped', person.password)).body.accessToken);
    const me = async () => (await desk.desk.app.inject({ method: 'GET', url: '/api/auth/me', headers: { authorization: `Bearer ${token}` } })).statusCode;
    expect([await me(), (await desk.person(person.id)).sessions.length]).toEqual([200, 1]);
    succeeds(await desk.post(`/people/${person.id}/disable-account`, { version: 3 }), { status: 'disabled' });
    expect([await me(), (await desk.person(person.id)).sessions.length]).toEqual([401, 0]);
    failsWith(await signIn('stopped', person.password), 'signInFailed');
    failsWith(await desk.post(`/people/${person.id}/reset-password`, { version: 4 }), 'stepNotAllowed', { status: 'disabled' });
    succeeds(await desk.post(`/people/${person.id}/enable-account`, { version: 4 }), { status: 'enabled' });
    expect((await signIn('stopped', person.password)).status).toBe(200);
    succeeds(await desk.post(`/people/${person.id}/end-sessions`, { version: 5 }), { version: 6 });
    expect((await desk.person(person.id)).sessions).toEqual([]);
  });
  it('that is locked is shown so and unlocked by the security administrator', async () => {
    const person = await desk.hire('锁住者', 'locked', [{ role: 'assessmentSection', unit: 'D-DCKH' }]);
    for (let i = 0; i < 5; i += 1) await signIn('locked', 'wrong');
    failsWith(await signIn('locked', person.password), 'accountLocked');
    expect((await desk.person(person.id)).lockedUntil).toMatch(/^20/);
    failsWith(await desk.post(`/people/${person.id}/unlock-account`, { version: 3 }), 'notPermitted');
    succeeds(await desk.post(`/people/${person.id}/unlock-account`, { version: 3 }, 'secadmin'), { version: 4 });
    expect([(await desk.person(person.id)).lockedUntil, (await signIn('locked', person.password)).status]).toEqual([null, 200]);
  });
  it('is nobody\'s own to administer', async () => {
    const [sys, sec] = [await desk.personOf('sysadmin'), await desk.personOf('secadmin')];
    failsWith(await desk.post(`/people/${sys.id}/reset-password`, { version: sys.version }), 'notOneself');
    failsWith(await desk.post(`/people/${sys.id}/disable-account`, { version: sys.version }), 'notOneself');
    failsWith(await desk.post(`/people/${sec.id}/unlock-account`, { version: sec.version }, 'secadmin'), 'notOneself');
    failsWith(await desk.post(`/people/${sec.id}/appoint-post`, { version: sec.version, role: 'bureauLeader', unitId: await desk.idOf('B-AS'), from: desk.desk.today }, 'secadmin'), 'notOneself');
    failsWith(await desk.post(`/people/${sec.id}/end-post`, { version: sec.version, postId: sec.posts[0]?.id ?? 0, on: desk.desk.today }, 'secadmin'), 'notOneself');
  });
});

describe('a post', () => {
  const appoint = async (id: number, version: number, role: string, unit: string, more: object = {}) =>
    desk.post(`/people/${id}/appoint-post`, { version, role, unitId: await desk.idOf(unit), from: desk.desk.today, ...more }, 'secadmin');

  it('is refused where duties must be separated, in the words of the rule', async () => {
    const { id, version } = await desk.hire('分离者', 'apart', [{ role: 'windowClerk', unit: 'C-CKFW', from: '2026-11-20', to: '2026-12-31' }]);
    const refusal = await appoint(id, version, 'sectionReviewer', 'D-WSJS');
    failsWith(refusal, 'separationOfDuties');
    expect(refusal.body.title).toContain('接件、发证的人不审核、不审批');
    succeeds(await appoint(id, version, 'sectionReviewer', 'D-WSJS', { from: '2026-12-31' }), { version: version + 1 });
    failsWith(await appoint(id, version + 1, 'issuingClerk', 'C-CKFW', { from: '2026-12-31' }), 'separationOfDuties');
    failsWith(await appoint(id, version + 1, 'windowClerk', 'D-WSJS'), 'postNotOfUnit');
    failsWith(await appoint(id, version + 1, 'sectionApprover', 'C-CKFW', { from: '2027-01-01' }), 'postNotOfUnit');
    const admin = await desk.personOf('auditor');
    failsWith(await appoint(admin.id, admin.version, 'systemAdministrator', 'D-WLPT'), 'separationOfDuties');
    const system = await desk.personOf('sysadmin');
    failsWith(await appoint(system.id, system.version, 'sectionApprover', 'D-WSJS'), 'separationOfDuties');
  });
  it('is refused with days that are past, reversed or overlap, in no unit and at no window', async () => {
    const { id, version } = await desk.hire('日期者', 'dated', [{ role: 'windowClerk', unit: 'C-CKFW', from: '2026-11-20', to: '2026-12-31' }]);
    failsWith(await appoint(id, version, 'issuingClerk', 'C-CKFW', { from: '2026-11-19' }), 'effectiveInPast');
    failsWith(await appoint(id, version, 'issuingClerk', 'C-CKFW', { to: '2026-11-20' }), 'datesReversed');
    failsWith(await appoint(id, version, 'windowClerk', 'C-CKFW', { from: '2026-12-30' }), 'postOverlaps', { from: '2026-11-20' });
    failsWith(await appoint(id, version, 'issuingClerk', 'D-NONE'), 'invalidInput');
    failsWith(await desk.post(`/people/${id}/appoint-post`, { version, role: 'issuingClerk', unitId: 999999, from: desk.desk.today }, 'secadmin'), 'unitNotThere');
    failsWith(await appoint(id, version, 'issuingClerk', 'C-CKFW', { windowId: 999999 }), 'windowUnknown');
    failsWith(await appoint(id, version, 'issuingClerk', 'C-CKFW', { sectionIds: [await desk.idOf('D-WSJS')] }), 'postNotOfUnit');
    failsWith(await appoint(id, version - 1, 'issuingClerk', 'C-CKFW'), 'changedMeanwhile');
    for (const login of ['sysadmin', 'auditor', 'bureau1']) failsWith(await desk.post(`/people/${id}/appoint-post`, { version, role: 'issuingClerk', unitId: 1, from: desk.desk.today }, login), 'notPermitted');
    succeeds(await appoint(id, version, 'windowClerk', 'C-CKFW', { from: '2026-12-31' }));
    const key = randomUUID();
    const ask = async () => desk.post(`/people/${id}/appoint-post`, { version: version + 1, role: 'issuingClerk', unitId: await desk.idOf('C-CKFW'), from: desk.desk.today }, 'secadmin', { 'idempotency-key': key });
    expect((await ask()).text).toBe((await ask()).text);
    expect((await desk.person(id)).posts).toHaveLength(3);
  });
  it('that ends at midnight gives no leave from then on; one that ended by mistake is given again', async () => {
    const person = await desk.hire('到点者', 'midnight', [{ role: 'assessmentSection', unit: 'D-DCKH' }]);
    const post = (await desk.person(person.id)).posts[0];
    const end = (body: object) => desk.post(`/people/${person.id}/end-post`, { version: person.version, postId: post?.id, ...body }, 'secadmin');
    failsWith(await end({ on: '2026-11-19' }), 'effectiveInPast');
    failsWith(await end({ on: '2026-11-21', postId: 999999 }), 'postUnknown');
    succeeds(await end({ on: '2026-11-21' }));
    const token = String((await signIn('midnight', person.password)).body.accessToken);
    const me = async () => (await desk.desk.app.inject({ method: 'GET', url: '/api/auth/me', headers: { authorization: `Bearer ${token}` } })).statusCode;
    expect(await me()).toBe(200);
    await desk.desk.at('2026-11-21T00:00');
    await fiveSeconds();
    expect(await me()).toBe(401);
    succeeds(await appoint(person.id, person.version + 1, 'assessmentSection', 'D-DCKH'));
    await fiveSeconds();
    expect(await me()).toBe(200);
    await desk.desk.at('2026-11-20T12:00');
  });
  it('of several is chosen for the session, and only one\'s own', async () => {
    const person = await desk.hire('两岗者', 'twoposts', [{ role: 'assessmentSection', unit: 'D-DCKH' }, { role: 'coordinationSection', unit: 'D-YWXT' }]);
    await desk.desk.sql.rows(`update organisation.account set must_change = false, password_hash = (select password_hash from organisation.account where login = 'clerk1') where login = 'twoposts'`);
    const me = (await desk.get('/auth/me', 'twoposts')).body as { post: string; posts: { id: number; label: string; current: boolean }[] };
    expect([me.post, me.posts.map((one) => [one.label, one.current])]).toEqual(['coordinationSection', [['业务协调科', true], ['督查考核科', false]]]);
    failsWith(await desk.post('/auth/act-as', { postId: (await desk.personOf('bureau1')).posts[0]?.id }, 'twoposts'), 'postUnknown');
    succeeds(await desk.post('/auth/act-as', { postId: me.posts[1]?.id }, 'twoposts'), { post: 'assessmentSection', unitName: '督查考核科' });
    expect((await desk.get('/auth/me', 'twoposts')).body.post).toBe('assessmentSection');
    expect((await desk.person(person.id)).posts).toHaveLength(2);
  });
});

describe('a leader in charge', () => {
  it('of named sections sees their cases and no others, from the day on; with none named, all', async () => {
    const own = await desk.desk.given.acceptedCase();
    const [health, medicine] = [await desk.idOf('D-WSJS'), await desk.idOf('D-YYQX')];
    const leader = await desk.hire('分管者', 'incharge', [{ role: 'leaderInCharge', unit: 'B-AS', sectionIds: [medicine] }]);
    await desk.desk.sql.rows(`update organisation.account set must_change = false, password_hash = (select password_hash from organisation.account where login = 'clerk1') where login = 'incharge'`);
    const postId = (await desk.person(leader.id)).posts[0]?.id;
    const sees = async () => [(await desk.get(`/cases/${own.id}`, 'incharge')).status, (await desk.get('/cases?view=all&sort=newest&limit=10', 'incharge')).body.count];
    expect(await sees()).toEqual([404, 0]);
    const assign = (body: object, login = 'secadmin') => desk.post(`/people/${leader.id}/assign-sections`, { version: leader.version, postId, from: desk.desk.today, ...body }, login);
    failsWith(await assign({ sectionIds: [999999] }), 'unitNotThere');
    failsWith(await assign({ sectionIds: [health, health] }), 'invalidInput');
    failsWith(await assign({ sectionIds: [health] }, 'sysadmin'), 'notPermitted');
    failsWith(await assign({ sectionIds: [health], postId: 999999 }), 'postUnknown');
    succeeds(await assign({ sectionIds: [health] }));
    await fiveSeconds();
    expect((await sees())[0]).toBe(200);
    expect((await desk.person(leader.id)).posts[0]?.sections.filter((one) => one.to === null).map((one) => one.unitName)).toEqual(['卫生计生审批科']);
    expect((await desk.get(`/cases/${own.id}`, 'leader1')).status).toBe(200);
  });
});
