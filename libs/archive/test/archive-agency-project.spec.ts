import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publicKeyOf, Settings } from '@onecounter/platform';
import { Desk, ENTERPRISE, failsWith, succeeds, type Answer } from '@onecounter/testing';
import { verifyPackage } from '../src/package/verify-package';
import { entriesOf, textOf } from './support/zip-entries';

interface Heading { code: string; label: string; pieces: { code: string; title: string; from: string }[]; missing: { code: string; title: string; who: string; reason: string | null }[]; none: string | null }
interface Archive { state: string; projectVersion: number; version: number | null; left: number; headings: Heading[]; explained: { code: string; reason: string }[]; downloads: { byName: string; edition: number }[]; mayArchive: boolean; mayFile: boolean; mayDownload: boolean }
const SIGNATURE = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
let desk: Desk;
let folder: string;
const people: Record<string, number> = {};
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  folder = mkdtempSync(path.join(tmpdir(), 'agency-archive-'));
  for (const { id, login } of await desk.sql.rows<{ id: number; login: string }>('select p.id, a.login from organisation.person p join organisation.account a on a.person_id = p.id')) people[login] = id;
  for (const login of ['agent1', 'agent381']) succeeds(await send('/task-force/enlist-member', { post: 'agent', personId: people[login], capacity: 50, specialities: [] }, 'agentlead1'), { status: 'serving' });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await desk.close();
});

const send = async (at: string, body: object, login = 'agent1', headers: Record<string, string> = {}): Promise<Answer> => (await desk.as(login)).post(at, body, headers);
const get = async (at: string, login = 'agent1'): Promise<Answer> => (await desk.as(login)).get(at);
const archiveOf = async (id: number, login = 'agent1'): Promise<Archive> => (await get(`/agency-projects/${id}/archive`, login)).body as unknown as Archive;
const versionOf = async (id: number): Promise<number> => ((await get(`/agency-projects/${id}`)).body as { version: number }).version;
const step = async (id: number, verb: string, body: object = {}, login = 'agent1'): Promise<Answer> => send(`/agency-projects/${id}/${verb}`, { version: await versionOf(id), ...body }, login);
const gaps = (archive: Archive): string[] => archive.headings.flatMap(({ missing }) => missing.map(({ code }) => code));
const reasonsFor = (codes: readonly string[]): object[] => codes.map((code) => ({ code, reason: `${code} 的原因 <b>` }));
const close = async (id: number, over: object = {}, login = 'agent1'): Promise<Answer> => { const one = await archiveOf(id); return send(`/agency-projects/${id}/archive-agency-project`, { version: one.projectVersion, missing: reasonsFor(gaps(one)), ...over }, login); };
const REGISTRATION = { name: '年产五千吨铸件项目', ownerName: ENTERPRISE.name, ownerCode: ENTERPRISE.creditCode, kind: 'industrial', investmentWan: 12500, contactName: '欧阳测试', contactPhone: '13900001234', mode: 'assistance', needs: '春节前开工', itemCodes: ['SP-001'] };

/** One item a case of this installation, one of a department outside; a meeting on a problem; all returned. */
async function returned(): Promise<number> {
  const id = Number((await send('/agency-projects/accept-commission', { ...REGISTRATION, otherItems: [{ name: '供水接入', level: 'outside', unitName: '市水务集团', workingDays: 5 }] })).body.id);
  succeeds(await step(id, 'assign-agent', { agentId: people.agent1 }, 'agentlead1'));
  succeeds(await step(id, 'record-agency-materials', { taken: [{ no: 1, copies: 1, original: true }] }));
  succeeds(await step(id, 'start-agency-service'), { status: 'serving' });
  const permit = await desk.given.certifiedCase();
  succeeds(await step(id, 'link-item-case', { no: 1, caseNumber: permit.number }));
  succeeds(await send(`/cases/${permit.id}/issue-result`, { version: permit.version, way: 'handOver', collector: { name: '欧阳·𠮷明', residentId: '210303199002289828', isAgent: false }, signature: SIGNATURE }, 'issuer1'));
  succeeds(await step(id, 'track-outside-item', { no: 2, onDate: '2026-11-20', state: 'done', words: '通水了', fileId: await desk.given.upload('agent1', '通水单.png') }));
  succeeds(await step(id, 'record-item-result', { no: 2, way: 'mail', onDate: '2026-11-20', toWhom: '企业前台' }));
  succeeds(await step(id, 'return-agency-results', { way: 'inPerson', words: '都交了' }), { status: 'returned' });
  return id;
}
async function closed(): Promise<number> {
  const id = await returned();
  succeeds(await step(id, 'close-agency-project', { words: '办结' }, 'agentlead1'), { status: 'closed' });
  return id;
}
async function proved(answer: Answer): Promise<unknown[]> {
  const file = path.join(folder, 'one.zip');
  writeFileSync(file, answer.bytes);
  return (await verifyPackage(file, publicKeyOf(desk.get(Settings).signingKey))).findings as unknown[];
}

describe('the archive of a commissioned project', () => {
  it('has every heading of document 004 in its order: what there is, what lacks and who could supply it, or why nothing is there', async () => {
    const id = await returned();
    const archive = await archiveOf(id);
    expect(archive.headings.map(({ label }) => label)).toEqual(['基本资料', '申请材料', '工作日志', '工作联系函', '会议通知', '会议签到表', '会议照片', '会议纪要', '协办单', '事项办理表单', '结果反馈', '移交清单']);
    const of = (code: string): Heading | undefined => archive.headings.find((one) => one.code === code);
    expect([of('letters')?.none, of('minutes')?.none, archive.state, archive.mayArchive]).toEqual(['没有发过工作联系函', '没有开过会', 'unfinished', false]);
    expect(of('handover')?.missing).toEqual([{ code: 'handover', title: '双方签字的移交清单', who: expect.stringMatching(/^代办员 /u), reason: null }]);
    expect(of('workLog')?.missing.map(({ code }) => code)).toEqual(['workLog']);
    expect(of('results')?.pieces.map(({ title }) => title)).toEqual(expect.arrayContaining(['办理结果反馈表', expect.stringMatching(/^许可证件/u)]));
    expect(of('forms')?.pieces.map(({ title }) => title)).toEqual(expect.arrayContaining([expect.stringMatching(/^受理通知书|^受理/u), '供水接入（2026-11-20）']));
    for (const code of [of('basics')?.pieces[0]?.code, of('results')?.pieces[0]?.code, of('results')?.pieces[1]?.code, of('workLog')?.pieces[0]?.code]) {
      const paper = await get(`/agency-projects/${id}/archive-pieces/${String(code)}`);
      expect([code, paper.status, paper.text.slice(0, 5)]).toEqual([code, 200, '%PDF-']);
    }
    failsWith(await get(`/agency-projects/${id}/archive-pieces/basics.99`), 'notFound');
    failsWith(await get(`/agency-projects/${id}/archive-pieces/constructor.0`), 'notFound');
    failsWith(await close(id), 'agencyNotClosed', { statusLabel: '已反馈' });
  });

  it('is closed with a reason for each gap, which stays; the package is proved offline, and each download is logged and shown', async () => {
    const id = await closed();
    const before = await archiveOf(id);
    const codes = gaps(before);
    expect([before.state, before.mayArchive, codes.includes('handover')]).toEqual(['waiting', true, true]);
    failsWith(await get(`/agency-projects/${id}/archive-package`), 'notArchivedYet');
    failsWith(await close(id, { missing: [] }), 'agencyArchiveMissing');
    failsWith(await close(id, { missing: reasonsFor(codes.slice(1)) }), 'agencyArchiveMissing');
    failsWith(await close(id, { missing: reasonsFor([...codes, 'nothing']) }), 'agencyArchiveReasonUnknown');
    failsWith(await close(id, { missing: [{ code: codes[0], reason: ' ' }] }), 'invalidInput');
    failsWith(await close(id, { version: 1 }), 'changedMeanwhile');
    failsWith(await close(id, {}, 'clerk1'), 'notPermitted');
    const key = { 'idempotency-key': '5b1a7a3e-52a4-4a55-8f11-1f0b7d5f6e22' };
    const body = { version: before.projectVersion, missing: reasonsFor(codes) };
    const [one, two] = [await send(`/agency-projects/${id}/archive-agency-project`, body, 'agent1', key), await send(`/agency-projects/${id}/archive-agency-project`, body, 'agent1', key)];
    succeeds(one, { projectId: id, version: 1, status: 'archived', missing: codes.length });
    expect(two.body).toEqual(one.body);
    failsWith(await close(id), 'archiveUpToDate');

    const answer = await get(`/agency-projects/${id}/archive-package`);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/zip']);
    expect(await proved(answer)).toEqual([]);
    const entries = await entriesOf(answer.bytes);
    const page = textOf(entries, 'index.html');
    expect(page).not.toMatch(/<script|https?:|的原因 <b>/);
    expect(page).toContain('handover 的原因 &#60;b&#62;');
    const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, href]) => (href ?? '').split('/').map(decodeURIComponent).join('/'));
    expect(links.filter((href) => !entries.some(({ name }) => name === href))).toEqual([]);
    for (const part of [/^01-基本资料\/001-.+\.pdf$/u, /^03-工作日志\//u, /^10-事项办理表单\/.*通水单\.png$/u, /^11-结果反馈\/.*许可证件/u]) expect(entries.map(({ name }) => name)).toContainEqual(expect.stringMatching(part));
    const after = await archiveOf(id);
    expect([after.state, after.version, after.explained.length, after.downloads.map(({ edition }) => edition), after.mayDownload]).toEqual(['archived', 1, codes.length, [1], true]);
    const facts = await desk.sql.rows(`select facts from platform.step where subject_kind = 'agencyArchive' order by subject_id, seq`);
    expect(JSON.stringify(facts)).not.toContain('的原因');
  });

  it('is made again once what lacked was handed in: the gap is closed, the first edition stays', async () => {
    const id = await closed();
    succeeds(await close(id));
    const lines = ((await get(`/agency-projects/${id}/results`)).body as { due: { kind: string; no: number; copies: number }[] }).due.map(({ kind, no, copies }) => ({ kind, no, copies }));
    succeeds(await step(id, 'sign-agency-handover', { lines, receiverName: '接收人甲', handedSignature: SIGNATURE, receivedSignature: SIGNATURE }), { status: 'closed' });
    succeeds(await step(id, 'file-agency-record', { heading: 'workLog', covers: 'workLog', title: '纸质工作日志', fileId: await desk.given.upload('agent1', '日志.png') }), { status: 'closed' });
    const now = await archiveOf(id);
    expect([now.state, gaps(now).filter((code) => ['handover', 'workLog'].includes(code)), now.explained.map(({ code }) => code)]).toEqual(['outdated', [], expect.arrayContaining(['handover', 'workLog'])]);
    const renew = (over: object = {}): Promise<Answer> => send(`/agency-projects/${id}/renew-agency-archive`, { version: 1, missing: reasonsFor(gaps(now)), ...over });
    failsWith(await renew({ version: 2 }), 'changedMeanwhile');
    failsWith(await renew({ missing: [] }), 'agencyArchiveMissing');
    succeeds(await renew(), { version: 2, missing: gaps(now).length });
    failsWith(await renew({ version: 2 }), 'archiveUpToDate');
    const answer = await get(`/agency-projects/${id}/archive-package`);
    expect(await proved(answer)).toEqual([]);
    const names = (await entriesOf(answer.bytes)).map(({ name }) => name);
    for (const part of [/^03-工作日志\/.*日志\.png$/u, /^12-移交清单\//u]) expect(names).toContainEqual(expect.stringMatching(part));
    expect(await desk.sql.row('select count(distinct edition)::int n from archive.agency_kept_file f join archive.agency_archive a on a.id = f.archive_id where a.project_id = $1', [id])).toEqual({ n: 2 });
  });

  it('is not made of a project that was withdrawn, nor seen or made by another county', async () => {
    const id = Number((await send('/agency-projects/accept-commission', REGISTRATION)).body.id);
    succeeds(await step(id, 'assign-agent', { agentId: people.agent1 }, 'agentlead1'));
    succeeds(await step(id, 'withdraw-commission', { words: '自己办' }), { status: 'withdrawn' });
    failsWith(await close(id), 'agencyNotClosed', { statusLabel: '已撤回委托' });
    for (const answer of [await get(`/agency-projects/${id}/archive`, 'agent381'), await get(`/agency-projects/${id}/archive-package`, 'agent381'), await get(`/agency-projects/${id}/archive-pieces/basics.0`, 'agent381'), await send(`/agency-projects/${id}/archive-agency-project`, { version: 1, missing: [] }, 'agent381')]) failsWith(answer, 'notFound');
  });

  it('stands in a list of its place, with how much it lacks', async () => {
    const id = await closed();
    succeeds(await close(id));
    const rows = async (query: string, login = 'agent1'): Promise<number[]> => ((await get(`/agency-archives?${query}`, login)).body.rows as { projectId: number }[]).map(({ projectId }) => projectId);
    expect([(await rows('limit=1'))[0], (await rows('missing=yes')).includes(id), (await rows('missing=no')).includes(id), await rows('from=2027-01-01'), await rows('', 'agent381')]).toEqual([id, true, false, [], []]);
    failsWith(await get('/agency-archives?missing=maybe'), 'invalidInput');
    failsWith(await get('/agency-archives', 'clerk1'), 'notPermitted');
  });
});
