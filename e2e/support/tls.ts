import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { BASE_URL } from './api';

/** The application behind a proxy that speaks TLS, as docs/operations.md describes one; the browser of the tests trusts its key. */
export async function overTls(): Promise<{ url: string; close(): Promise<void> }> {
  const pem = (name: string): Buffer => readFileSync(`tools/test/tls/${name}.pem`);
  const { hostname, port } = new URL(BASE_URL);
  const server = https.createServer({ cert: pem('certificate'), key: pem('key') }, (request, response) => {
    const onward = http.request({ hostname, port, path: request.url, method: request.method, headers: { ...request.headers, 'x-forwarded-proto': 'https' } }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => { server.listen(0, 'localhost', resolve); });
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }),
  };
}
