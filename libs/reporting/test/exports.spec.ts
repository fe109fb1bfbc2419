import { Desk, ENTERPRISE, failsWith, PERSON, succeeds, type Answer } from '@onecounter/testing';
import { EXPORT_LIST_NAMES } from '@onecounter/contracts';
import { ExportLists, FileStore, MachineClock } from '@onecounter/platform';
import readXlsxFile from 'read-excel-file/node';
import { Exporter } from '../src/jobs/exporter';
import { ExpireExports } from '../src/jobs/expire-exports.schedule';
import { ExportJobs } from '../src/data/export-jobs';

interface Export { id: number; state: string; fileName: string; rowsDone: number; rowsTotal: number | null; failure: string | null; expiresAt: string | null }
/** From the one who sees least of an office to the administrators. */
const LOGINS = ['reviewer1', 'clerk1', 'issuer1', 'inspoffice1', 'coord1', 'assess1', 'leader1', 'sysadmin', 'auditor'];
const NEEDED: Readonly<Record<string, Record<string, string>>> = { archives: { state: 'waiting' }, jointArchives: { state: 'waiting' }, firstPresentations: { month: '2026-11' }, failingPoints: { month: '2026-11' }, figureRows: { name: '2026-11', code: 'acceptedTotal' } };
const WICKED = '=HYPERLINK("x")<b>𠮷·，公司"';

let desk: Desk;
let [mine, foreign] = ['', ''];
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  mine = (await desk.given.acceptedCase({ item: 'SP-001', applicant: PERSON })).number;
  await desk.given.acceptedCase({ item: 'SP-001', applicant: { ...ENTERPRISE, name: WICKED } });
  foreign = (await desk.given.acceptedCase({ item: 'YY-001' })).number;
}, 60_000);
afterAll(() => desk.close());

const ask = async (login: string, body: object = {}): Promise<Answer> => (await desk.as(login)).post('/exports', { list: 'cases', filter: { view: 'section' }, format: 'xlsx', ...body });
const made = (answer: Answer): Export => answer.body as unknown as Export;
const read = async (login: string, id: number): Promise<Export> => made(await (await desk.as(login)).get(`/exports/${id}`));
const file = async (login: string, id: number): Promise<Answer> => (await desk.as(login)).get(`/exports/${id}/file`);
async function finished(login: string, body: object = {}): Promise<Export> {
  const asked = await ask(login, body);
  expect(asked.status).toBe(201);
  await desk.get(Exporter).drain();
  return read(login, made(asked).id);
}
async function sheetOf(answer: Answer): Promise<string[][]> {
  const sheets = await readXlsxFile(answer.bytes) as unknown as { data: unknown[][] }[];
  return (sheets[0]?.data ?? []).map((row) => row.map((one) => String(one ?? '')));
}

describe('an exported list', () => {
  it('waits, is made, and is fetched under a name that says what it is; only what the person sees is in it, nothing computes', async () => {
    const asked = await ask('reviewer1');
    expect(made(asked)).toMatchObject({ state: 'waiting', stateLabel: '排队', fileName: '办件_在办_2026-11-20.xlsx', listLabel: '办件' });
    failsWith(await file('reviewer1', made(asked).id), 'exportNotReady');
    await desk.get(Exporter).drain();
    expect(await read('reviewer1', made(asked).id)).toMatchObject({ state: 'done', rowsDone: 2, rowsTotal: 2, expiresAt: expect.stringMatching(/^2026-11-27T02:30/) as string });
    const answer = await file('reviewer1', made(asked).id);
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain('办件_在办_2026-11-20.xlsx');
    const [head, ...rows] = await sheetOf(answer);
    expect(head?.slice(0, 5)).toEqual(['编号', '事项编码', '事项', '申请人', '证件号码']);
    const text = JSON.stringify(rows);
    expect(rows.map((row) => row[0])).toContain(mine);
    expect(rows.map((row) => row[3])).toContain(`'${WICKED}`);
    expect(text).not.toContain(foreign);
    expect(text).not.toContain(PERSON.residentId);
    expect(await desk.sql.row<{ detail: object }>(`select detail from platform.access_log where action = 'downloadExport'`)).toEqual({ detail: { list: 'cases', format: 'xlsx', rows: 2 } });
  });

  it('comes as CSV when asked, with the filters of the list in its name', async () => {
    const done = await finished('reviewer1', { format: 'csv', filter: { view: 'all', search: 'HYPERLINK', sort: 'newest', limit: '1', after: 'n.999' } });
    expect(done).toMatchObject({ state: 'done', rowsDone: 1, fileName: '办件_全部_含“HYPERLINK”_2026-11-20.csv' });
    const text = (await file('reviewer1', done.id)).bytes.toString('utf8');
    expect(text.startsWith('\ufeff编号,事项编码,')).toBe(true);
    expect(text).toContain(`"'${WICKED.replaceAll('"', '""')}"`);
  });

  it.each(EXPORT_LIST_NAMES.map((list) => [list]))('of %s has its head also when it is empty, for whoever may read it, and for nobody else', async (list) => {
    const outcomes: string[] = [];
    for (const login of LOGINS) {
      const asked = await ask(login, { list, filter: NEEDED[list] ?? {} });
      outcomes.push(asked.status === 201 ? 'may' : String(asked.body.code));
      if (asked.status !== 201) continue;
      await desk.get(Exporter).drain();
      const done = await read(login, made(asked).id);
      expect([done.state, done.failure]).toEqual(['done', null]);
      expect((await sheetOf(await file(login, done.id)))[0]).toEqual(desk.get(ExportLists).find(list)?.columns.map(({ title }) => title));
      break;
    }
    expect(outcomes.at(-1)).toBe('may');
    expect(outcomes.slice(0, -1).every((one) => one === 'notPermitted')).toBe(true);
  });

  it('is read to its end, page after page, whatever its cursor is', async () => {
    await desk.sql.rows(`insert into organisation.person (name, created_at, head, moved_at) select '同名', p.created_at, p.head, p.moved_at from (select * from organisation.person order by id limit 1) p, generate_series(1, 400)`);
    const [{ count = 0 } = {}] = await desk.sql.rows<{ count: number }>('select count(*)::int count from organisation.person');
    expect(count).toBeGreaterThan(200);
    const done = await finished('sysadmin', { list: 'people', filter: {} });
    const rows = (await sheetOf(await file('sysadmin', done.id))).slice(1);
    expect([done.rowsDone, rows.length]).toEqual([count, count]);
    expect(rows.filter(([name]) => name === '同名').length).toBe(400);
  });

  it('is read to its end also when its page shows the whole list', async () => {
    const same = 'unit_id, materials, edition, file_hash, file_name, media_type, size_bytes, address, notes, status, version, head, moved_at';
    await desk.sql.rows(`insert into catalogue.form (code, name, ${same}) select 'Z-' || lpad(n::text, 4, '0'), '试验表 ' || n, ${same.split(', ').map((name) => `f.${name}`).join(', ')} from (select * from catalogue.form order by id limit 1) f, generate_series(1, 250) n`);
    const [{ count = 0 } = {}] = await desk.sql.rows<{ count: number }>('select count(*)::int count from catalogue.form');
    const done = await finished('coord1', { list: 'forms', filter: {} });
    const codes = (await sheetOf(await file('coord1', done.id))).slice(1).map(([code]) => code);
    expect([done.rowsDone, codes.length, new Set(codes).size]).toEqual([count, count, count]);
  });

  it('is named after its filters in words', async () => {
    expect((await finished('reviewer1', { list: 'disputes', filter: { state: 'open', overdue: 'yes', from: '2026-11-01' } })).fileName).toBe('分歧_未了结_超期_自2026-11-01_2026-11-20.xlsx');
  });

  it('is nobody else\'s', async () => {
    const done = await finished('reviewer1');
    for (const path of ['', '/file']) failsWith(await (await desk.as('head1')).get(`/exports/${done.id}${path}`), 'notFound');
    failsWith(await (await desk.as('head1')).post(`/exports/${done.id}/cancel-export`), 'notFound');
    expect(((await (await desk.as('head1')).get('/exports')).body as unknown as Export[]).map(({ id }) => id)).not.toContain(done.id);
  });

  it('is refused by name for a wrong list, filter, format, and for who may not take it along', async () => {
    failsWith(await ask('clerk1'), 'notPermitted');
    for (const [body, field] of [[{ list: 'passwords' }, 'list'], [{ format: 'pdf' }, 'format'], [{ filter: { light: 'green' } }, 'light'], [{ filter: { status: 'granted', colour: 'red' } }, 'colour'], [{ filter: { search: 'x'.repeat(201) } }, 'filter'], [{ filter: ['x'] }, 'filter'], [{ filter: { a: { b: 1 } } }, 'filter'], [{ filter: null }, 'filter']] as const) {
      const answer = await ask('reviewer1', body);
      failsWith(answer, 'invalidInput');
      expect((answer.body.errors as { field: string }[]).map((one) => one.field)).toContain(field);
    }
  });

  it('can be cancelled while it waits; five at once are enough for one person', async () => {
    const asked = [];
    for (let n = 0; n < 5; n += 1) asked.push(made(await ask('head1')).id);
    failsWith(await ask('head1'), 'exportsUnderWay', { count: 5 });
    const [first = 0] = asked;
    succeeds(await (await desk.as('head1')).post(`/exports/${first}/cancel-export`), { state: 'cancelled' });
    failsWith(await (await desk.as('head1')).post(`/exports/${first}/cancel-export`), 'exportOver');
    expect(await desk.get(Exporter).drain()).toBe(4);
    expect((await read('head1', first)).state).toBe('cancelled');
  });

  it('begins anew when its worker was killed, and stops when it is cancelled under way', async () => {
    const id = made(await ask('reviewer1')).id;
    const jobs = desk.get(ExportJobs);
    const dead = await jobs.claim(new Date('2026-01-01'), new Date('2026-01-01T00:01:00Z'), 'dead');
    expect(dead?.id).toBe(id);
    expect(await desk.get(Exporter).drain()).toBe(1);
    expect((await read('reviewer1', id)).state).toBe('done');
    expect(dead && (await jobs.note(dead, 1, 2, desk.get(MachineClock).now()))).toBe(false);
    const other = made(await ask('reviewer1')).id;
    const claimed = await jobs.claim(new Date('2026-01-01'), new Date('2026-01-01T00:01:00Z'), 'alive');
    succeeds(await (await desk.as('reviewer1')).post(`/exports/${other}/cancel-export`), { state: 'cancelled' });
    expect(claimed && (await jobs.note(claimed, 1, 2, desk.get(MachineClock).now()))).toBe(false);
  });

  it('is told to have failed when its person lost the post meanwhile', async () => {
    const id = made(await ask('reviewer1')).id;
    await desk.sql.rows('update platform.export_job set post_id = 0 where id = $1', [id]);
    await desk.get(Exporter).drain();
    expect(await read('reviewer1', id)).toMatchObject({ state: 'failed', failure: '本岗位不能“导出办件”。' });
  });

  it('expires after the set days: its file is gone, what it was can still be read', async () => {
    const done = await finished('reviewer1');
    const hash = (await desk.sql.row<{ file_hash: string }>('select file_hash from platform.export_job where id = $1', [done.id]))?.file_hash ?? '';
    const sweep = (): Promise<number> => desk.get(FileStore).sweep(new Date(desk.get(MachineClock).now().getTime() + 60_000));
    await sweep();
    expect(await desk.get(FileStore).open(hash)).not.toBeNull();
    await desk.sql.rows('update platform.export_job set expires_at = $2 where id = $1', [done.id, new Date('2026-11-27T02:30:00Z')]);
    await desk.get(ExpireExports).run(new Date('2026-11-27T03:20:00Z'));
    expect(await read('reviewer1', done.id)).toMatchObject({ state: 'expired', rowsDone: 2 });
    failsWith(await file('reviewer1', done.id), 'exportNotReady', { stateLabel: '已过期' });
    expect(await sweep()).toBeGreaterThan(0);
    expect(await desk.get(FileStore).open(hash)).toBeNull();
  });
});
