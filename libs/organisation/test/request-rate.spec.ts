import { failsWith } from '@onecounter/testing';
import { AdministrationDesk } from './administration-desk';

let desk: AdministrationDesk;
const before = process.env.ONECOUNTER_REQUESTS_PER_TEN_SECONDS;
beforeAll(async () => {
  process.env.ONECOUNTER_REQUESTS_PER_TEN_SECONDS = '5';
  desk = await AdministrationDesk.open();
});
afterAll(async () => {
  process.env.ONECOUNTER_REQUESTS_PER_TEN_SECONDS = before;
  await desk.close();
});

describe('a session that writes without end', () => {
  it('is told how long to wait; it may still read, and nobody else waits', async () => {
    const [wild, other] = [await desk.desk.as('sysadmin'), await desk.desk.as('secadmin')];
    const answers = [];
    for (let i = 0; i < 8; i += 1) answers.push(await wild.post('/people/register-person', { name: '<' }));
    expect(answers.slice(0, 5).map(({ status }) => status)).toEqual([422, 422, 422, 422, 422]);
    const refused = answers.at(-1)!;
    failsWith(refused, 'tooManyRequests');
    expect([refused.body.title, Number(refused.headers['retry-after'])]).toEqual([expect.stringMatching(/^操作太频繁，请 [12] 秒后再试。$/), expect.any(Number)]);
    expect((await wild.get('/people')).status).toBe(200);
    expect((await other.post('/people/1/unlock-account', {})).body.code).toBe('invalidInput');
  });
});
