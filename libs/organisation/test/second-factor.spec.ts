import { MachineClock } from '@onecounter/platform';
import { Secret, TOTP } from 'otpauth';
import { createAdministrator } from '../src';
import { asOwner, PASSWORD, SignInDesk, type Answered } from './sign-in-desk';

let desk: SignInDesk;
let second: SignInDesk;
beforeAll(async () => { [desk, second] = [await SignInDesk.open(), await SignInDesk.open()]; });
afterAll(async () => { await desk.close(); await second.close(); });

/** Machine time cannot be moved: codes of other moments are made, and what was used last is set back. */
const codeOf = (secret: string, steps = 0): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: new MachineClock().now().getTime() + steps * 30_000 });
const post = (route: string, body: object, token?: string, address?: string): Promise<Answered> => desk.ask('POST', route, { body, ...(token ? { token } : {}), ...(address ? { address } : {}) });
const forgetLastCode = (login: string): Promise<object[]> => asOwner((db) => db.rows('update organisation.second_factor set last_step = 0 where person_id = (select person_id from organisation.account where login = $1)', [login]));
const idOf = async (login: string): Promise<number> => Number((await asOwner((db) => db.rows<{ id: string }>('select person_id id from organisation.account where login = $1', [login])))[0]?.id);

interface Enrolled { secret: string; recoveryCodes: string[]; token: string }
async function enrol(login: string, password = PASSWORD): Promise<Enrolled> {
  const token = (await desk.signIn(login, password)).json.accessToken;
  const begun = await post('/auth/second-factor/begin', { password }, token);
  expect([begun.status, begun.json.qrPath]).toEqual([200, expect.stringMatching(/^M\d+ \d+h/)]);
  const secret = String(begun.json.secret);
  const confirmed = await post('/auth/second-factor/confirm', { code: codeOf(secret) }, token);
  expect(confirmed.status).toBe(200);
  await forgetLastCode(login);
  return { secret, recoveryCodes: confirmed.json.recoveryCodes as string[], token };
}
/** The second step of a sign-in whose password is right. */
async function challengeOf(login: string, password = PASSWORD): Promise<string> {
  const { status, json } = await desk.signIn(login, password);
  expect([status, json.code]).toEqual([403, 'secondFactorRequired']);
  return String((json.facts as { challenge: string }).challenge);
}
const prove = (challenge: string, code: string): Promise<Answered> => post('/auth/second-factor/prove', { challenge, code });

describe('enrolling', () => {
  it('asks for the password, shows the secret once, and is in force when a code has come back', async () => {
    const token = await desk.tokenOf('reviewer1');
    expect((await post('/auth/second-factor/begin', { password: 'wrong' }, token)).json.code).toBe('passwordWrong');
    const { json: { secret } } = await post('/auth/second-factor/begin', { password: PASSWORD }, token);
    expect((await desk.signIn('reviewer1')).status).toBe(200); // begun is not in force
    expect((await post('/auth/second-factor/confirm', { code: codeOf(String(secret), -10) }, token)).json.code).toBe('secondFactorWrong');
    const { json } = await post('/auth/second-factor/confirm', { code: codeOf(String(secret)) }, token);
    expect(new Set(json.recoveryCodes as string[]).size).toBe(10);
    expect((await desk.ask('GET', '/auth/second-factor', { token })).json).toMatchObject({ on: true, codesLeft: 10, obliged: false });
    expect((await post('/auth/second-factor/begin', { password: PASSWORD }, token)).json.code).toBe('secondFactorOn');
    const kept = await asOwner((db) => db.rows(`select secret_sealed from organisation.second_factor union all select encode(code_lookup, 'escape') from organisation.recovery_code`));
    for (const clear of [String(secret), ...(json.recoveryCodes as string[])]) expect(JSON.stringify(kept)).not.toContain(clear);
    // whoever was signed in stays so
    expect((await desk.ask('GET', '/auth/me', { token })).status).toBe(200);
  });

  it('is left by oneself with the password, and then the password alone signs in', async () => {
    const { token } = await enrol('reviewer2');
    expect((await post('/auth/second-factor/remove', { password: 'wrong' }, token)).json.code).toBe('passwordWrong');
    expect((await post('/auth/second-factor/remove', { password: PASSWORD }, token)).json).toMatchObject({ on: false, codesLeft: 0 });
    expect((await desk.signIn('reviewer2')).status).toBe(200);
    expect((await post('/auth/second-factor/remove', { password: PASSWORD }, token)).json.code).toBe('secondFactorOff');
  });

  it('changes nothing for whoever has none', async () => {
    expect((await desk.signIn('clerk1')).json).toMatchObject({ person: { mustEnrolSecondFactor: false } });
    for (const login of ['sysadmin', 'secadmin', 'auditor']) expect((await desk.ask('GET', '/auth/sessions', { token: await desk.tokenOf(login) })).status).toBe(200);
  });
});

describe('signing in with a code', () => {
  it('opens the session by the second step, in every process, and no code is good twice', async () => {
    const { secret } = await enrol('approver1');
    const [one, two] = [await challengeOf('approver1'), await challengeOf('approver1')];
    const code = codeOf(secret);
    const answer = await prove(one, code);
    expect([answer.status, answer.json.person]).toEqual([200, expect.objectContaining({ post: 'sectionApprover' })]);
    expect((await second.ask('GET', '/auth/me', { token: answer.json.accessToken })).status).toBe(200);
    expect((await desk.refresh(answer.json.refreshToken)).status).toBe(200);
    expect((await prove(two, code)).json.code).toBe('secondFactorFailed');
    expect((await prove(one, codeOf(secret, 1))).json.code).toBe('secondFactorOver');
    expect((await prove(two, codeOf(secret, 1))).status).toBe(200);
  });

  it('takes one code once although it comes to two processes at the same moment', async () => {
    const { secret } = await enrol('head1');
    const challenges = [await challengeOf('head1'), await challengeOf('head1')];
    const code = codeOf(secret);
    const answers = await Promise.all(challenges.map((challenge, at) => (at ? desk : second).ask('POST', '/auth/second-factor/prove', { body: { challenge, code } })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
  });

  it('takes the code before and the one after, and none of a minute off', async () => {
    const { secret } = await enrol('leader1');
    for (const steps of [-2, 2]) expect([steps, (await prove(await challengeOf('leader1'), codeOf(secret, steps * 1.5))).json.code]).toEqual([steps, 'secondFactorFailed']);
    expect((await prove(await challengeOf('leader1'), codeOf(secret, 0))).status).toBe(200);
  });

  it('locks after wrong codes like after wrong passwords, although the password was right each time', async () => {
    const { secret } = await enrol('policy1');
    for (let n = 0; n < 5; n += 1) expect([n, (await prove(await challengeOf('policy1'), codeOf(secret, 50 + n))).json.code]).toEqual([n, 'secondFactorFailed']);
    expect((await desk.signIn('policy1')).json.code).toBe('accountLocked');
  });

  it('takes each recovery code once, however it is written', async () => {
    const { recoveryCodes, token } = await enrol('coord1');
    const [first = '', other = ''] = recoveryCodes;
    expect((await prove(await challengeOf('coord1'), first.toLowerCase().replace('-', ' '))).status).toBe(200);
    expect((await prove(await challengeOf('coord1'), first)).json.code).toBe('secondFactorFailed');
    expect((await desk.ask('GET', '/auth/second-factor', { token })).json.codesLeft).toBe(9);
    expect((await prove(await challengeOf('coord1'), other)).status).toBe(200);
  });

  it('ends with its time, and is nobody\'s who makes a challenge up', async () => {
    await enrol('assess1');
    const challenge = await challengeOf('assess1');
    await asOwner((db) => db.rows(`update organisation.sign_in_challenge set expires_at = '2020-01-01' where id = $1`, [challenge]));
    expect((await prove(challenge, '000000')).json.code).toBe('secondFactorOver');
    expect((await prove('7d2f6c1e-8a64-4f0e-9b1d-0c8f6f0a1b2c', '000000')).json.code).toBe('secondFactorOver');
    for (const body of [{ challenge: 'x', code: '000000' }, { challenge, code: '1' }, { challenge, code: '0'.repeat(21) }]) expect((await post('/auth/second-factor/prove', body)).json.code).toBe('invalidInput');
  });
});

describe('an administrator', () => {
  it('enrols before anything else is done, and then works on with the same sign-in', async () => {
    const given = await asOwner((db) => createAdministrator(db, { login: 'sec-real', role: 'securityAdministrator', now: new MachineClock().now() }));
    const { accessToken: token } = (await desk.signIn(given.login, given.password)).json;
    expect((await post('/auth/second-factor/begin', { password: given.password }, token)).json.code).toBe('passwordMustChange');
    await post('/auth/change-password', { oldPassword: given.password, newPassword: 'Better#Choice1' }, token);
    const me = await desk.ask('GET', '/auth/me', { token });
    expect(me.json.mustEnrolSecondFactor).toBe(true);
    expect((await desk.ask('GET', '/units', { token })).json.code).toBe('secondFactorMustEnrol');
    const { json: { secret } } = await post('/auth/second-factor/begin', { password: 'Better#Choice1' }, token);
    await post('/auth/second-factor/confirm', { code: codeOf(String(secret)) }, token);
    expect((await desk.ask('GET', '/units', { token })).status).toBe(200);
    await post('/auth/second-factor/remove', { password: 'Better#Choice1' }, token);
    expect((await desk.ask('GET', '/units', { token })).json.code).toBe('secondFactorMustEnrol');
  });

  it('resets that of somebody else as a step of the person, never their own', async () => {
    await enrol('issuer1');
    const [id, token] = [await idOf('issuer1'), await desk.tokenOf('secadmin')];
    const signedIn = await prove(await challengeOf('issuer1'), '000000');
    expect(signedIn.json.code).toBe('secondFactorFailed');
    const { json: { version, secondFactor } } = await desk.ask('GET', `/people/${id}`, { token });
    expect(secondFactor).toBe(true);
    const reset = (who: number, body: object, as = token): Promise<Answered> => post(`/people/${who}/reset-second-factor`, body, as);
    expect((await reset(id, { version }, await desk.tokenOf('sysadmin'))).json.code).toBe('notPermitted');
    expect((await reset(id, { version: Number(version) + 1 })).json.code).toBe('changedMeanwhile');
    expect((await reset(id, { version })).status).toBe(200);
    expect((await desk.signIn('issuer1')).status).toBe(200);
    const file = await desk.ask('GET', `/people/${id}`, { token });
    expect((file.json.steps as { verb: string }[]).map(({ verb }) => verb)).toContain('resetSecondFactor');
    expect((await reset(id, { version: file.json.version })).json.code).toBe('secondFactorOff');
    const own = await idOf('secadmin');
    expect((await reset(own, { version: (await desk.ask('GET', `/people/${own}`, { token })).json.version })).json.code).toBe('notOneself');
  });
});
