import { Desk, failsWith, measurePdf, succeeds } from '@onecounter/testing';

interface Application { id: number; version: number; status: string; number: string; caseNumber: string | null; applicantName: string | null; hasForm: boolean; usedCopies: number | null; verbs: string[]; trace: { chainBrokenAt: number | null; steps: { verb: string; words: string | null }[] } }
let desk: Desk;
const ASKED = { seal: 'officialSeal', paper: '关于𠮷田·明一案的函', matter: '报送市政府 <b>办公厅</b>', copies: 3 };
const apply = async (change: object = {}, login = 'reviewer1', headers: Record<string, string> = {}) => (await desk.as(login)).post('/seal-applications/apply-for-seal', { ...ASKED, ...change }, headers);
const show = async (id: number, login = 'reviewer1'): Promise<Application> => (await (await desk.as(login)).get(`/seal-applications/${id}`)).body as unknown as Application;
const applied = async (change: object = {}): Promise<Application> => show(Number((await apply(change)).body.id));
const take = async ({ id, version }: Application, verb: string, login: string, body: object = {}) => (await desk.as(login)).post(`/seal-applications/${id}/${verb}`, { version, ...body });
const approve = (one: Application, login = 'leader1') => take(one, 'approve-seal-application', login, { words: '同意用印。' });
const use = (one: Application, copies = 2, login = 'coord1') => take(one, 'use-official-seal', login, { copies });
const linesOf = (id: number) => desk.sql.rows('select register, source, used_on, copies, matter, case_number, used_by_name, keeper_name, register_id from compliance.register_entry where application_id = $1', [id]);

beforeAll(async () => {
  desk = await Desk.open();
  await desk.at('2026-11-20T10:30');
});
afterAll(() => desk.close());

describe('an application for the official seal', () => {
  it('is asked for about a case, approved, sealed, and becomes a line of the register', async () => {
    const permitCase = await desk.given.acceptedCase();
    const one = await applied({ caseNumber: permitCase.number });
    expect(one).toMatchObject({ status: 'applied', number: expect.stringMatching(/^GZ20261120-\d{6}$/) as string, caseNumber: permitCase.number, applicantName: expect.any(String) as string, hasForm: false, verbs: ['withdrawSealApplication'] });
    succeeds(await approve(one), { status: 'approved' });
    const approved = await show(one.id, 'coord1');
    expect(approved).toMatchObject({ hasForm: true, verbs: ['useOfficialSeal'] });
    succeeds(await use(approved), { status: 'used' });
    const done = await show(one.id, 'assess1');
    expect(done).toMatchObject({ usedCopies: 2, verbs: [], trace: { chainBrokenAt: null, steps: [{ verb: 'applyForSeal' }, { verb: 'approveSealApplication', words: '同意用印。' }, { verb: 'useOfficialSeal' }] } });
    expect(await linesOf(one.id)).toEqual([expect.objectContaining({ register: 'official', source: 'application', used_on: '2026-11-20', copies: 2, case_number: permitCase.number, matter: '关于𠮷田·明一案的函（行政公章）：报送市政府 <b>办公厅</b>', register_id: null })]);
    const { rows } = (await (await desk.as('reviewer1')).get('/register-entries?register=official&source=application')).body as unknown as { rows: { applicationId: number }[] };
    expect(rows.map(({ applicationId }) => applicationId)).toEqual([one.id]);
  });

  it('has a form to print once it is approved', async () => {
    const one = await applied();
    failsWith(await (await desk.as('reviewer1')).get(`/seal-applications/${one.id}/pdf`), 'notFound');
    succeeds(await approve(one));
    const form = await (await desk.as('coord1')).get(`/seal-applications/${one.id}/pdf`);
    const words = (await measurePdf(form.bytes)).flatMap((page) => page.words.map(({ text }) => text)).join('');
    for (const part of ['公章使用申请表', one.number, '行政公章', '3份', '同意用印']) expect(words.replace(/\s/gu, '')).toContain(part);
  });

  it('is decided by leaders and sealed by the keeper, never by who asked or decided', async () => {
    const one = await applied();
    for (const login of ['head1', 'approver1', 'coord1', 'assess1']) failsWith(await approve(one, login), 'notPermitted');
    failsWith(await use(one), 'stepNotAllowed');
    await desk.sql.rows(`update compliance.seal_application set applied_by = (select person_id from organisation.account where login = 'leader1') where id = $1`, [one.id]);
    failsWith(await approve(one), 'sealApplicationOwn');
    failsWith(await take(one, 'decline-seal-application', 'leader1', { words: '不同意' }), 'sealApplicationOwn');
    succeeds(await take(one, 'decline-seal-application', 'bureau1', { words: '用审批专用章即可。' }), { status: 'declined' });
    const other = await applied();
    succeeds(await approve(other));
    const approved = await show(other.id, 'coord1');
    failsWith(await use(approved, 1, 'leader1'), 'notPermitted');
    failsWith(await use(approved, 4), 'sealCopiesExceeded');
    await desk.sql.rows(`update compliance.seal_application set decided_by = (select person_id from organisation.account where login = 'coord1') where id = $1`, [other.id]);
    failsWith(await use(approved), 'sealApplicationOwn');
    expect(await linesOf(other.id)).toEqual([]);
  });

  it('is withdrawn by who asked or the head, until it is used', async () => {
    const one = await applied();
    failsWith(await take(one, 'withdraw-seal-application', 'approver1', { reason: '不用了' }), 'sealApplicationNotYours');
    succeeds(await take(one, 'withdraw-seal-application', 'head1', { reason: '不用了' }), { status: 'withdrawn' });
    failsWith(await approve(await show(one.id)), 'stepNotAllowed');
  });

  it('refuses what is wrong by its field, changes nothing from an old page, and stands once when sent twice', async () => {
    failsWith(await apply({ caseNumber: '210300-20260101-999999' }), 'matterUnknown');
    for (const wrong of [{ copies: 0 }, { copies: 1.5 }, { paper: '  ' }, { matter: '字'.repeat(151) }, { seal: 'wax' }]) failsWith(await apply(wrong), 'invalidInput');
    const [first, second] = [await apply({}, 'reviewer1', { 'idempotency-key': 'seal-apply-twice-1' }), await apply({}, 'reviewer1', { 'idempotency-key': 'seal-apply-twice-1' })];
    expect(second.body).toEqual(first.body);
    const one = await show(Number(first.body.id));
    const both = await Promise.all([approve(one), approve(one, 'bureau1')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is seen by its section and the bureau, by no other section', async () => {
    const one = await applied();
    for (const login of ['head1', 'leader1', 'coord1', 'assess1']) succeeds(await (await desk.as(login)).get(`/seal-applications/${one.id}`), { id: one.id });
    const other = (await desk.sql.row<{ login: string }>(`select a.login from organisation.account a join organisation.post_holding h on h.person_id = a.person_id and h.role = 'sectionReviewer' where h.unit_id <> (select unit_id from compliance.seal_application where id = $1) order by 1 limit 1`, [one.id]))?.login ?? '';
    failsWith(await (await desk.as(other)).get(`/seal-applications/${one.id}`), 'notFound');
    const { rows } = (await (await desk.as('coord1')).get('/seal-applications?state=applied&words=田·明')).body as unknown as { rows: { id: number }[] };
    expect(rows.map(({ id }) => id)).toContain(one.id);
  });
});
