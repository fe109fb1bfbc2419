import { addDays, plainDate } from '@onecounter/kernel';
import { ClockKeeper, LegalClock } from '@onecounter/platform';
import { Desk, succeeds, type Answer } from '@onecounter/testing';
import fc from 'fast-check';
import pg from 'pg';
import { ClosePeriodSchedule } from '../src/jobs/close-period.schedule';

interface Planted { accepted: string; decided: string | null; instant: boolean; deemed: boolean; refused: boolean; unit: number }
interface Case { id: number; accepted_on: string; decided_on: string | null; case_type: string; deemed: boolean; status: string; unit_id: number; of_bureau: boolean }
interface Period { name: string; from: string; to: string; state: string; cutOffDay: number }
interface Figures { provisional: boolean; values: { code: string; unitId: number | null; unitName: string; value: number | null }[] }
interface Rows { value: number; total: number; outside: number; rows: { subjectId: number; amount: number; on: string }[]; next: string | null }
const [BEGIN, DAYS] = ['2027-09-01', 250]; // to May 2028, over a leap February
let desk: Desk;
let owner: pg.Client;
let template = 0;
let units: number[] = [];

const get = async <T>(path: string): Promise<T> => (await (await desk.as('coord1')).get(path)).body as unknown as T;
const closeDue = (): Promise<string> => desk.sql.transaction(() => desk.get(ClosePeriodSchedule).run());
const at = (day: number): string => addDays(plainDate(BEGIN), day);

async function cutOff(value: number): Promise<Answer> {
  const setting = await desk.sql.row<{ id: number; version: number }>(`select id, version from organisation.setting where name = 'bulletinCutOffDay'`);
  return (await desk.as('secadmin')).post(`/settings/${setting?.id}/change-setting`, { version: setting?.version, value });
}

/** As the steps leave them: columns that the figures read, on cases that are otherwise like one that went the whole way. */
async function plant(cases: readonly Planted[]): Promise<void> {
  const { rows: columns } = await owner.query<{ name: string }>(`select column_name as name from information_schema.columns where table_schema = 'casework' and table_name = 'permit_case' and column_name not in ('id', 'number', 'accepted_on', 'decided_on', 'case_type', 'deemed', 'status', 'unit_id') order by 1`);
  await owner.query(`insert into casework.permit_case (number, accepted_on, decided_on, case_type, deemed, status, unit_id, ${columns.map(({ name }) => name).join(', ')})
    select 'copy-' || x.n, x.accepted, x.decided, case when x.instant then 'instant' else 'promised' end, x.deemed, case when x.decided is null then 'withdrawn' when x.refused then 'refused' else 'granted' end, x.unit, ${columns.map(({ name }) => `c.${name}`).join(', ')}
    from casework.permit_case c cross join (select row_number() over () n, r.* from jsonb_to_recordset($2) r(accepted date, decided date, instant boolean, deemed boolean, refused boolean, unit bigint)) x where c.id = $1`, [template, JSON.stringify(cases)]);
}

/** As on the first day: what the program may never take back, the owner of the database does with the guards off. */
async function forget(): Promise<void> {
  await owner.query(`set session_replication_role = replica;
    delete from reporting.period_case; delete from reporting.period_work; delete from reporting.figure_value; delete from reporting.period;
    delete from platform.step s using organisation.setting o where s.subject_kind = 'setting' and s.subject_id = o.id and o.name = 'bulletinCutOffDay';
    update organisation.setting set value = 25, version = 0, head = '\\x' where name = 'bulletinCutOffDay';
    delete from casework.permit_case where number like 'copy-%';
    set session_replication_role = default`);
}

const chosen = fc.record({ accepted: fc.integer({ min: 0, max: DAYS }), after: fc.option(fc.integer({ min: 0, max: 60 })), near: fc.constantFrom(null, 20, 24, 25, 26), instant: fc.boolean(), deemed: fc.boolean(), refused: fc.boolean(), unit: fc.nat(3) });
const history = fc.record({
  cases: fc.array(chosen, { minLength: 60, maxLength: 120 }),
  changes: fc.array(fc.record({ on: fc.integer({ min: 5, max: DAYS }), day: fc.integer({ min: 2, max: 28 }) }), { maxLength: 3 }),
  closings: fc.array(fc.integer({ min: 1, max: DAYS }), { maxLength: 6 }),
});
/** Half of them by a cut-off, where it matters. */
const near = (date: string, day: number | null): string => (day === null ? date : `${date.slice(0, 8)}${day}`);
const plantedOf = ({ accepted, after, near: day, instant, deemed, refused, unit }: typeof chosen extends fc.Arbitrary<infer T> ? T : never): Planted => {
  const on = near(at(accepted), day);
  return { accepted: on, decided: after === null ? null : addDays(plainDate(on), after), instant, deemed, refused, unit: units[unit] ?? 0 };
};

/** The second, naive way to count. */
function counted(cases: readonly Case[], { from, to }: Period): Map<string, number> {
  const sums = new Map<string, number>();
  const add = (code: string, one: Case): void => { for (const key of [`${code} ${one.unit_id}`, ...(one.of_bureau ? [`${code} whole`] : [])]) sums.set(key, (sums.get(key) ?? 0) + 1); };
  for (const one of cases) {
    if (one.accepted_on >= from && one.accepted_on < to) {
      add('acceptedTotal', one);
      add(one.case_type === 'instant' ? 'acceptedInstant' : 'acceptedPromised', one);
      if (one.deemed) add('acceptedDeemed', one);
    }
    if (one.decided_on !== null && one.decided_on >= from && one.decided_on < to) for (const code of ['decidedTotal', one.status === 'refused' ? 'refused' : 'granted']) add(code, one);
  }
  return sums;
}
const CODES = ['acceptedTotal', 'acceptedInstant', 'acceptedPromised', 'acceptedDeemed', 'decidedTotal', 'refused', 'granted'];

async function judge(): Promise<void> {
  const cases = await desk.sql.rows<Case>(`select c.id, c.accepted_on, c.decided_on, c.case_type, c.deemed, c.status, c.unit_id, u.path like (select b.path || '%' from organisation.unit b where b.code = 'B-AS') of_bureau from casework.permit_case c join organisation.unit u on u.id = c.unit_id where c.accepted_on is not null`);
  const periods = await get<Period[]>('/periods');
  for (const [place, { from }] of periods.slice(0, -1).entries()) expect(periods[place + 1]?.to).toBe(from);
  for (const date of cases.flatMap((one) => [one.accepted_on, ...(one.decided_on === null ? [] : [one.decided_on])])) expect([date, periods.filter(({ from, to }) => from <= date && date < to).length]).toEqual([date, 1]);
  const totals = new Map<string, number>();
  for (const period of periods.filter(({ to }) => to > '2027-06-01')) {
    const { values } = await get<Figures>(`/periods/${period.name}/figures`);
    const said = new Map(values.filter(({ code, value }) => CODES.includes(code) && value !== 0 && value !== null).map(({ code, unitId, value }) => [`${code} ${unitId ?? 'whole'}`, Number(value)]));
    expect([period.name, new Map([...said].sort())]).toEqual([period.name, new Map([...counted(cases, period)].sort())]);
    for (const [key, value] of said) totals.set(key, (totals.get(key) ?? 0) + value);
  }
  expect(new Map([...totals].sort())).toEqual(new Map([...counted(cases, { name: '', from: '0000', to: '9999', state: '', cutOffDay: 0 })].sort()));
  const closedTo = periods.find(({ state }) => state === 'closed')?.to ?? '';
  const kept = await desk.sql.rows<{ key: string }>(`select k.case_id || ' ' || k.decided as key from reporting.period_case k`);
  const due = cases.flatMap((one) => [...(one.accepted_on < closedTo ? [`${one.id} false`] : []), ...(one.decided_on !== null && one.decided_on < closedTo ? [`${one.id} true`] : [])]);
  expect(kept.map(({ key }) => key).sort()).toEqual(due.sort());
}

/** Every page of what is behind a number. */
async function opened(name: string, code: string, unit: number | null): Promise<{ value: number; amount: number; ids: Set<number>; days: string[] }> {
  const pages: Rows[] = [];
  for (let next: string | null = ''; next !== null; next = pages.at(-1)?.next ?? null) pages.push(await get<Rows>(`/periods/${name}/figures/${code}/cases?limit=20${unit === null ? '' : `&unit=${unit}`}${next === '' ? '' : `&after=${next}`}`));
  const rows = pages.flatMap((page) => page.rows);
  return { value: pages[0]?.value ?? Number.NaN, amount: rows.reduce((sum, row) => sum + row.amount, 0), ids: new Set(rows.map((row) => row.subjectId)), days: rows.map((row) => row.on) };
}

beforeAll(async () => {
  owner = new pg.Client(process.env.DATABASE_URL);
  await owner.connect();
  // neither the zone of the database nor that of the process is ours
  await owner.query(`do $$ begin execute format('alter database %I set timezone to %L', current_database(), 'America/New_York'); end $$`);
  desk = await Desk.open('2027-08-20T10:00');
  template = (await desk.given.grantedCase()).id;
  units = (await desk.sql.rows<{ id: number }>(`select id from organisation.unit where code in ('D-WSJS', 'D-YYQX', 'D-TZXM', 'C-210381') order by code desc`)).map(({ id }) => id);
}, 60_000);
afterAll(async () => {
  await owner.end();
  await desk.close();
});

describe('whatever the history', () => {
  it('the periods add up, no case is in two of them or in none, and what is behind a number comes to it', async () => {
    expect(await desk.sql.row('show timezone')).toEqual({ TimeZone: 'America/New_York' });
    expect(units).toHaveLength(4);
    await fc.assert(fc.asyncProperty(history, async ({ cases, changes, closings }) => {
      await forget();
      await desk.at(`${BEGIN}T09:00`);
      await plant(cases.map(plantedOf));
      // in mid-year from the 25th to the 20th in each of them; closed when it is due, or weeks later
      const acts = [...[...changes, { on: 100, day: 20 }].map(({ on, day }) => ({ on, act: () => cutOff(day) as Promise<unknown> })), ...closings.map((on) => ({ on, act: () => closeDue() as Promise<unknown> }))].sort((a, b) => a.on - b.on);
      for (const { on, act } of acts) {
        await desk.at(`${at(on)}T00:00`);
        await act();
      }
      await desk.at(`${at(DAYS + 65)}T10:00`);
      await judge();
      await closeDue();
      await judge();
      const { values } = await get<Figures>('/periods/2028-03/figures');
      for (const { code, unitId, value } of values.filter((one) => CODES.includes(one.code)).slice(0, 12)) {
        const { value: said, amount, ids, days } = await opened('2028-03', code, unitId);
        expect([code, unitId, said, amount, ids.size]).toEqual([code, unitId, value, value, value]);
        expect(days.every((day) => day > '2028-01-25' && day < '2028-03-29')).toBe(true);
      }
    }), { numRuns: 4, endOnFailure: true });
  }, 300_000);
});

describe('the midnight of Shanghai', () => {
  /** The clock does not go on while something is done. */
  async function standing<T>(instant: string, act: () => Promise<T>): Promise<T> {
    await desk.get(ClockKeeper).moveTo(new Date(instant));
    const clock = desk.get(LegalClock);
    Object.assign(clock, { now: () => new Date(instant) });
    try { return await act(); } finally { Reflect.deleteProperty(clock, 'now'); }
  }

  it('parts what is accepted at 23:59:59.999 on the 24th from what is accepted at 00:00:00.000 on the 25th', async () => {
    await forget();
    const late = await standing('2028-06-24T15:59:59.999Z', () => desk.given.acceptedCase());
    const early = await standing('2028-06-24T16:00:00.000Z', () => desk.given.acceptedCase());
    await closeDue();
    for (const [name, id] of [['2028-06', late.id], ['2028-07', early.id]] as const) expect((await opened(name, 'acceptedTotal', null)).ids).toEqual(new Set([id]));
    expect(await desk.sql.rows('select case_id from reporting.period_case where case_id = any($1) order by 1', [[late.id, early.id]])).toEqual([{ case_id: late.id }]);
  });
});

describe('a section that is dissolved in the month', () => {
  it('keeps what it did, under its name, in the period and in the whole', async () => {
    await forget();
    await desk.at('2028-07-01T09:00');
    const parent = await desk.sql.row<{ id: number }>(`select id from organisation.unit where code = 'B-AS'`);
    const made = await (await desk.as('sysadmin')).post('/units/establish-unit', { code: 'D-XTC', name: '拟撤审批科', kind: 'section', from: '2028-07-01', parentId: parent?.id });
    succeeds(made);
    const id = Number(made.body.id);
    await plant([1, 2, 3].map((day) => ({ accepted: `2028-07-0${day}`, decided: `2028-07-1${day}`, instant: false, deemed: false, refused: false, unit: id })));
    await owner.query(`update casework.permit_case set status = 'issued', certified_by = (select min(p.id) from organisation.person p) where unit_id = $1`, [id]);
    await desk.at('2028-07-15T09:00');
    succeeds(await (await desk.as('sysadmin')).post(`/units/${id}/close-unit`, { version: 1, on: '2028-07-16' }));
    await desk.at('2028-07-25T00:00');
    await closeDue();
    const { values } = await get<Figures>('/periods/2028-07/figures');
    for (const code of ['acceptedTotal', 'decidedTotal']) {
      expect(values.find((one) => one.code === code && one.unitId === id)).toMatchObject({ unitName: '拟撤审批科', value: 3 });
      expect((await opened('2028-07', code, null)).ids.size).toBe(values.find((one) => one.code === code && one.unitId === null)?.value);
    }
  });
});
