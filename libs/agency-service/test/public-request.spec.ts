import { randomUUID } from 'node:crypto';
import { Desk, failsWith, type Answer } from '@onecounter/testing';

let desk: Desk;
let asked = 0;
const REQUEST = { ownerName: '鞍山示例装备有限公司', projectName: '年产五千吨铸件项目', contactName: '欧阳测试', contactPhone: '13900001234', needs: '用地和环评怎么办', consent: true };

/** Everybody asks from an address of their own. */
async function submit(over: object = {}, remoteAddress = `10.0.1.${(asked += 1)}`): Promise<Answer> {
  const response = await desk.app.inject({ method: 'POST', url: '/api/public/agency-requests/submit', remoteAddress, headers: { 'content-type': 'application/json' }, payload: JSON.stringify({ requestId: randomUUID(), ...REQUEST, ...over }) });
  return { status: response.statusCode, body: JSON.parse(response.payload) as Answer['body'], text: response.payload, headers: response.headers, bytes: response.rawPayload };
}
const listed = async (login = 'agent1'): Promise<{ id: number; number: string; channel: string; channelLabel: string; status: string; contact: string }[]> => (await (await desk.as(login)).get('/agency-requests?channel=online&limit=100')).body.rows as never;

beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

describe('a request from the public page', () => {
  it('stands in the one list as 网上 with its contact masked, is told to the lead agents and attended to like any other', async () => {
    const { status, body: { number, receivedOn } } = await submit();
    expect([status, receivedOn]).toEqual([201, '2026-11-20']);
    const row = (await listed()).find((one) => one.number === number);
    expect(row).toMatchObject({ channel: 'online', channelLabel: '网上', status: 'waiting' });
    expect(JSON.stringify(await listed())).not.toMatch(/欧阳测试|13900001234/u);
    expect((await (await desk.as('agent1')).post(`/agency-requests/${row?.id}/show-agency-contact`, { reason: '回电' })).body).toEqual({ name: '欧阳测试', phone: '13900001234' });
    await desk.settle();
    const told = await desk.sql.rows<{ login: string }>(`select a.login from notification.message m join organisation.account a on a.person_id = m.person_id where m.event = 'agencyRequestSubmitted' and m.facts ->> 'number' = $1 order by 1`, [number]);
    expect(told.map(({ login }) => login)).toContain('agentlead1');
    expect((await (await desk.as('agent1')).post(`/agency-requests/${row?.id}/advise-agency-request`, { version: 1, words: '一次告知了条件' })).body).toMatchObject({ status: 'advised' });
    expect(await listed('agent381')).toEqual([]);
    const { facts } = (await desk.sql.row<{ facts: object }>(`select facts from platform.step where subject_kind = 'agencyRequest' and subject_id = $1 and verb = 'submitAgencyRequest'`, [row?.id])) as { facts: object };
    expect(facts).toMatchObject({ channel: 'online', consented: true });
    expect(JSON.stringify(facts)).not.toMatch(/欧阳|1390000|用地/u);
  });

  it('pressed twice, also at the same moment, is one', async () => {
    const requestId = randomUUID();
    const [one, two] = await Promise.all([submit({ requestId }), submit({ requestId })]);
    expect([one.status, two.status, one.body.number]).toEqual([201, 201, two.body.number]);
    expect((await submit({ requestId })).body).toEqual(one.body);
    expect((await listed()).filter(({ number }) => number === one.body.number)).toHaveLength(1);
  });

  it('is refused without consent, from a machine, and where a field is missing or too long', async () => {
    for (const bad of [{ consent: false }, { consent: undefined }, { consent: 'true' }, { website: 'http://spam.example' }, { requestId: 'x' }, { ownerName: ' ' }, { projectName: '长'.repeat(121) }, { contactName: '' }, { contactPhone: '电话' }, { needs: '办' }, { needs: '长'.repeat(2001) }, { channel: 'counter' }]) failsWith(await submit(bad), 'invalidInput');
    const wrong = await submit({ contactPhone: 'x' });
    expect(wrong.body.errors).toEqual([expect.objectContaining({ field: 'contactPhone' })]);
  });

  it('is slowed down: five a minute from one address', async () => {
    const answers: Answer[] = [];
    for (let n = 0; n < 6; n += 1) answers.push(await submit({}, '10.9.9.8'));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 429]);
  });
});
