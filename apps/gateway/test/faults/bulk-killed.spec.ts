import { Premises, until } from '@onecounter/testing/processes';
import pg from 'pg';

const CASES = 40;
let premises: Premises;
beforeAll(async () => { premises = await Premises.open(); });
afterAll(() => premises.close());

describe('a gateway killed in the middle of a bulk act', () => {
  it('goes on where it was when the batch is sent again to another gateway, and does nothing twice', async () => {
    const [first, second] = await Promise.all([premises.gateway(), premises.gateway()]);
    await first.moveClock('2026-11-20T10:30');
    const cases = [];
    for (let round = 0; round < CASES; round += 1) cases.push(await first.given.acceptedCase());
    const [key, body] = [premises.key(), { rows: cases.map(({ id, version }) => ({ id, version })) }];
    const judged = async (): Promise<number> => Number(await premises.value<string>('select count(*) from casework.bulk_row'));

    // somebody holds a case in the middle: the batch waits there until the gateway is killed
    const holder = new pg.Client(premises.env.DATABASE_URL);
    await holder.connect();
    await holder.query('begin');
    await holder.query('select from casework.permit_case where id = $1 for update', [cases[CASES / 2]?.id]);
    const cut = (await first.as('head1')).post('/cases/bulk/remind-holder', body, { 'idempotency-key': key }).catch(() => 'no answer');
    await until('the batch is on its way', async () => (await judged()) >= 3);
    await first.kill();
    await holder.end();
    expect(await cut).toBe('no answer');
    const before = await judged();
    expect([before >= 3, before < CASES]).toEqual([true, true]);

    const answer = await (await second.as('head1')).post('/cases/bulk/remind-holder', body, { 'idempotency-key': key });
    expect(answer.body).toMatchObject({ done: CASES, refused: 0, cancelled: 0 });
    const steps = await premises.rows<{ n: string }>(`select count(*) n from platform.step where verb = 'remindHolder' group by subject_id`);
    expect(steps.map(({ n }) => n)).toEqual(cases.map(() => '1'));
  });
});
