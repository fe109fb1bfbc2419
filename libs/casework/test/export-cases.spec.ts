import { AGENT, Desk, ENTERPRISE, failsWith, PERSON, succeeds, type GivenCase } from '@onecounter/testing';
import readXlsxFile from 'read-excel-file/node';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

const exported = async (login: string, cases: readonly GivenCase[], key: string) => (await desk.as(login)).post('/cases/bulk/export-cases', { rows: cases.map(({ id, version }) => ({ id, version })) }, { 'idempotency-key': key });
async function sheetOf(login: string, key: string): Promise<string[][]> {
  const answer = await (await desk.as(login)).get(`/cases/bulk/${key}/sheet`);
  expect(answer.headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  const sheets = await readXlsxFile(answer.bytes) as unknown as { data: unknown[][] }[];
  return (sheets[0]?.data ?? []).map((row) => row.map(String));
}

describe('exported cases', () => {
  it('are a sheet of what the list shows; names cannot compute, identity numbers stay masked', async () => {
    const wicked = await desk.given.acceptedCase({ applicant: { ...ENTERPRISE, name: `=HYPERLINK("x")𠮷·公司`, creditCode: '91210300MAXX101330' } }).catch(() => null);
    const person = await desk.given.acceptedCase({ item: 'SP-001', applicant: PERSON, agent: AGENT });
    const foreign = await desk.given.acceptedCase({ item: 'YY-001' });
    const answer = await exported('reviewer1', [person, foreign, ...(wicked ? [wicked] : [])], 'export-cases-01');
    succeeds(answer, { done: wicked ? 2 : 1, refused: 1 });
    const [head, ...rows] = await sheetOf('reviewer1', 'export-cases-01');
    expect(head?.slice(0, 5)).toEqual(['编号', '事项编码', '事项', '申请人', '证件号码']);
    const text = JSON.stringify(rows);
    expect(rows.map((row) => row[0])).toContain(person.number);
    expect(text).not.toContain(foreign.number);
    expect(text).not.toContain(PERSON.residentId);
    expect(text).toContain('210302********991X');
    for (const row of rows) for (const cell of row) expect(cell).not.toMatch(/^[=+@]/);
  });

  it('leave a line in the access log, and are nobody else\'s', async () => {
    const permitCase = await desk.given.acceptedCase();
    succeeds(await exported('head1', [permitCase], 'export-cases-02'), { done: 1 });
    await sheetOf('head1', 'export-cases-02');
    const logged = await desk.sql.row<{ detail: object }>(`select detail from platform.access_log where action = 'exportCases' and detail ->> 'key' = 'export-cases-02'`);
    expect(logged?.detail).toEqual({ key: 'export-cases-02', caseIds: [permitCase.id] });
    failsWith(await (await desk.as('reviewer1')).get('/cases/bulk/export-cases-02/sheet'), 'notFound');
    failsWith(await (await desk.as('clerk1')).get('/cases/bulk/export-cases-02/sheet'), 'notPermitted');
    failsWith(await exported('clerk1', [permitCase], 'export-cases-03'), 'notPermitted');
  });
});
