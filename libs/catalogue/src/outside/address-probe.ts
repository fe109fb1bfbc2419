import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { Injectable } from '@nestjs/common';
import { Settings } from '@onecounter/platform';
import { addressProblem, isAllowed, isInside } from '../rules/outside-address';

export interface ProbeOutcome { readonly works: boolean; readonly detail: string }
interface Said { readonly status: number; readonly location: string | undefined }
type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

const WITHIN_MS = 8000;
const MOST_HOPS = 3;
const INSIDE = 'INSIDE';
const WORDS: Readonly<Record<string, string>> = {
  INSIDE: '域名指向内部网络', ENOTFOUND: '域名找不到', EAI_AGAIN: '域名暂时查不到', ECONNREFUSED: '对方拒绝连接', ECONNRESET: '连接被对方断开', ETIMEDOUT: '连接超时', EHOSTUNREACH: '连不到对方',
  ENETUNREACH: '本机连不到外网', CERT_HAS_EXPIRED: '对方的证书已过期', ERR_TLS_CERT_ALTNAME_INVALID: '对方的证书不是这个域名的', DEPTH_ZERO_SELF_SIGNED_CERT: '对方的证书不可信', UNABLE_TO_VERIFY_LEAF_SIGNATURE: '对方的证书不可信',
};

/**
 * Asks an address whether it still answers: HEAD, and where that is not answered well GET of its first bytes. Nothing of what comes is kept.
 * Each hop is judged before it is asked, and the name is looked up once: what was judged is what is connected to, so that a name cannot change in between.
 */
@Injectable()
export class AddressProbe {
  constructor(private readonly settings: Settings) {}

  async ask(address: string): Promise<ProbeOutcome> {
    try {
      return await this.follow(address);
    } catch (failure) {
      return { works: false, detail: wordsOf(failure) };
    }
  }

  private async follow(address: string): Promise<ProbeOutcome> {
    for (let [at, hops] = [address, 0]; hops <= MOST_HOPS; hops += 1) {
      const problem = addressProblem(at, this.settings.formHosts);
      if (problem) return { works: false, detail: hops > 0 ? `转去的网址不能用：${problem}` : problem };
      const url = new URL(at);
      const { status, location } = await this.answerOf(url);
      if (status < 300) return { works: true, detail: hops > 0 ? `能打开（转了 ${hops} 次）` : '能打开' };
      if (status >= 400 || location === undefined || !URL.canParse(location, at)) return { works: false, detail: `对方答 ${status}` };
      at = new URL(location, at).href;
    }
    return { works: false, detail: `转了超过 ${MOST_HOPS} 次` };
  }

  /** Many servers refuse HEAD and answer GET. */
  private async answerOf(url: URL): Promise<Said> {
    const said = await this.send(url, 'HEAD').catch((failure: NodeJS.ErrnoException) => (failure.code === 'ECONNRESET' || failure.code === 'HPE_INVALID_CONSTANT' ? null : Promise.reject(failure)));
    return said && said.status < 400 ? said : this.send(url, 'GET');
  }

  private send(url: URL, method: 'HEAD' | 'GET'): Promise<Said> {
    const trusted = isAllowed(url, this.settings.formHosts);
    return new Promise((resolve, reject) => {
      const asked = (url.protocol === 'https:' ? https : http).request(url, {
        method, agent: false, signal: AbortSignal.timeout(WITHIN_MS), headers: { 'User-Agent': 'OneCounter form check', Accept: '*/*', ...(method === 'GET' ? { Range: 'bytes=0-1023' } : {}) },
        lookup: (host: string, options: LookupOptions, found: Found) => lookUp(host, options, trusted, found),
      });
      asked.once('response', (response) => {
        resolve({ status: response.statusCode ?? 0, location: response.headers.location });
        response.destroy();
      });
      asked.once('error', reject);
      asked.end();
    });
  }
}

/** All addresses of a name are judged: one that leads inside is enough to refuse it. */
export function lookUp(host: string, options: LookupOptions, trusted: boolean, found: Found): void {
  lookup(host, { ...options, all: true }, (error, all) => {
    const [first] = all ?? [];
    if (error || !first) return found(error ?? Object.assign(new Error(host), { code: 'ENOTFOUND' }), '');
    if (!trusted && all.some(({ address }) => isInside(address))) return found(Object.assign(new Error(host), { code: INSIDE }), '');
    return options.all ? found(null, all) : found(null, first.address, first.family);
  });
}

function wordsOf(failure: unknown): string {
  const { code, name } = failure as { code?: string; name?: string };
  if (name === 'AbortError' || name === 'TimeoutError') return `${WITHIN_MS / 1000} 秒没有应答`;
  return WORDS[code ?? ''] ?? `连接不成（${code ?? '原因不明'}）`;
}
