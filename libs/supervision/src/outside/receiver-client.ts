import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { AttemptOutcome } from '@onecounter/contracts';
import { Settings } from '@onecounter/platform';
import { isAllowedHost, isOpenAddress, pushAddressProblem } from '../rules/push-address';

/** What a receiver answered. `answer`: the first characters of it, or what went wrong. */
export interface Answered { readonly outcome: AttemptOutcome; readonly status: number | null; readonly answer: string }
type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

const MOST_BYTES = 64 * 1024;
const KEPT_CHARACTERS = 200;
const FORBIDDEN = 'ERR_PUSH_FORBIDDEN';

/**
 * Posts to receivers over connections that stay open. An address is judged when it is asked, and each one that a name leads to when it is connected to: what was judged is what is connected to.
 * Redirects are not followed. An answer is cut after 64 kB.
 */
@Injectable()
export class ReceiverClient implements OnApplicationShutdown {
  private readonly agents = { http: new http.Agent({ keepAlive: true, maxFreeSockets: 16 }), https: new https.Agent({ keepAlive: true, maxFreeSockets: 16 }) };

  constructor(private readonly settings: Settings) {}

  onApplicationShutdown(): void {
    this.agents.http.destroy();
    this.agents.https.destroy();
  }

  async post(address: string, headers: object, body: string): Promise<Answered> {
    const problem = pushAddressProblem(address, this.settings.pushHosts);
    if (problem) return { outcome: 'forbidden', status: null, answer: problem };
    try {
      const { status, text } = await this.ask(new URL(address), { ...headers }, body);
      return { outcome: outcomeOf(status), status, answer: text };
    } catch (failure) {
      return outcomeOfFailure(failure);
    }
  }

  private ask(url: URL, headers: http.OutgoingHttpHeaders, body: string): Promise<{ status: number; text: string }> {
    const trusted = isAllowedHost(url, this.settings.pushHosts);
    const [asks, agent] = url.protocol === 'https:' ? [https.request, this.agents.https] as const : [http.request, this.agents.http] as const;
    return new Promise((resolve, reject) => {
      const asked = asks(url, {
        method: 'POST', agent, signal: AbortSignal.timeout(this.settings.pushAnswerMs), lookup: (host: string, options: LookupOptions, found: Found) => lookUp(host, options, trusted, found),
        headers: { ...headers, 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body), 'user-agent': 'OneCounter/1', accept: '*/*' },
      });
      asked.once('response', (response) => { readStart(response).then((text) => resolve({ status: response.statusCode ?? 0, text }), reject); });
      asked.once('error', reject);
      asked.end(body);
    });
  }
}

/** Reads to the end, so that the connection can be used again, but no further than 64 kB. */
async function readStart(response: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= MOST_BYTES) break; // leaving the loop destroys the rest
  }
  return [...Buffer.concat(chunks).subarray(0, KEPT_CHARACTERS * 4).toString('utf8').replace(/[\0-\x08\x0b-\x1f\x7f\ufffd]/g, '')].slice(0, KEPT_CHARACTERS).join('');
}

/** All addresses of a name are judged: one that leads inside is enough to refuse it. */
export function lookUp(host: string, options: LookupOptions, trusted: boolean, found: Found): void {
  lookup(host, { ...options, all: true }, (error, all) => {
    const [first] = all ?? [];
    if (error || !first) return found(error ?? Object.assign(new Error(host), { code: 'ENOTFOUND' }), '');
    if (!trusted && all.some(({ address }) => !isOpenAddress(address))) return found(Object.assign(new Error(host), { code: FORBIDDEN }), '');
    return options.all ? found(null, all) : found(null, first.address, first.family);
  });
}

function outcomeOf(status: number): AttemptOutcome {
  if (status >= 200 && status < 300) return 'received';
  if (status === 410) return 'gone';
  return status >= 300 && status < 400 ? 'redirected' : 'refused';
}

function outcomeOfFailure(failure: unknown): Answered {
  const { code, name } = failure as { code?: string; name?: string };
  if (code === FORBIDDEN) return { outcome: 'forbidden', status: null, answer: '域名指向内部网络' };
  if (name === 'AbortError' || name === 'TimeoutError' || code === 'ABORT_ERR') return { outcome: 'timedOut', status: null, answer: '' };
  return { outcome: 'unreachable', status: null, answer: typeof code === 'string' ? code : '' };
}
