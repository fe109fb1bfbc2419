import type { RunningGateway } from '@onecounter/testing/processes';
import http from 'node:http';

export interface TusAnswer { readonly status: number; readonly headers: http.IncomingHttpHeaders; readonly body: Record<string, unknown> }
interface Sent { readonly headers?: Record<string, string>; readonly body?: Buffer; /** Hangs up when these bytes are sent and `meanwhile` is over; without the rest. */ readonly cutAfter?: number; readonly meanwhile?: () => Promise<unknown> }

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Speaks tus over a real socket, byte for byte as a story wants it. Status 0 when no answer came. */
export class TusClient {
  constructor(private readonly gateway: RunningGateway, private readonly login: string) {}

  at(gateway: RunningGateway): TusClient {
    return new TusClient(gateway, this.login);
  }

  /** @returns the path of the upload, below /api */
  async begin(name: string, sizeBytes: number): Promise<string> {
    const answer = await this.announce(name, sizeBytes);
    if (answer.status !== 201) throw new Error(`No upload: ${answer.status} ${JSON.stringify(answer.body)}`);
    return String(answer.headers.location);
  }

  announce(name: string, sizeBytes: number | string, headers: Record<string, string> = {}): Promise<TusAnswer> {
    return this.ask('POST', '/api/uploads', { headers: { 'upload-length': String(sizeBytes), 'upload-metadata': `filename ${base64(name)}`, ...headers } });
  }

  /** The bytes of the file from `offset` on, announced to their end although they may be cut. */
  part(place: string, file: Buffer, offset: number, { to = file.length, ...sent }: Partial<Sent> & { to?: number } = {}): Promise<TusAnswer> {
    return this.ask('PATCH', place, { ...sent, headers: { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream', ...sent.headers }, body: file.subarray(offset, to) });
  }

  async offset(place: string): Promise<number> {
    const answer = await this.ask('HEAD', place);
    return answer.status === 200 ? Number(answer.headers['upload-offset']) : -answer.status;
  }

  look(place: string): Promise<TusAnswer> {
    return this.ask('GET', place);
  }

  cancel(place: string): Promise<TusAnswer> {
    return this.ask('DELETE', place);
  }

  private async ask(method: string, path: string, { headers = {}, body, cutAfter, meanwhile }: Sent = {}): Promise<TusAnswer> {
    const { token } = await this.gateway.as(this.login);
    return new Promise((resolve) => {
      const length: Record<string, string> = body ? { 'content-length': String(body.length) } : {};
      const request = http.request(this.gateway.base + path, { method, agent: false, headers: { authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0', ...length, ...headers } });
      const nothing = (): void => resolve({ status: 0, headers: {}, body: {} });
      request.on('error', nothing);
      request.on('response', (response) => {
        let text = '';
        response.on('data', (data: Buffer) => { text += String(data); }).on('error', nothing);
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text ? JSON.parse(text) as TusAnswer['body'] : {} }));
      });
      if (cutAfter === undefined) return void request.end(body);
      request.write(body?.subarray(0, cutAfter));
      void (meanwhile ?? (() => Promise.resolve()))().finally(() => { request.destroy(); nothing(); });
    });
  }
}
