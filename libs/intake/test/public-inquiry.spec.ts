import { randomUUID } from 'node:crypto';
import { Desk, failsWith, succeeds, type Answer } from '@onecounter/testing';

let desk: Desk;
let asked = 0;

/** Everybody asks from an address of their own. */
async function post(name: string, body: object, remoteAddress = `10.0.0.${(asked += 1)}`): Promise<Answer> {
  const response = await desk.app.inject({ method: 'POST', url: `/api/public/inquiries/${name}`, remoteAddress, headers: { 'content-type': 'application/json' }, payload: JSON.stringify(body) });
  return { status: response.statusCode, body: JSON.parse(response.payload) as Answer['body'], text: response.payload, headers: response.headers, bytes: response.rawPayload };
}
const submit = (body: object = {}, from?: string): Promise<Answer> => post('submit', { requestId: randomUUID(), question: '开药店要哪些材料？', ...body }, from);
const idOf = async (number: unknown): Promise<number> => (await desk.sql.row<{ id: number }>('select id from intake.inquiry where number = $1', [number]))?.id ?? 0;

beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

describe('a question from the public page', () => {
  it('about an item waits for its section; whoever takes it was asked first; the code reads the answer', async () => {
    const { status, body: { number, code, dueOn } } = await submit({ itemCode: 'SP-001', name: '王小示', phone: '13800000003' });
    expect([status, dueOn]).toEqual([201, '2026-11-23']);
    const [id, reviewer] = [await idOf(number), await desk.as('reviewer1')];
    expect((await reviewer.get('/inquiries?mine=yes&limit=100')).text).toContain(String(number));
    expect((await (await desk.as('clerk1')).get('/inquiries?limit=100')).text).not.toContain(String(number));
    expect((await post('show', { number, code })).body).toMatchObject({ answered: false, unitName: '卫生计生审批科', answers: [], mayReopen: false });
    failsWith(await reviewer.post(`/inquiries/${id}/answer-inquiry`, { version: 1, words: '带合同。' }), 'inquiryNotYours');
    succeeds(await reviewer.post(`/inquiries/${id}/take-inquiry`, { version: 1 }));
    failsWith(await (await desk.as('reviewer2')).post(`/inquiries/${id}/take-inquiry`, { version: 2 }), 'inquiryNotYours');
    succeeds(await reviewer.post(`/inquiries/${id}/answer-inquiry`, { version: 2, words: '带合同。' }));
    expect((await reviewer.get(`/inquiries/${id}`)).body).toMatchObject({ firstPersonName: '卫生计生审批科审核员甲', channelLabel: '网上' });
    const read = await post('show', { number: String(number).toLowerCase(), code: ` ${String(code).toLowerCase()} ` });
    expect(read.body).toMatchObject({ answered: true, answers: [{ text: '带合同。' }] });
    for (const secret of ['王小示', '13800000003', '审核员']) expect(read.text).not.toContain(secret);
  });

  it('without an item waits for the consultation window', async () => {
    const { body: { number } } = await submit();
    const mine = (await (await desk.as('consult1')).get('/inquiries?mine=yes&limit=100')).text;
    expect(mine).toContain(String(number));
  });

  it('is opened again by who asked, while it has not closed', async () => {
    const { body: { number, code } } = await submit({ itemCode: 'SP-001' });
    const [id, reviewer] = [await idOf(number), await desk.as('reviewer1')];
    failsWith(await post('reopen', { number, code, words: '没答到' }), 'stepNotAllowed');
    succeeds(await reviewer.post(`/inquiries/${id}/take-inquiry`, { version: 1 }));
    succeeds(await reviewer.post(`/inquiries/${id}/answer-inquiry`, { version: 2, words: '带合同。' }));
    expect((await post('reopen', { number, code, words: '租期呢' })).body).toMatchObject({ answered: false, answers: [{ text: '带合同。' }] });
    expect((await reviewer.get(`/inquiries/${id}`)).body).toMatchObject({ status: 'open', version: 4, personName: '卫生计生审批科审核员甲' });
    failsWith(await post('reopen', { number, code, words: '再问一次' }), 'stepNotAllowed');
  });

  it('sent twice is one question with one code, also at the same moment', async () => {
    const requestId = randomUUID();
    const twice = await Promise.all([submit({ requestId }), submit({ requestId })]);
    expect(new Set(twice.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect((await submit({ requestId })).body).toEqual(twice[0]?.body);
  });

  it('is nobody else\'s: a wrong code and a number that is none are answered alike', async () => {
    const [one, other] = [(await submit()).body, (await submit()).body];
    const [wrongCode, wrongNumber] = [await post('show', { number: one.number, code: other.code }), await post('show', { number: 'ZX-20261120-999999', code: one.code })];
    for (const answer of [wrongCode, wrongNumber]) failsWith(answer, 'inquiryUnknown');
    expect(wrongCode.body.detail).toBe(wrongNumber.body.detail);
    failsWith(await post('reopen', { number: one.number, code: other.code, words: '别人的' }), 'inquiryUnknown');
  });

  it('is slowed down: five questions a minute from one address, twenty tries of a code', async () => {
    const answers: Answer[] = [];
    for (let n = 0; n < 6; n += 1) answers.push(await submit({}, '10.9.9.9'));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 429]);
    for (let n = 0; n < 20; n += 1) failsWith(await post('show', { number: 'ZX-20261120-000001', code: `TRY${n}` }, '10.9.9.9'), 'inquiryUnknown');
    failsWith(await post('show', { number: 'ZX-20261120-000001', code: 'TRY' }, '10.9.9.9'), 'tooManyRequests');
  });

  it('is refused when it is none, too long, of an item that is none, or from a machine', async () => {
    for (const question of ['', '  \n  ', '长'.repeat(2001)]) failsWith(await submit({ question }), 'invalidInput');
    failsWith(await submit({ itemCode: 'NO-001' }), 'itemNotPublished');
    failsWith(await submit({ website: 'http://spam.example' }), 'invalidInput');
    failsWith(await submit({ requestId: 'x' }), 'invalidInput');
    const wicked = '=1+1 <script>alert(1)</script> 𠮷·🙂';
    const { body } = await submit({ question: wicked });
    failsWith(await post('show', body), 'invalidInput'); // more than number and code
    expect((await post('show', { number: body.number, code: body.code })).body.question).toBe(wicked);
  });
});
