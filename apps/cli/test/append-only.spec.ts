import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';

/** Written by the application and never changed: evidence. */
const EVIDENCE = ['platform.step', 'platform.checkpoint', 'platform.access_log'];
const APPEND_ONLY = [
  ...EVIDENCE, 'platform.event_receipt', 'casework.seal_use', 'casework.limit_extension', 'intake.presentation', 'intake.supplement_notice', 'notification.reminder', 'review.opinion', 'issuance.delivery',
];
const clients: Record<'owner' | 'app' | 'verifier', pg.Client> = {
  owner: new pg.Client(process.env.DATABASE_URL), app: new pg.Client(process.env.DATABASE_APP_URL), verifier: new pg.Client(process.env.DATABASE_VERIFIER_URL),
};
const refusal = (who: keyof typeof clients, sql: string): Promise<string> => clients[who].query(sql).then(() => 'done', (error: Error & { code?: string }) => `${error.code}: ${error.message}`);

beforeAll(async () => {
  for (const client of Object.values(clients)) await client.connect();
  await clients.owner.query(`
    insert into platform.step (subject_kind, subject_id, seq, verb, post, legal_at, machine_at, facts, hash) values ('trial', 1, 1, 'begin', 'system', '2026-11-20Z', '2026-11-20Z', '{}', '\\x00');
    insert into platform.checkpoint values (1, '\\x00', 0, '2026-11-20Z');
    insert into platform.access_log (machine_at, legal_at, post, action) values ('2026-11-20Z', '2026-11-20Z', 'system', 'trial')`);
});
afterAll(async () => {
  for (const client of Object.values(clients)) await client.end();
});

describe('the role of the application', () => {
  it.each(APPEND_ONLY)('can neither change nor remove a row of %s, nor empty it', async (table) => {
    const column = (await clients.owner.query<{ name: string }>(`select attname name from pg_attribute where attrelid = $1::regclass and attnum = 1`, [table])).rows[0]?.name ?? '';
    for (const sql of [`update ${table} set ${column} = ${column}`, `delete from ${table}`, `truncate ${table}`]) expect(await refusal('app', sql)).toMatch(/^42501: permission denied/);
  });
});

describe('even the owner', () => {
  it.each(EVIDENCE)('is refused by the guard of %s', async (table) => {
    const column = table.endsWith('step') ? 'verb' : table.endsWith('checkpoint') ? 'heads' : 'action';
    for (const sql of [`update ${table} set ${column} = ${column}`, `delete from ${table}`, `truncate ${table}`]) expect(await refusal('owner', sql)).toMatch(/^42501: append-only/);
  });
});

describe('the verifying role', () => {
  it.each(APPEND_ONLY)('reads %s and writes nothing', async (table) => {
    expect(await refusal('verifier', `select count(*) from ${table}`)).toBe('done');
    expect(await refusal('verifier', `delete from ${table}`)).toMatch(/^42501: permission denied/);
    expect(await refusal('verifier', `insert into ${table} default values`)).toMatch(/^42501: permission denied/);
  });
});
