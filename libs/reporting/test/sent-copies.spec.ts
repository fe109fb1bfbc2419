import { mkdtempSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { BULLETIN_ISSUE, type BulletinIssueVerb } from '@onecounter/contracts';
import { MachineClock, SYSTEM_ACTOR, Trace } from '@onecounter/platform';
import { Desk, failsWith, succeeds, type Answer } from '@onecounter/testing';
import { SMTPServer } from 'smtp-server';
import { BULLETIN_ISSUE_SUBJECT, BulletinIssues } from '../src/data/bulletin-issues';
import { CopySendings } from '../src/data/copy-sendings';
import { CopyCourier } from '../src/jobs/copy-courier';
import { CopyCarriers } from '../src/outside/copy-carriers';
import { SendCopy } from '../src/use-cases/distribution/send-copy';

interface Copy { id: number; version: number; status: string; way: string; name: string; email: string; dispatchedOn: string | null; confirmedOn: string | null; verbs: string[]; sending: { state: string; addressee: string; attempts: number; answer: string; endedAt: string | null; nextAttemptAt: string | null } | null }
interface Letter { to: string; raw: string }
const OA = mkdtempSync(path.join(tmpdir(), 'oa-'));
const BASE = { level: 'sendTo', address: '', postcode: '', email: '', copies: 1 };
let desk: Desk;
let server: SMTPServer;
let letters: Letter[] = [];
const answers = new Map<string, number>();
let issueId = 0;
beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => done(answers.has(address) ? Object.assign(new Error(`box ${address}`), { responseCode: answers.get(address) }) : undefined),
    onData: (stream, session, done) => { let raw = ''; stream.setEncoding('utf8'); stream.on('data', (part: string) => { raw += part; }); stream.on('end', () => { letters.push({ to: session.envelope.rcptTo[0]?.address ?? '', raw }); done(); }); },
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  Object.assign(process.env, { SMTP_URL: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, SMTP_FROM: '业务协调科 <xt@example.gov.cn>', OA_EXCHANGE_DIR: OA });
  desk = await Desk.open('2026-11-20T09:30');
  succeeds(await post('/bulletin-issues/open-issue', { periodName: '2026-11' }, 'coord1'));
  issueId = (await desk.sql.row<{ id: number }>('select id from reporting.issue'))?.id ?? 0;
  answers.set('wrong@example.com', 550).set('busy@example.com', 450);
  for (const [at, email] of ['a@example.com', 'b@example.com', 'c@example.com', 'd@example.com', 'e@example.com', 'wrong@example.com', 'busy@example.com'].entries()) succeeds(await post('/bulletin-recipients/add-recipient', { ...BASE, way: 'email', name: `邮件单位${at}𠮷`, email }, 'coord1'));
  for (const name of ['甲处', '乙处', '丙处']) succeeds(await post('/bulletin-recipients/add-recipient', { ...BASE, way: 'oa', name }, 'coord1'));
  succeeds(await post('/bulletin-recipients/add-recipient', { ...BASE, way: 'paper', name: '纸质单位' }, 'coord1'));
  await move('submitIssue');
  await move('approveIssue');
});
afterAll(async () => {
  await desk.close();
  for (const name of ['SMTP_URL', 'SMTP_FROM', 'OA_EXCHANGE_DIR']) Reflect.deleteProperty(process.env, name);
  await new Promise<void>((resolve) => { server.close(() => resolve()); });
  await rm(OA, { recursive: true, force: true });
});
const post = async (to: string, body: object, login: string): Promise<Answer> => (await desk.as(login)).post(to, body);
const drain = (): Promise<number> => desk.get(CopyCourier).drain();
const copies = async (): Promise<Copy[]> => ((await (await desk.as('coord1')).get(`/distributed-issues/${issueId}`)).body as unknown as { copies: Copy[] }).copies;
const copyOf = async (name: string): Promise<Copy> => (await copies()).find((one) => one.name === name) ?? fail(name);
const verbsOf = (id: number): Promise<string[]> => desk.sql.rows<{ verb: string }>(`select verb from platform.step where subject_kind = 'bulletinCopy' and subject_id = $1 order by seq`, [id]).then((rows) => rows.map(({ verb }) => verb));
/** Machine time is not moved: what waits for it is made due. */
const due = (id: number): Promise<unknown> => desk.sql.rows('update reporting.copy_sending set next_attempt_at = $2 where copy_id = $1', [id, new Date(0)]);
const list = (folder: string): Promise<string[]> => readdir(path.join(OA, folder)).catch(() => []);
function fail(name: string): never {
  throw new Error(`no copy of ${name}`);
}
async function move(verb: BulletinIssueVerb, set: object = {}): Promise<void> {
  const row = await desk.get(BulletinIssues).get(issueId);
  await desk.get(Trace).takeStep<typeof BULLETIN_ISSUE>(row, { kind: BULLETIN_ISSUE_SUBJECT, verb, actor: SYSTEM_ACTOR, facts: {}, set: { ...set } });
  await desk.settle();
}

describe('copies by e-mail', () => {
  it('go out once each when the issue does, with the PDF of that day, however many workers send', async () => {
    expect(await drain()).toBe(0);
    await move('issueBulletin', { issued_on: '2026-12-04' });
    await Promise.all([drain(), drain()]);
    expect(letters.map(({ to }) => to).sort()).toEqual(['a@example.com', 'b@example.com', 'c@example.com', 'd@example.com', 'e@example.com']);
    await Promise.all([drain(), drain()]);
    expect(letters).toHaveLength(5);
    const pdf = (await (await desk.as('coord1')).get(`/bulletin-issues/${issueId}/editions/pdf`)).bytes;
    const attached = /Content-Type: application\/pdf[^]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(letters[0]?.raw ?? '')?.[1] ?? '';
    expect(Buffer.from(attached, 'base64').equals(pdf)).toBe(true);
    const sent = await copyOf('邮件单位0𠮷');
    expect(sent).toMatchObject({ status: 'dispatched', dispatchedOn: '2026-11-20', sending: { state: 'sent', addressee: 'a@example.com', attempts: 1 } });
    expect(sent.sending?.endedAt).not.toBeNull();
    expect(sent.verbs).toEqual(['recordReceipt']);
    expect(await verbsOf(sent.id)).toEqual(['planCopy', 'sendCopy']);
    expect((await copyOf('纸质单位')).sending).toBeNull();
  });

  it('that are refused wait with the reason, are told to whoever distributes, and go to another address', async () => {
    const refused = await copyOf('邮件单位5𠮷');
    expect(refused).toMatchObject({ status: 'planned', verbs: ['recordDispatch', 'resendCopy'], sending: { state: 'failed', addressee: 'wrong@example.com' } });
    expect(refused.sending?.answer).toContain('550');
    await desk.settle();
    expect(await desk.sql.rows(`select 1 from notification.message m join organisation.account a on a.person_id = m.person_id where m.event = 'copyNotSent' and a.login = 'coord1'`)).toHaveLength(1);
    failsWith(await post(`/bulletin-copies/${refused.id}/resend-copy`, { version: refused.version, email: 'nobody' }, 'coord1'), 'invalidInput');
    failsWith(await post(`/bulletin-copies/${refused.id}/resend-copy`, { version: refused.version }, 'bureau1'), 'notPermitted');
    failsWith(await post(`/bulletin-copies/${refused.id}/resend-copy`, { version: 1 }, 'coord1'), 'changedMeanwhile');
    const paper = await copyOf('纸质单位');
    failsWith(await post(`/bulletin-copies/${paper.id}/resend-copy`, { version: paper.version }, 'coord1'), 'copyNotElectronic');
    succeeds(await post(`/bulletin-copies/${refused.id}/resend-copy`, { version: refused.version, email: 'right@example.com' }, 'coord1'), { status: 'planned' });
    letters = [];
    await drain();
    expect(letters.map(({ to }) => to)).toEqual(['right@example.com']);
    expect(await copyOf('邮件单位5𠮷')).toMatchObject({ status: 'dispatched', email: 'right@example.com', sending: { state: 'sent', addressee: 'right@example.com' } });
    expect(await verbsOf(refused.id)).toEqual(['planCopy', 'failCopy', 'resendCopy', 'sendCopy']);
  });

  it('that meet a passing fault are tried again with the same Message-ID, and by hand meanwhile not at all', async () => {
    const busy = await copyOf('邮件单位6𠮷');
    expect(busy).toMatchObject({ status: 'planned', sending: { state: 'waiting', attempts: 1 } });
    expect(busy.sending?.nextAttemptAt).not.toBeNull();
    expect(await verbsOf(busy.id)).toEqual(['planCopy']);
    succeeds(await post(`/bulletin-copies/${busy.id}/record-dispatch`, { version: 1, tracking: '改为纸质' }, 'coord1'));
    answers.clear();
    await due(busy.id);
    letters = [];
    await drain();
    expect(letters).toEqual([]);
  });

  it('of a worker that was killed with a copy in hand go out by the next, under the same id', async () => {
    const { id, version } = await copyOf('邮件单位0𠮷');
    await desk.sql.rows(`update reporting.bulletin_copy set status = 'planned' where id = $1`, [id]);
    succeeds(await post(`/bulletin-copies/${id}/resend-copy`, { version }, 'coord1'));
    const [held] = await desk.get(CopySendings).claim(desk.get(MachineClock).now(), '11111111-1111-4111-8111-111111111111', 4);
    expect(held?.copy_id).toBe(id);
    failsWith(await post(`/bulletin-copies/${id}/resend-copy`, { version: version + 1 }, 'coord1'), 'copyBeingSent');
    letters = [];
    await drain();
    expect(letters).toEqual([]);
    await due(id);
    await drain();
    expect(letters.map(({ raw }) => /Message-ID: <(.*)@onecounter>/i.exec(raw)?.[1])).toEqual([held?.send_id]);
    // the first worker comes back to life: its lease is over and it moves nothing
    const before = await verbsOf(id);
    if (held) await desk.get(SendCopy).run(held);
    expect(await verbsOf(id)).toEqual(before);
  });
});

describe('copies by OA', () => {
  const idOf = async (name: string): Promise<string> => String((await desk.sql.row<{ send_id: string }>('select s.send_id from reporting.copy_sending s join reporting.bulletin_copy c on c.id = s.copy_id where c.name = $1', [name]))?.send_id);
  const receipt = async (name: string, content: unknown): Promise<void> => {
    await mkdir(path.join(OA, 'receipts'), { recursive: true });
    await writeFile(path.join(OA, 'receipts', name), typeof content === 'string' ? content : JSON.stringify(content));
  };

  it('lie whole in the folder, with a cover sheet that names the PDF by its digest', async () => {
    expect((await list('out')).sort()).toEqual([await idOf('甲处'), await idOf('乙处'), await idOf('丙处')].sort());
    const folder = path.join(OA, 'out', await idOf('甲处'));
    const cover = JSON.parse(await readFile(path.join(folder, 'cover.json'), 'utf8')) as { recipient: string; issuedOn: string; file: { name: string; sha256: string; bytes: number } };
    expect(cover).toMatchObject({ kind: 'bulletin', recipient: '甲处', issuedOn: '2026-12-04', file: { name: '鞍山市行政审批局业务专报2026年第1期.pdf' } });
    const pdf = await readFile(path.join(folder, cover.file.name));
    expect([createHash('sha256').update(pdf).digest('hex'), pdf.length]).toEqual([cover.file.sha256, cover.file.bytes]);
    expect(await list('.staging')).toEqual([]);
    expect(await copyOf('甲处')).toMatchObject({ status: 'dispatched', sending: { state: 'sent' } });
  });

  it('are not handed over twice by a worker that was killed before it could note so', async () => {
    const { id, version } = await copyOf('丙处');
    await desk.sql.rows(`update reporting.bulletin_copy set status = 'planned' where id = $1`, [id]);
    succeeds(await post(`/bulletin-copies/${id}/resend-copy`, { version }, 'coord1'));
    const [held] = await desk.get(CopySendings).claim(desk.get(MachineClock).now(), '22222222-2222-4222-8222-222222222222', 4);
    const pdf = (await (await desk.as('coord1')).get(`/bulletin-issues/${issueId}/editions/pdf`)).bytes;
    if (held) await desk.get(CopyCarriers).send(held, pdf);
    await rm(path.join(OA, 'out', String(held?.send_id)), { recursive: true });
    await due(id);
    await drain();
    expect(await list('out')).not.toContain(held?.send_id);
    expect(await copyOf('丙处')).toMatchObject({ status: 'dispatched', sending: { state: 'sent' } });
  });

  it('are confirmed by their receipts, each once; one that was sent back waits with the reason', async () => {
    const [first, second] = [await idOf('甲处'), await idOf('乙处')];
    await receipt('1.json', { id: first, state: 'received', by: '张三', at: '2026-12-04 10:20' });
    await receipt('2.json', { id: first, state: 'received', by: '张三', at: '2026-12-04 10:20' });
    await receipt('3.json', { id: second, state: 'rejected', why: '单位不存在' });
    await Promise.all([drain(), drain(), drain()]);
    const confirmed = await copyOf('甲处');
    expect(confirmed).toMatchObject({ status: 'confirmed', confirmedOn: '2026-11-20' });
    expect(await verbsOf(confirmed.id)).toEqual(['planCopy', 'sendCopy', 'recordReceipt']);
    expect(await copyOf('乙处')).toMatchObject({ status: 'planned', dispatchedOn: null, verbs: ['recordDispatch', 'resendCopy'], sending: { state: 'failed', answer: 'OA 退回：单位不存在' } });
    expect((await list('receipts/done')).sort()).toEqual(['1.json', '2.json', '3.json']);
  });

  it('pass by what is no receipt: kept for somebody to look at, never in the way of the others', async () => {
    await receipt('a.json', '{"id":');
    await receipt('b.json', { id: '99999999-9999-4999-8999-999999999999', state: 'received' });
    await receipt('c.tmp', 'half');
    await drain();
    expect((await list('receipts')).filter((name) => name.includes('.')).sort()).toEqual(['a.json', 'c.tmp']);
    await utimes(path.join(OA, 'receipts', 'a.json'), new Date(0), new Date(0));
    await drain();
    expect((await list('receipts/bad')).sort()).toEqual(['a.json', 'b.json']);
  });
});

describe('receipts that are missing', () => {
  it('remind whoever distributes ten days after the first copy went out, by their number', async () => {
    const owed = (await copies()).filter(({ status }) => status === 'dispatched').length;
    const rows = await desk.sql.rows<{ login: string; name: string; due_on: string }>(`select a.login, d.name, d.due_on from reporting.published_contribution_due d join organisation.account a on a.person_id = d.person_id where d.date_kind = 'bulletinReceipt'`);
    expect(rows.find(({ login }) => login === 'coord1')).toMatchObject({ due_on: '2026-11-30', name: `业务专报2026年第1期还有${owed}份没有签收` });
  });
});
