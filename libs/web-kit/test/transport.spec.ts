/** @no-db */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTransport } from '../src/client/transport';
import { Problem } from '../src/client/problem';
import { SessionKeeper } from '../src/session/session-keeper';

/** A real server on a real port: `valid` is the access token it takes, `cookieHolds` whether a refresh works. */
const backend = { valid: 't0', cookieHolds: true, seen: [] as { method: string; path: string; headers: IncomingMessage['headers'] }[] };
let server: Server;
let origin = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    backend.seen.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers });
    const send = (status: number, body: unknown) => response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    const answer = () => send(200, { accessToken: backend.valid, expiresIn: 600, person: { id: 1 } });
    if (request.url === '/api/auth/refresh') return backend.cookieHolds ? answer() : send(401, { code: 'signInExpired', title: '登录已到期', status: 401 });
    if (request.url === '/api/auth/sign-in') return answer();
    if (request.url === '/broken') return response.writeHead(502).end('<html>');
    if (request.headers.authorization !== `Bearer ${backend.valid}`) return send(401, { code: 'signInExpired', title: '登录已到期', status: 401 });
    if (request.url === '/refused') {
      return send(422, { code: 'creditCodeInvalid', title: '统一社会信用代码不对', detail: '第 18 位校验不对。', status: 422, facts: { expected: 'Q' }, errors: [{ field: 'creditCode', code: 'checkDigit', message: '第 18 位校验不对', messageEn: '' }] });
    }
    return send(200, { ok: true });
  });
  await new Promise<void>((ready) => { server.listen(0, '127.0.0.1', ready); });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.assign(globalThis, { window: { location: { origin } } });
});
afterAll(() => new Promise((closed) => { server.closeAllConnections(); server.close(closed); }));
beforeEach(() => { Object.assign(backend, { valid: 't0', cookieHolds: true, seen: [] }); });

const tabs: SessionKeeper[] = [];
afterEach(() => tabs.splice(0).forEach((keeper) => keeper.close()));

function desk() {
  const keeper = new SessionKeeper('hall');
  tabs.push(keeper);
  return { keeper, transport: createTransport('hall', keeper) };
}
const post = (path: string, headers: Record<string, string> = {}) => new Request(origin + path, { method: 'POST', body: '{"a":1}', headers });
const requestsTo = (path: string) => backend.seen.filter((request) => request.path === path);

describe('a request of the single-page apps', () => {
  it('says which app asks and carries a key so that it can take effect once only', async () => {
    const { keeper, transport } = desk();
    await keeper.signIn('clerk', 'secret');
    await transport(post('/step'));
    expect(requestsTo('/step')[0]?.headers).toMatchObject({ 'x-onecounter-app': 'hall', authorization: 'Bearer t0' });
    expect(requestsTo('/step')[0]?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('keeps the key its caller gave', async () => {
    const { keeper, transport } = desk();
    await keeper.signIn('clerk', 'secret');
    await transport(post('/step', { 'Idempotency-Key': 'mine' }));
    expect(requestsTo('/step')[0]?.headers['idempotency-key']).toBe('mine');
  });

  it('refreshes once for many requests whose token has run out, and repeats each with its own key', async () => {
    const { keeper, transport } = desk();
    await keeper.signIn('clerk', 'secret');
    backend.valid = 't1';
    const answers = await Promise.all([1, 2, 3].map(() => transport(post('/step'))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(requestsTo('/api/auth/refresh')).toHaveLength(1);
    const keys = requestsTo('/step').map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(6);
    expect(new Set(keys).size).toBe(3);
  });

  it('waits for a new sign-in over the page and then goes on', async () => {
    const { keeper, transport } = desk();
    await keeper.signIn('clerk', 'secret');
    Object.assign(backend, { valid: 't2', cookieHolds: false });
    let asked = 0;
    keeper.askToSignIn = async () => { asked += 1; await keeper.signIn('clerk', 'secret'); return true; };
    expect((await transport(post('/step'))).status).toBe(200);
    expect(asked).toBe(1);
  });

  it('says that the sign-in has ended when nobody signs in again', async () => {
    const { keeper, transport } = desk();
    await keeper.signIn('clerk', 'secret');
    Object.assign(backend, { valid: 't3', cookieHolds: false });
    await expect(transport(post('/step'))).rejects.toMatchObject({ code: 'signInExpired', status: 401 });
  });

  it('does not come back by itself after signing out, though the cookie could not be taken back', async () => {
    const { keeper } = desk();
    await keeper.signIn('clerk', 'secret');
    await keeper.signOut();
    expect(await keeper.refresh(null)).toBe(false);
    expect(keeper.token).toBeNull();
  });

  it('turns a refusal into a sentence, the fields to change and the facts', async () => {
    const { keeper, transport } = desk();
    await keeper.signIn('clerk', 'secret');
    const refusal = await transport(post('/refused')).catch((problem: unknown) => problem);
    expect(refusal).toBeInstanceOf(Problem);
    expect(refusal).toMatchObject({ code: 'creditCodeInvalid', status: 422, messageZh: '第 18 位校验不对。', fields: [{ field: 'creditCode', messageZh: '第 18 位校验不对' }], facts: { expected: 'Q' } });
  });

  it('has a sentence for a page that is no problem+json', async () => {
    const { transport } = desk();
    await expect(transport(new Request(`${origin}/broken`))).rejects.toMatchObject({ code: 'unreadable', status: 502 });
  });

  it('calls a lost network offline and a given-up request cancelled', async () => {
    const { transport } = desk();
    await expect(transport(new Request('http://127.0.0.1:1/nothing'))).rejects.toMatchObject({ code: 'offline', status: 0 });
    await expect(transport(new Request(`${origin}/step`, { signal: AbortSignal.abort() }))).rejects.toMatchObject({ code: 'cancelled' });
  });
});
