import { Premises, type RunningGateway } from '@onecounter/testing/processes';

const MINUTE_MS = 60_000;

let premises: Premises;
let gateway: RunningGateway;
beforeAll(async () => {
  premises = await Premises.open();
  gateway = await premises.gateway();
});
afterAll(() => premises.close());

const clockOf = async (gateway: RunningGateway) => (await (await gateway.as('clerk1')).get('/clock')).body as { legalNow: string; legalToday: string; movable: boolean };
const expiryOf = (token: string): number => (JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { exp: number }).exp * 1000;
const machineNow = (): number => performance.timeOrigin + performance.now();

describe('moving legal time', () => {
  it('has reached two gateways and a worker when the answer comes', async () => {
    const [other, worker] = await Promise.all([premises.gateway(), premises.worker()]);
    await Promise.all([clockOf(gateway), clockOf(other)]); // signed in
    for (const day of ['2026-11-20', '2027-03-01', '2026-02-16', '2026-11-24']) {
      await gateway.moveClock(`${day}T09:00`);
      // asked at once, without waiting
      const [here, there] = await Promise.all([clockOf(gateway), clockOf(other)]);
      expect([here.legalToday, there.legalToday]).toEqual([day, day]);
      // the worker answers nobody; the row of each process says what it has (the mover's own may follow, it answered itself)
      const behind = await premises.rows<{ behind: number }>(`select (select version from platform.legal_clock) - clock_version behind from platform.process where seen_at > now() - interval '2 seconds' order by 1`);
      expect([behind.length, behind[0], behind[1]]).toEqual([3, { behind: 0 }, { behind: 0 }]);
    }
    await Promise.all([other.kill('SIGTERM'), worker.kill('SIGTERM')]);
    expect(await premises.value<string>(`select count(*) from platform.process where seen_at > now() - interval '10 seconds'`)).toBe('1'); // whoever ends in order signs off
  });

  it('does not wait for a process that was killed', async () => {
    const killed = await premises.gateway();
    await killed.kill();
    const began = performance.now();
    await gateway.moveClock('2026-11-20T10:30');
    expect(performance.now() - began).toBeLessThan(20_000);
    expect((await clockOf(gateway)).legalToday).toBe('2026-11-20');
  });

  it('leaves machine time alone: sessions go on, tokens live ten minutes, forged ages do not help', async () => {
    await gateway.moveClock('2026-11-20T10:30');
    const before = await gateway.as('clerk2');
    for (const day of ['2030-01-02T09:00', '2020-06-01T09:00']) {
      await gateway.moveClock(day);
      expect((await before.get('/auth/me')).status).toBe(200);
      const answer = await gateway.nobody().post('/auth/sign-in', { login: 'clerk2', password: 'Onecounter#2026' });
      expect(Math.abs(expiryOf(String(answer.body.accessToken)) - machineNow() - 10 * MINUTE_MS)).toBeLessThan(MINUTE_MS);
      expect(await premises.value<number>(`select round(abs(extract(epoch from now() - max(machine_at))))::int from platform.access_log where action = 'signIn'`)).toBeLessThan(60);
    }
  });

  it('is refused in production, and wherever it was not said to be movable; legal time is machine time there, whatever the row says', async () => {
    await gateway.moveClock('2030-01-02T09:00');
    for (const fixed of await Promise.all([{ NODE_ENV: 'production' }, { ONECOUNTER_CLOCK: '' }].map((settings) => premises.gateway(settings)))) {
      const answer = await (await fixed.as('sysadmin')).put('/clock', { to: '2026-11-20T10:30:00+08:00' });
      expect([answer.status, answer.body.code]).toEqual([403, 'clockFixed']);
      const { legalNow, movable } = await clockOf(fixed);
      expect([movable, Math.abs(Date.parse(legalNow) - machineNow()) < MINUTE_MS]).toEqual([false, true]);
      }
  });

  it('is for system administrators', async () => {
    for (const login of ['clerk1', 'reviewer1', 'head1', 'auditor']) {
      expect((await (await gateway.as(login)).put('/clock', { to: '2026-11-20T10:30:00+08:00' })).body.code).toBe('notPermitted');
    }
  });
});
