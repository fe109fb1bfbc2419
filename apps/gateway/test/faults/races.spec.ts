import type { Answer } from '@onecounter/testing';
import { findWrongs, Premises, type HttpCaller, type RunningGateway } from '@onecounter/testing/processes';

const CONNECTIONS = 64;
const KEYS = 20;
const ROUNDS = 5;

let premises: Premises;
let gateway: RunningGateway;
let clerk: HttpCaller;
beforeAll(async () => {
  premises = await Premises.open();
  gateway = await premises.gateway();
  await gateway.moveClock('2026-11-20T10:30');
  clerk = await gateway.as('clerk1');
});
afterAll(() => premises.close());

const all = (ask: (index: number) => Promise<Answer>): Promise<Answer[]> => Promise.all(Array.from({ length: CONNECTIONS }, (_, index) => ask(index)));
const tally = (answers: readonly Answer[]): Record<string, number> => {
  const names = answers.map((answer) => (answer.status < 300 ? 'done' : `${answer.status} ${String(answer.body.code)}`));
  return Object.fromEntries([...new Set(names)].sort().map((name) => [name, names.filter((one) => one === name).length]));
};

describe('one command sent over sixty-four connections under one key', () => {
  it('has one effect, and everybody gets the same reply', async () => {
    const reception = await gateway.given.reception();
    const before = await premises.value<string>('select count(*) from platform.step');
    let registered: Answer | undefined;
    for (let round = 0; round < KEYS; round += 1) {
      // every other command is a step on the case of the one before
      const [path, body] = round % 2 === 0 ? ['/cases/register-application', reception] : [`/cases/${String(registered?.body.id)}/accept-application`, { version: 1 }];
      const key = premises.key();
      const answers = await all(() => clerk.post(path, body, { 'idempotency-key': key }));
      expect(tally(answers)).toEqual({ done: CONNECTIONS });
      expect(new Set(answers.map((answer) => `${answer.status} ${answer.text}`)).size).toBe(1);
      expect(answers.filter((answer) => answer.headers['idempotent-replay'] !== 'true')).toHaveLength(1);
      registered = answers[0];
    }
    expect(Number(await premises.value<string>('select count(*) from platform.step')) - Number(before)).toBe(KEYS);
    expect(await findWrongs(premises)).toEqual([]);
  });

  it('is refused when the key comes back with another body or for another case', async () => {
    const [one, other] = [await gateway.given.registeredCase(), await gateway.given.registeredCase()];
    const key = { 'idempotency-key': premises.key() };
    expect((await clerk.post(`/cases/${one.id}/accept-application`, { version: 1 }, key)).status).toBe(200);
    for (const [id, version] of [[other.id, 1], [one.id, 2]]) {
      expect(tally([await clerk.post(`/cases/${id}/accept-application`, { version }, key)])).toEqual({ '422 idempotencyKeyReused': 1 });
    }
  });
});

describe('sixty-four writers on one case', () => {
  it('have one winner; the others are told that it changed meanwhile', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id, version } = await gateway.given.registeredCase();
      const answers = await all(() => clerk.post(`/cases/${id}/accept-application`, { version }));
      expect(tally(answers)).toEqual({ done: 1, '409 changedMeanwhile': CONNECTIONS - 1 });
      expect((await clerk.get(`/cases/${id}`)).body).toMatchObject({ status: 'accepted', version: 2 });
    }
    expect(await findWrongs(premises)).toEqual([]);
  });

  it('have one winner when half of them accept and half withdraw', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id, version } = await gateway.given.registeredCase();
      const answers = await all((index) => (index % 2 === 0 ? clerk.post(`/cases/${id}/accept-application`, { version }) : clerk.post(`/cases/${id}/withdraw-application`, { version, reason: '申请人撤回。' })));
      expect(tally(answers)).toEqual({ done: 1, '409 changedMeanwhile': CONNECTIONS - 1 });
      const won = answers.find((answer) => answer.status < 300);
      expect((await clerk.get(`/cases/${id}`)).body).toMatchObject({ status: won?.body.status, version: 2 });
    }
    expect(await findWrongs(premises)).toEqual([]);
  });

  it('who each receive an application get each a number of its own, without gaps', async () => {
    const reception = await gateway.given.reception();
    const answers = await all(() => clerk.post('/cases/register-application', reception));
    expect(tally(answers)).toEqual({ done: CONNECTIONS });
    expect(new Set(answers.map((answer) => answer.body.number)).size).toBe(CONNECTIONS);
    expect(await findWrongs(premises)).toEqual([]);
  });
});
