import { Desk, failsWith, succeeds } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

describe('acceptApplication', () => {
  it('starts the legal clock and states the decision date in a numbered notice', async () => {
    const permitCase = await desk.given.registeredCase();
    const answer = await (await desk.as('clerk1')).post(`/cases/${permitCase.id}/accept-application`, { version: permitCase.version });
    succeeds(answer, { status: 'accepted', version: 2, documentNumber: expect.stringMatching(/^鞍行审.{0,4}受〔2026〕\d+号$/) });
    const view = await (await desk.as('clerk1')).get(`/cases/${permitCase.id}`);
    expect(view.body).toMatchObject({ dates: { acceptedOn: '2026-11-20', promisedDueOn: '2026-11-27', statutoryDueOn: '2026-12-04' }, light: { kind: 'ok', days: 5 } });
  });

  it('refuses to accept while a material is missing or faulty, naming it', async () => {
    const permitCase = await desk.given.registeredCase({ missing: ['M04'], faulty: ['M03-R01'] });
    failsWith(await (await desk.as('clerk1')).post(`/cases/${permitCase.id}/accept-application`, { version: permitCase.version }), 'materialsIncomplete', { missing: ['SP-001-M03', 'SP-001-M04'] });
  });

  it('refuses to accept what nobody looked at', async () => {
    const permitCase = await desk.given.registeredCase({ unchecked: ['M01'] });
    failsWith(await (await desk.as('clerk1')).post(`/cases/${permitCase.id}/accept-application`, { version: permitCase.version }), 'materialsUnchecked', { codes: ['SP-001-M01'] });
  });

  it('gives numbers without gaps, one after the other, also when refusals come between', async () => {
    const clerk = await desk.as('clerk1');
    const serials: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const bad = await desk.given.registeredCase({ missing: ['M04'] });
      await clerk.post(`/cases/${bad.id}/accept-application`, { version: bad.version });
      const good = await desk.given.registeredCase();
      const answer = await clerk.post(`/cases/${good.id}/accept-application`, { version: good.version });
      serials.push(Number(/〕(\d+)号/.exec(String(answer.body.documentNumber))?.[1]));
    }
    expect(serials).toEqual([serials[0], (serials[0] ?? 0) + 1, (serials[0] ?? 0) + 2]);
  });

  it('lets one of two clerks win and tells the other who was first', async () => {
    const permitCase = await desk.given.registeredCase();
    const [one, two] = [await desk.as('clerk1'), await desk.as('clerk2')];
    const answers = await Promise.all([one.post(`/cases/${permitCase.id}/accept-application`, { version: 1 }), two.post(`/cases/${permitCase.id}/accept-application`, { version: 1 })]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    failsWith(answers.find((answer) => answer.status === 409)!, 'changedMeanwhile');
    failsWith(await two.post(`/cases/${permitCase.id}/accept-application`, { version: 1 }), 'changedMeanwhile', { version: 2 });
  });

  it('is one effect and one answer when it is sent twice', async () => {
    const permitCase = await desk.given.registeredCase();
    const clerk = await desk.as('clerk1');
    const key = { 'idempotency-key': 'accept-twice-00001' };
    const answers = await Promise.all(Array.from({ length: 8 }, () => clerk.post(`/cases/${permitCase.id}/accept-application`, { version: 1 }, key)));
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
    expect(await desk.sql.row(`select count(*)::int n from platform.step where subject_kind = 'permitCase' and subject_id = $1`, [permitCase.id])).toEqual({ n: 2 });
  });

  it('cannot be taken twice, nor by a section, nor on a case of another jurisdiction', async () => {
    const permitCase = await desk.given.acceptedCase();
    const path = `/cases/${permitCase.id}/accept-application`;
    failsWith(await (await desk.as('clerk1')).post(path, { version: permitCase.version }), 'stepNotAllowed', { status: 'accepted' });
    failsWith(await (await desk.as('reviewer1')).post(path, { version: permitCase.version }), 'notPermitted');
    failsWith(await (await desk.as('clerk381')).post(path, { version: permitCase.version }), 'notFound');
  });

  it('writes step, outbox, seal use and document together or not at all', async () => {
    const permitCase = await desk.given.acceptedCase();
    const counts = await desk.sql.row(
      `select (select count(*)::int from platform.step where subject_id = $1 and subject_kind = 'permitCase') steps, (select count(*)::int from platform.outbox where subject_id = $1 and subject_kind = 'permitCase') facts,
        (select count(*)::int from casework.seal_use where case_id = $1) seals, (select count(*)::int from platform.document where subject_id = $1 and subject_kind = 'permitCase') papers`, [permitCase.id]);
    expect(counts).toEqual({ steps: 2, facts: 2, seals: 2, papers: 2 });
  });

  it('says the dates are provisional when the calendar of the year they reach is not loaded', async () => {
    await desk.at('2026-12-28T10:00');
    const permitCase = await desk.given.acceptedCase();
    const view = await (await desk.as('clerk1')).get(`/cases/${permitCase.id}`);
    expect(view.body).toMatchObject({ dates: { provisional: true } });
    await desk.at('2026-11-20T10:30');
  });
});
