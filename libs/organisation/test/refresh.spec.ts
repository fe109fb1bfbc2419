import { SignInDesk } from './sign-in-desk';

let desk: SignInDesk;
let second: SignInDesk;
beforeAll(async () => { [desk, second] = [await SignInDesk.open(), await SignInDesk.open()]; });
afterAll(async () => { await desk.close(); await second.close(); });

describe('a refresh token', () => {
  it('is exchanged for a new one, and the session goes on', async () => {
    const first = await desk.signIn('clerk1');
    const next = await desk.refresh(first.json.refreshToken);
    expect(next.status).toBe(200);
    expect(next.json.refreshToken).not.toBe(first.json.refreshToken);
    expect((await desk.ask('GET', '/auth/me', { token: next.json.accessToken })).status).toBe(200);
  });
  it('gives two tabs the same successor, also through two processes', async () => {
    const { json } = await desk.signIn('clerk1');
    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => (i % 2 ? desk : second).refresh(json.refreshToken)));
    expect(answers.map((answer) => answer.status)).toEqual(Array(12).fill(200));
    expect(new Set(answers.map((answer) => answer.json.refreshToken)).size).toBe(1);
  });
  it('ends the whole session when an older one comes again', async () => {
    const first = await desk.signIn('clerk1');
    const next = await desk.refresh(first.json.refreshToken);
    const third = await desk.refresh(next.json.refreshToken);
    const replayed = await desk.refresh(first.json.refreshToken);
    expect([replayed.status, replayed.json.code]).toEqual([401, 'refreshReused']);
    expect((await desk.refresh(third.json.refreshToken)).json.code).toBe('notSignedIn');
    expect((await desk.ask('GET', '/auth/me', { token: third.json.accessToken })).status).toBe(401);
  });
  it('ends the session when the former one comes from another device', async () => {
    const first = await desk.signIn('clerk1');
    const next = await desk.refresh(first.json.refreshToken);
    expect((await desk.refresh(first.json.refreshToken, { 'user-agent': 'Thief' })).json.code).toBe('refreshReused');
    expect((await desk.refresh(next.json.refreshToken)).status).toBe(401);
  });
  it('that was made up is refused and ends nothing', async () => {
    const { json } = await desk.signIn('clerk1');
    const [id = '', rotation = '', secret = ''] = json.refreshToken.split('.');
    for (const forged of [`${id}.1.${secret}`, `${id}.${rotation}.${'A'.repeat(43)}`, 'x', `${id}.-1.${secret}`]) expect((await desk.refresh(forged)).json.code).toBe('notSignedIn');
    expect((await desk.refresh(json.refreshToken)).status).toBe(200);
  });
  it('is a cookie for browsers, one per app, and counts only with the header that other sites cannot set', async () => {
    const hall = { 'x-onecounter-app': 'hall' };
    const answer = await desk.signIn('clerk1', undefined, { headers: hall });
    expect(answer.json.refreshToken).toBeNull();
    const cookie = `oc_refresh_hall=${answer.cookie}`;
    expect((await desk.ask('POST', '/auth/refresh', { body: {}, headers: { cookie } })).status).toBe(401);
    expect((await desk.ask('POST', '/auth/refresh', { body: {}, headers: { cookie, 'x-onecounter-app': 'office' } })).status).toBe(401);
    expect((await desk.ask('POST', '/auth/refresh', { body: {}, headers: { cookie, ...hall } })).status).toBe(200);
  });
  it('is worth nothing after the sign-out, even when the access token had run out by then', async () => {
    const hall = { 'x-onecounter-app': 'hall' };
    const { cookie: value } = await desk.signIn('clerk1', undefined, { headers: hall });
    const headers = { ...hall, cookie: `oc_refresh_hall=${value}` };
    const out = await desk.ask('POST', '/auth/sign-out', { body: {}, headers });
    expect([out.status, out.json.ended, out.cookie]).toEqual([200, 1, '']);
    expect((await desk.ask('POST', '/auth/refresh', { body: {}, headers })).json.code).toBe('notSignedIn');
  });
});
