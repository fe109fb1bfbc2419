import { Premises, until, type RunningGateway, type RunningProcess } from '@onecounter/testing/processes';
import pg from 'pg';

interface Figures { period: { state: string }; provisional: boolean; values: { code: string; unitId: number | null; value: number }[] }
let premises: Premises;
let gateway: RunningGateway;
let worker: RunningProcess;

const figures = async (name: string, at = gateway): Promise<Figures> => (await (await at.as('coord1')).get(`/periods/${name}/figures`)).body as unknown as Figures;
const closed = (name: string): Promise<string> => premises.value<string>('select count(*) from reporting.period where name = $1', [name]);
const closings = async (): Promise<string[]> => (await premises.rows<{ name: string }>(`select facts ->> 'name' as name from platform.step where subject_kind = 'bulletinPeriod' and verb = 'closePeriod' order by legal_at, machine_at, subject_id`)).map(({ name }) => name);
const waitsFor = (table: string) => async (): Promise<boolean> => (await premises.value<string>('select count(*) from pg_locks l where not l.granted and l.relation = $1::regclass', [table])) !== '0';
const done = async (): Promise<boolean> => (await premises.value<string>(`select count(*) from platform.schedule_run where name = 'close-period' and done_at is null`)) === '0';

/** Cases on each side of every cut-off and in between, like one that went the whole way. */
async function plant(like: number): Promise<void> {
  const columns = await premises.rows<{ name: string }>(`select column_name as name from information_schema.columns where table_schema = 'casework' and table_name = 'permit_case' and column_name not in ('id', 'number', 'accepted_on', 'decided_on') order by 1`);
  const same = columns.map(({ name }) => name).join(', ');
  await premises.rows(`insert into casework.permit_case (number, accepted_on, decided_on, ${same})
    select 'copy-' || d::date, d, d::date + 3, ${same.split(', ').map((name) => `c.${name}`).join(', ')} from casework.permit_case c cross join generate_series(timestamp '2026-09-20', timestamp '2027-03-01', interval '1 day') d where c.id = $1`, [like]);
}

/** What a naive count finds, of the bureau. */
async function expectCounted(name: string, from: string, to: string): Promise<void> {
  const { values, period } = await figures(name);
  expect(period.state).toBe('closed');
  for (const [code, column] of [['acceptedTotal', 'accepted_on'], ['decidedTotal', 'decided_on']] as const) {
    const days = await premises.rows<{ day: string }>(`select to_char(${column}, 'YYYY-MM-DD') as "day" from casework.permit_case where ${column} is not null`);
    expect([name, code, values.find((one) => one.code === code && one.unitId === null)?.value]).toEqual([name, code, days.filter(({ day }) => day >= from && day < to).length]);
  }
  expect((await (await gateway.as('coord1')).post(`/periods/${name}/recompute-period`, {})).body).toMatchObject({ equal: true });
}

async function holding(table: string): Promise<pg.Client> {
  const holder = new pg.Client(premises.env.DATABASE_URL);
  await holder.connect();
  await holder.query('begin');
  await holder.query(`lock table ${table} in share mode`);
  return holder;
}

beforeAll(async () => {
  premises = await Premises.open({ ONECOUNTER_RE_ADD_SECONDS: '2' });
  gateway = await premises.gateway();
  await gateway.moveClock('2026-09-20T10:30');
  await plant((await gateway.given.grantedCase()).id);
  worker = await premises.worker();
  await until('the schedule is known', async () => (await premises.value<string>(`select count(*) from platform.schedule where name = 'close-period'`)) === '1');
});
afterAll(() => premises.close());

describe('a worker killed with SIGKILL while it closes a period', () => {
  const MONTHS = [['2026-09', '2026-08-25', '2026-09-25'], ['2026-10', '2026-09-25', '2026-10-25'], ['2026-11', '2026-10-25', '2026-11-25']] as const;
  it.each(['reporting.period_case', 'reporting.period_work', 'reporting.period'].map((table, at) => [table, ...(MONTHS[at] ?? MONTHS[0])] as const))('at what it writes to %s leaves nothing behind; the next one closes it once', async (table, name, from, to) => {
    const holder = await holding(table);
    await gateway.moveClock(`${to}T00:01`);
    await until(`the worker waits for ${table}`, waitsFor(table), undefined, 30);
    await worker.kill();
    await holder.end();
    await until('what it had begun is taken back', async () => (await premises.value<string>(`select count(*) from pg_locks l where l.relation = $1::regclass and l.mode = 'RowExclusiveLock'`, [table])) === '0');
    for (const left of ['period_case', 'period_work', 'figure_value']) expect([left, await premises.value<string>(`select count(*) from reporting.${left} x where not exists (select 1 from reporting.period p where p.id = x.period_id)`)]).toEqual([left, '0']);
    expect(await closed(name)).toBe('0');
    worker = await premises.worker();
    await until(`${name} is closed`, async () => (await closed(name)) === '1' && done());
    await expectCounted(name, from, to);
  });

  it('after it closed and before it could say so: it is not closed again', async () => {
    const holder = await holding('reporting.period_work');
    await gateway.moveClock('2026-12-25T00:01');
    await until('the worker closes', waitsFor('reporting.period_work'), undefined, 30);
    const second = await holding('platform.schedule_run');
    await holder.end();
    await until('the period is closed', async () => (await closed('2026-12')) === '1', undefined, 30);
    await worker.kill();
    await second.end();
    worker = await premises.worker();
    await until('the occurrence is done', done);
    expect((await closings()).filter((name) => name === '2026-12')).toHaveLength(1);
    await expectCounted('2026-12', '2026-11-25', '2026-12-25');
  });
});

describe('a system that was off on the 25th of two months', () => {
  it('makes them up in order, once, though two workers come back together, wherever they think they are', async () => {
    await worker.kill();
    await gateway.moveClock('2027-02-26T08:00');
    await Promise.all([premises.worker({ TZ: 'America/New_York' }), premises.worker({ TZ: 'Pacific/Kiritimati' })]);
    await until('both are closed', async () => (await closed('2027-02')) === '1' && done());
    expect(await closings()).toEqual(['2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02']);
    await expectCounted('2027-01', '2026-12-25', '2027-01-25');
    await expectCounted('2027-02', '2027-01-25', '2027-02-25');
  });

  it('closes nothing again when the clock is set back over the 25th and comes by once more', async () => {
    const before = await figures('2027-02');
    for (const to of ['2027-02-24T23:59', '2027-02-25T00:01', '2027-02-26T08:00']) {
      await gateway.moveClock(to);
      await until('what was due was looked at', done);
    }
    expect(await closings()).toHaveLength(6);
    expect(await figures('2027-02')).toEqual(before);
  });

  it('says the same wherever the process that is asked thinks it is', async () => {
    const away = await premises.gateway({ TZ: 'America/New_York' });
    for (const name of ['2027-02', '2026-10']) expect(await figures(name, away)).toEqual(await figures(name));
    const { values } = await figures('2027-03', away);
    expect(values).toEqual((await figures('2027-03')).values);
  });
});
