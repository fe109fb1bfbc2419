import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import type { Dice } from '@onecounter/testing/processes';

interface Told { readonly id: string; readonly sequence: number; readonly case: { readonly number: string } }

/** A supervision department that listens: it checks every signature, keeps what it took, and now and then answers badly or not at all. */
export class Department {
  /** Events in the order in which each was first taken. */
  readonly taken = new Map<string, Told>();
  forged = 0;
  repeated = 0;
  secret = '';
  private constructor(private readonly server: Server) {}

  /** @param moodiness share of what is answered with 500 or after it was taken with nothing */
  static async open(dice: Dice, moodiness: number): Promise<Department> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
        const mood = dice.next();
        if (mood < moodiness / 2) return response.writeHead(500).end();
        if (!department.take(Buffer.concat(chunks).toString('utf8'), request.headers as Record<string, string>)) return response.writeHead(401).end();
        if (mood < moodiness) return response.destroy(); // taken, and nobody heard of it
        return response.writeHead(204).end();
      });
    });
    const department = new Department(server);
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    return department;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/events`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => { this.server.close(resolve); });
  }

  /** Cases of which an event was first taken before an earlier one. */
  disorders(): string[] {
    const latest = new Map<string, number>();
    return [...this.taken.values()].flatMap((told) => {
      const before = latest.get(told.case.number) ?? 0;
      latest.set(told.case.number, told.sequence);
      return told.sequence > before ? [] : [told.case.number];
    });
  }

  private take(body: string, headers: Record<string, string>): boolean {
    try {
      new Webhook(this.secret).verify(body, headers);
    } catch (error) {
      if (!(error instanceof WebhookVerificationError)) throw error;
      this.forged += 1;
      return false;
    }
    const told = JSON.parse(body) as Told;
    if (this.taken.has(told.id)) this.repeated += 1;
    else this.taken.set(told.id, told);
    return true;
  }
}
