import { Desk, failsWith } from '@onecounter/testing';

let desk: Desk;
let caseId: number;
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  caseId = (await desk.given.acceptedCase()).id;
  await (await desk.as('reviewer1')).post(`/cases/${caseId}/show-personal-data`, { reason: '=HYPERLINK("http://x","𠮷·核对")' });
});
afterAll(() => desk.close());

const ask = async (query = '', login = 'auditor') => (await desk.as(login)).get(`/access-log${query}`);
const actions = async (query: string) => [...new Set(((await ask(query)).body.rows as { action: string }[]).map(({ action }) => action))].sort();

describe('the access log', () => {
  it.each(['sysadmin', 'secadmin', 'leader1', 'clerk1'])('is read and exported by the audit administrator, not by %s', async (login) => {
    failsWith(await ask('', login), 'notPermitted');
    failsWith(await ask('/sheet', login), 'notPermitted');
  });

  it('is narrowed to what was done, by whom, to which case, on which days', async () => {
    const today = new Date(String((await desk.sql.row<{ at: Date }>('select max(machine_at) at from platform.access_log'))?.at.toISOString()));
    const day = (shift: number) => new Date(today.getTime() + shift * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
    expect(await actions('?group=read')).toEqual(['showPersonalData']);
    expect(await actions('?group=signIn')).toContain('signIn');
    const [shown] = (await ask(`?caseId=${caseId}`)).body.rows as { byName: string; actionLabel: string }[];
    expect(shown?.actionLabel).toBe('查看明文');
    expect(await actions(`?group=read&words=${encodeURIComponent(shown?.byName ?? '')}`)).toEqual(['showPersonalData']);
    expect(await actions(`?words=${encodeURIComponent('没有这个人')}`)).toEqual([]);
    expect(await actions(`?group=read&from=${day(0)}&to=${day(0)}`)).toEqual(['showPersonalData']);
    expect(await actions(`?group=read&from=${day(1)}`)).toEqual([]);
    expect(await actions(`?group=read&to=${day(-1)}`)).toEqual([]);
  });

  it.each(['?group=all', '?from=2026-02-30', '?caseId=0', '?words=a&words=b'])('refuses the filter %s by name', async (query) => {
    failsWith(await ask(query), 'invalidInput');
  });

  it('pages without gap or repetition while it grows', async () => {
    const first = (await ask('?limit=2')).body as { rows: { id: number }[]; next: number };
    await desk.signIn('clerk2');
    const second = (await ask(`?limit=2&before=${first.next}`)).body as { rows: { id: number }[] };
    expect(second.rows[0]?.id).toBeLessThan(first.rows[1]?.id ?? 0);
  });

  it('is exported as CSV in which nothing computes, and the export is itself an entry', async () => {
    const sheet = await ask('/sheet?group=read');
    expect([sheet.status, sheet.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    const text = sheet.bytes.toString('utf8');
    expect(text).toContain('𠮷·核对');
    expect(text.split('\r\n')[1]).toMatch(/^"\d{4}-\d\d-\d\d \d\d:\d\d","2026-11-20 10:3\d","[^"]+","[^"]+","查看明文",/);
    expect(text).not.toMatch(/(^|,)"[=+@]/m);
    expect(await actions('?group=export')).toEqual(['exportAccessLog']);
  });
});
