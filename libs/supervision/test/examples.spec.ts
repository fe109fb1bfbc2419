import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MachineClock } from '@onecounter/platform';
import { Desk } from '@onecounter/testing';
import { Webhook } from 'standardwebhooks';
import { programOf } from './support';

const EXAMPLES = path.resolve(__dirname, '../../../docs/examples');
const SECRET = `whsec_${Buffer.from('a secret of twenty-four!').toString('base64')}`;
const linesOf = (file: string): { id: string }[] => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as { id: string });
let dir: string;
beforeAll(() => { dir = mkdtempSync(path.join(tmpdir(), 'onecounter-examples-')); });
afterAll(() => { rmSync(dir, { recursive: true, force: true }); });

const BODY = JSON.stringify({ version: 1, id: 'e-1', label: '准予许可 𠮷' });
function signed(id: string, over: { at?: Date; body?: string; secret?: string } = {}): { headers: Record<string, string>; body: string } {
  const at = over.at ?? new MachineClock().now();
  const signature = new Webhook(over.secret ?? SECRET).sign(id, at, BODY);
  return { headers: { 'webhook-id': id, 'webhook-timestamp': String(Math.floor(at.getTime() / 1000)), 'webhook-signature': signature }, body: over.body ?? BODY };
}

describe('the example receiver', () => {
  let child: ChildProcess;
  let address: string;
  beforeAll(async () => {
    child = spawn(process.execPath, [path.join(EXAMPLES, 'receive-push.mjs')], { env: { ...process.env, PUSH_SECRET: SECRET, PORT: '0', FILE: path.join(dir, 'events.jsonl') }, stdio: ['ignore', 'pipe', 'inherit'] });
    const port = await new Promise<string>((resolve) => { child.stdout?.on('data', (said: Buffer) => { resolve(/\d+/.exec(said.toString())?.[0] ?? ''); }); });
    address = `http://127.0.0.1:${port}/`;
  });
  afterAll(() => { child.kill(); });
  const send = async ({ headers, body }: ReturnType<typeof signed>): Promise<number> => (await fetch(address, { method: 'POST', headers, body })).status;

  it('keeps what is signed, each event once however often it comes', async () => {
    const other = new Webhook(`whsec_${Buffer.from('another secret of 24 sig').toString('base64')}`);
    const [first, second] = [signed('e-1'), signed('e-2')];
    second.headers['webhook-signature'] = `${other.sign('e-2', new MachineClock().now(), BODY)} ${second.headers['webhook-signature'] ?? ''}`;
    for (const message of [first, first, second, first]) expect(await send(message)).toBe(204);
    expect(linesOf(path.join(dir, 'events.jsonl')).map(({ id }) => id)).toEqual(['e-1', 'e-2']);
  });

  it('refuses what was altered, is signed by another, is old, or comes from a clock ahead', async () => {
    const [now, hour] = [new MachineClock().now().getTime(), 3_600_000];
    const wrong = [signed('e-3', { body: BODY.replace('准予', '不予') }), signed('e-3', { secret: `whsec_${Buffer.from('another secret of 24 sig').toString('base64')}` }), signed('e-3', { at: new Date(now - hour) }), signed('e-3', { at: new Date(now + hour) }), { headers: {}, body: BODY }];
    for (const message of wrong) expect(await send(message)).toBe(401);
    expect(linesOf(path.join(dir, 'events.jsonl')).map(({ id }) => id)).not.toContain('e-3');
  });
});

describe('the example with openssl', () => {
  const verify = ({ headers, body }: ReturnType<typeof signed>): number | null =>
    spawnSync('sh', [path.join(EXAMPLES, 'verify-push.sh'), headers['webhook-id'] ?? '', headers['webhook-timestamp'] ?? '', headers['webhook-signature'] ?? ''], { input: body, env: { ...process.env, PUSH_SECRET: SECRET } }).status;

  it('says whether a signature fits', () => {
    expect([verify(signed('e-1')), verify(signed('e-1', { body: `${BODY}\n` })), verify(signed('e-1', { body: BODY.replace('准予', '不予') }))]).toEqual([0, 1, 1]);
  });
});

describe('the example that reads the feed', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open('2026-11-20T10:30');
    await desk.app.listen(0, '127.0.0.1');
  });
  afterAll(() => desk.close());

  it('keeps every event once over several runs, also when it lost its cursor', async () => {
    const program = await programOf(desk, 'S-SCJG-SP', { sandbox: true, ranges: [] });
    const { port } = desk.app.getHttpServer().address() as AddressInfo;
    const run = (): Promise<number | null> => new Promise((resolve) => {
      spawn(process.execPath, [path.join(EXAMPLES, 'read-feed.mjs'), '--once'], { env: { ...process.env, API: `http://127.0.0.1:${port}`, KEY: program.key, DIR: dir }, stdio: ['ignore', 'ignore', 'inherit'] }).on('exit', resolve);
    });
    const made: unknown[] = [];
    for (let round = 0; round < 3; round += 1) {
      for (let i = 0; i < 2; i += 1) made.push((await program.caller.post('/supervision/make-test-event', {})).body.id);
      if (round === 2) rmSync(path.join(dir, 'feed.cursor'));
      expect(await run()).toBe(0);
    }
    expect(linesOf(path.join(dir, 'feed.jsonl')).map(({ id }) => id)).toEqual(made);
  });
});
