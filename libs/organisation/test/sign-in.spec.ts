import { asOwner, PASSWORD, SignInDesk } from './sign-in-desk';

let desk: SignInDesk;
let second: SignInDesk;
beforeAll(async () => { [desk, second] = [await SignInDesk.open(), await SignInDesk.open()]; });
afterAll(async () => { await desk.close(); await second.close(); });

/** How often each code came. */
const tally = (answers: readonly { json: { code?: string } }[]) => {
  const counts: Record<string, number> = {};
  for (const { json } of answers) counts[json.code ?? 'ok'] = (counts[json.code ?? 'ok'] ?? 0) + 1;
  return counts;
};

describe('signing in', () => {
  it('opens a session that knows person, post, window and permissions', async () => {
    const { status, json } = await desk.signIn(' CLERK1 ');
    expect(status).toBe(200);
    expect(json).toMatchObject({ expiresIn: 600, person: { post: 'windowClerk', postLabel: '综合窗口接件员', windowNumber: '3', mustChangePassword: false } });
    const me = await desk.ask('GET', '/auth/me', { token: json.accessToken });
    expect(me.json).toEqual(json.person);
    expect(me.json.permissions).toContain('acceptApplication');
    expect(me.json.permissions).not.toContain('grantPermit');
  });
  it('answers alike to a wrong password and to a login that does not exist', async () => {
    const [wrong, unknown] = [await desk.signIn('policy1', 'wrong'), await desk.signIn('no-such-login', 'wrong')];
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect({ ...wrong.json, requestId: '' }).toEqual({ ...unknown.json, requestId: '' });
  });
  it.each(['assess1', 'no-such-login-either'])('looks at five passwords of %s, however many come at once to two processes, then locks', async (login) => {
    const answers = await Promise.all(Array.from({ length: 30 }, (_, i) => (i % 2 ? desk : second).signIn(login, `wrong${i}`)));
    const { signInFailed, accountLocked = 0, tooManyRequests = 0 } = tally(answers);
    expect(signInFailed).toBe(5);
    expect(accountLocked + tooManyRequests).toBe(25);
    const right = await desk.signIn(login);
    expect([right.status, right.json.code]).toEqual([423, 'accountLocked']);
    expect(right.json.title).toMatch(/锁定到 \d\d:\d\d/);
  });
  it('lets 20 people with one right password in at once', async () => {
    expect(tally(await Promise.all(Array.from({ length: 20 }, () => desk.signIn('clerk2'))))).toEqual({ ok: 20 });
  });
  it('makes an address wait that failed 20 times, whatever the logins', async () => {
    for (let i = 0; i < 20; i += 1) expect((await desk.signIn(`guess${i}`, 'wrong', { address: '203.0.113.7' })).status).toBe(401);
    const answer = await desk.signIn('clerk1', PASSWORD, { address: '203.0.113.7' });
    expect([answer.status, answer.json.code]).toEqual([429, 'tooManyRequests']);
    expect((await desk.signIn('clerk1')).status).toBe(200);
  });
  it.each([
    [{}, 422], [{ login: 1, password: 'x' }, 422], [{ login: 'clerk1', password: PASSWORD, admin: true }, 422], [{ login: 'x'.repeat(65), password: 'x' }, 422],
    [{ login: 'a\u0000b', password: 'x' }, 400], [{ login: `' or 1=1 --`, password: 'x' }, 401], [{ login: '<b>𠮷·', password: 'x' }, 401],
  ])('refuses %j with %i', async (body, status) => {
    expect((await desk.ask('POST', '/auth/sign-in', { body })).status).toBe(status);
  });
  it('lets nobody in whose account is disabled or whose post has ended', async () => {
    await asOwner(async (db) => {
      await db.rows(`update organisation.account set disabled = true where login = 'issuer2'`);
      await db.rows(`update organisation.post_holding set valid_to = '2019-02-01' where person_id = (select person_id from organisation.account where login = 'consult1')`);
    });
    expect((await desk.signIn('issuer2')).json.code).toBe('signInFailed');
    expect((await desk.signIn('consult1')).json.code).toBe('signInFailed');
  });
  it('leaves both outcomes in the access log, without what was typed', async () => {
    await desk.signIn('coord1');
    await desk.signIn('coord1', 'Secret-typed-1');
    const rows = await asOwner((db) => db.rows<{ action: string; detail: object }>(
      `select action, detail from platform.access_log where by_person = (select person_id from organisation.account where login = 'coord1') order by id`));
    expect(rows.map((row) => row.action)).toEqual(['signIn', 'signInRefused']);
    expect(JSON.stringify(rows)).not.toMatch(/Secret-typed-1|coord1/);
  });
});
