/** @no-db */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Settings } from '@onecounter/platform';
import { AddressProbe, lookUp } from './address-probe';

let server: Server;
let port: number;
const asked: string[] = [];
const ANSWERS: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/good': (_, response) => response.end('form'),
  '/no-head': (request, response) => { response.statusCode = request.method === 'HEAD' ? 405 : request.headers.range === 'bytes=0-1023' ? 206 : 500; response.end('form'); },
  '/gone': (_, response) => { response.statusCode = 404; response.end(); },
  '/moved': (_, response) => { response.writeHead(302, { location: '/good' }).end(); },
  '/round': (_, response) => { response.writeHead(302, { location: '/round' }).end(); },
  '/inside': (_, response) => { response.writeHead(302, { location: `http://localhost:${port}/good` }).end(); },
  '/metadata': (_, response) => { response.writeHead(307, { location: 'http://169.254.169.254/latest/meta-data' }).end(); },
  '/file': (_, response) => { response.writeHead(302, { location: 'file:///etc/passwd' }).end(); },
  '/endless': (request, response) => { if (request.method === 'HEAD') { response.writeHead(405).end(); return; } response.write(Buffer.alloc(64 * 1024)); const more = setInterval(() => response.write(Buffer.alloc(64 * 1024)), 5); request.once('close', () => clearInterval(more)); },
};
beforeAll(async () => {
  server = createServer((request, response) => { asked.push(`${request.method} ${request.headers.host}${request.url}`); ANSWERS[request.url ?? '']?.(request, response); });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => { server.closeAllConnections(); server.close(); });
beforeEach(() => { asked.length = 0; });

const probe = (...formHosts: string[]): AddressProbe => new AddressProbe({ formHosts } as unknown as Settings);
const ask = (path: string): Promise<{ works: boolean; detail: string }> => probe(`127.0.0.1:${port}`).ask(`http://127.0.0.1:${port}${path}`);

describe('an address that is asked', () => {
  it.each([['/good', true, '能打开'], ['/no-head', true, '能打开'], ['/moved', true, '能打开（转了 1 次）'], ['/endless', true, '能打开'], ['/gone', false, '对方答 404'], ['/round', false, '转了超过 3 次'], ['/metadata', false, '转去的网址不能用：不能指向内部网络'], ['/file', false, '转去的网址不能用：只能是'], ['/inside', false, '转去的网址不能用：不能指向内部网络']])('%s', async (path, works, detail) => {
    const outcome = await ask(path);
    expect(outcome.works).toBe(works);
    expect(outcome.detail).toContain(detail);
    expect(asked.length).toBeLessThanOrEqual(5);
  });

  it('is not asked at all when it leads inside, by number or by name', async () => {
    expect(await probe().ask(`http://127.0.0.1:${port}/good`)).toEqual({ works: false, detail: '不能指向内部网络' });
    expect(await probe().ask(`http://localhost:${port}/good`)).toMatchObject({ works: false });
    expect(asked).toEqual([]);
  });

  it('is not connected to when its name leads inside, whatever the name looks like', async () => {
    const found = (trusted: boolean): Promise<string | undefined> => new Promise((resolve) => { lookUp('localhost', {}, trusted, (error) => resolve((error as NodeJS.ErrnoException | null)?.code)); });
    expect(await found(false)).toBe('INSIDE');
    expect(await found(true)).toBeUndefined();
  });

  it('says why nobody answers', async () => {
    expect(await probe('127.0.0.1:9').ask('http://127.0.0.1:9/')).toEqual({ works: false, detail: '对方拒绝连接' });
    expect(await ask('/good')).toEqual({ works: true, detail: '能打开' });
  });
});
