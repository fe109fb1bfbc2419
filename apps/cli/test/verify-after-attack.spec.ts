import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { checkpointFile, Checkpoints, hashOf, Settings, type StepRow } from '@onecounter/platform';
import { Desk, type GivenCase } from '@onecounter/testing';
import { Attacker } from './attacker';
import { command, verdict } from './command';

let desk: Desk;
let attacker: Attacker;
let permitCase: GivenCase;

const lines = (): string[] => readFileSync(checkpointFile(desk.get(Settings).checkpointDir), 'utf8').trimEnd().split('\n');
function fileOf(text: readonly string[]): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'onecounter-attack-')), 'checkpoints.jsonl');
  writeFileSync(file, `${text.join('\n')}\n`);
  return file;
}
/** What is found of the case at hand; the cases of earlier attacks stay broken. */
async function found(): Promise<[string, number | undefined] | 'nothing'> {
  const { findings, code } = await verdict();
  const finding = findings.find((one) => one.subjectKind === 'permitCase' && one.subjectId === permitCase.id);
  expect(findings.filter((one) => one.subjectId === permitCase.id).length).toBeLessThan(2);
  expect(code).toBe(findings.length > 0 ? 1 : 0);
  return finding ? [finding.code, finding.seq] : 'nothing';
}

beforeAll(async () => {
  desk = await Desk.open();
  attacker = await Attacker.arrive();
});
afterAll(async () => {
  await attacker.leave();
  await desk.close();
});
beforeEach(async () => {
  permitCase = await desk.given.certifiedCase();
  await desk.get(Checkpoints).write();
});

describe('before any attack', () => {
  it('the trace is intact, every step is sealed, and the exit code says so', async () => {
    await desk.get(Checkpoints).write();
    expect(await verdict()).toEqual(expect.objectContaining({ code: 0, intact: true, findings: [], unsealedSteps: 0 }));
    expect((await command('verify')).out).toContain('The trace is intact.');
  });

  it('steps taken after the checkpoint are counted as not sealed yet, and sealed by the command', async () => {
    await desk.given.acceptedCase();
    expect(await verdict()).toEqual(expect.objectContaining({ intact: true, unsealedSteps: 2 }));
    expect(await command('checkpoint')).toEqual(expect.objectContaining({ code: 0, out: expect.stringContaining('1 heads sealed') }));
    expect(await verdict()).toEqual(expect.objectContaining({ intact: true, unsealedSteps: 0 }));
  });

  it('it is intact at every moment while the counter works and checkpoints are written', async () => {
    const work = (async () => {
      for (let round = 0; round < 6; round += 1) {
        await desk.given.acceptedCase();
        await desk.get(Checkpoints).write();
      }
    })();
    for (let look = 0; look < 6; look += 1) expect(await verdict()).toEqual(expect.objectContaining({ code: 0, findings: [] }));
    await work;
  });

  it('it cannot be checked with another key, which is not the same as intact', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'onecounter-key-')), 'key.pem');
    writeFileSync(file, generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }));
    expect([(await command('verify', '--public-key', file)).code, (await command('verify', '--public-key', '/nowhere')).code]).toEqual([1, 2]);
  });
});

describe('what could not be checked', () => {
  it('is never called intact or broken: a database that goes away in the middle gives exit code 2', async () => {
    const locksmith = await Attacker.arrive();
    await locksmith.run('begin');
    await locksmith.run('lock table platform.step in access exclusive mode');
    let ended = false;
    const verifying = command('verify').finally(() => { ended = true; });
    while (!ended) {
      await attacker.run(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'onecounter verify' and datname = current_database() and wait_event_type = 'Lock'`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await locksmith.run('rollback');
    await locksmith.leave();
    expect(await verifying).toEqual(expect.objectContaining({ code: 2, out: '' }));
  });
});

describe('whoever owns the database is found out when he', () => {
  it.each([['facts', `facts = facts || '{"points": ["forged"]}'`], ['who took it', 'by_person = by_person + 1'], ['when', `legal_at = legal_at - interval '3 days'`]])('alters a step: %s', async (_, set) => {
    await attacker.alter(permitCase.id, 3, set);
    expect(await found()).toEqual(['stepAltered', 3]);
  });

  it('removes a step from the middle', async () => {
    await attacker.remove(permitCase.id, 3);
    expect(await found()).toEqual(['stepMissing', 3]);
  });

  it('removes a step and closes the gap', async () => {
    await attacker.remove(permitCase.id, 3);
    for (const seq of [4, 5]) await attacker.move(permitCase.id, seq, seq - 1);
    expect(await found()).toEqual(['stepMissing', 3]);
  });

  it('puts a step in', async () => {
    const steps = await attacker.steps(permitCase.id);
    for (const seq of [5, 4, 3]) await attacker.move(permitCase.id, seq, seq + 1);
    const forged: StepRow = { ...(steps[2] as StepRow), facts: { forged: true } };
    await attacker.put({ ...forged, hash: hashOf(forged) });
    expect(await found()).toEqual(['stepInserted', 3]);
  });

  it('puts a step behind the last one, made so that the chain and the case fit', async () => {
    const last = (await attacker.steps(permitCase.id)).at(-1) as StepRow;
    const forged: StepRow = { ...last, seq: 6, verb: 'issueResult', prev_hash: last.hash, machine_at: new Date(last.machine_at.getTime() - 86_400_000) };
    const hash = hashOf(forged);
    await attacker.put({ ...forged, hash });
    await attacker.run(`update casework.permit_case set version = 6, head = $2, status = 'issued' where id = $1`, [permitCase.id, hash]);
    expect(await found()).toEqual(['stepInserted', 6]);
  });

  it('lets two steps change places', async () => {
    await attacker.move(permitCase.id, 3, 99);
    await attacker.move(permitCase.id, 4, 3);
    await attacker.move(permitCase.id, 99, 4);
    expect(await found()).toEqual(['stepsReordered', 3]);
  });

  it('cuts the last step off and sets the case back', async () => {
    const fourth = (await attacker.steps(permitCase.id))[3] as StepRow;
    await attacker.remove(permitCase.id, 5);
    await attacker.run(`update casework.permit_case set version = 4, head = $2, status = 'granted' where id = $1`, [permitCase.id, fourth.hash]);
    expect(await found()).toEqual(['tailCut', 5]);
  });

  it('changes the status of a case without a step', async () => {
    await attacker.run(`update casework.permit_case set status = 'issued' where id = $1`, [permitCase.id]);
    expect(await found()).toEqual(['headReset', 5]);
  });

  it('removes a whole case with all its traces', async () => {
    await attacker.run(`delete from platform.step where subject_kind = 'permitCase' and subject_id = $1`, [permitCase.id]);
    await attacker.run(`delete from platform.outbox where subject_kind = 'permitCase' and subject_id = $1`, [permitCase.id]);
    await attacker.run('delete from casework.permit_case where id = $1', [permitCase.id]);
    expect(await found()).toEqual(['subjectVanished', undefined]);
  });

  it('rewrites a step and every hash after it', async () => {
    await attacker.alter(permitCase.id, 3, `facts = '{"points": []}'`);
    await attacker.recompute(permitCase.id);
    expect(await found()).toEqual(['chainRecomputed', 1]);
  });

  it('rewrites a step of a case that was sealed step by step: the very step is named', async () => {
    const other = await desk.given.registeredCase();
    await desk.get(Checkpoints).write();
    permitCase = await desk.given.take(other, 'clerk1', 'accept-application');
    await desk.get(Checkpoints).write();
    await attacker.alter(permitCase.id, 2, `legal_at = legal_at + interval '1 day'`);
    await attacker.recompute(permitCase.id);
    expect(await found()).toEqual(['chainRecomputed', 2]);
  });
});

describe('the checkpoint file is guarded too', () => {
  const codes = async (...args: string[]): Promise<(readonly [string, number | undefined])[]> =>
    (await verdict(...args)).findings.filter((one) => one.checkpoint !== undefined).map((one) => [one.code, one.checkpoint] as const);

  it('a line taken out is named, in the middle and at the end', async () => {
    const all = lines();
    expect(await codes('--checkpoints', fileOf(all.filter((_, index) => index !== 2)))).toContainEqual(['checkpointRemoved', 3]);
    expect(await codes('--checkpoints', fileOf(all.slice(0, -1)))).toEqual([['checkpointRemoved', all.length]]);
    expect(await codes('--checkpoints', '/nowhere/checkpoints.jsonl')).toEqual([['checkpointRemoved', 1]]);
  });

  it('a line that was changed is named', async () => {
    const changed = lines().map((line, index) => (index === 3 ? line.replace(/"permitCase",\d+/, '"permitCase",1') : line));
    expect(await codes('--checkpoints', fileOf(changed))).toContainEqual(['checkpointAltered', 4]);
  });

  it('a mirror row that was removed is named, also the last', async () => {
    const [middle, last] = [3, lines().length];
    const removed = await attacker.run('delete from platform.checkpoint where no = any($1) returning *', [[middle, last]]);
    expect(await codes()).toEqual([['checkpointMirrorMissing', middle], ['checkpointMirrorMissing', last]]);
    for (const row of removed) await attacker.run('insert into platform.checkpoint values ($1, $2, $3, $4)', [row.no, row.line_hash, row.heads, row.machine_at]);
    expect(await codes()).toEqual([]);
  });
});
