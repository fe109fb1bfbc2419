import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publicKeyOf, Settings } from '@onecounter/platform';
import { Desk, failsWith, succeeds, type Answer, type GivenJoint } from '@onecounter/testing';
import { ArchiveDueCases } from '../src/events/archive-due-cases.schedule';
import { ArchiveDueJointCases } from '../src/events/archive-due-joint-cases.schedule';
import { verifyPackage } from '../src/package/verify-package';
import { entriesOf, textOf, type UnpackedEntry } from './support/zip-entries';

let desk: Desk;
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const PNG = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const LEGAL = { name: '欧阳·𠮷明', residentId: '210303199002289828', isAgent: false };
const folder = mkdtempSync(path.join(tmpdir(), 'onecounter-joint-archive-'));
interface ManifestFile { path: string; sha256: string; bytes: number }
interface Manifest { edition: number; caseNumber: string; steps: number; files: ManifestFile[]; parts: { folder: string; caseNumber: string; edition: number }[] }

beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); }, 60_000);
afterAll(() => desk.close());

/** Somebody of the section that leads the joint case, or of the section a case belongs to. */
async function ofUnit(table: 'joint' | 'case', id: number, role: string): Promise<string> {
  const unit = table === 'joint' ? 'select lead_unit_id from casework.joint_case where id = $1' : 'select unit_id from casework.permit_case where id = $1';
  const found = await desk.sql.row<{ login: string }>(`select a.login from organisation.post_holding h join organisation.account a on a.person_id = h.person_id where h.unit_id = (${unit}) and h.role = $2 order by a.login limit 1`, [id, role]);
  return found?.login ?? '';
}
const leadOf = (joint: { id: number }): Promise<string> => ofUnit('joint', joint.id, 'sectionReviewer');
const versionOf = async (id: number): Promise<number> => (await desk.sql.row<{ version: number }>('select version from casework.permit_case where id = $1', [id]))?.version ?? 0;

/** Everything withdrawn by the applicant: the quickest end of a joint case. */
async function closed(options: Parameters<typeof desk.givenJoint.opened>[0] = {}): Promise<GivenJoint> {
  const joint = await desk.givenJoint.accepted({ theme: 'TH-YD', ...options });
  succeeds(await (await desk.as('coord1')).post(`/joint-cases/${joint.id}/note-on-joint-case`, { version: 1, text: '请企业登记科先办<b>·𠮷' }));
  succeeds(await (await desk.as('clerk1')).post(`/joint-cases/${joint.id}/withdraw-joint-case`, { version: 2, reason: '不开了。' }));
  await desk.settle();
  return joint;
}
const archive = async (joint: { id: number }, login?: string): Promise<Answer> => (await desk.as(login ?? await leadOf(joint))).post(`/joint-cases/${joint.id}/archive-joint-case`);
const download = async (joint: { id: number }, login?: string): Promise<Answer> => (await desk.as(login ?? await leadOf(joint))).get(`/joint-cases/${joint.id}/archive-package`);
const stateOf = async (joint: { id: number }): Promise<Record<string, unknown>> => (await (await desk.as(await leadOf(joint))).get(`/joint-cases/${joint.id}/archive`)).body;
const manifestOf = (entries: readonly UnpackedEntry[], at = '目录.json'): Manifest => JSON.parse(textOf(entries, at)) as Manifest;
const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Verifies the package as the auditor does, and gives what it found. */
async function proved(answer: Answer): Promise<unknown[]> {
  const file = path.join(folder, 'one.zip');
  writeFileSync(file, answer.bytes);
  return (await verifyPackage(file, publicKeyOf(desk.get(Settings).signingKey))).findings as unknown[];
}

describe('archiveJointCase', () => {
  it('packs cover, joint papers, the archive of each case in the order of the theme, notes and trace; every hash holds', async () => {
    const clerk = await desk.as('clerk1');
    const fileId = String((await clerk.upload('平面图.pdf', PDF)).body.id);
    const joint = await closed({ yes: ['Q2'], files: { 'SHR-PLAN': [fileId] } });
    succeeds(await archive(joint), { jointCaseId: joint.id, version: 1, status: 'archived' });
    const answer = await download(joint);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/zip']);
    const entries = await entriesOf(answer.bytes);
    const manifest = manifestOf(entries);
    expect(entries.map(({ name }) => name)).toEqual(['目录.json', ...manifest.files.map((file) => file.path)]);
    for (const file of manifest.files) {
      const entry = entries.find(({ name }) => name === file.path);
      expect([file.path, entry && sha(entry.bytes), entry?.bytes.length]).toEqual([file.path, file.sha256, file.bytes]);
    }
    expect(manifest).toMatchObject({ edition: 1, caseNumber: joint.number, steps: 4 });
    expect(manifest.parts.map(({ caseNumber }) => caseNumber)).toEqual(joint.cases.map(({ number }) => number));
    const folders = manifest.files.map((file) => file.path.split('/')[0]);
    expect([...new Set(folders)]).toEqual(['index.html', '0-基本信息', '1-申请与收件', '3-各事项档案', '5-批注', '6-办理过程']);
    for (const { folder: part } of manifest.parts) {
      const own = manifestOf(entries, `${part}/目录.json`);
      expect(manifest.files.filter((file) => file.path.startsWith(`${part}/`)).map((file) => file.path)).toEqual([`${part}/目录.json`, ...own.files.map((file) => `${part}/${file.path}`)]);
    }
    expect(entries.filter(({ name }) => name.includes('平面图')).every(({ bytes }) => bytes.equals(PDF))).toBe(true);
    expect(entries.filter(({ name }) => name.includes('平面图')).length).toBeGreaterThan(1);
    expect(await proved(answer)).toEqual([]);
  }, 60_000);

  it('has a cover and contents that open without this system, leading to every case, naming what is missing', async () => {
    const joint = await closed();
    succeeds(await archive(joint));
    const entries = await entriesOf((await download(joint)).bytes);
    const page = textOf(entries, 'index.html');
    expect(page).toContain('联办档案（一事一档）');
    expect(page).not.toMatch(/<script|https?:/);
    const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, href]) => (href ?? '').split('/').map(decodeURIComponent).join('/'));
    expect(links.filter((href) => !entries.some(({ name }) => name === href))).toEqual([]);
    expect(links.filter((href) => href.endsWith('/index.html'))).toHaveLength(joint.cases.length);
    expect(page).toContain('没有办的事项：YY-003');
    expect(page).toContain('没有电子件的材料（以纸质件为准）');
    expect(page).toContain('请企业登记科先办&#60;b&#62;·𠮷');
    expect(page).not.toContain(LEGAL.residentId);
  });

  it('holds the paper of what another department did, with its number in the list', async () => {
    const joint = await desk.givenJoint.accepted({ theme: 'TH-YD' });
    const lead = await desk.as(await ofUnit('joint', joint.id, 'sectionHead'));
    succeeds(await lead.post(`/joint-cases/${joint.id}/add-outside-item`, { version: 1, name: '消防安全检查', department: '市消防救援支队', expectedOn: '2026-12-04', resultName: '检查意见书' }));
    const { outside } = (await lead.get(`/joint-cases/${joint.id}`)).body as unknown as { outside: { id: number }[] };
    const fileId = String((await lead.upload('意见书.pdf', PDF)).body.id);
    succeeds(await lead.post(`/joint-cases/${joint.id}/record-outside-progress`, { version: 2, outsideId: outside[0]?.id, state: 'granted', on: '2026-11-20', resultNumber: '消检字〔2026〕第12号', fileId }));
    const coord = await desk.as('coord1');
    const approval = String((await coord.upload('批准文件.pdf', PDF)).body.id);
    succeeds(await coord.post(`/joint-cases/${joint.id}/extend-joint-case`, { version: 3, days: 5, approvalNumber: '政办复〔2026〕8号', approver: '市人民政府分管副市长', approvedOn: '2026-11-20', reason: '需要会商论证。', fileId: approval }));
    succeeds(await (await desk.as('clerk1')).post(`/joint-cases/${joint.id}/withdraw-joint-case`, { version: 4, reason: '不开了。' }));
    await desk.settle();
    succeeds(await archive(joint));
    const answer = await download(joint);
    const entries = await entriesOf(answer.bytes);
    expect(entries.find(({ name }) => name === '4-外部门事项/001-消防安全检查（市消防救援支队）.pdf')?.bytes.equals(PDF)).toBe(true);
    for (const part of [/^2-告知与批准\/001-联办延期告知书 /, /^2-告知与批准\/批准文件\/001-延期批准 政办复/]) expect(entries.map(({ name }) => name)).toContainEqual(expect.stringMatching(part));
    expect(textOf(entries, '4-外部门事项/外部门事项.json')).toContain('消检字〔2026〕第12号');
    expect(textOf(entries, 'index.html')).toContain('消防安全检查（市消防救援支队）外部门已办成 消检字〔2026〕第12号');
    expect(await proved(answer)).toEqual([]);
  });

  it('names what was changed in the archive of a case within it', async () => {
    const joint = await closed();
    succeeds(await archive(joint));
    const answer = await download(joint);
    const text = Buffer.from(answer.bytes);
    const at = text.indexOf('"verb": "registerApplication"'); // stored without compression: the first trace of a case
    expect(at).toBeGreaterThan(0);
    text.write('"verb": "registerApplicatiom"', at);
    expect(await proved({ ...answer, bytes: text })).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'fileAltered' })]));
  });

  it('is for what is closed, once, by the section that leads', async () => {
    const running = await desk.givenJoint.accepted({ theme: 'TH-YD' });
    failsWith(await archive(running), 'caseNotFinished', { status: 'running' });
    const joint = await closed();
    const other = await ofUnit('case', joint.cases.find(({ waits }) => waits)?.id ?? 0, 'sectionReviewer');
    failsWith(await archive(joint, other), 'notPermitted');
    for (const login of ['clerk1', 'coord1', 'leader1', 'approver1']) failsWith(await archive(joint, login), 'notPermitted');
    failsWith(await archive(joint, 'reviewer1'), 'notFound');
    failsWith(await download(joint), 'notArchivedYet');
    const both = await Promise.all([archive(joint), archive(joint)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    failsWith(await archive(joint), 'archiveUpToDate');
    failsWith(await download(joint, other), 'notPermitted');
    failsWith(await download(joint, 'coord1'), 'notPermitted');
    const lead = await desk.as(await leadOf(joint));
    failsWith(await lead.post(`/joint-cases/${joint.id}/renew-joint-archive`, { version: 1 }), 'archiveUpToDate');
    failsWith(await lead.post(`/joint-cases/${joint.id}/renew-joint-archive`, { version: 7 }), 'changedMeanwhile');
    failsWith(await lead.post(`/joint-cases/${joint.id}/renew-joint-archive`, { version: 'x' }), 'invalidInput');
    failsWith(await lead.post(`/joint-cases/${running.id}/renew-joint-archive`, { version: 1 }), 'caseNotFinished');
  });

  it('gives the same bytes each time, and a line in the access log', async () => {
    const joint = await closed();
    succeeds(await archive(joint));
    const first = sha((await download(joint)).bytes);
    await desk.at('2026-12-24T23:59');
    expect(sha((await download(joint)).bytes)).toBe(first);
    await desk.at('2026-11-20T10:30');
    expect(await desk.sql.row(`select count(*)::int n from platform.access_log where action = 'downloadArchive' and subject_kind = 'jointCase' and subject_id = $1`, [joint.id])).toEqual({ n: 2 });
  });
});

describe('without anybody asking', () => {
  it('a closed joint case is archived on its day, with its cases, and listed to the section that leads', async () => {
    const joint = await closed();
    expect(await stateOf(joint)).toMatchObject({ state: 'waiting', dueOn: '2026-11-27', leads: true });
    const lead = await desk.as(await leadOf(joint));
    const listed = async (state: string): Promise<unknown[]> => ((await lead.get(`/joint-archives?state=${state}&search=${joint.number}`)).body as unknown as { rows: unknown[] }).rows;
    expect(await listed('waiting')).toEqual([expect.objectContaining({ number: joint.number, cases: 2, dueOn: '2026-11-27', edition: null })]);
    expect(((await (await desk.as('reviewer1')).get('/joint-archives?state=waiting')).body as unknown as { rows: unknown[] }).rows).toEqual([]);
    await desk.at('2026-11-26T23:00');
    await desk.sql.transaction(() => desk.get(ArchiveDueJointCases).run());
    expect(await stateOf(joint)).toMatchObject({ state: 'waiting' });
    await desk.at('2026-11-27T00:01');
    await desk.sql.transaction(() => desk.get(ArchiveDueJointCases).run());
    expect(await stateOf(joint)).toMatchObject({ state: 'archived', archivedOn: '2026-11-27', version: 1 });
    expect(await listed('archived')).toEqual([expect.objectContaining({ number: joint.number, edition: 1 })]);
    await desk.at('2026-11-20T10:30');
  });

  it('is made again when one of its cases was touched afterwards; the earlier edition stays', async () => {
    const joint = await closed();
    succeeds(await archive(joint));
    const caseId = joint.cases[0]?.id ?? 0;
    await desk.sql.rows('update casework.permit_case set version = version + 1 where id = $1', [caseId]);
    expect(await stateOf(joint)).toMatchObject({ state: 'outdated' });
    succeeds(await (await desk.as(await ofUnit('case', caseId, 'sectionReviewer'))).post(`/cases/${caseId}/renew-archive`, { version: 1 }), { version: 2 });
    await desk.settle();
    await desk.sql.transaction(() => desk.get(ArchiveDueJointCases).run());
    expect(await stateOf(joint)).toMatchObject({ state: 'archived', version: 2 });
    const manifest = manifestOf(await entriesOf((await download(joint)).bytes));
    expect([manifest.edition, manifest.parts.map(({ edition }) => edition)]).toEqual([2, [2, 1]]);
    expect(await desk.sql.rows('select distinct edition from archive.joint_part p join archive.joint_archive a on a.id = p.archive_id where a.joint_case_id = $1 order by 1', [joint.id])).toEqual([{ edition: 1 }, { edition: 2 }]);
    await desk.sql.rows('update casework.permit_case set version = $2 where id = $1', [caseId, await versionOf(caseId) - 1]);
  });

  it('says why it could not be, and holds up no other', async () => {
    const [bad, good] = [await closed(), await closed()];
    const paper = await desk.sql.row<{ file_hash: string }>(`select file_hash from platform.document where subject_id = $1 and subject_kind = 'jointCase' and file_hash is not null`, [bad.id]);
    const hash = paper?.file_hash ?? '';
    rmSync(path.join(desk.get(Settings).dataDir, 'files', hash.slice(0, 2), hash.slice(2, 4), hash));
    await desk.at('2026-11-27T09:00');
    await desk.sql.transaction(() => desk.get(ArchiveDueJointCases).run());
    expect(await stateOf(bad)).toMatchObject({ state: 'waiting', failure: expect.stringContaining('找不到') });
    expect(await stateOf(good)).toMatchObject({ state: 'archived' });
    await desk.at('2026-11-20T10:30');
  });
});

describe('a batch', () => {
  it('of a period takes the joint cases along, and gives their packages out with the others', async () => {
    await desk.at('2026-12-02T10:30');
    const joint = await closed();
    const lead = await desk.as(await leadOf(joint));
    const asked = await lead.post('/archive-batches', { from: '2026-12-02', to: '2026-12-02' });
    const own = joint.cases.filter(({ waits }) => !waits).length;
    succeeds(asked, { total: own + 1, done: 0, state: 'running' });
    await desk.sql.transaction(() => desk.get(ArchiveDueCases).run());
    await desk.sql.transaction(() => desk.get(ArchiveDueJointCases).run());
    const { rows } = (await lead.get('/archive-batches')).body as unknown as { rows: { done: number; failed: number; state: string }[] };
    expect(rows[0]).toMatchObject({ done: own + 1, failed: 0, state: 'done' });
    const packages = await entriesOf((await lead.get(`/archive-batches/${String(asked.body.id)}/packages`)).bytes);
    expect(packages.map(({ name }) => name)).toContain(`${joint.number}.zip`);
    const again = await lead.post('/archive-batches', { from: '2026-12-02', to: '2026-12-02' });
    succeeds(again, { total: own + 1, done: own + 1, state: 'done' });
    await desk.at('2026-11-20T10:30');
  });
});

describe('a joint case whose results were handed over', () => {
  it('has decisions, certificates and receipts of every case in it', async () => {
    const joint = await desk.givenJoint.accepted({ theme: 'TH-YD' });
    for (const { id } of [...joint.cases].sort((one, other) => Number(one.waits) - Number(other.waits))) {
      await desk.settle();
      const approver = await desk.as(await ofUnit('case', id, 'sectionApprover'));
      const tickedPoints = ((await approver.get(`/cases/${id}/substantive-points`)).body as unknown as { code: string }[]).map(({ code }) => code);
      const levels = (await desk.sql.row<{ levels: number }>('select review_levels levels from casework.permit_case where id = $1', [id]))?.levels ?? 1;
      const assignee = await desk.sql.row<{ login: string }>('select a.login from casework.permit_case c join organisation.account a on a.person_id = c.assignee_id where c.id = $1', [id]);
      const reviewer = await desk.as(assignee?.login ?? await ofUnit('case', id, 'sectionReviewer'));
      await desk.given.lookedAt(id);
      if (levels > 1) succeeds(await reviewer.post(`/cases/${id}/pass-review`, { version: await versionOf(id), opinion: '同意。', tickedPoints }));
      succeeds(await approver.post(`/cases/${id}/grant-permit`, { version: await versionOf(id), opinion: '同意。', ...(levels === 1 ? { tickedPoints } : {}) }));
      succeeds(await reviewer.post(`/cases/${id}/print-certificate`, { version: await versionOf(id), stockNumber: `Z${String(id).padStart(8, '0')}` }));
      succeeds(await (await desk.as('issuer1')).post(`/cases/${id}/issue-result`, { version: await versionOf(id), way: 'handOver', collector: LEGAL, signature: PNG }));
    }
    await desk.settle();
    succeeds(await archive(joint));
    const answer = await download(joint);
    const names = (await entriesOf(answer.bytes)).map(({ name }) => name);
    for (const part of [/^1-申请与收件\/001-联办收件回执/, /QY-001.*\/4-决定\/001-准予行政许可决定书/, /YY-001.*\/4-决定\/001-准予行政许可决定书/, /YY-001.*\/5-制证与送达\/002-送达回证/, /YY-001.*\/6-办理过程\/留痕\.json$/]) {
      expect(names).toContainEqual(expect.stringMatching(part));
    }
    expect(await proved(answer)).toEqual([]);
  }, 60_000);
});
