import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PersonalData, readRing, Settings, writeRing } from '@onecounter/platform';
import { AGENT, Desk, PERSON } from '@onecounter/testing';
import pg from 'pg';
import { here, startCli } from './cli-process';
import { commandIn } from './command';

const MANY = 30_000;
const PNG = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
let desk: Desk;
let caseId: number;
const owner = new pg.Client(process.env.DATABASE_URL);
const rows = async <T extends object>(text: string, values: readonly unknown[] = []): Promise<T[]> => (await owner.query(text, [...values])).rows as T[];

/** The keys of this installation as its file has them: the operator gives none in the environment. */
const env = (): NodeJS.ProcessEnv => ({ ...here(), ONECOUNTER_DATA_KEYS: undefined });
const ring = () => readRing((JSON.parse(readFileSync(path.join(process.env.DATA_DIR ?? '', 'secrets.json'), 'utf8')) as { dataKeys: string }).dataKeys);
const rotate = (...args: string[]) => commandIn(env(), 'rotate-keys', ...args);

/** Every value of the whole database that looks like ciphertext of one of these keys, whatever its column is called. */
async function sealedBy(ids: readonly string[]): Promise<string[]> {
  const tables = await rows<{ name: string }>(`select format('%I.%I', schemaname, tablename) name from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'bullmq')`);
  const found: string[] = [];
  for (const { name } of tables) {
    const hits = await rows<{ column: string }>(`select distinct e.key "column" from ${name} t, jsonb_each_text(to_jsonb(t)) e where e.value ~ $1`, [`(^|")(${ids.join('|')})\\.[A-Za-z0-9+/]{38,}`]);
    found.push(...hits.map(({ column }) => `${name}.${column}`));
  }
  return found.sort();
}

/** What people see who may: the applicant's and the agent's numbers, and a draft. */
async function told(): Promise<object> {
  const shown = await (await desk.as('reviewer1')).post(`/cases/${caseId}/show-personal-data`, { reason: '核对申请人身份' });
  const drafts = await (await desk.as('clerk1')).get('/drafts');
  return { shown: shown.body, drafts: drafts.body };
}

beforeAll(async () => {
  await owner.connect();
  desk = await Desk.open('2026-11-20T10:30');
  const granted = await desk.given.certifiedCase({ applicant: PERSON, agent: AGENT });
  caseId = granted.id;
  const mailed = await desk.given.take(granted, 'issuer1', 'mail-result', { carrier: 'registeredMail', trackingNumber: 'XA12345678901', recipient: { name: PERSON.name, address: '铁西区示例路 1 号' } });
  await desk.given.take(mailed, 'issuer1', 'confirm-delivery', { receivedAt: '2026-11-20T10:30', receivedBy: '本人' });
  const other = await desk.given.certifiedCase();
  await (await desk.as('issuer1')).post(`/cases/${other.id}/issue-result`, { version: other.version, way: 'handOver', collector: { name: '欧阳·𠮷明', residentId: '210303199002289828', isAgent: false }, signature: PNG });
  await (await desk.as('sysadmin')).post('/people/register-person', { name: '新来的', residentId: '210303199002289828' }, { 'idempotency-key': 'sealed-answer-1' });
  await (await desk.as('clerk1')).put('/drafts/0198c0de-0000-7000-8000-000000000001', { title: '草稿', body: { itemCode: 'SP-001', name: '·𠮷' }, version: 0 });
});
afterAll(async () => { await owner.end(); await desk.close(); });

describe('rotate-keys', () => {
  it('seals again whatever the old key has sealed, in every table, while the gateway goes on reading and writing', async () => {
    const [before, places] = [await told(), await sealedBy(['k1'])];
    expect(places).toEqual(expect.arrayContaining([
      'casework.applicant.phone_sealed', 'casework.applicant.resident_id_sealed', 'casework.permit_case.agent', 'intake.draft.body', 'issuance.delivery.address_sealed', 'issuance.delivery.collector_id_sealed',
      'issuance.mailing.address_sealed', 'issuance.mailing.phone_sealed', 'issuance.mailing.recipient_sealed',
      'organisation.person.resident_id_sealed', 'platform.idempotency.answer',
    ]));
    const going = { on: true, done: 0 };
    const reading = (async () => { while (going.on) { expect(await told()).toEqual(before); await desk.given.registeredCase({ applicant: PERSON, agent: AGENT }); going.done += 1; } })();
    const { code, out, notes } = await rotate();
    going.on = false;
    await reading;
    expect([code, notes]).toEqual([0, expect.stringContaining('k2 is current')]);
    expect(out).toMatch(/^\d+ values are sealed by k2 now\./);
    expect(going.done).toBeGreaterThan(1);
    expect(await sealedBy(['k1'])).toEqual([]);
    expect(await sealedBy(['k2'])).toEqual(places);
    expect(await told()).toEqual(before);
  });

  it('finds people by their numbers as before, and takes old keys off only when nothing needs them', async () => {
    const [{ number } = { number: '' }] = await rows<{ number: string }>('select number from casework.permit_case where id = $1', [caseId]);
    expect(number).not.toBe('');
    const twice = await (await desk.as('sysadmin')).post('/people/register-person', { name: '同一个人', residentId: '210303199002289828' });
    expect(twice.status).toBeGreaterThanOrEqual(400); // the look-up of the number is what it was
    const old = new PersonalData(new Settings({ ONECOUNTER_DATA_KEYS: writeRing({ ...ring(), current: 'k1', generation: 99 }) }));
    await rows(`insert into casework.applicant (kind, name, phone_sealed, created_at) values ('person', '漏网', $1, '2026-11-20Z')`, [old.seal('19900000001')]);
    expect(await rotate('--retire')).toMatchObject({ code: 1, notes: expect.stringContaining('1 rows are still sealed') });
    expect((await rotate()).out).toMatch(/^1 values are sealed by k2/);
    const before = await told();
    expect(await rotate('--retire')).toMatchObject({ code: 0, out: 'k1 off the ring; k2 opens everything.' });
    expect(Object.keys(ring().keys)).toEqual(['k2']);
    expect(await told()).toEqual(before);
  });

  it('killed in the middle has lost nothing, and goes on where it was with the same key', async () => {
    const vault = new PersonalData(new Settings({ ONECOUNTER_DATA_KEYS: writeRing(ring()) }));
    await rows(`insert into casework.applicant (kind, name, phone_sealed, created_at) select 'person', 'many', s, '2026-11-20Z' from unnest($1::text[]) s`, [Array.from({ length: MANY }, (_, at) => vault.seal(String(19_900_000_000 + at)))]);
    const done = async () => Number((await rows<{ n: string }>(`select count(*) n from casework.applicant where name = 'many' and phone_sealed like 'k3.%'`))[0]?.n);
    const running = await startCli(env(), 'rotate-keys');
    while ((await done()) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await running.kill();
    const half = await done();
    expect([half > 0, half < MANY]).toEqual([true, true]);
    const before = await told();
    expect(await rotate()).toMatchObject({ code: 0, notes: expect.stringContaining('going on') });
    expect([ring().current, await done()]).toEqual(['k3', MANY]);
    const now = new PersonalData(new Settings({ ONECOUNTER_DATA_KEYS: writeRing(ring()) }));
    const opened = (await rows<{ s: string }>(`select phone_sealed s from casework.applicant where name = 'many' order by id`)).map(({ s }) => now.open(s));
    expect(opened).toEqual(Array.from({ length: MANY }, (_, at) => String(19_900_000_000 + at)));
    expect(await told()).toEqual(before);
  });

  it('names what no key opens and seals the rest, and never touches keys that the environment gives', async () => {
    await rows(`insert into casework.applicant (kind, name, phone_sealed, created_at) values ('person', 'broken', 'k3.' || repeat('A', 44), '2026-11-20Z')`);
    expect(await rotate()).toMatchObject({ code: 1, out: expect.stringContaining('1 cannot be read') });
    await rows(`delete from casework.applicant where name = 'broken'`);
    const given = { ...env(), ONECOUNTER_DATA_KEYS: writeRing({ ...ring(), generation: 100 }) };
    expect(await commandIn(given, 'rotate-keys')).toMatchObject({ code: 1, notes: expect.stringContaining('given by the environment') });
  });
});
