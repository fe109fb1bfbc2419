import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Desk } from '@onecounter/testing';
import { until } from '@onecounter/testing/processes';
import pg from 'pg';
import { fileColumnsOf } from '../src/backup/catalogue';
import { command, commandIn } from './command';
import { elsewhere, here, keysOfHere, scratch, startCli } from './cli-process';

let desk: Desk;
let owner: pg.Client;
const folder = scratch();
const whole = path.join(folder, 'whole');

beforeAll(async () => {
  desk = await Desk.open();
  owner = new pg.Client(process.env.DATABASE_URL);
  await owner.connect();
  await desk.given.acceptedCase();
  await (await desk.as('clerk1')).upload('材料.pdf', Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'));
  await command('checkpoint');
  const made = await command('backup', '--to', whole);
  if (made.code !== 0) throw new Error(made.notes);
});
afterAll(async () => {
  await owner.end();
  await desk.close();
});

const file = (): string => `files/${readdirSync(path.join(whole, 'files'), { recursive: true }).map(String).find((one) => /[0-9a-f]{64}$/.test(one)) ?? ''}`;
const flip = (place: string): void => {
  const bytes = readFileSync(place);
  bytes[bytes.length - 3] = (bytes.at(-3) ?? 0) ^ 1;
  writeFileSync(place, bytes);
};

describe('an attacked backup is refused by name when', () => {
  let away: Awaited<ReturnType<typeof elsewhere>>;
  beforeAll(async () => { away = await elsewhere(); });
  afterAll(() => away.leave());

  it.each<[string, (copy: string) => void, string]>([
    ['a row was changed', (copy) => writeFileSync(path.join(copy, 'tables/casework.permit_case.copy'), readFileSync(path.join(copy, 'tables/casework.permit_case.copy'), 'utf8').replace('味源', '味缘')), 'tables/casework.permit_case.copy is not what was backed up'],
    ['a row was put in', (copy) => appendFileSync(path.join(copy, 'tables/platform.event_receipt.copy'), '9\tx\t2026-11-20 00:00:00+00\n'), 'tables/platform.event_receipt.copy is not what was backed up'],
    ['a table is missing', (copy) => rmSync(path.join(copy, 'tables/platform.step.copy')), 'tables/platform.step.copy is missing from the backup'],
    ['a stored file was changed', (copy) => flip(path.join(copy, file())), `is not what was backed up: its SHA-256 is`],
    ['a stored file is missing', (copy) => rmSync(path.join(copy, file())), 'is missing from the backup'],
    ['a file was added', (copy) => writeFileSync(path.join(copy, 'files/extra'), 'x'), 'files/extra does not belong to the backup'],
    ['the list of files was changed', (copy) => appendFileSync(path.join(copy, 'files.txt'), '\n'), 'files.txt is not what was backed up'],
    ['checkpoints were changed', (copy) => flip(path.join(copy, 'checkpoints.jsonl')), 'checkpoints.jsonl is not what was backed up'],
    ['the manifest was changed', (copy) => writeFileSync(path.join(copy, 'manifest.json'), readFileSync(path.join(copy, 'manifest.json'), 'utf8').replace(/"rows": 1\b/, '"rows": 2')), 'manifest.json was changed'],
    ['the manifest is gone', (copy) => rmSync(path.join(copy, 'manifest.json')), 'there is no manifest.json'],
  ])('%s', async (name, attack, words) => {
    const copy = path.join(folder, name.replaceAll(' ', '-'));
    cpSync(whole, copy, { recursive: true });
    attack(copy);
    const refused = await commandIn({ ...away.env, ...keysOfHere() }, 'restore', '--from', copy);
    expect([refused.code, refused.notes]).toEqual([1, expect.stringContaining(words)]);
    const [stepTable] = await away.ask(`select to_regclass('platform.step') is not null there`);
    if (stepTable?.there) expect(await away.ask('select count(*)::int n from platform.step')).toEqual([{ n: 0 }]);
  });

  it('and what it left there does not stand in the way of the true one', async () => {
    expect(await commandIn({ ...away.env, ...keysOfHere() }, 'restore', '--from', whole)).toMatchObject({ code: 0, out: expect.stringContaining('The trace is intact.') });
  });

  it('it was signed with another key than the one the auditor has', async () => {
    const { generateKeyPairSync } = await import('node:crypto');
    const pem = path.join(folder, 'other.pem');
    writeFileSync(pem, generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }));
    expect(await command('restore', '--from', whole, '--public-key', pem)).toMatchObject({ code: 1, notes: expect.stringContaining('another key') });
  });
});

/** Holds a table (for readers, too, or for writers only) until `work` is done: whoever comes to it stands still there. */
async function holding(table: string, mode: 'access exclusive' | 'share', client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  await client.query(`lock table ${table} in ${mode} mode`);
  try {
    await work();
  } finally {
    await client.query('rollback');
  }
}
const waits = (client: pg.Client, who: string): Promise<boolean> => until(`${who} waits`, async () => {
  await client.query('select pg_stat_clear_snapshot()'); // within a transaction the view stands still
  return (await client.query(`select 1 from pg_stat_activity where application_name = $1 and datname = current_database() and wait_event_type = 'Lock'`, [who])).rowCount === 1;
}, 40_000, 20);

describe('a process that is killed in the middle', () => {
  it('of a backup leaves nothing that could be taken for one; the next sweeps it up and is whole', async () => {
    const target = path.join(folder, 'killed');
    await holding('review.opinion', 'access exclusive', owner, async () => {
      const running = await startCli(here(), 'backup', '--to', target);
      await waits(owner, 'onecounter backup');
      await running.kill();
    });
    const left = readdirSync(folder).filter((name) => name.startsWith('killed'));
    expect(left).toEqual([expect.stringMatching(/^killed\.unfinished-\d+$/)]);
    expect(await command('restore', '--from', path.join(folder, left[0] ?? ''))).toMatchObject({ code: 1, notes: expect.stringContaining('broken off') });
    expect(await command('backup', '--to', target)).toMatchObject({ code: 0 });
    expect(readdirSync(folder).filter((name) => name.startsWith('killed'))).toEqual(['killed']);
  });

  it('of a restore leaves a place that nobody takes for a whole one, and the next restore completes it', async () => {
    const away = await elsewhere();
    const env = { ...away.env, ...keysOfHere() };
    const theirs = new pg.Client(env.DATABASE_URL);
    await theirs.connect();
    try {
      await commandIn(env, 'migrate');
      await holding('platform.step', 'share', theirs, async () => {
        const running = await startCli(env, 'restore', '--from', whole);
        await waits(theirs, 'onecounter restore');
        await running.kill();
      });
      expect(await commandIn(env, 'migrate')).toMatchObject({ code: 1, notes: expect.stringContaining('a restore was broken off here') });
      expect(await away.ask('select count(*)::int n from casework.permit_case')).toEqual([{ n: 0 }]);
      const again = await commandIn(env, 'restore', '--from', whole);
      expect([again.code, again.out]).toEqual([0, expect.stringContaining('The trace is intact.')]);
      expect(await away.ask('select count(*)::int n from casework.permit_case')).toEqual([{ n: 1 }]);
      expect(await commandIn(env, 'migrate')).toMatchObject({ code: 0 });
    } finally {
      await theirs.end();
      await away.leave();
    }
  });
});

describe('what a backup takes along', () => {
  it('names every column that points to a stored file', async () => {
    // copies of what platform.stored_file names anyway
    const NAMED_ELSEWHERE = ['issuance.template_background.hash', 'catalogue.template_file.hash'];
    const followed = (await fileColumnsOf(owner)).map(({ table, column }) => `${table}.${column}`);
    const { rows } = await owner.query<{ name: string }>(
      `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns join information_schema.tables using (table_schema, table_name)
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'bullmq') and data_type = 'text' and column_name like '%hash%'`,
    );
    const known = new Set([...followed, ...NAMED_ELSEWHERE, ...HASHES_OF_SOMETHING_ELSE]);
    expect(rows.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
    expect(followed).toEqual(expect.arrayContaining(['platform.document.file_hash', 'platform.stored_file.hash']));
  });

  it('says so when the store has lost or changed a file, and keeps the rest', async () => {
    const stored = path.join(process.env.DATA_DIR ?? '', 'files', file().slice('files/'.length, 'files/'.length + 2));
    const lost = readdirSync(stored, { recursive: true }).map(String).find((one) => /[0-9a-f]{64}$/.test(one)) ?? '';
    rmSync(path.join(stored, lost));
    const target = path.join(folder, 'with-damage');
    const made = await command('backup', '--to', target);
    expect([made.code, made.out]).toEqual([1, expect.stringContaining(`The file ${path.basename(lost)} is missing from the store or was changed there`)]);
    expect(existsSync(path.join(target, 'manifest.json'))).toBe(true);
  });
});

/** Text columns whose name says hash and which name no stored file; say so here when you add one, or call it …_file_hash. */
const HASHES_OF_SOMETHING_ELSE: readonly string[] = ['organisation.account.password_hash', 'organisation.former_password.password_hash'];
