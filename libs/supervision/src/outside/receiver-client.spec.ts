import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Settings } from '@onecounter/platform';
import { lookUp, ReceiverClient } from './receiver-client';

const BODY = '{"version":1}';
const clientOf = (hosts: string): ReceiverClient => new ReceiverClient(new Settings({ ONECOUNTER_PUSH_HOSTS: hosts, ONECOUNTER_PUSH_ANSWER_SECONDS: '2' }));

describe('the address that is connected to', () => {
  it('is judged when it is connected to: a name that leads to us by then is refused, whatever it was before', async () => {
    const found = (trusted: boolean): Promise<unknown> => new Promise((resolve) => { lookUp('localhost', {}, trusted, (error, address) => resolve(error ? (error as NodeJS.ErrnoException).code : address)); });
    expect(await found(false)).toBe('ERR_PUSH_FORBIDDEN');
    expect(['127.0.0.1', '::1']).toContain(await found(true));
  });

  it('is the one that was judged: no name is looked up a second time, no redirect is followed, and one connection serves many events', async () => {
    const [asked, sockets] = [[] as string[], new Set<unknown>()];
    const server = http.createServer((request, response) => {
      asked.push(request.url ?? '');
      sockets.add(request.socket);
      request.resume().on('end', () => { response.writeHead(request.url === '/away' ? 307 : 204, { location: '/inside' }).end(); });
    });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const { port } = server.address() as AddressInfo;
    const client = clientOf('localhost');
    for (const path of ['/one', '/two', '/away']) await client.post(`http://localhost:${port}${path}`, {}, BODY);
    expect(await client.post(`http://127.0.0.1:${port}/`, {}, BODY)).toMatchObject({ outcome: 'forbidden', status: null });
    expect([asked, sockets.size]).toEqual([['/one', '/two', '/away'], 1]);
    client.onApplicationShutdown();
    await new Promise((resolve) => { server.close(resolve); });
  });
});
