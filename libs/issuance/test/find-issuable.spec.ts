import { AGENT, Desk, failsWith, succeeds } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

const find = async (number: string, login = 'issuer1') => (await desk.as(login)).get(`/issuing/find?number=${encodeURIComponent(number)}`);

describe('the issuing window', () => {
  it('finds from one number all that the applicant may take, and says of the rest why not and until when', async () => {
    const ready = await desk.given.certifiedCase({ agent: AGENT });
    const [refused, granted, waiting] = [await desk.given.refusedCase(), await desk.given.grantedCase(), await desk.given.awaitingSupplementCase()];
    const stopped = await desk.given.take(await desk.given.acceptedCase(), 'reviewer1', 'start-excluded-procedure', { procedure: 'hearing', notifiedDays: 10, reason: '听证' });
    const answer = await find(ready.number);
    succeeds(answer);
    const body = answer.body as { case: object; ready: { id: number }[]; notReady: { id: number }[] };
    expect(body.case).toMatchObject({
      id: ready.id, status: 'certified', certificateName: '食品经营许可证', certificateNumber: expect.stringMatching(/号$/), stockNumber: expect.stringMatching(/^K/), deliveryDueOn: '2026-12-04', light: { kind: 'ok' },
      legalRepresentative: '欧阳·𠮷明', agent: { name: AGENT.name, residentIdMasked: '210381********9954', powers: ['submit', 'supplement', 'collect'] }, documents: [{ kind: 'grantDecision' }, { kind: 'certificate' }],
    });
    expect(answer.text).not.toContain(AGENT.residentId);
    expect(body.ready.map((row) => row.id).sort()).toEqual([ready.id, refused.id].sort());
    expect(body.notReady).toEqual(expect.arrayContaining([
      expect.objectContaining({ id: granted.id, why: '已准予，等制证', where: '卫生计生审批科', next: '12月4日（周五）前可以领取' }),
      expect.objectContaining({ id: waiting.id, why: '等申请人补正', next: expect.stringMatching(/前补齐材料$/) }),
      expect.objectContaining({ id: stopped.id, why: '特别程序中，停表', provisional: true, next: '程序结束后继续办理', light: expect.objectContaining({ kind: 'stopped' }) }),
    ]));
  });

  it('takes what the scanner reads from a paper, and knows nothing of other numbers or jurisdictions', async () => {
    const permitCase = await desk.given.certifiedCase();
    succeeds(await find(`http://127.0.0.1:3000/public/#/progress/${permitCase.number}/ABCDEF`));
    succeeds(await find(` ${permitCase.number.toLowerCase()} `));
    failsWith(await find('210300-20200101-999999'), 'notFound');
    failsWith(await find("' or 1=1 --"), 'notFound');
    failsWith(await find('x'), 'invalidInput');
    for (const login of ['clerk1', 'clerk381', 'reviewer1']) failsWith(await find(permitCase.number, login), 'notPermitted');
  });
});

describe('the permit register', () => {
  it('lists what was granted, within scope, with what has expired or was voided', async () => {
    const permitCase = await desk.given.certifiedCase();
    const list = async (login: string, query = '') => (await (await desk.as(login)).get(`/permits${query}`)).body as { rows: Record<string, unknown>[]; next: number | null };
    const own = (await list('reviewer1', `?search=${permitCase.number}`)).rows;
    expect(own).toMatchObject([{ caseId: permitCase.id, caseNumber: permitCase.number, state: 'valid', stateLabel: '有效', validUntil: '2031-11-19', holderCode: '91210303MAXXXX031R' }]);
    expect((await list('clerk1', '?search=味源')).rows.length).toBeGreaterThan(0);
    expect((await list('reviewer3', '?search=味源')).rows).toEqual([]);
    expect((await list('clerk381')).rows).toEqual([]);
    expect((await list('clerk1', '?search=%25')).rows).toEqual([]);
    expect((await list('clerk1', '?limit=1')).next).toEqual(expect.any(Number));
    failsWith(await (await desk.as('clerk1')).get('/permits?limit=-1'), 'invalidInput');
    await desk.at('2031-11-20T09:00');
    expect((await list('reviewer1', `?search=${permitCase.number}`)).rows).toMatchObject([{ state: 'expired' }]);
  });
});
