import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lifecycleAllows, PERMIT_CASE, statusAfter, type ItemDefinition } from '@onecounter/contracts';
import { projectColumns } from '@onecounter/casework';
import { Calendars } from '@onecounter/platform';
import { Desk, succeeds } from '@onecounter/testing';
import { command, verdict } from './command';

const CASES = 2000;
let desk: Desk;
let said: Awaited<ReturnType<typeof command>>;
const count = async (sql: string): Promise<number> => (await desk.sql.row<{ n: number }>(`select count(*) n from ${sql}`))?.n ?? 0;

beforeAll(async () => {
  desk = await Desk.open('2026-11-20T15:00');
  await desk.given.registeredCase();
  said = await command('load', '--cases', String(CASES), '--seed', '7');
  if (said.code !== 0) throw new Error(said.notes);
});
afterAll(() => desk.close());

describe('a loaded history', () => {
  it('says what it made, and verifies', async () => {
    expect(said.out).toMatch(/^2000 cases \(\d+ open\), \d+ steps, 2000 heads sealed/);
    expect(await verdict()).toEqual(expect.objectContaining({ code: 0, intact: true, findings: [] }));
  });

  it('holds six to seven steps a case, a quarter decided at once, about one in a hundred open', async () => {
    const [cases, steps, open, instant] = [await count('casework.permit_case'), await count(`platform.step where subject_kind = 'permitCase'`), await count('casework.permit_case where running'), await count(`casework.permit_case where case_type = 'instant'`)];
    expect(cases).toBe(CASES + 1);
    expect(steps / cases).toBeGreaterThan(6);
    expect(steps / cases).toBeLessThan(7.5);
    expect(open / cases).toBeGreaterThan(0.005);
    expect(open / cases).toBeLessThan(0.025);
    expect(instant / cases).toBeGreaterThan(0.2);
    expect(instant / cases).toBeLessThan(0.3);
  });

  it('has supplements, refusals, withdrawals and cases of three review levels in it', async () => {
    for (const verb of ['receiveSupplement', 'refusePermit', 'withdrawApplication', 'passCheck', 'declineNotOurs']) expect([verb, await count(`platform.step where verb = '${verb}'`) > 0]).toEqual([verb, true]);
  });

  it('holds only steps that the lifecycle allows, in office hours, never after now, by people who hold the post', async () => {
    const rows = await desk.sql.rows<{ id: number; status: string; verbs: string[] }>(
      `select c.id, c.status, array_agg(s.verb order by s.seq) verbs from casework.permit_case c join platform.step s on s.subject_kind = 'permitCase' and s.subject_id = c.id group by c.id`,
    );
    for (const { id, status, verbs } of rows) {
      const end = verbs.reduce<string | null>((state, verb) => {
        expect([id, verb, lifecycleAllows(PERMIT_CASE, verb, state)]).toEqual([id, verb, true]);
        return statusAfter(PERMIT_CASE.steps[verb as keyof typeof PERMIT_CASE.steps], state);
      }, null);
      expect([id, end]).toEqual([id, status]);
    }
    const outside = `(s.legal_at at time zone 'Asia/Shanghai')::time not between '08:30' and '11:30' and (s.legal_at at time zone 'Asia/Shanghai')::time not between '13:00' and '16:30'`;
    expect(await count(`platform.step s where subject_kind = 'permitCase' and (${outside} or s.legal_at > '2026-11-20T15:01+08')`)).toBe(0);
    expect(await count(`platform.step s where subject_kind = 'permitCase' and post <> 'system' and not exists (select 1 from organisation.post_holding h where h.person_id = s.by_person and h.role = s.post and h.unit_id = s.unit_id)`)).toBe(0);
  });

  it('keeps duties apart as the law wants them', async () => {
    expect(await count('casework.permit_case where received_by in (reviewed_by, checked_by, decided_by, issued_by) or reviewed_by in (checked_by, decided_by, issued_by) or decided_by in (checked_by, issued_by)')).toBe(0);
  });

  it('has the due dates that the kernel projects', async () => {
    const rows = await desk.sql.rows<Record<string, string | null> & { definition: ItemDefinition; provisional: boolean; jurisdiction_path: string }>(
      `select c.accepted_on, c.decided_on, c.statutory_due_on, c.promised_due_on, c.delivery_due_on, c.due_on, c.provisional, c.jurisdiction_path, v.definition from casework.permit_case c join catalogue.item_version v on v.id = c.item_version_id where c.accepted_on is not null`,
    );
    for (const { definition, accepted_on: accepted, decided_on: decided, jurisdiction_path: place, ...due } of rows) {
      const calendar = await desk.get(Calendars).of(place);
      expect(due).toEqual(projectColumns(definition, { accepted_on: accepted ?? null, decided_on: decided ?? null, holds: [], extensions: [] }, calendar));
    }
  });

  it('is found by any two characters of it, as a case of today is', async () => {
    const differing = `casework.permit_case c where not (search_grams @> g and g @> search_grams)`;
    expect(await count(differing.replace(' where', `, platform.bigrams(number || ' ' || applicant_name || ' ' || item_name || ' ' || item_code || ' ' || concat_ws(' ', applicant ->> 'creditCode', applicant ->> 'legalRepresentative', case when applicant ->> 'kind' = 'enterprise' then applicant ->> 'address' end)) g where`))).toBe(0);
    const row = await desk.sql.row<{ id: number; number: string }>(`select id, number from casework.permit_case where running order by id limit 1`);
    succeeds(await (await desk.as('hallhead1')).get(`/cases/find?number=${row?.number ?? ''}`), { id: row?.id, number: row?.number });
  });

  it('leaves numbers and indexes fit for the next case', async () => {
    const next = await desk.given.acceptedCase();
    expect(next.id).toBe(CASES + 2);
    expect(await count(`pg_indexes where schemaname = 'casework' and tablename = 'permit_case'`)).toBe(17);
  });

  it('can be continued by its officers: an open case takes its next step', async () => {
    const open = await desk.sql.row<{ id: number; version: number }>(`select c.id, c.version from casework.permit_case c where status = 'granted' and unit_id = (select id from organisation.unit where code = 'D-WSJS') order by id limit 1`);
    if (!open) return;
    succeeds(await (await desk.as('reviewer1')).post(`/cases/${open.id}/print-certificate`, { version: open.version, stockNumber: 'K00019001' }), { status: 'certified' });
  });

  it('refuses a number of cases that is none', async () => {
    expect((await command('load', '--cases', 'many')).code).toBe(1);
  });
});
