import { generateKeyPairSync } from 'node:crypto';
import { createWriteStream, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Checkpoints, publicKeyOf, Settings } from '@onecounter/platform';
import { Desk } from '@onecounter/testing';
import { openPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import { command, verdict } from './command';

let desk: Desk;
const folder = mkdtempSync(path.join(tmpdir(), 'onecounter-package-'));
const whole = path.join(folder, 'whole.zip');
type Entries = Map<string, Buffer>;

beforeAll(async () => {
  desk = await Desk.open();
  const one = await desk.given.take(await desk.given.registeredCase(), 'clerk1', 'decline-not-ours', { organ: '市场监督管理局', reason: '不属本局职权' });
  const reviewer = await desk.as('reviewer1');
  expect((await reviewer.post(`/cases/${one.id}/archive-case`)).status).toBe(200);
  writeFileSync(whole, (await reviewer.get(`/cases/${one.id}/archive-package`)).bytes);
});
afterAll(() => desk.close());

async function changed(name: string, change: (entries: Entries) => void): Promise<string> {
  const zip = await openPromise(whole, { lazyEntries: true });
  const entries: Entries = new Map();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  change(entries);
  const made = new ZipFile();
  for (const [entry, bytes] of entries) made.addBuffer(bytes, entry);
  made.end();
  const file = path.join(folder, `${name}.zip`);
  await pipeline(made.outputStream, createWriteStream(file));
  return file;
}
const replace = (entries: Entries, name: string, from: string, to: string): void => {
  const text = entries.get(name)?.toString('utf8') ?? '';
  expect(text).toContain(from);
  entries.set(name, Buffer.from(text.replace(from, to)));
};
async function found(file: string, ...args: string[]): Promise<[string, string][]> {
  const { code, out } = await command('verify-archive', file, '--json', ...args);
  const { findings } = JSON.parse(out) as { findings: { code: string; path: string }[] };
  expect(code).toBe(findings.length > 0 ? 1 : 0);
  return findings.map((one) => [one.code, one.path]);
}

describe('verify-archive', () => {
  it('proves a package offline, with the key inside or with the one the bureau published', async () => {
    const key = path.join(folder, 'bureau.pem');
    writeFileSync(key, publicKeyOf(desk.get(Settings).signingKey));
    expect(await found(whole)).toEqual([]);
    expect(await found(whole, '--public-key', key)).toEqual([]);
    expect((await command('verify-archive', whole)).out).toContain('The package is intact.');
  });

  it.each<[string, (entries: Entries) => void, [string, string | RegExp][]]>([
    ['a changed file', (entries) => replace(entries, 'index.html', '卷内文件目录', '卷内目录'), [['fileAltered', 'index.html']]],
    ['a missing file', (entries) => entries.delete('0-基本信息/基本信息.json'), [['fileMissing', '0-基本信息/基本信息.json']]],
    ['an added file', (entries) => entries.set('4-决定/002-决定.pdf', Buffer.from('%PDF')), [['fileAdded', '4-决定/002-决定.pdf']]],
    ['a changed manifest', (entries) => replace(entries, '目录.json', '"edition": 1', '"edition": 2'), [['manifestAltered', '目录.json']]],
    ['a missing manifest', (entries) => entries.delete('目录.json'), [['manifestMissing', '目录.json']]],
    ['a changed step', (entries) => replace(entries, '6-办理过程/留痕.json', '"verb": "registerApplication"', '"verb": "acceptApplication"'), [['fileAltered', '6-办理过程/留痕.json'], ['traceBroken', '6-办理过程/留痕.json']]],
  ])('names %s', async (name, change, findings) => {
    expect(await found(await changed(name, change))).toEqual(findings);
  });

  it('does not take a package that somebody else has signed for the bureau\'s', async () => {
    const other = path.join(folder, 'other.pem');
    writeFileSync(other, generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }));
    expect(await found(whole, '--public-key', other)).toEqual([['manifestAltered', '目录.json']]);
  });

  it('says what is no package, and what is not there', async () => {
    const file = path.join(folder, 'none.zip');
    writeFileSync(file, 'not a zip');
    expect(await found(file)).toEqual([['unreadable', file]]);
    expect((await command('verify-archive', path.join(folder, 'nowhere.zip'))).code).toBe(2);
    expect((await command('verify-archive')).code).toBe(2);
  });
});

describe('the trace with archives in it', () => {
  it('is intact, sealed or not', async () => {
    expect(await verdict()).toMatchObject({ code: 0, findings: [] });
    await desk.get(Checkpoints).write();
    expect(await verdict()).toMatchObject({ code: 0, findings: [], unsealedSteps: 0 });
  });
});
