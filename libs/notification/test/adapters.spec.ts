/** @no-db */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MachineClock, smsGatewayOf, smtpOf } from '@onecounter/platform';
import { SMTPServer } from 'smtp-server';
import { FileSms } from '../src/channels/file-sms';
import { GatewaySms, signatureOf } from '../src/channels/gateway-sms';
import { SmtpEmail } from '../src/channels/smtp-email';

const DISPATCH = { sendId: '0b7ccf4e-6d5c-4c8e-9a57-3f0f2b8a9c01', to: '13800000003', subject: '申请已受理', text: '您的《𠮷野家😀》已受理。\nBcc: x@example.com' };
const machine = new MachineClock();
const KEY = { key: 'key-1', secret: 's3cret' };

describe('the gateway for short messages', () => {
  interface Heard { headers: IncomingMessage['headers']; body: string }
  let server: Server;
  let heard: Heard[] = [];
  let reply: (response: ServerResponse, request: IncomingMessage) => void = (response) => response.end('{"code":0}');
  const sms = (patienceMs = 60_000) => new GatewaySms({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`, ...KEY }, machine, patienceMs);
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (part: string) => { body += part; }).on('end', () => { heard.push({ headers: request.headers, body }); reply(response, request); });
    });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  });
  afterAll(() => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }));
  beforeEach(() => { heard = []; });

  it('gets what is to be sent, signed, under the same id each time', async () => {
    reply = (response) => response.end('{"code":0}');
    expect(await sms().send(DISPATCH)).toEqual({ kind: 'sent', answer: '200 {"code":0}' });
    await sms().send(DISPATCH);
    const [first, second] = heard;
    expect(JSON.parse(first?.body ?? '')).toEqual({ id: DISPATCH.sendId, to: DISPATCH.to, text: DISPATCH.text });
    const { 'x-sms-timestamp': timestamp, 'x-sms-nonce': nonce, 'x-sms-signature': signature, 'x-sms-key': key } = (first?.headers ?? {}) as Record<string, string>;
    expect([key, signature]).toEqual(['key-1', signatureOf(KEY.secret, { timestamp: timestamp ?? '', nonce: nonce ?? '', body: first?.body ?? '' })]);
    expect(signature).not.toBe(signatureOf('another', { timestamp: timestamp ?? '', nonce: nonce ?? '', body: first?.body ?? '' }));
    expect(Math.abs(Number(timestamp) * 1000 - machine.now().getTime())).toBeLessThan(5_000);
    expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
    expect(second?.headers['x-sms-nonce']).not.toBe(nonce);
  });

  it.each<[string, (response: ServerResponse) => void, string, RegExp]>([
    ['500', (response) => { response.statusCode = 500; response.end('busy'); }, 'later', /^500 busy$/],
    ['429', (response) => { response.statusCode = 429; response.end(''); }, 'later', /^429/],
    ['400', (response) => { response.statusCode = 400; response.end('bad number 13800000003'); }, 'refused', /^400 bad number …$/],
    ['200 with the code of a refusal', (response) => response.end('{"code":"BLACKLISTED","message":"13800000003"}'), 'refused', /^200 \{"code":"BLACKLISTED","message":"…"\}$/],
    ['200 in plain words', (response) => response.end('accepted'), 'sent', /^200 accepted$/],
    ['a redirect', (response) => { response.writeHead(302, { location: 'http://127.0.0.1:1/' }); response.end(); }, 'later', /^没有答复/],
    ['a connection cut off', (response) => { response.socket?.destroy(); }, 'later', /^没有答复/],
    ['no answer at all', () => undefined, 'later', /^没有答复：超时$/],
    ['ten megabytes', (response) => response.end('x'.repeat(10_000_000)), 'sent', /^200 x{200,300}$/],
  ])('answering %s is understood, and its answer kept without the number', async (what, answer, kind, words) => {
    reply = answer;
    // only silence is waited for: whoever answers, however late on a busy machine, is heard
    const outcome = await sms(what === 'no answer at all' ? 500 : undefined).send(DISPATCH);
    expect(outcome).toEqual({ kind, answer: expect.stringMatching(words) as unknown });
    expect(outcome.answer).not.toContain(DISPATCH.to);
  });

  it('that is not there is asked again later', async () => {
    expect(await new GatewaySms({ url: 'http://127.0.0.1:1/', ...KEY }, machine, 1_000).send(DISPATCH)).toMatchObject({ kind: 'later' });
  });
});

describe('without a gateway', () => {
  it('each short message is a whole line of a file that nobody else may read, however many are sent at once', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sms-'));
    const sms = new FileSms(folder, machine);
    const sent = await Promise.all(Array.from({ length: 30 }, (_, at) => sms.send({ ...DISPATCH, sendId: `id-${at}` })));
    expect(new Set(sent.map(({ kind }) => kind))).toEqual(new Set(['sent']));
    const file = path.join(folder, 'sms', 'sent.jsonl');
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as { id: string; to: string; text: string });
    expect(lines.map(({ id }) => id)).toEqual(Array.from({ length: 30 }, (_, at) => `id-${at}`));
    expect(lines[0]).toMatchObject({ to: DISPATCH.to, text: DISPATCH.text });
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('a disk that takes nothing is tried again later', async () => {
    expect(await new FileSms('/dev/null', machine).send(DISPATCH)).toMatchObject({ kind: 'later' });
  });
});

describe('e-mail', () => {
  let server: SMTPServer;
  let mails: string[] = [];
  let refuse: number | null = null;
  const email = (patienceMs = 60_000) => new SmtpEmail({ url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, from: '一窗 <office@example.gov.cn>' }, patienceMs);
  const TO = { ...DISPATCH, to: 'someone@example.com' };
  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true, disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, done) => done(refuse === null ? undefined : Object.assign(new Error(`no such box someone@example.com`), { responseCode: refuse })),
      onData: (stream, _session, done) => { let mail = ''; stream.setEncoding('utf8'); stream.on('data', (part: string) => { mail += part; }); stream.on('end', () => { mails.push(mail); done(); }); },
    });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  });
  afterAll(() => new Promise<void>((resolve) => { server.close(() => resolve()); }));
  beforeEach(() => { [mails, refuse] = [[], null]; });

  it('arrives with subject and words, one Message-ID for all attempts, and no header from its text', async () => {
    expect(await email().send({ ...TO, subject: '受理\r\nBcc: evil@example.com' })).toMatchObject({ kind: 'sent' });
    await email().send(TO);
    const [first = '', second = ''] = mails;
    const [head = ''] = first.split('\r\n\r\n');
    expect(head).toContain(`Message-ID: <${DISPATCH.sendId}@onecounter>`);
    expect(second).toContain(`Message-ID: <${DISPATCH.sendId}@onecounter>`);
    expect(head).not.toMatch(/^Bcc:/m);
    expect(head).toContain('To: someone@example.com');
  });

  it.each([[550, 'refused'], [450, 'later']])('refused with %i is %s, and the log does not hold the address', async (code, kind) => {
    refuse = code;
    const outcome = await email().send(TO);
    expect(outcome.kind).toBe(kind);
    expect(outcome.answer).toContain(String(code));
    expect(outcome.answer).not.toContain('someone@example.com');
  });

  it('waits for a server that is away, and is off without one', async () => {
    expect(await new SmtpEmail({ url: 'smtp://127.0.0.1:1', from: 'a@example.com' }, 1_000).send(TO)).toMatchObject({ kind: 'later' });
    expect(new SmtpEmail(null).off).toContain('SMTP_URL');
  });
});

describe('a configuration that is half', () => {
  it.each([
    [{ SMS_GATEWAY_URL: 'http://sms.example' }, 'SMS_GATEWAY_SECRET'], [{ SMS_GATEWAY_URL: 'ftp://sms.example', SMS_GATEWAY_KEY: 'k', SMS_GATEWAY_SECRET: 's' }, 'SMS_GATEWAY_URL'],
  ])('of the gateway starts no process: %j', (env, words) => {
    expect(() => smsGatewayOf(env)).toThrow(words);
  });

  it('of the mail server starts none either', () => {
    expect(() => smtpOf({ SMTP_URL: 'smtp://mail.example' })).toThrow('SMTP_FROM');
    expect(() => smtpOf({ SMTP_URL: 'mail.example', SMTP_FROM: 'a@example.com' })).toThrow('SMTP_URL');
    expect([smsGatewayOf({}), smtpOf({})]).toEqual([null, null]);
  });
});
