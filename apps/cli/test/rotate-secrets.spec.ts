import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkpointFile, Checkpoints, publicKeyOf, Settings } from '@onecounter/platform';
import { Desk, failsWith } from '@onecounter/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { here } from './cli-process';
import { commandIn } from './command';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

/** The secrets of this installation as its file has them: the operator gives none in the environment. */
const env = (): NodeJS.ProcessEnv => ({ ...here(), ONECOUNTER_SIGNING_KEY: undefined, ONECOUNTER_TOKEN_SECRET: undefined });
const secrets = () => JSON.parse(readFileSync(path.join(process.env.DATA_DIR ?? '', 'secrets.json'), 'utf8')) as Record<string, string>;
const file = () => checkpointFile(desk.get(Settings).checkpointDir);
const seal = async () => { await desk.given.registeredCase(); return desk.get(Checkpoints).write(); };
const scratch = mkdtempSync(path.join(tmpdir(), 'onecounter-rotate-'));
async function verdict(...args: string[]): Promise<{ code: number; findings: string[] }> {
  const { code, out, notes } = await commandIn(env(), 'verify', '--json', ...args);
  if (code === 2) throw new Error(notes);
  return { code, findings: (JSON.parse(out) as { findings: { code: string }[] }).findings.map((one) => one.code) };
}
function keyFile(name: string, pem: string): string {
  const at = path.join(scratch, name);
  writeFileSync(at, pem);
  return at;
}
const aSecond = () => new Promise((resolve) => setTimeout(resolve, 1_100));

describe('rotate-signing-key', () => {
  it('lets verify pass with the first key, the second and the third; the running process signs with the new one', async () => {
    await seal();
    const keys = [publicKeyOf(secrets().signingKey ?? '')];
    for (let i = 0; i < 2; i += 1) {
      const { code, out, notes } = await commandIn(env(), 'rotate-signing-key');
      expect([code, notes.includes('heads sealed')]).toEqual([0, true]);
      keys.push(out.split('\n').filter((line) => line.startsWith('-----') || /^[\w+/=]{40,}$/.test(line)).join('\n'));
      await aSecond();
      await seal();
    }
    expect(new Set(keys.map((key) => key.trim())).size).toBe(3);
    expect(publicKeyOf(desk.get(Settings).signingKey).trim()).toBe(keys[2]?.trim());
    for (const [index, key] of keys.entries()) expect([index, await verdict('--public-key', keyFile(`${index}.pem`, key))]).toEqual([index, { code: 0, findings: [] }]);
    expect(await verdict()).toEqual({ code: 0, findings: [] });
  });

  it('leaves no way around the keys: an altered line of before, a handover that only one key signed', async () => {
    const lines = readFileSync(file(), 'utf8').trimEnd().split('\n');
    const at = lines.findIndex((line) => line.includes('formerSignature'));
    const copy = (name: string, change: (all: string[]) => string[]) => { const to = path.join(scratch, name); writeFileSync(to, `${change([...lines]).join('\n')}\n`); return to; };
    const altered = copy('altered.jsonl', (all) => { all[0] = (all[0] ?? '').replace('"complete":true', '"complete":false'); return all; });
    expect((await verdict('--checkpoints', altered)).findings).toContain('checkpointAltered');
    const foreign = (JSON.parse(lines[at] ?? '{}') as { formerSignature: string }).formerSignature;
    const forged = copy('forged.jsonl', (all) => { all[at] = (all[at] ?? '').replace(foreign, Buffer.alloc(64).toString('base64')); return all; });
    expect((await verdict('--checkpoints', forged)).code).toBe(1);
    expect((await verdict('--public-key', keyFile('other.pem', publicKeyOf(secrets().copyKey ?? '')))).code).toBe(1);
  });

  it('is done by hand where the environment gives the key', async () => {
    const { code, notes } = await commandIn({ ...here(), ONECOUNTER_SIGNING_KEY: secrets().copyKey }, 'rotate-signing-key');
    expect([code, notes]).toEqual([1, expect.stringContaining('ONECOUNTER_FORMER_SIGNING_KEY')]);
  });
});

describe('rotate-token-secret', () => {
  it('ends every sign-in, also in a running gateway; with the password one gets in again', async () => {
    const clerk = await desk.signIn('clerk1');
    expect((await clerk.get('/auth/me')).status).toBe(200);
    const { code, out } = await commandIn(env(), 'rotate-token-secret');
    expect([code, /^\d+ sign-ins ended/.test(out)]).toEqual([0, true]);
    await aSecond();
    failsWith(await clerk.get('/auth/me'), 'notSignedIn');
    expect((await (await desk.signIn('clerk1')).get('/auth/me')).status).toBe(200);
    const logged = await desk.sql.rows<{ action: string }>(`select action from platform.access_log where action like 'rotate%' order by id`);
    expect(logged.map(({ action }) => action)).toEqual(['rotateSigningKey', 'rotateSigningKey', 'rotateTokenSecret']);
  });
});
