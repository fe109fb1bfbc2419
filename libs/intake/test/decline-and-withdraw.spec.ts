import { Desk, failsWith, succeeds } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

describe('declineNotOurs and declineNotRequired', () => {
  it('names the competent organ in a numbered notice', async () => {
    const permitCase = await desk.given.registeredCase();
    const clerk = await desk.as('clerk1');
    failsWith(await clerk.post(`/cases/${permitCase.id}/decline-not-ours`, { version: 1, reason: '由县级办理' }), 'competentOrganRequired');
    succeeds(await clerk.post(`/cases/${permitCase.id}/decline-not-ours`, { version: 1, reason: '由县级办理', organ: '台安县行政审批机关' }), { status: 'declined', documentNumber: expect.stringContaining('不受〔2026〕') });
  });

  it('ends the case, so that nothing follows', async () => {
    const permitCase = await desk.given.registeredCase();
    const declined = await desk.given.take(permitCase, 'clerk1', 'decline-not-required', { reason: '仅销售预包装食品，不需要许可。' });
    failsWith(await (await desk.as('clerk1')).post(`/cases/${declined.id}/accept-application`, { version: declined.version }), 'stepNotAllowed', { status: 'declined' });
  });

  it('needs a reason', async () => {
    const permitCase = await desk.given.registeredCase();
    failsWith(await (await desk.as('clerk1')).post(`/cases/${permitCase.id}/decline-not-required`, { version: 1, reason: '' }), 'invalidInput');
  });
});

describe('withdrawApplication', () => {
  it('is possible until the decision and leaves a confirmation', async () => {
    const permitCase = await desk.given.acceptedCase();
    const answer = await (await desk.as('clerk2')).post(`/cases/${permitCase.id}/withdraw-application`, { version: permitCase.version, reason: '选址变更' });
    succeeds(answer, { status: 'withdrawn', documentNumber: expect.stringContaining('撤〔2026〕') });
  });

  it('comes too late after the decision', async () => {
    const permitCase = await desk.given.grantedCase();
    failsWith(await (await desk.as('clerk1')).post(`/cases/${permitCase.id}/withdraw-application`, { version: permitCase.version, reason: '选址变更' }), 'stepNotAllowed', { status: 'granted' });
  });
});
