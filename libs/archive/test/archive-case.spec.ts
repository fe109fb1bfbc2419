import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publicKeyOf, Settings } from '@onecounter/platform';
import { Desk, ENTERPRISE, failsWith, succeeds, type Answer, type GivenCase } from '@onecounter/testing';
import { ArchiveDueCases } from '../src/events/archive-due-cases.schedule';
import { verifyPackage } from '../src/package/verify-package';
import { entriesOf, textOf } from './support/zip-entries';

let desk: Desk;
const PNG = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const LEGAL = { name: '欧阳·𠮷明', residentId: '210303199002289828', isAgent: false };
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const folder = mkdtempSync(path.join(tmpdir(), 'onecounter-archive-'));

beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); }, 60_000);
afterAll(() => desk.close());

const issued = async (permitCase: Promise<GivenCase> = desk.given.certifiedCase()): Promise<GivenCase> => desk.given.take(await permitCase, 'issuer1', 'issue-result', { way: 'handOver', collector: LEGAL, signature: PNG });
const archive = async (one: GivenCase, login = 'reviewer1'): Promise<Answer> => (await desk.as(login)).post(`/cases/${one.id}/archive-case`);
const download = async (one: GivenCase, login = 'reviewer1'): Promise<Answer> => (await desk.as(login)).get(`/cases/${one.id}/archive-package`);

/** With a paper of the applicant in it, whose name nobody chose for a file system. */
async function caseWithUpload(): Promise<GivenCase> {
  const clerk = await desk.as('clerk1');
  const file = (await clerk.upload('营业执照: <副本>·𠮷.pdf', PDF)).body as { id: string };
  const reception = await desk.given.reception();
  (reception.materials as { files: string[] }[])[0]?.files.push(file.id);
  const answer = await clerk.post('/cases/register-application', reception);
  const { id, version, number, status } = answer.body as unknown as GivenCase;
  return desk.given.take({ id, version, number, status }, 'clerk1', 'decline-not-ours', { organ: '市场监督管理局', reason: '不属本局职权' });
}

describe('archiveCase', () => {
  it('packs papers, materials, opinions and trace in the order of the procedure, and the package proves itself', async () => {
    const one = await issued();
    const before = (await (await desk.as('reviewer1')).get(`/cases/${one.id}/timeline`)).body;
    succeeds(await archive(one), { caseId: one.id, version: 1, status: 'archived' });
    const answer = await download(one);
    expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([200, 'application/zip', 'no-store']);
    const names = (await entriesOf(answer.bytes)).map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['目录.json', 'index.html']);
    expect(names.slice(2)).toEqual([...names.slice(2)].sort());
    for (const part of [/^0-基本信息\/基本信息\.json$/, /^1-申请与收件\/001-收件回执 /, /^2-受理\/001-受理通知书 .*号\.pdf$/, /^3-审查\/意见\.json$/, /^4-决定\/001-准予行政许可决定书/, /^5-制证与送达\/001-许可证件/, /^5-制证与送达\/002-送达回证/, /^6-办理过程\/留痕\.json$/, /^7-其他\/附件\/001-signature\.png$/]) {
      expect(names).toContainEqual(expect.stringMatching(part));
    }
    const file = path.join(folder, 'one.zip');
    writeFileSync(file, answer.bytes);
    const { manifest, findings } = await verifyPackage(file, publicKeyOf(desk.get(Settings).signingKey));
    expect(findings).toEqual([]);
    expect(manifest).toMatchObject({ edition: 1, caseNumber: one.number, outcome: '已送达', steps: one.version, archivedOn: '2026-11-20' });
    expect((await (await desk.as('reviewer1')).get(`/cases/${one.id}/timeline`)).body).toEqual(before);
  }, 60_000);

  it('gives the same bytes each time, and a line in the access log', async () => {
    const one = await caseWithUpload();
    succeeds(await archive(one));
    const hashes = [await download(one), await download(one, 'reviewer2')].filter(({ status }) => status === 200).map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
    await desk.at('2026-12-24T23:59');
    hashes.push(createHash('sha256').update((await download(one)).bytes).digest('hex'));
    expect(new Set(hashes).size).toBe(1);
    expect(await desk.sql.row(`select count(*)::int n from platform.access_log where action = 'downloadArchive' and subject_id = $1`, [one.id])).toEqual({ n: hashes.length });
    await desk.at('2026-11-20T10:30');
  });

  it('has the papers as they were handed in, under a name that every file system takes', async () => {
    const one = await caseWithUpload();
    succeeds(await archive(one));
    const entries = await entriesOf((await download(one)).bytes);
    const found = entries.find(({ name }) => name.startsWith('1-申请与收件/材料/'));
    expect(found?.name).toMatch(/\/001-营业执照_ _副本_·𠮷\.pdf$/);
    expect(found?.bytes.equals(PDF)).toBe(true);
  });

  it('opens as a page without this system, with no clear identity in what is made here', async () => {
    const one = await issued();
    succeeds(await archive(one));
    const entries = await entriesOf((await download(one)).bytes);
    const made = ['index.html', '0-基本信息/基本信息.json', '3-审查/意见.json', '6-办理过程/留痕.json', '目录.json'].map((name) => textOf(entries, name));
    expect(made[0]).toContain('卷内文件目录');
    expect(made[0]).toContain('材料齐全，符合条件，建议准予。');
    expect(made[0]).not.toMatch(/<script|https?:/);
    for (const clear of [LEGAL.residentId, ENTERPRISE.phone]) expect(made.filter((text) => text.includes(clear))).toEqual([]);
  });

  it('is for what is finished, once, by the section itself', async () => {
    failsWith(await archive(await desk.given.certifiedCase()), 'caseNotFinished', { status: 'certified' });
    const one = await issued();
    for (const login of ['clerk1', 'issuer1', 'approver1', 'leader1']) failsWith(await archive(one, login), 'notPermitted');
    failsWith(await download(one), 'notArchivedYet');
    const both = await Promise.all([archive(one), archive(one)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    failsWith(await archive(one), 'archiveUpToDate');
    for (const login of ['clerk1', 'approver1', 'leader1', 'sysadmin']) failsWith(await download(one, login), 'notPermitted');
    failsWith(await (await desk.as('reviewer1')).post(`/cases/${one.id}/renew-archive`, { version: 1 }), 'archiveUpToDate');
    failsWith(await (await desk.as('reviewer1')).post(`/cases/${one.id}/renew-archive`, { version: 7 }), 'changedMeanwhile');
    failsWith(await (await desk.as('reviewer1')).post(`/cases/${one.id}/renew-archive`, { version: 'x' }), 'invalidInput');
  });

  it('makes a new edition after the case was touched again; the earlier parts stay', async () => {
    const one = await issued();
    succeeds(await archive(one));
    await desk.sql.rows('update casework.permit_case set version = version + 1 where id = $1', [one.id]);
    expect((await (await desk.as('reviewer1')).get(`/cases/${one.id}/archive`)).body).toMatchObject({ state: 'outdated', version: 1 });
    succeeds(await (await desk.as('reviewer1')).post(`/cases/${one.id}/renew-archive`, { version: 1 }), { version: 2 });
    expect(await desk.sql.rows('select distinct edition from archive.kept_file k join archive.case_archive a on a.id = k.archive_id where a.case_id = $1 order by 1', [one.id])).toEqual([{ edition: 1 }, { edition: 2 }]);
    await desk.sql.rows('update casework.permit_case set version = version - 1 where id = $1', [one.id]);
  });
});

describe('without anybody asking', () => {
  it('a finished case is archived five working days after its end, and not before', async () => {
    const one = await issued();
    await desk.settle();
    const state = async (): Promise<unknown> => (await (await desk.as('reviewer1')).get(`/cases/${one.id}/archive`)).body;
    expect(await state()).toMatchObject({ state: 'waiting', dueOn: '2026-11-27', stateLabel: '待归档' });
    await desk.at('2026-11-26T23:00');
    await desk.sql.transaction(() => desk.get(ArchiveDueCases).run());
    expect(await state()).toMatchObject({ state: 'waiting' });
    await desk.at('2026-11-27T00:01');
    await desk.sql.transaction(() => desk.get(ArchiveDueCases).run());
    expect(await state()).toMatchObject({ state: 'archived', archivedOn: '2026-11-27', version: 1 });
    await desk.at('2026-11-20T10:30');
  });

  it('a case whose papers cannot be had is told with the reason, and holds up nobody else', async () => {
    const [bad, good] = [await issued(), await issued()];
    await desk.settle();
    const [paper] = await desk.sql.rows<{ file_hash: string }>(`select file_hash from platform.document where subject_id = $1 and subject_kind = 'permitCase' and kind = 'grantDecision'`, [bad.id]);
    const hash = paper?.file_hash ?? '';
    rmSync(path.join(desk.get(Settings).dataDir, 'files', hash.slice(0, 2), hash.slice(2, 4), hash));
    await desk.at('2026-11-27T09:00');
    await desk.sql.transaction(() => desk.get(ArchiveDueCases).run());
    expect((await (await desk.as('reviewer1')).get(`/cases/${bad.id}/archive`)).body).toMatchObject({ state: 'waiting', failure: expect.stringContaining('找不到') });
    expect((await (await desk.as('reviewer1')).get(`/cases/${good.id}/archive`)).body).toMatchObject({ state: 'archived' });
    await desk.at('2026-11-20T10:30');
  });
});
