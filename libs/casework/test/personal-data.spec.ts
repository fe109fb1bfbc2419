import { AGENT, Desk, failsWith, PERSON, succeeds } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open(); });
afterAll(() => desk.close());

describe('showPersonalData', () => {
  it('shows what is sealed to whoever may see it, asks why, and leaves a line in the access log', async () => {
    const permitCase = await desk.given.acceptedCase({ applicant: PERSON, agent: AGENT });
    const reviewer = await desk.as('reviewer1');
    failsWith(await reviewer.post(`/cases/${permitCase.id}/show-personal-data`, {}), 'invalidInput');
    const answer = await reviewer.post(`/cases/${permitCase.id}/show-personal-data`, { reason: '核对身份' });
    succeeds(answer, { residentId: PERSON.residentId, phone: PERSON.phone, agentResidentId: AGENT.residentId });
    expect(answer.headers['cache-control']).toBe('no-store');
    const log = await (await desk.as('auditor')).get('/access-log');
    expect((log.body.rows as { action: string }[]).find((row) => row.action === 'showPersonalData')).toMatchObject({ action: 'showPersonalData', subjectId: permitCase.id, detail: { reason: '核对身份' } });
  });

  it('leaves no clear text in the answers kept for repeated requests', async () => {
    const kept = await desk.sql.row<{ n: number }>(`select count(*)::int n from platform.idempotency where answer like $1`, [`%${PERSON.residentId}%`]);
    expect(kept).toEqual({ n: 0 });
  });

  it('is not for the counter, nor for another section', async () => {
    const permitCase = await desk.given.acceptedCase();
    failsWith(await (await desk.as('clerk1')).post(`/cases/${permitCase.id}/show-personal-data`, { reason: '看看' }), 'notPermitted');
    failsWith(await (await desk.as('reviewer3')).post(`/cases/${permitCase.id}/show-personal-data`, { reason: '看看' }), 'notFound');
    failsWith(await (await desk.as('sysadmin')).get('/access-log'), 'notPermitted');
  });
});
