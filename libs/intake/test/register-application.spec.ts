import { AGENT, Desk, ENTERPRISE, failsWith, PERSON, succeeds } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

describe('registerApplication', () => {
  it('gives a complete application a number, a receipt and five working days', async () => {
    const permitCase = await desk.given.registeredCase();
    const view = await (await desk.as('clerk1')).get(`/cases/${permitCase.id}`);
    succeeds(view, { status: 'registered', itemCode: 'SP-001' });
    expect(view.body).toMatchObject({ number: expect.stringMatching(/^210300-20261120-\d{6}$/), dates: { noticeDueOn: '2026-11-27' }, applicant: { name: ENTERPRISE.name } });
    const papers = await (await desk.as('clerk1')).get(`/cases/${permitCase.id}/documents`);
    expect(papers.body).toMatchObject([{ kind: 'receipt', state: 'named' }]);
  });

  it('derives verdicts from points and keeps every failed point of the presentation', async () => {
    const permitCase = await desk.given.registeredCase({ missing: ['M04'], faulty: ['M03-R01'] });
    const view = await (await desk.as('clerk1')).get(`/cases/${permitCase.id}`);
    const verdicts = Object.fromEntries((view.body.materials as { code: string; verdict: string }[]).map((one) => [one.code.slice(-3), one.verdict]));
    expect(verdicts).toMatchObject({ M01: 'good', M03: 'faulty', M04: 'missing', M06: 'onSite', M07: 'notApplicable' });
    const kept = await desk.sql.row<{ complete: boolean; failed: unknown }>('select complete, failed from intake.presentation where case_id = $1', [permitCase.id]);
    expect(kept).toEqual({ complete: false, failed: [{ material: 'SP-001-M03', what: ['SP-001-M03-R01'] }, { material: 'SP-001-M04', what: 'missing' }] });
  });

  it.each([
    ['a wrong check digit', { ...ENTERPRISE, creditCode: '91210300MAXXXX0150' }, 'creditCodeInvalid', 'applicant.creditCode'],
    ['a code with the letter I', { ...ENTERPRISE, creditCode: '91210300MIXXXX015Q' }, 'creditCodeInvalid', 'applicant.creditCode'],
    ['a resident ID of 30 February', { ...PERSON, residentId: '210302199002309917' }, 'residentIdInvalid', 'applicant.residentId'],
    ['a telephone number of ten digits', { ...ENTERPRISE, phone: '1990000000' }, 'phoneInvalid', 'applicant.phone'],
    ['a name nobody can print', { ...ENTERPRISE, name: '味源😀餐饮' }, 'glyphMissing', 'applicant.name'],
  ] as const)('refuses %s, naming the field, and keeps nothing', async (_, applicant, code, field) => {
    const before = await desk.sql.row<{ n: number }>('select count(*)::int n from casework.permit_case');
    const answer = await (await desk.as('clerk1')).post('/cases/register-application', await desk.given.reception({ applicant }));
    failsWith(answer, code);
    expect((answer.body.errors as { field: string }[])[0]?.field).toBe(field);
    expect(await desk.sql.row('select count(*)::int n from casework.permit_case')).toEqual(before);
  });

  it('takes the check digit 0, rare characters and a middle dot as they are', async () => {
    const permitCase = await desk.given.registeredCase({ applicant: { ...ENTERPRISE, name: '𠮷野·味源餐饮', creditCode: '91210300MAXX101330' } });
    const view = await (await desk.as('clerk1')).get(`/cases/${permitCase.id}`);
    expect(view.body.applicant).toMatchObject({ name: '𠮷野·味源餐饮', creditCode: '91210300MAXX101330' });
  });

  it('refuses an item without a version in use and a material of another item', async () => {
    const clerk = await desk.as('clerk1');
    failsWith(await clerk.post('/cases/register-application', { ...(await desk.given.reception()), itemCode: 'NO-999', itemVersionId: undefined }), 'itemNotPublished', { code: 'NO-999' });
    failsWith(await clerk.post('/cases/register-application', { ...(await desk.given.reception()), materials: [{ code: 'YY-001-M01', presented: true, points: [], files: [] }] }), 'materialUnknown');
  });

  it('gives the same answer when it is sent twice, and refuses the same key with another body', async () => {
    const [clerk, body] = [await desk.as('clerk1'), await desk.given.reception()];
    const key = { 'idempotency-key': 'register-twice-0001' };
    const answers = await Promise.all([clerk.post('/cases/register-application', body, key), clerk.post('/cases/register-application', body, key)]);
    expect(answers[1]?.text).toBe(answers[0]?.text);
    expect((await clerk.post('/cases/register-application', body, key)).text).toBe(answers[0]?.text);
    failsWith(await clerk.post('/cases/register-application', { ...body, conditions: ['x'] }, key), 'idempotencyKeyReused');
  });

  it('keeps ID and telephone numbers sealed; every answer shows them masked', async () => {
    const permitCase = await desk.given.registeredCase({ applicant: PERSON, agent: AGENT });
    const view = await (await desk.as('clerk1')).get(`/cases/${permitCase.id}`);
    expect(view.body).toMatchObject({ applicant: { residentIdMasked: '210302********991X', phoneMasked: '199****0001' }, agent: { residentIdMasked: '210381********9954' } });
    const stored = await desk.sql.rows<{ all: string }>(`select (select string_agg(a::text, ' ') from casework.applicant a) || (select string_agg(c::text, ' ') from casework.permit_case c) || (select string_agg(s::text, ' ') from platform.step s) "all"`);
    expect(stored[0]?.all).not.toMatch(/21030219850101991X|19900000001|210381199506159954/);
  });

  it('is not for sections, nor for whoever has not signed in', async () => {
    failsWith(await (await desk.as('reviewer1')).post('/cases/register-application', await desk.given.reception()), 'notPermitted');
    failsWith(await desk.nobody().post('/cases/register-application', {}), 'notSignedIn');
  });

  it('refuses fields that nobody may write from outside', async () => {
    const answer = await (await desk.as('clerk1')).post('/cases/register-application', { ...(await desk.given.reception()), status: 'granted', unitId: 1 });
    failsWith(answer, 'invalidInput', { count: 2 });
  });
});
