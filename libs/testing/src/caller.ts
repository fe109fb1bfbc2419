import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface Answer { readonly status: number; readonly body: Record<string, unknown>; readonly text: string; readonly headers: Record<string, unknown>; readonly bytes: Buffer }
/** Whoever can ask and act; the stories of `Givens` need no more. */
export interface Clerk {
  get(path: string): Promise<Answer>;
  post(path: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
  /** Not everybody can send files. */
  upload?(name: string, bytes: Buffer): Promise<Answer>;
}
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Somebody who calls the API. Paths are below /api. */
export class Caller implements Clerk {
  constructor(private readonly app: NestFastifyApplication, readonly token: string | null) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.call('GET', path, undefined, headers);
  }

  /** Unsafe calls carry a fresh Idempotency-Key unless one is given. */
  post(path: string, body: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.call('POST', path, body, headers);
  }

  put(path: string, body: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.call('PUT', path, body, headers);
  }

  delete(path: string): Promise<Answer> {
    return this.call('DELETE', path, undefined, {});
  }

  /** One file, multipart; by default a paper of the counter. */
  async upload(name: string, bytes: Buffer, path = '/files'): Promise<Answer> {
    const boundary = 'a-boundary-of-the-test-desk';
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
    const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
    return this.send('POST', path, payload, { 'content-type': `multipart/form-data; boundary=${boundary}` });
  }

  /** By the tus protocol, e.g. to announce a file of five bytes: `tus('POST', '/uploads', { 'upload-length': '5' })`. */
  tus(method: Method | 'PATCH' | 'HEAD', path: string, headers: Record<string, string> = {}, bytes?: Buffer): Promise<Answer> {
    return this.send(method, path, bytes, { 'tus-resumable': '1.0.0', ...(bytes ? { 'content-type': 'application/offset+octet-stream' } : {}), ...headers });
  }

  private call(method: Method, path: string, body: object | undefined, headers: Record<string, string>): Promise<Answer> {
    const key: Record<string, string> = method === 'GET' || !this.token ? {} : { 'idempotency-key': randomUUID() };
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    return this.send(method, path, body === undefined ? undefined : JSON.stringify(body), { ...key, ...type, ...headers });
  }

  private async send(method: Method | 'PATCH' | 'HEAD', path: string, payload: string | Buffer | undefined, headers: Record<string, string>): Promise<Answer> {
    const response = await this.app.inject({ method, url: `/api${path}`, headers: { ...(this.token ? { authorization: `Bearer ${this.token}` } : {}), ...headers }, ...(payload === undefined ? {} : { payload }) });
    const json = String(response.headers['content-type'] ?? '').includes('json');
    return { status: response.statusCode, body: (json && response.payload ? JSON.parse(response.payload) : {}) as Answer['body'], text: response.payload, headers: response.headers, bytes: response.rawPayload };
  }
}
