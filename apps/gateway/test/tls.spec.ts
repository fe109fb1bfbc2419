import { readFileSync } from 'node:fs';
import { get } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createGateway } from '@onecounter/gateway';

const folder = path.resolve('tools/test/tls');
const [cert, key] = [path.join(folder, 'certificate.pem'), path.join(folder, 'key.pem')];
afterEach(() => { delete process.env.TLS_CERT; delete process.env.TLS_KEY; });

/** As a phone asks that trusts the certificate. */
const ask = (port: number, at: string): Promise<{ status: number | undefined; type: string | undefined; body: string }> => new Promise((resolve, reject) => {
  get({ host: 'localhost', port, path: at, ca: readFileSync(cert) }, (answer) => {
    let body = '';
    answer.on('data', (part: Buffer) => { body += part.toString(); });
    answer.on('end', () => resolve({ status: answer.statusCode, type: answer.headers['content-type'], body }));
  }).on('error', reject);
});

describe('the gateway with a certificate of its own', () => {
  let app: NestFastifyApplication;
  afterEach(() => app?.close());

  it('speaks https: the API, the field page and the worker that lets it open without a network', async () => {
    Object.assign(process.env, { TLS_CERT: cert, TLS_KEY: key });
    app = await createGateway({ quiet: true, docs: false });
    await app.listen(0, 'localhost');
    const { port } = app.getHttpServer().address() as AddressInfo;
    expect(await ask(port, '/api/health/live')).toMatchObject({ status: 200 });
    expect(await ask(port, '/office/field')).toMatchObject({ status: 200, body: expect.stringContaining('<div id="app">') as unknown });
    expect(await ask(port, '/office/field-worker.js')).toMatchObject({ status: 200, type: expect.stringContaining('javascript') as unknown });
  });

  it('does not start unsafe when only one of the two files is named, or one is not there', async () => {
    Object.assign(process.env, { TLS_CERT: cert });
    await expect(createGateway({ quiet: true, docs: false })).rejects.toThrow('belong together');
    Object.assign(process.env, { TLS_KEY: path.join(folder, 'gone.pem') });
    await expect(createGateway({ quiet: true, docs: false })).rejects.toThrow('ENOENT');
  });
});
