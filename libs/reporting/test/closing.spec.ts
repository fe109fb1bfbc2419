import { ACCEPTED_ROWS, DECIDED_ROWS } from '../src/data/case-rows';
import { FrozenPeriods } from '../src/data/frozen-periods';
import { digestOf } from '../src/use-cases/figures/close-period';
import { ClosePeriodSchedule } from '../src/jobs/close-period.schedule';
import { Desk, failsWith, succeeds, type Answer } from '@onecounter/testing';
import fc from 'fast-check';
import pg from 'pg';

interface Row { subjectId: number; on: string; amount: number; number: string; applicantName: string }
interface Rows { value: number; total: number; outside: number; asOf: string; rows: Row[]; next: string | null }
interface Value { code: string; unitId: number | null; value: number }
interface Figures { period: { state: string; from: string; to: string }; provisional: boolean; values: Value[] }
const TABLES = ['reporting.period_case', 'reporting.period_work', 'reporting.figure_value', 'reporting.period', 'platform.step', 'platform.outbox'];
let desk: Desk;
let owner: pg.Client;

const get = async (path: string, login = 'coord1'): Promise<Answer> => (await desk.as(login)).get(path);
const post = async (path: string, login = 'coord1'): Promise<Answer> => (await desk.as(login)).post(path);
const figures = async (name: string): Promise<Figures> => (await get(`/periods/${name}/figures`)).body as unknown as Figures;
const rows = async (name: string, code: string, query = '', login = 'coord1'): Promise<Rows> => (await get(`/periods/${name}/figures/${code}/cases${query}`, login)).body as unknown as Rows;
const valueOf = async (name: string, code: string): Promise<number | undefined> => (await figures(name)).values.find((one) => one.code === code && one.unitId === null)?.value;
const closeDue = (): Promise<string> => desk.sql.transaction(() => desk.get(ClosePeriodSchedule).run());
const closedNames = async (): Promise<string[]> => (await desk.sql.rows<{ name: string }>('select name from reporting.period order by name')).map(({ name }) => name);

/** Cases like one that went the whole way, with other days. */
async function copies(like: number, days: readonly { accepted: string; decided: string | null; instant: boolean; deemed: boolean }[]): Promise<void> {
  const { rows: columns } = await owner.query<{ column_name: string }>(`select column_name from information_schema.columns where table_schema = 'casework' and table_name = 'permit_case' and column_name not in ('id', 'number', 'accepted_on', 'decided_on', 'case_type', 'deemed', 'status') order by 1`);
  const same = columns.map(({ column_name: name }) => name).join(', ');
  await owner.query(`insert into casework.permit_case (number, accepted_on, decided_on, case_type, deemed, status, ${same})
    select 'copy-' || x.n, x.accepted, x.decided, case when x.instant then 'instant' else 'promised' end, x.deemed, case when x.decided is null then 'withdrawn' else 'granted' end, ${same.split(', ').map((name) => `c.${name}`).join(', ')}
    from casework.permit_case c cross join (select row_number() over () n, r.* from jsonb_to_recordset($2) r(accepted date, decided date, instant boolean, deemed boolean)) x where c.id = $1`, [like, JSON.stringify(days)]);
}
const date = (days: number): string => new Date(Date.UTC(2026, 2, 1) + days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  desk = await Desk.open('2026-09-10T10:00');
  owner = new pg.Client(process.env.DATABASE_URL);
  await owner.connect();
  const granted = await desk.given.grantedCase();
  const [days] = fc.sample(fc.array(fc.record({ accepted: fc.integer({ min: 0, max: 190 }), after: fc.option(fc.integer({ min: 0, max: 40 })), instant: fc.boolean(), deemed: fc.boolean() }), { minLength: 250, maxLength: 250 }), { numRuns: 1, seed: 20260925 });
  await copies(granted.id, (days ?? []).map(({ accepted, after, instant, deemed }) => ({ accepted: date(accepted), decided: after === null ? null : date(accepted + after), instant, deemed })));
  await desk.at('2026-10-27T08:00');
}, 60_000);
afterAll(async () => {
  await owner.end();
  await desk.close();
});

describe('closing', () => {
  it('leaves nothing half when it breaks at any statement, and is made up as if nothing had been', async () => {
    await owner.query(`create function public.break_down() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$`);
    for (const table of TABLES) {
      await owner.query(`create trigger breaks before insert on ${table} execute function public.break_down()`);
      await expect(closeDue()).rejects.toThrow('broken');
      await owner.query(`drop trigger breaks on ${table}`);
      for (const left of TABLES.slice(0, 4)) expect((await owner.query(`select 1 from ${left}`)).rowCount).toBe(0);
    }
    await owner.query('drop function public.break_down()');
  });

  it('keeps the periods that are closed when a later one breaks, and goes on from there', async () => {
    await owner.query(`create function public.break_down() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$`);
    await owner.query(`create trigger breaks before insert on reporting.period for each row when (new.name = '2026-05') execute function public.break_down()`);
    await expect(closeDue()).rejects.toThrow('broken');
    await owner.query('drop function public.break_down() cascade');
    expect(await closedNames()).toEqual(['2026-03', '2026-04']);
    expect((await owner.query('select 1 from reporting.period_case k where not exists (select 1 from reporting.period p where p.id = k.period_id)')).rowCount).toBe(0);
  });

  it('makes up every period that was missed, in order, once, though two close at the same time', async () => {
    const before = await figures('2026-05');
    expect(before).toMatchObject({ period: { state: 'open' }, provisional: true });
    expect((await Promise.all([closeDue(), closeDue()])).filter((said) => said === 'nothing is due')).toHaveLength(1);
    expect(await closedNames()).toEqual(['2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10']);
    const taken = await desk.sql.rows<{ name: string }>(`select facts ->> 'name' as name from platform.step where subject_kind = 'bulletinPeriod' and verb = 'closePeriod' order by legal_at, subject_id`);
    expect(taken.map(({ name }) => name)).toEqual(await closedNames());
    const after = await figures('2026-05');
    expect(after).toMatchObject({ period: { state: 'closed' }, provisional: false });
    expect(after.values).toEqual(before.values);
  }, 30_000);

  it('closes nothing twice when the clock is set back over the cut-off day, nor by hand', async () => {
    await desk.at('2026-10-24T12:00');
    expect(await closeDue()).toBe('nothing is due');
    await desk.at('2026-10-25T00:00');
    expect(await closeDue()).toBe('nothing is due');
    failsWith(await post('/periods/2026-10/close-period'), 'periodClosed', { name: '2026-10' });
    await desk.at('2026-10-27T08:00');
    failsWith(await post('/periods/2026-11/close-period'), 'cutOffNotReached', { to: '2026-11-25' });
    failsWith(await post('/periods/2026-11/close-period', 'head1'), 'notPermitted');
  });

  it('puts every case into exactly one period, so that the periods add up', async () => {
    for (const [code, column] of [['acceptedTotal', 'accepted_on'], ['decidedTotal', 'decided_on']] as const) {
      let sum = 0;
      for (const name of [...(await closedNames()), '2026-11']) sum += (await valueOf(name, code)) ?? 0;
      const all = await desk.sql.row<{ n: number }>(`select count(*)::int n from casework.permit_case where ${column} is not null`);
      expect([code, sum]).toEqual([code, all?.n]);
    }
    expect(await desk.sql.rows('select case_id from reporting.period_case group by case_id, decided having count(*) > 1')).toEqual([]);
  });
});

describe('the rows behind a number', () => {
  it('come to the number, page by page, for every figure of cases', async () => {
    const { values } = await figures('2026-06');
    for (const code of ['acceptedTotal', 'acceptedInstant', 'acceptedPromised', 'acceptedDeemed', 'centreAccepted', 'decidedTotal', 'granted', 'daysEarly', 'daysCompressed', 'daysSaved']) {
      const wanted = values.find((one) => one.code === code && one.unitId === null)?.value;
      const seen = new Map<number, number>();
      for (let next: string | null = ''; next !== null;) {
        const page: Rows = await rows('2026-06', code, `?limit=40${next === '' ? '' : `&after=${next}`}`);
        expect([code, page.value, page.outside, page.asOf]).toEqual([code, wanted, 0, 'frozen']);
        for (const row of page.rows) seen.set(row.subjectId, row.amount);
        next = page.next;
      }
      expect([code, [...seen.values()].reduce((sum, amount) => sum + amount, 0)]).toEqual([code, wanted]);
    }
  });

  it('are those of one’s own scope; what lies outside is counted and not shown', async () => {
    const own = await rows('2026-06', 'acceptedTotal', '?limit=5', 'reviewer1');
    expect(own.rows).toHaveLength(5);
    const other = await rows('2026-06', 'acceptedTotal', '', 'sysadmin');
    expect(other).toMatchObject({ rows: [], value: own.value, outside: own.total });
  });

  it('are a sheet for who may export them', async () => {
    const sheet = await get('/periods/2026-06/figures/acceptedTotal/sheet');
    succeeds(sheet);
    expect(sheet.headers['content-type']).toContain('spreadsheetml');
    failsWith(await get('/periods/2026-06/figures/acceptedTotal/sheet', 'policy1'), 'notPermitted');
    failsWith(await get('/periods/2026-06/figures/noSuchFigure/cases'), 'notFound');
  });
});

describe('a closed period', () => {
  it('is proved equal when it is computed again, and says so when somebody changed it', async () => {
    const answer = await post('/periods/2026-06/recompute-period');
    succeeds(answer);
    expect(answer.body).toMatchObject({ equal: true, intact: true, differences: [], corrections: 0 });
    await owner.query(`update reporting.figure_value set value = value + 1 where code = 'acceptedTotal' and unit_id is null and period_id = (select id from reporting.period where name = '2026-06')`);
    expect((await post('/periods/2026-06/recompute-period')).body).toMatchObject({ equal: false, intact: false, differences: [{ code: 'acceptedTotal', unitId: null, definitionChanged: false }] });
    await owner.query(`update reporting.figure_value set value = value - 1 where code = 'acceptedTotal' and unit_id is null and period_id = (select id from reporting.period where name = '2026-06')`);
    expect((await post('/periods/2026-06/recompute-period')).body).toMatchObject({ equal: true });
  });

  it('keeps a number whose definition was changed afterwards; the recount says the difference and that nobody meddled', async () => {
    // as the program of before left it: 提前办结 was counted otherwise, under a version that is no longer ours
    const frozen = desk.get(FrozenPeriods);
    const period = await frozen.find('2026-07');
    if (!period) throw new Error('2026-07 is not closed');
    await owner.query(`update reporting.figure_value set value = value + case when unit_id is null then 7 else 0 end, version = 0 where period_id = $1 and code = 'daysEarly'`, [period.id]);
    await owner.query('update reporting.period set digest = $2 where id = $1', [period.id, digestOf('2026-07', await frozen.values(period.id), await frozen.digestOfRows(period.id))]);
    const shown = await valueOf('2026-07', 'daysEarly');
    const answer = await post('/periods/2026-07/recompute-period');
    expect(answer.body).toMatchObject({ equal: false, intact: true, differences: [{ code: 'daysEarly', label: '提前办结', unitId: null, frozen: shown, recounted: (shown ?? 0) - 7, definitionChanged: true }] });
    expect(await valueOf('2026-07', 'daysEarly')).toBe(shown);
  });

  it('keeps its numbers when cases change afterwards, and lists what would be counted otherwise', async () => {
    const before = await valueOf('2026-06', 'acceptedTotal');
    const row = await owner.query<{ id: number; accepted_on: string }>(`update casework.permit_case set accepted_on = '2026-10-26' where id = (select case_id from reporting.period_case where not decided and period_id = (select id from reporting.period where name = '2026-06') order by case_id limit 1) returning id`);
    expect(await valueOf('2026-06', 'acceptedTotal')).toBe(before);
    const corrections = (await get('/periods/2026-06/corrections')).body as unknown as { total: number; rows: { caseId: number; kind: string; figureLabel: string }[] };
    expect(corrections).toMatchObject({ total: 1, rows: [{ caseId: Number(row.rows[0]?.id), kind: 'removed', figureLabel: '受理业务' }] });
    failsWith(await get('/periods/2026-11/corrections'), 'notFound');
  });
});

describe('the counting statements', () => {
  it('read nothing but the indexes made for them', async () => {
    await owner.query('vacuum analyze casework.permit_case');
    const plan = async (text: string, counts: string, values: readonly unknown[]): Promise<string> => {
      await owner.query('begin');
      await owner.query('set local enable_seqscan = off; set local enable_bitmapscan = off');
      const { rows: lines } = await owner.query<{ 'QUERY PLAN': string }>(`explain select r.unit_id, ${counts} from (${text}) r group by r.unit_id`, [...values]);
      await owner.query('rollback');
      return lines.map((line) => line['QUERY PLAN']).join('\n');
    };
    const accepted = await plan(ACCEPTED_ROWS, 'count(*), count(*) filter (where r.instant and r.deemed and r.centre)', ['2026-05-25', '2026-06-25']);
    expect(accepted).toContain('Index Only Scan using case_accepted');
    const decided = await plan(DECIDED_ROWS, 'count(*) filter (where r.refused), sum(r.early), sum(r.compressed), max(r.last_on)', ['2026-05-25', '2026-06-25', '2022-05-25', [1, 2]]);
    expect(decided).toContain('Index Only Scan using case_decided');
    expect(accepted + decided).not.toContain('Seq Scan on permit_case');
  });
});
