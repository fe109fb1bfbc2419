import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '@onecounter/contracts';
import { bringGrants } from '@onecounter/organisation';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../src/migrations';
import { commandIn } from './command';

/** The migrations of the version that only read its organisation. */
const OLD = ['FoundPlatform', 'GuardLogs', 'FoundOrganisation', 'FoundCatalogue', 'FoundCasework', 'FoundIntake', 'FoundReview', 'FoundIssuance'];
const NAME = `old_${process.pid}`;
const on = (url = ''): string => {
  const other = new URL(url);
  other.pathname = `/${NAME}`;
  return other.href;
};
const owner = on(process.env.DATABASE_URL);
async function verified(): Promise<object> {
  const env = { ...process.env, DATABASE_URL: owner, DATABASE_VERIFIER_URL: on(process.env.DATABASE_VERIFIER_URL), ONECOUNTER_CHECKPOINT_DIR: mkdtempSync(path.join(tmpdir(), 'onecounter-old-')) };
  const { code, out } = await commandIn(env, 'verify', '--json');
  return { code, ...(JSON.parse(out) as object) };
}

async function asOwner(...statements: string[]): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    let rows: pg.QueryResultRow[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows as pg.QueryResultRow[];
    return rows;
  } finally {
    await client.end();
  }
}

async function migrate(wanted: (name: string) => boolean): Promise<void> {
  const source = new DataSource({ type: 'postgres', url: owner, migrations: MIGRATIONS.filter((migration) => wanted(migration.name)), migrationsTableName: 'migration', migrationsTransactionMode: 'each' });
  await source.initialize();
  await source.runMigrations();
  await source.destroy();
}

async function admin(statement: string): Promise<void> {
  const client = new pg.Client(process.env.DATABASE_URL);
  await client.connect();
  await client.query(statement);
  await client.end();
}

beforeAll(async () => {
  await admin(`create database ${NAME}`);
  await migrate((name) => OLD.some((old) => name.startsWith(old)));
  await asOwner(
    `insert into organisation.unit (id, code, name, kind, parent_id, path, jurisdiction_path, valid_from) overriding system value values (1, 'B', '局', 'bureau', null, '/1/', '/210300/', '2019-01-01'), (2, 'D', '科', 'section', 1, '/1/2/', '/210300/', '2019-01-01')`,
    `insert into organisation.service_window (number, name, kind, unit_id, jurisdiction_path, hours) values ('3', '窗口', 'comprehensive', 1, '/210300/', '工作日')`,
    `insert into organisation.person (id, name, created_at) overriding system value values (1, '有账号', '2026-01-01Z'), (2, '停用的', '2026-01-01Z'), (3, '没账号', '2026-01-01Z')`,
    `insert into organisation.account (person_id, login, password_hash, must_change, disabled, changed_at) values (1, 'one', 'x', false, false, '2026-01-01Z'), (2, 'two', 'x', false, true, '2026-01-01Z')`,
    `insert into organisation.post_holding (person_id, unit_id, role, valid_from, valid_to) values (1, 2, 'sectionReviewer', '2019-01-01', null), (1, 2, 'sectionApprover', '2019-01-01', '2020-01-01')`,
    `insert into organisation.role_grant values ('agent', 'readItems')`,
  );
  await migrate(() => true);
});
afterAll(() => admin(`drop database ${NAME}`));

describe('a database of the version that could only read its organisation', () => {
  it('holds units, people and windows as subjects after the migration, and verify passes', async () => {
    const rows = await asOwner(`select status, version from organisation.person order by id`);
    expect(rows).toEqual([{ status: 'enabled', version: 4 }, { status: 'disabled', version: 3 }, { status: 'registered', version: 1 }]);
    expect(await asOwner(`select count(*)::int n from organisation.unit_period where valid_from = '2019-01-01'`)).toEqual([{ n: 2 }]);
    expect(await verified()).toMatchObject({ code: 0, intact: true, subjects: 6, steps: 11, findings: [] });
  });

  it('gave the administrators the new leave beside what they had', async () => {
    const granted = await asOwner(`select role || ' ' || permission given from organisation.role_grant where permission in ('readItems', 'setRoster', 'appointPost', 'openAccount') order by 1`);
    expect(granted.map((row) => String(row.given))).toEqual(expect.arrayContaining(['agent readItems', 'headOfWindowServices setRoster', 'securityAdministrator appointPost', 'systemAdministrator openAccount']));
    expect(granted.map((row) => String(row.given))).not.toContain('systemAdministrator appointPost');
  });

  it('gets what the program of today brings, and keeps what an administrator has changed since', async () => {
    const agent = `select permission from organisation.role_grant where role = 'agent'`;
    const program = [...ROLES.sectionHead.grants].sort();
    const head = `select permission from organisation.role_grant where role = 'sectionHead' order by 1`;
    const started = async (): Promise<string> => {
      const { code, notes } = await commandIn({ ...process.env, DATABASE_URL: owner }, 'migrate');
      expect(code).toBe(0);
      return notes;
    };
    // a notice that was loaded before loading was a step
    await asOwner(`insert into platform.calendar_year (year, revision, holidays, make_up_days, source, loaded_at) values (2019, 1, '{2019-01-01}', '{}', '通知', '2026-01-01Z')`);
    expect(await started()).toContain('assignReviewer to sectionHead');
    expect(await asOwner(`select c.version, s.verb, s.facts->>'year' "year" from platform.calendar_year c join platform.step s on s.subject_kind = 'calendarNotice' and s.subject_id = c.id`)).toEqual([{ version: 1, verb: 'bringCalendar', year: '2019' }]);
    expect(await verified()).toMatchObject({ code: 0, intact: true, findings: [] });
    expect((await asOwner(head)).map((row) => String(row.permission)).sort()).toEqual(program);
    await asOwner(`delete from organisation.role_grant where role = 'sectionHead' and permission = 'assignReviewer'`, `insert into organisation.role_grant values ('agent', 'readTrace')`);
    expect(await started()).not.toContain('granted');
    expect((await asOwner(head)).map((row) => String(row.permission)).sort()).toEqual(program.filter((permission) => permission !== 'assignReviewer'));
    expect((await asOwner(agent)).map((row) => String(row.permission)).sort()).toEqual([...ROLES.agent.grants, 'readTrace'].sort());
  });

  it('gets a permission of a version still to come once: taken away, it stays away', async () => {
    const later = { agent: { grants: ['readItems', 'exportCases'] as const } };
    const client = new pg.Client(owner);
    await client.connect();
    const db = { rows: async <T extends object>(text: string, values: readonly unknown[] = []) => (await client.query(text, [...values])).rows as T[] };
    expect(await bringGrants(db, later)).toEqual([{ role: 'agent', permission: 'exportCases' }]);
    await client.query(`delete from organisation.role_grant where permission = 'exportCases'`);
    expect(await bringGrants(db, later)).toEqual([]);
    await client.end();
  });
});
