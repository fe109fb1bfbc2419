import { Desk, failsWith, PERSON, succeeds, type Answer } from '@onecounter/testing';
import pg from 'pg';
import readXlsxFile from 'read-excel-file/node';
import { ClosePeriodSchedule } from '../src/jobs/close-period.schedule';

interface Row { number: string; applicantName: string; unitName: string; amount: number }
interface Rows { value: number; total: number; outside: number; outsideAmount: number; asOf: string; rows: Row[] }
interface Logged { detail: object; login: string }
let desk: Desk;
const units: Record<string, number> = {};
const OTHER = 'reviewer3';

const get = async (path: string, login = 'coord1'): Promise<Answer> => (await desk.as(login)).get(path);
const rows = async (login: string, query = ''): Promise<Rows> => (await get(`/periods/2026-10/figures/acceptedTotal/cases${query}`, login)).body as unknown as Rows;
async function sheet(login: string, query = ''): Promise<string[][]> {
  const answer = await get(`/periods/2026-10/figures/acceptedTotal/sheet${query}`, login);
  succeeds(answer);
  const sheets = await readXlsxFile(answer.bytes) as unknown as { data: unknown[][] }[];
  return (sheets[0]?.data ?? []).map((row) => row.map((one) => String(one ?? '')));
}
const logged = (): Promise<Logged[]> => desk.sql.rows<Logged>(`select l.detail, a.login from platform.access_log l left join organisation.account a on a.person_id = l.by_person where l.action = 'exportCases' order by l.id`);

beforeAll(async () => {
  desk = await Desk.open('2026-10-12T10:00');
  for (const { code, id } of await desk.sql.rows<{ code: string; id: number }>('select code, id from organisation.unit')) units[code] = id;
  await desk.given.acceptedCase({ applicant: PERSON });
  await desk.given.acceptedCase();
  await desk.given.acceptedCase({ item: 'YY-002', applicant: { kind: 'enterprise', name: '=HYPERLINK("x")公司', creditCode: '91210303MAXXXX031R', legalRepresentative: '示例', phone: '13800000003', address: '示例路 2 号' } });
}, 60_000);
afterAll(() => desk.close());

describe.each(['while its period is open', 'once its period is closed'])('what is behind a number, %s', (when) => {
  beforeAll(async () => {
    if (when === 'while its period is open') return;
    await desk.at('2026-10-25T00:00');
    await desk.sql.transaction(() => desk.get(ClosePeriodSchedule).run());
  });

  it('is shown within one’s scope, natural persons masked; the number stays whole and says what lies outside', async () => {
    const asOf = when === 'once its period is closed' ? 'frozen' : 'now';
    const whole = await rows('coord1');
    expect(whole).toMatchObject({ value: 3, total: 3, outside: 0, asOf });
    expect(whole.rows.map(({ applicantName }) => applicantName)).toEqual(['王*示', '鞍山市铁西区味源餐饮管理有限公司', '=HYPERLINK("x")公司']);
    const own = await rows('reviewer1');
    expect([own.value, own.total, own.outside, own.rows.map(({ unitName }) => unitName)]).toEqual([3, 3, 1, ['卫生计生审批科', '卫生计生审批科']]);
    const other = await rows(OTHER);
    expect([other.value, other.outside, other.rows.length]).toEqual([3, 2, 1]);
    expect(await rows(OTHER, `?unit=${units['D-WSJS']}`)).toMatchObject({ value: 2, total: 2, outside: 2, rows: [] });
    for (const words of [PERSON.name, PERSON.residentId, PERSON.phone]) expect(JSON.stringify(whole)).not.toContain(words);
  });

  it('is taken along as a sheet with the same rows, as masked, no cell of which is a formula; who took what is logged', async () => {
    const before = (await logged()).length;
    const [head, ...lines] = await sheet('coord1');
    expect(head?.slice(0, 4)).toEqual(['编号', '名称', '科室', '申请人']);
    expect(lines.map((line) => line[3])).toEqual(['王*示', '鞍山市铁西区味源餐饮管理有限公司', `'=HYPERLINK("x")公司`]);
    expect(lines.map((line) => line[0])).toEqual((await rows('coord1')).rows.map(({ number }) => number));
    expect((await sheet('coord1', `?unit=${units['D-YYQX']}`)).slice(1)).toHaveLength(1);
    expect((await logged()).slice(before)).toEqual([
      { login: 'coord1', detail: { period: '2026-10', figure: 'acceptedTotal', unit: null, rows: 3 } },
      { login: 'coord1', detail: { period: '2026-10', figure: 'acceptedTotal', unit: units['D-YYQX'], rows: 1 } },
    ]);
  });

  it('is nobody’s who is not signed in, and no sheet for whoever may not export', async () => {
    for (const what of ['cases', 'sheet']) expect((await desk.nobody().get(`/periods/2026-10/figures/acceptedTotal/${what}`)).status).toBe(401);
    const before = (await logged()).length;
    failsWith(await get('/periods/2026-10/figures/acceptedTotal/sheet', 'policy1'), 'notPermitted');
    failsWith(await get('/periods/2026-10/figures/acceptedTotal/cases', 'clerk1'), 'notPermitted');
    expect(await logged()).toHaveLength(before);
  });
});

describe('a case that went to another section after the freeze', () => {
  it('is seen where it is now, and what one sees and what lies outside still come to the number', async () => {
    const owner = new pg.Client(process.env.DATABASE_URL);
    await owner.connect();
    // as its transfer leaves it (移交承办)
    await owner.query(`update casework.permit_case set unit_id = $2 where id = (select min(c.id) from casework.permit_case c where c.unit_id = $1)`, [units['D-WSJS'], units['D-YYQX']]);
    await owner.end();
    for (const [login, query, seen, outside] of [['reviewer1', '', 1, 2], [OTHER, '', 2, 1], [OTHER, `?unit=${units['D-WSJS']}`, 1, 1], ['reviewer1', `?unit=${units['D-YYQX']}`, 0, 1], ['coord1', '', 3, 0]] as const) {
      const behind = await rows(login, query);
      expect([login, query, behind.asOf, behind.rows.length, behind.outside]).toEqual([login, query, 'frozen', seen, outside]);
      expect(behind.rows.reduce((sum, { amount }) => sum + amount, behind.outsideAmount)).toBe(behind.value);
    }
  });
});
