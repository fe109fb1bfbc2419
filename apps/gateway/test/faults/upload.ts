import type { RunningGateway } from '@onecounter/testing/processes';
import http from 'node:http';
import { Readable } from 'node:stream';

export interface Uploaded { readonly status: number; readonly body: Record<string, unknown> }

const BOUNDARY = 'a-boundary-of-the-counter';

/** Uploads over a real socket as a browser does: it goes on sending until it is answered. Status 0 when the socket broke without an answer. */
export async function upload(gateway: RunningGateway, login: string, name: string, chunks: Iterable<Buffer>): Promise<Uploaded> {
  const clerk = await gateway.as(login);
  const head = Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n`);
  const body = Readable.from((function* parts() {
    yield head;
    yield* chunks;
    yield Buffer.from(`\r\n--${BOUNDARY}--\r\n`);
  })());
  return new Promise((resolve) => {
    const request = http.request(`${gateway.base}/api/files`, { method: 'POST', headers: { authorization: `Bearer ${clerk.token}`, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` } });
    let answered = false;
    request.on('response', (response) => {
      answered = true;
      let text = '';
      response.on('data', (data: Buffer) => { text += String(data); });
      response.on('end', () => {
        request.destroy();
        resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) as Record<string, unknown> });
      });
    });
    request.on('error', () => { if (!answered) resolve({ status: 0, body: {} }); });
    body.pipe(request);
  });
}

/** Sends the beginning of a file, waits for `meanwhile`, and hangs up. */
export async function breakOff(gateway: RunningGateway, login: string, beginning: Buffer, meanwhile: () => Promise<unknown>): Promise<void> {
  const clerk = await gateway.as(login);
  const request = http.request(`${gateway.base}/api/files`, { method: 'POST', headers: { authorization: `Bearer ${clerk.token}`, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` } });
  request.on('error', () => undefined);
  request.write(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="half.pdf"\r\n\r\n`);
  request.write(beginning);
  try {
    await meanwhile();
  } finally {
    request.destroy();
  }
}
