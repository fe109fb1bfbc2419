import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Got { readonly id: string; readonly headers: IncomingHttpHeaders; readonly body: string; readonly at: number }
type Behaviour = (response: ServerResponse, got: Got) => void;
export const well: Behaviour = (response) => { response.writeHead(204).end(); };
export const says = (status: number, headers: Record<string, string> = {}, text = ''): Behaviour => (response) => { response.writeHead(status, headers).end(text); };

/** A supervision department that listens on a real port and behaves as it is told. */
export class Receiver {
  readonly got: Got[] = [];
  behaves: Behaviour = well;

  private constructor(private readonly server: Server) {}

  static async open(port = 0): Promise<Receiver> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
        const got = { id: String(request.headers['webhook-id']), headers: request.headers, body: Buffer.concat(chunks).toString('utf8'), at: performance.now() };
        receiver.got.push(got);
        receiver.behaves(response, got);
      });
    });
    const receiver = new Receiver(server);
    await new Promise<void>((resolve) => { server.listen(port, '127.0.0.1', resolve); });
    return receiver;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  url(path = '/events', host = '127.0.0.1'): string {
    return `http://${host}:${this.port}${path}`;
  }

  ids(): string[] {
    return this.got.map(({ id }) => id);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => { this.server.close(resolve); });
  }
}
