import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { devTools, findWrongs, Premises, type RunningGateway } from '@onecounter/testing/processes';
import { command, commandIn } from './command';
import { cli, elsewhere, here, keysOfHere, scratch, withoutKeys } from './cli-process';

const WRITERS = 8;
const PASSPHRASE = 'a passphrase of the test';
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
let premises: Premises;
let gateway: RunningGateway;
const env = (): NodeJS.ProcessEnv => ({ ...here(), ONECOUNTER_BACKUP_PASSPHRASE: PASSPHRASE });

beforeAll(async () => {
  premises = await Premises.open();
  gateway = await premises.gateway();
  const clerk = await gateway.as('clerk1');
  for (let at = 0; at < 3; at += 1) {
    const form = new FormData();
    form.append('file', new Blob([PDF, `%${at}`]), `材料 ${at}.pdf`);
    await fetch(`${gateway.base}/api/files`, { method: 'POST', headers: { authorization: `Bearer ${String(clerk.token)}` }, body: form });
  }
  await premises.rows(`select platform.open_access_log_months('2026-11-20Z')`);
  await command('checkpoint');
});
afterAll(() => premises.close());

/** Clerks who register without a pause until they are told to stop. */
function writing(): { stop: () => Promise<number> } {
  const going = { on: true, done: 0 };
  const writer = async (): Promise<void> => { while (going.on) { await gateway.given.registeredCase(); going.done += 1; } };
  const all = Promise.all(Array.from({ length: WRITERS }, writer));
  return { stop: async () => { going.on = false; await all; return going.done; } };
}

const filesIn = (dataDir: string): string[] => readdirSync(path.join(dataDir, 'files'), { recursive: true, encoding: 'utf8' }).map((name) => path.basename(name)).filter((name) => /^[0-9a-f]{64}$/.test(name)).sort();
const monthsRefusingTruncate = async (place: Premises): Promise<string[]> => (await place.rows<{ month: string }>(
  `select right(c.relname, 7) "month" from pg_class c join pg_trigger t on t.tgrelid = c.oid and t.tgname = 'append_only_truncate' where c.relname ~ '^access_log_\\d{4}_\\d{2}$' order by 1`,
)).map(({ month }) => month);

describe('a backup', () => {
  const target = path.join(scratch(), 'while-writing');

  it('is made while eight clerks register, and nobody is refused', async () => {
    const clerks = writing();
    while ((await premises.value<string>('select count(*) from casework.permit_case')) === '0') await new Promise((resolve) => setTimeout(resolve, 20));
    const made = await cli(env(), 'backup', '--to', target, '--with-secrets');
    const done = await clerks.stop();
    expect([made.code, made.said]).toEqual([0, expect.stringContaining('is whole')]);
    expect(done).toBeGreaterThan(WRITERS);
    expect(made.said).not.toContain(PASSPHRASE);
  });

  it('fills an empty DATA_DIR: one moment of it all, the trace intact, counts and files as they were, the application at work', async () => {
    const away = { ...withoutKeys(env()), DATA_DIR: path.join(scratch(), 'empty') };
    const restored = await cli(away, 'restore', '--from', target, '--with-secrets');
    expect([restored.code, restored.said]).toEqual([0, expect.stringContaining('The trace is intact.')]);
    const { startPostgres } = await devTools();
    const secrets = JSON.parse(readFileSync(path.join(away.DATA_DIR, 'secrets.json'), 'utf8')) as Record<string, string>;
    const server = await startPostgres({ dataDir: path.join(away.DATA_DIR, 'pg'), password: secrets.postgresPassword ?? '' });
    const there = await Premises.open({ ...away, DATABASE_URL: server.url('onecounter'), DATABASE_APP_URL: appUrl(server.url('onecounter'), secrets.appPassword), ONECOUNTER_TOKEN_SECRET: secrets.tokenSecret, ONECOUNTER_DATA_KEYS: secrets.dataKeys, ONECOUNTER_SIGNING_KEY: secrets.signingKey });
    try {
      expect(await findWrongs(there)).toEqual([]);
      expect(await monthsRefusingTruncate(there)).toEqual(['2026_12', '2027_01', '2027_02']);
      const rows = Number(await there.value<string>('select count(*) from casework.permit_case'));
      expect(rows).toBeGreaterThan(0);
      expect(rows).toBeLessThanOrEqual(Number(await premises.value<string>('select count(*) from casework.permit_case')));
      const files = filesIn(away.DATA_DIR);
      expect(files.length).toBeGreaterThan(3);
      expect(files).toEqual(filesIn(String(premises.env.DATA_DIR)));
      const desk = await there.gateway();
      const next = await desk.given.acceptedCase();
      expect(next.id).toBeGreaterThan(rows);
      expect((await (await desk.as('hallhead1')).get(`/cases/${next.id}/timeline`)).body).toMatchObject({ chainIntact: true });
    } finally {
      await there.close();
      await server.stop();
    }
  });

  it('overwrites nothing, and a restore neither', async () => {
    expect(await commandIn(env(), 'backup', '--to', target)).toMatchObject({ code: 1, notes: expect.stringContaining('is there already') });
    expect(await commandIn(env(), 'restore', '--from', target)).toMatchObject({ code: 1, notes: expect.stringContaining('this place is not empty') });
  });

  it('is not restored without its keys, nor opened with another passphrase, nor among other keys', async () => {
    const away = await elsewhere();
    try {
      expect(await commandIn(away.env, 'restore', '--from', target)).toMatchObject({ code: 1, notes: expect.stringContaining('the keys are missing') });
      expect(await commandIn({ ...away.env, ONECOUNTER_BACKUP_PASSPHRASE: 'quite another passphrase' }, 'restore', '--from', target, '--with-secrets')).toMatchObject({ code: 1, notes: expect.stringContaining('does not open') });
      const others = { ONECOUNTER_DATA_KEYS: Buffer.from(JSON.stringify({ current: 'k', keys: {}, lookup: 'AAAA' })).toString('base64'), ONECOUNTER_SIGNING_KEY: process.env.ONECOUNTER_SIGNING_KEY };
      expect(await commandIn({ ...away.env, ...others }, 'restore', '--from', target)).toMatchObject({ code: 1, notes: expect.stringContaining('not those this backup was sealed with') });
    } finally {
      await away.leave();
    }
  });
});

describe('a backup in one file', () => {
  it('is refused when its end is missing', async () => {
    const [file, half] = [path.join(scratch(), 'whole.zip'), path.join(scratch(), 'half.zip')];
    await commandIn(env(), 'backup', '--to', file);
    writeFileSync(half, readFileSync(file).subarray(0, -200));
    expect(await commandIn(env(), 'restore', '--from', half)).toMatchObject({ code: 1, notes: expect.stringContaining('is no whole backup') });
  });

  it('tells what was sealed after it and is missing, when a newer checkpoint file has outlived it', async () => {
    const file = path.join(scratch(), 'all.zip');
    expect(await commandIn(env(), 'backup', '--to', file)).toMatchObject({ code: 0 });
    const later = await gateway.given.acceptedCase();
    await command('checkpoint');
    const away = await elsewhere();
    try {
      const newer = path.join(process.env.DATA_DIR ?? '', 'checkpoints/checkpoints.jsonl');
      const restored = await commandIn({ ...away.env, ...keysOfHere() }, 'restore', '--from', file, '--checkpoints', newer);
      expect([restored.code, restored.out]).toEqual([3, expect.stringContaining('The trace is intact.')]);
      expect(restored.out).toMatch(/\d+ steps sealed after this backup are missing: the last checkpoint is \d+ of .*permitCase/);
      expect(restored.out).toContain(`permitCase ${later.id}: 2 of 2`);
    } finally {
      await away.leave();
    }
  });
});

const appUrl = (owner: string, password = ''): string => {
  const url = new URL(owner);
  [url.username, url.password] = ['onecounter_app', password];
  return url.href;
};
