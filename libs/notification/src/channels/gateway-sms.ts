import { createHash, createHmac, randomBytes } from 'node:crypto';
import { answerFor, type MachineClock, type Outcome, type SmsGatewaySettings } from '@onecounter/platform';
import { Channel, type Dispatch } from './channel';

const PATIENCE_MS = 10_000;
const LONGEST_READ = 4_096;
/** The request itself is wrong and will be wrong again; all others may pass. */
const REFUSED = [400, 413, 422];

/** What is signed: time, nonce and the SHA-256 of the body, a line each. */
export const signatureOf = (secret: string, { timestamp, nonce, body }: { timestamp: string; nonce: string; body: string }): string =>
  createHmac('sha256', secret).update(`${timestamp}\n${nonce}\n${createHash('sha256').update(body).digest('hex')}`).digest('hex');

/** A gateway for short messages over HTTP: POST of {id, to, text}, signed with HMAC-SHA256; `Idempotency-Key` is the id, the same at each attempt. 2xx with code 0 or OK (or none) is taken over. */
export class GatewaySms extends Channel {
  readonly name = 'sms';
  readonly off = null;

  constructor(private readonly gateway: SmsGatewaySettings, private readonly machine: MachineClock, private readonly patienceMs = PATIENCE_MS) { super(); }

  async send({ sendId, to, text }: Dispatch): Promise<Outcome> {
    const body = JSON.stringify({ id: sendId, to, text });
    const [timestamp, nonce] = [String(Math.floor(this.machine.now().getTime() / 1000)), randomBytes(16).toString('hex')];
    const headers = {
      'content-type': 'application/json; charset=utf-8', 'idempotency-key': sendId, 'x-sms-key': this.gateway.key, 'x-sms-timestamp': timestamp, 'x-sms-nonce': nonce,
      'x-sms-signature': signatureOf(this.gateway.secret, { timestamp, nonce, body }),
    };
    try {
      const response = await fetch(this.gateway.url, { method: 'POST', body, headers, redirect: 'error', signal: AbortSignal.timeout(this.patienceMs) });
      const answer = await beginningOf(response);
      return { kind: judge(response.status, answer), answer: answerFor(to, `${response.status} ${answer}`) };
    } catch (error) {
      return { kind: 'later', answer: answerFor(to, nameOf(error)) };
    }
  }
}

function judge(status: number, answer: string): Outcome['kind'] {
  if (status >= 200 && status < 300) return isTaken(answer) ? 'sent' : 'refused';
  return REFUSED.includes(status) ? 'refused' : 'later';
}

function isTaken(answer: string): boolean {
  try {
    const said = JSON.parse(answer) as { code?: unknown } | null;
    return said?.code === undefined || said.code === 0 || said.code === '0' || said.code === 'OK';
  } catch {
    return true; // a gateway that answers with plain words has taken it
  }
}

async function beginningOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const part of response.body ?? []) {
    text += decoder.decode(part as Uint8Array, { stream: true });
    if (text.length >= LONGEST_READ) break;
  }
  return text.slice(0, LONGEST_READ);
}

function nameOf(error: unknown): string {
  const { name, message, cause } = error as { readonly name?: string; readonly message?: string; readonly cause?: { readonly code?: string } };
  return name === 'TimeoutError' ? '没有答复：超时' : `没有答复：${cause?.code ?? message ?? ''}`;
}
