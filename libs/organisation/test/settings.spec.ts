import { randomUUID } from 'node:crypto';
import { failsWith, succeeds, type Answer } from '@onecounter/testing';
import pg from 'pg';
import { SessionDirectory } from '../src/data/session-directory';
import { AdministrationDesk } from './administration-desk';

interface Setting { id: number; name: string; value: number; version: number; steps: { verb: string; detail: string; byName: string }[]; chainBrokenAt: number | null }

let desk: AdministrationDesk;
beforeAll(async () => { desk = await AdministrationDesk.open(); });
afterAll(() => desk.close());

async function setting(name: string, login = 'secadmin'): Promise<Setting> {
  const found = ((await desk.get('/settings', login)).body.settings as Setting[]).find((one) => one.name === name);
  if (!found) throw new Error(`no setting ${name}`);
  return found;
}
async function change(name: string, value: number, login = 'secadmin'): Promise<Answer> {
  const { id, version } = await setting(name, login === 'secadmin' || login === 'auditor' ? login : 'secadmin');
  return desk.post(`/settings/${id}/change-setting`, { version, value }, login);
}
const signIn = (login: string, password: string) => desk.desk.nobody().post('/auth/sign-in', { login, password });
const bearer = (session: Answer) => ({ authorization: `Bearer ${String(session.body.accessToken)}` });
const get = async (path: string, session: Answer) => (await desk.desk.app.inject({ method: 'GET', url: `/api${path}`, headers: bearer(session) }));
const changePassword = (session: Answer, oldPassword: string, newPassword: string) => desk.desk.nobody().post('/auth/change-password', { oldPassword, newPassword }, bearer(session));

/** What only time does: the application's own role cannot date a session back. */
async function asOwner(statement: string): Promise<void> {
  const owner = new pg.Client(process.env.DATABASE_URL);
  await owner.connect();
  await owner.query(statement).finally(() => owner.end());
}

/** Somebody with a password of his own, signed in. */
async function settled(login: string, password = 'Lantern-Kettle-7'): Promise<{ id: number; session: Answer; password: string }> {
  const person = await desk.hire(login, login, [{ role: 'assessmentSection', unit: 'D-DCKH' }]);
  succeeds(await changePassword(await signIn(login, person.password), person.password, password));
  return { id: person.id, session: await signIn(login, password), password };
}

describe('a security setting', () => {
  it('is changed by the security administrator; what it was and what it is stands in the trace', async () => {
    const before = await setting('lockMinutes');
    expect([before.value, before.steps.map(({ verb }) => verb)]).toEqual([30, ['foundSetting']]);
    succeeds(await change('lockMinutes', 45), { version: 2 });
    const after = await setting('lockMinutes', 'auditor');
    expect(after).toMatchObject({ value: 45, chainBrokenAt: null, steps: [{ verb: 'changeSetting', detail: '锁定：30 分钟 → 45 分钟' }, { verb: 'foundSetting', byName: '系统' }] });
    succeeds(await change('lockMinutes', 30));
  });
  it('stays where it is for whoever may not, looks at an old state, or asks for what does not go', async () => {
    for (const login of ['sysadmin', 'auditor', 'bureau1', 'clerk1']) failsWith(await change('lockMinutes', 60, login), 'notPermitted');
    failsWith(await desk.get('/settings', 'sysadmin'), 'notPermitted');
    failsWith(await change('lockMinutes', 4), 'settingOutOfRange', { least: 5, most: 1440 });
    failsWith(await change('passwordLength', 7), 'settingOutOfRange');
    failsWith(await change('lockMinutes', 30), 'settingUnchanged');
    failsWith(await change('lockMinutes', 30.5), 'invalidInput');
    const { id, version } = await setting('lockMinutes');
    failsWith(await desk.post(`/settings/${id}/change-setting`, { version: version + 1, value: 60 }, 'secadmin'), 'changedMeanwhile');
    failsWith(await desk.post('/settings/999999/change-setting', { version: 1, value: 60 }, 'secadmin'), 'notFound');
    const [key, ask] = [{ 'idempotency-key': randomUUID() }, { version, value: 50 }];
    const [first, second] = [await desk.post(`/settings/${id}/change-setting`, ask, 'secadmin', key), await desk.post(`/settings/${id}/change-setting`, ask, 'secadmin', key)];
    expect([first.status, second.text]).toEqual([200, first.text]);
  });
  it('locks after as many failures as it says', async () => {
    const { password } = await settled('three-tries');
    succeeds(await change('lockFailures', 3));
    for (let i = 0; i < 3; i += 1) failsWith(await signIn('three-tries', 'wrong'), 'signInFailed');
    failsWith(await signIn('three-tries', password), 'accountLocked');
    succeeds(await change('lockFailures', 5));
  });
});

describe('a password', () => {
  it('is as long and of as many kinds as is set, and the form is told the rules', async () => {
    const { session, password } = await settled('long-word');
    succeeds(await change('passwordLength', 14));
    expect(JSON.parse((await get('/auth/password-rules', session)).body)).toEqual({ length: 14, kinds: 3, days: 90, remembered: 5, login: 'long-word', first: false });
    failsWith(await changePassword(session, password, 'Teapot-Harbor'), 'passwordTooWeak', { length: 14 });
    failsWith(await changePassword(session, password, 'P@ssw0rd202611'), 'passwordCommon');
    failsWith(await changePassword(session, password, 'My-Long-Word-22'), 'passwordRepeats');
    succeeds(await changePassword(session, password, 'Teapot-Harbor-1'));
    succeeds(await change('passwordLength', 10));
  });
  it('is none of the last five, those before it may come again; a reset does not forget them', async () => {
    const { id, session, password } = await settled('five-words', 'Harbor-Nr-0-x');
    let present = password;
    for (let i = 1; i <= 4; i += 1) {
      succeeds(await changePassword(session, present, `Harbor-Nr-${i}-x`));
      present = `Harbor-Nr-${i}-x`;
    }
    for (const used of ['Harbor-Nr-0-x', 'Harbor-Nr-2-x', 'Harbor-Nr-4-x']) failsWith(await changePassword(session, present, used), 'passwordRepeats');
    const reset = await desk.done(desk.post(`/people/${id}/reset-password`, { version: (await desk.person(id)).version }));
    const again = await signIn('five-words', reset.password);
    failsWith(await changePassword(again, reset.password, 'Harbor-Nr-4-x'), 'passwordRepeats');
    failsWith(await changePassword(again, reset.password, 'Harbor-Nr-1-x'), 'passwordRepeats');
    succeeds(await changePassword(again, reset.password, 'Harbor-Nr-0-x'));
    expect((await desk.desk.sql.row<{ n: number }>('select count(*)::int n from organisation.former_password where person_id = $1', [id]))?.n).toBeLessThanOrEqual(6);
  });
  it('that is too old is changed at the next sign-in, never in the middle of the work; a demo account is exempt', async () => {
    const { id, session, password } = await settled('old-word');
    await asOwner(`update organisation.account set changed_at = changed_at - interval '91 days' where person_id = ${id} or login = 'clerk1'`);
    await asOwner(`update organisation.session set created_at = created_at - interval '2 days' where person_id = ${id}`);
    desk.desk.get(SessionDirectory).forgetAll();
    expect((await get('/auth/me', session)).json()).toMatchObject({ mustChangePassword: false });
    const next = await signIn('old-word', password);
    expect(next.body.person).toMatchObject({ mustChangePassword: true });
    expect((await get('/units', next)).json()).toMatchObject({ code: 'passwordMustChange' });
    expect((await get('/auth/password-rules', next)).json()).toMatchObject({ first: false });
    succeeds(await changePassword(next, password, 'Another-Lamp-8'));
    expect((await get('/units', next)).statusCode).toBe(200);
    expect((await signIn('clerk1', 'Onecounter#2026')).body.person).toMatchObject({ mustChangePassword: false });
  });
});

describe('a session', () => {
  it('that nobody uses for the set time is over: no request, no refresh, no place in the list', async () => {
    const { id, session } = await settled('gone-home');
    expect(session.body.person).toMatchObject({ idleMinutes: 30 });
    const idle = async (minutes: number) => {
      await desk.desk.sql.rows(`update organisation.session set last_seen_at = last_seen_at - make_interval(mins => $2) where person_id = $1`, [id, minutes]);
      desk.desk.get(SessionDirectory).forgetAll();
    };
    await idle(29);
    expect((await get('/auth/me', session)).statusCode).toBe(200);
    await idle(31);
    expect((await get('/auth/me', session)).statusCode).toBe(401);
    failsWith(await desk.desk.nobody().post('/auth/refresh', { refreshToken: session.body.refreshToken }), 'notSignedIn');
    expect((await desk.person(id)).sessions).toEqual([]);
    succeeds(await change('idleMinutes', 60));
    desk.desk.get(SessionDirectory).forgetAll();
    expect((await get('/auth/me', session)).statusCode).toBe(200);
    succeeds(await change('idleMinutes', 30));
  });
  it('is ended alone by an administrator, the others of the person go on', async () => {
    const { id, session, password } = await settled('two-places');
    const other = await signIn('two-places', password);
    const list = async () => (await desk.person(id)).sessions as { id: string; userAgent: string }[];
    const [latest] = await list();
    const version = async () => (await desk.person(id)).version;
    failsWith(await desk.post(`/people/${id}/end-session`, { version: await version(), sessionId: latest?.id }, 'auditor'), 'notPermitted');
    failsWith(await desk.post(`/people/${id}/end-session`, { version: 1, sessionId: latest?.id }, 'secadmin'), 'changedMeanwhile');
    failsWith(await desk.post(`/people/${id}/end-session`, { version: await version(), sessionId: 'x' }, 'secadmin'), 'invalidInput');
    failsWith(await desk.post(`/people/${id}/end-session`, { version: await version(), sessionId: randomUUID() }, 'secadmin'), 'sessionEnded');
    succeeds(await desk.post(`/people/${id}/end-session`, { version: await version(), sessionId: latest?.id }, 'secadmin'));
    failsWith(await desk.post(`/people/${id}/end-session`, { version: await version(), sessionId: latest?.id }), 'sessionEnded');
    expect([(await get('/auth/me', other)).statusCode, (await get('/auth/me', session)).statusCode]).toEqual([401, 200]);
    expect((await desk.person(id)).steps[0]).toMatchObject({ verb: 'endSession' });
  });
});
