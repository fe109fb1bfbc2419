import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeepAccessLog, Settings } from '@onecounter/platform';
import { Desk } from '@onecounter/testing';
import pg from 'pg';

let desk: Desk;
const clients = { owner: new pg.Client(process.env.DATABASE_URL), app: new pg.Client(process.env.DATABASE_APP_URL) };
const months = async () => (await clients.owner.query<{ name: string }>(`select relname name from pg_class where relname ~ '^access_log_\\d{4}_\\d{2}$' and relkind = 'r' order by 1`)).rows.map(({ name }) => name);
const told = async (action: string) => (await clients.owner.query<{ detail: object }>('select detail from platform.access_log where action = $1 order by id', [action])).rows.map(({ detail }) => detail);
const refusal = (sql: string) => clients.app.query(sql).then(() => 'done', (error: Error) => error.message);

beforeAll(async () => {
  for (const client of Object.values(clients)) await client.connect();
  desk = await Desk.open();
  await clients.owner.query(`create table platform.access_log_2021_03 partition of platform.access_log for values from ('2021-03-01 00:00+08') to ('2021-04-01 00:00+08');
    insert into platform.access_log (machine_at, legal_at, post, action) select '2021-03-15Z', '2021-03-15Z', 'system', 'openFile' from generate_series(1, 3)`);
});
afterAll(async () => {
  for (const client of Object.values(clients)) await client.end();
  await desk.close();
});

describe('the access log', () => {
  it('has a month ready before it begins, once; entries cannot be emptied from it either', async () => {
    await desk.get(KeepAccessLog).run();
    const made = await months();
    expect(made).toHaveLength(4);
    await desk.get(KeepAccessLog).run();
    expect(await months()).toEqual(made);
    await expect(clients.owner.query(`truncate platform.${made.at(-1) ?? ''}`)).rejects.toThrow('append-only');
  });

  it('announces a removal, waits a week, and then removes that month alone and says so', async () => {
    expect(await told('announceLogRemoval')).toEqual([{ month: '2021-03', on: expect.any(String) }]);
    expect(await months()).toContain('access_log_2021_03');
    await clients.owner.query(`insert into platform.access_log (machine_at, legal_at, post, action, detail) values ('2021-05-01Z', '2021-05-01Z', 'system', 'announceLogRemoval', '{"month": "2021-03"}')`);
    expect(await desk.get(KeepAccessLog).run()).toBe('0 months made, 1 removed');
    expect(await months()).not.toContain('access_log_2021_03');
    expect(await told('removeAccessLog')).toEqual([{ month: '2021-03', entries: 3 }]);
  });

  it('is never removed earlier than 180 days, whoever asks and whatever is set', async () => {
    const [next = ''] = await months();
    expect(await refusal(`select platform.remove_access_log_month('${next}', 10)`)).toContain('180 days at least');
    expect(await refusal(`select platform.remove_access_log_month('${next}', 180)`)).toContain('younger than 180 days');
    expect(await refusal(`select platform.remove_access_log_month('access_log_default', 400)`)).toContain('not a month');
    expect(await refusal(`drop table platform.${next}`)).toContain('must be owner');
    expect(() => new Settings({ ONECOUNTER_ACCESS_LOG_DAYS: '179' })).toThrow('180 days at least');
    expect(new Settings({}).accessLogDays).toBe(365);
  });
});
