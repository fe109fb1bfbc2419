import { BULLETIN_ISSUE, type BulletinBlock, type BulletinIssueVerb } from '@onecounter/contracts';
import { SYSTEM_ACTOR, Trace } from '@onecounter/platform';
import { Desk, DOT, failsWith, measurePdf, succeeds, type Answer } from '@onecounter/testing';
import { BULLETIN_ISSUE_SUBJECT, BulletinIssues } from '../src/data/bulletin-issues';
import { PlanDistribution } from '../src/use-cases/distribution/plan-distribution';

interface Recipient { id: number; version: number; level: string; way: string; name: string; email: string; copies: number; verbs: string[]; trace: { chainBrokenAt: number | null; steps: { verb: string }[] } }
interface Copy { id: number; version: number; status: string; level: string; way: string; name: string; dispatchedOn: string | null; tracking: string | null; verbs: string[] }
interface Distribution { issueId: number; issueStatus: string; editions: { kind: string; sizeBytes: number; datedOn: string; digest: string; substituted: string[] }[]; web: { id: number; version: number; status: string; html: string; verbs: string[] } | null; copies: Copy[]; planned: number; dispatched: number; confirmed: number }
interface Feedback { id: number; version: number; status: string; issueLabel: string; sectionLabel: string | null; unitName: string | null; overdue: boolean; late: boolean; answeredOn: string | null; verbs: string[]; trace: { chainBrokenAt: number | null; steps: { verb: string; words: string | null }[] } }
let desk: Desk;
let issueId = 0;
const units: Record<string, number> = {};
const RECIPIENT = { level: 'reportTo', way: 'mail', name: '甲委员会办公室𠮷', address: '示例路1号', postcode: '114000', email: '', copies: 2 };
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T09:30');
  for (const { code, id } of await desk.sql.rows<{ code: string; id: number }>('select code, id from organisation.unit')) units[code] = id;
  await desk.given.acceptedCase({ item: 'YY-002' });
  succeeds(await post('/bulletin-issues/open-issue', { periodName: '2026-11' }, 'coord1'));
  issueId = (await desk.sql.row<{ id: number }>('select id from reporting.issue'))?.id ?? 0;
});
afterAll(() => desk.close());
const post = async (path: string, body: object, login: string): Promise<Answer> => (await desk.as(login)).post(path, body);
const get = async (path: string, login: string): Promise<Answer> => (await desk.as(login)).get(path);
const show = async <T>(path: string, login = 'coord1'): Promise<T> => (await get(path, login)).body as unknown as T;
const distribution = (): Promise<Distribution> => show(`/distributed-issues/${issueId}`);
/** What composition and approval do, without their journey through all six sections. */
async function move(verb: BulletinIssueVerb, set: object = {}): Promise<void> {
  const row = await desk.get(BulletinIssues).get(issueId);
  await desk.get(Trace).takeStep<typeof BULLETIN_ISSUE>(row, { kind: BULLETIN_ISSUE_SUBJECT, verb, actor: SYSTEM_ACTOR, facts: {}, set: { ...set } });
  await desk.settle();
}

describe('the recipients', () => {
  it('begin with those of the rule, once', async () => {
    expect(await show<Recipient[]>('/bulletin-recipients')).toEqual([]);
    const first = await post('/bulletin-recipients/add-usual-recipients', {}, 'coord1');
    expect(Number(first.body.added)).toBeGreaterThan(15);
    succeeds(await post('/bulletin-recipients/add-usual-recipients', {}, 'coord1'), { added: 0 });
    const levels = (await show<Recipient[]>('/bulletin-recipients')).map(({ level }) => level);
    expect([...new Set(levels)]).toEqual(['reportTo', 'sendTo', 'issueTo']);
    expect((await show<Recipient[]>('/bulletin-recipients?level=sendTo')).every(({ level }) => level === 'sendTo')).toBe(true);
  });

  it('are added, changed and removed by the coordination section, each change on record', async () => {
    failsWith(await post('/bulletin-recipients/add-recipient', { ...RECIPIENT, address: ' ' }, 'coord1'), 'recipientPlaceMissing', { what: '地址' });
    failsWith(await post('/bulletin-recipients/add-recipient', { ...RECIPIENT, way: 'email' }, 'coord1'), 'recipientPlaceMissing', { what: '邮箱' });
    failsWith(await post('/bulletin-recipients/add-recipient', { ...RECIPIENT, email: 'nobody' }, 'coord1'), 'invalidInput');
    failsWith(await post('/bulletin-recipients/add-recipient', RECIPIENT, 'head1'), 'notPermitted');
    const { body: { id } } = succeedsAnd(await post('/bulletin-recipients/add-recipient', RECIPIENT, 'coord1'));
    failsWith(await post('/bulletin-recipients/add-recipient', { ...RECIPIENT, name: ` ${RECIPIENT.name} ` }, 'coord1'), 'recipientListed');
    succeeds(await post(`/bulletin-recipients/${String(id)}/change-recipient`, { ...RECIPIENT, version: 1, copies: 3 }, 'coord1'));
    failsWith(await post(`/bulletin-recipients/${String(id)}/change-recipient`, { ...RECIPIENT, version: 1 }, 'coord1'), 'changedMeanwhile');
    const other = succeedsAnd(await post('/bulletin-recipients/add-recipient', { ...RECIPIENT, name: '要撤下的单位' }, 'coord1')).body.id;
    succeeds(await post(`/bulletin-recipients/${String(other)}/remove-recipient`, { version: 1 }, 'coord1'), { status: 'removed' });
    failsWith(await post(`/bulletin-recipients/${String(other)}/remove-recipient`, { version: 2 }, 'coord1'), 'stepNotAllowed');
    expect((await show<Recipient>(`/bulletin-recipients/${String(id)}`)).trace).toMatchObject({ chainBrokenAt: null, steps: [{ verb: 'addRecipient' }, { verb: 'changeRecipient' }] });
    expect((await show<Recipient[]>('/bulletin-recipients')).map(({ name }) => name)).not.toContain('要撤下的单位');
  });
});

describe('the editions', () => {
  it('can be looked at before the approval, with 编制中 on each page, and downloaded after it alone', async () => {
    const photo = String((await (await desk.as('coord1')).upload('现场.png', DOT)).body.id);
    await desk.sql.rows(`update platform.stored_file set subject_kind = 'bulletinIssue', subject_id = $2 where id = $1`, [photo, issueId]);
    const blocks: BulletinBlock[] = [{ kind: 'paragraph', runs: [{ text: '本期受理' }, { figure: 'acceptedTotal', unitId: null, show: 'value' }, { text: '件𠮷。' }] }, { kind: 'chart', chart: 'months', figures: ['acceptedTotal'], caption: '各月受理' }, { kind: 'image', fileId: photo, caption: '现场', alternative: '现场照片' }];
    const saved = await (await desk.as('coord1')).put(`/bulletin-issues/${issueId}/text`, { part: 'statistics', versionNo: 0, title: '业务统计', blocks });
    succeeds(saved);
    failsWith(await get(`/bulletin-issues/${issueId}/editions/pdf`, 'coord1'), 'notFound');
    const preview = await get(`/bulletin-issues/${issueId}/preview`, 'bureau1');
    const text = (await measurePdf(preview.bytes)).map(({ words }) => words.map((word) => word.text).join('')).join('').replace(/\s/g, '');
    for (const words of ['编制中', '本期受理1件𠮷', '（一）业务统计', '报：省营商环境建设监督局', '统计区间为2026-10-250时']) expect(text).toContain(words);
    failsWith(await get(`/bulletin-issues/${issueId}/preview`, 'clerk1'), 'notPermitted');
  });

  it('are rendered after the approval and again with the day of issue, by their hash', async () => {
    await move('submitIssue');
    await move('approveIssue');
    const { editions } = await distribution();
    expect(editions.map(({ kind, datedOn }) => [kind, datedOn])).toEqual([['pdf', '2026-12-03'], ['docx', '2026-12-03']]);
    expect(editions[0]?.substituted.join()).toContain('仿宋→');
    const pdf = await get(`/bulletin-issues/${issueId}/editions/pdf`, 'head1');
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.bytes.length).toBe(editions[0]?.sizeBytes);
    expect((await get(`/bulletin-issues/${issueId}/editions/docx`, 'coord1')).bytes.subarray(0, 2).toString()).toBe('PK');
    expect((await measurePdf(pdf.bytes)).map(({ words }) => words.map((word) => word.text).join('')).join('')).not.toContain('编制中');
    failsWith(await post('/bulletin-feedback/register-bulletin-feedback', { issueId, fromWhom: '甲委', receivedOn: '2026-11-20', words: '好' }, 'coord1'), 'bulletinNotIssued');
    await move('issueBulletin', { issued_on: '2026-12-04' });
    expect((await distribution()).editions.map(({ datedOn }) => datedOn)).toEqual(['2026-12-04', '2026-12-04']);
  });
});

describe('the distribution', () => {
  it('has a copy for each recipient of the list as it stood, and none twice when the news comes again', async () => {
    const { copies, planned } = await distribution();
    expect(planned).toBe((await show<Recipient[]>('/bulletin-recipients')).length);
    expect(copies.find(({ name }) => name === RECIPIENT.name)).toMatchObject({ status: 'planned', way: 'mail', verbs: ['recordDispatch'] });
    await desk.get(PlanDistribution).run(issueId);
    expect((await distribution()).copies).toHaveLength(copies.length);
    succeeds(await post('/bulletin-recipients/add-recipient', { ...RECIPIENT, name: '后来增列的' }, 'coord1'));
    expect(JSON.stringify((await distribution()).copies)).not.toContain('后来增列的');
  });

  it('prints labels for what goes on paper, and shows who has not confirmed', async () => {
    const labels = (await measurePdf((await get(`/distributed-issues/${issueId}/address-labels`, 'coord1')).bytes)).map(({ words }) => words.map((word) => word.text).join('')).join('').replace(/\s/g, '');
    expect(labels).toContain(`${RECIPIENT.name}收`);
    expect(labels).not.toContain('局机关各处室');
    const copy = (await distribution()).copies.find(({ name }) => name === RECIPIENT.name);
    const at = `/bulletin-copies/${copy?.id}`;
    failsWith(await post(`${at}/record-receipt`, { version: 1, words: '收到' }, 'coord1'), 'stepNotAllowed');
    succeeds(await post(`${at}/record-dispatch`, { version: 1, tracking: 'XA123' }, 'coord1'), { status: 'dispatched' });
    failsWith(await post(`${at}/record-dispatch`, { version: 2 }, 'coord1'), 'stepNotAllowed');
    expect(await distribution()).toMatchObject({ dispatched: 1, confirmed: 0 });
    succeeds(await post(`${at}/record-receipt`, { version: 2, words: '机要室回执' }, 'coord1'), { status: 'confirmed' });
    const [row] = await show<{ copies: number; unconfirmed: number }[]>('/distributed-issues', 'leader1');
    expect((row?.copies ?? 0) - (row?.unconfirmed ?? 0)).toBe(1);
  });

  it('shows everybody the public edition when the leader has approved it, and not a moment longer than it stands', async () => {
    const { web } = await distribution();
    expect(web).toMatchObject({ status: 'prepared', verbs: [] });
    expect(web?.html).toContain('本期受理1件𠮷');
    expect(web?.html).not.toContain('href');
    expect((await desk.nobody().get('/public/bulletins')).body).toEqual({ years: [], rows: [] });
    failsWith(await post(`/web-editions/${web?.id}/approve-web-edition`, { version: 1 }, 'coord1'), 'notPermitted');
    succeeds(await post(`/web-editions/${web?.id}/approve-web-edition`, { version: 1 }, 'bureau1'), { status: 'published' });
    expect((await desk.nobody().get('/public/bulletins?year=2026')).body).toMatchObject({ years: [2026], rows: [{ title: '鞍山市行政审批局业务专报', number: 1 }] });
    expect((await desk.nobody().get(`/public/bulletins/${web?.id}`)).body).toMatchObject({ html: web?.html });
    succeeds(await post(`/web-editions/${web?.id}/withdraw-web-edition`, { version: 2 }, 'bureau1'));
    failsWith(await desk.nobody().get(`/public/bulletins/${web?.id}`), 'notFound');
  });
});

describe('feedback', () => {
  const one = (id: unknown, login = 'coord1'): Promise<Feedback> => show(`/bulletin-feedback/${String(id)}`, login);
  const step = (id: unknown, verb: string, version: number, login: string, body: object = {}): Promise<Answer> => post(`/bulletin-feedback/${String(id)}/${verb}-bulletin-feedback`, { version, words: '请核实 🙂 <b>', ...body }, login);

  it('is registered, given to a section, answered, sent back, reported to the leader and closed, each in words', async () => {
    const said = { issueId, section: 'policy', fromWhom: '甲委员会', receivedOn: '2026-11-20', words: '表三的数和上期不一致。' };
    failsWith(await post('/bulletin-feedback/register-bulletin-feedback', { ...said, receivedOn: '2026-11-21' }, 'coord1'), 'feedbackInFuture');
    failsWith(await post('/bulletin-feedback/register-bulletin-feedback', said, 'policy1'), 'notPermitted');
    const { body: { id } } = succeedsAnd(await post('/bulletin-feedback/register-bulletin-feedback', said, 'coord1'));
    failsWith(await step(id, 'assign', 1, 'coord1', { sectionId: 999_999, answerBy: '2026-11-27' }), 'unitUnknown');
    failsWith(await step(id, 'assign', 1, 'coord1', { sectionId: units['D-ZCFG'], answerBy: '2026-11-19' }), 'feedbackTermPast');
    failsWith(await get(`/bulletin-feedback/${String(id)}`, 'policy1'), 'notFound');
    succeeds(await step(id, 'assign', 1, 'coord1', { sectionId: units['D-ZCFG'], answerBy: '2026-11-27' }), { status: 'assigned' });
    failsWith(await step(id, 'answer', 2, 'head1'), 'notFound');
    expect(await one(id, 'policy1')).toMatchObject({ issueLabel: '2026年第1期', sectionLabel: '政策法规及事项变化', verbs: ['answerBulletinFeedback'], overdue: false });
    const duties = (): Promise<{ login: string }[]> => desk.sql.rows<{ login: string }>(`select a.login from reporting.published_contribution_due d join organisation.account a on a.person_id = d.person_id where d.date_kind = 'bulletinFeedback' and d.subject_id = $1`, [id]);
    expect((await duties()).map(({ login }) => login)).toContain('policy1');
    succeeds(await step(id, 'answer', 2, 'policy1'));
    expect(await duties()).toEqual([]);
    succeeds(await step(id, 'return', 3, 'coord1'), { status: 'assigned' });
    succeeds(await step(id, 'answer', 4, 'policy1'));
    failsWith(await step(id, 'close', 5, 'leader1'), 'stepNotAllowed');
    succeeds(await step(id, 'report', 5, 'coord1'), { status: 'reported' });
    failsWith(await step(id, 'close', 6, 'coord1'), 'notPermitted');
    succeeds(await step(id, 'close', 6, 'leader1'), { status: 'closed' });
    expect((await one(id)).trace).toMatchObject({ chainBrokenAt: null, steps: expect.arrayContaining([expect.objectContaining({ verb: 'registerBulletinFeedback', words: '表三的数和上期不一致。' })]) as unknown });
    expect((await show<{ rows: Feedback[] }>('/bulletin-feedback?state=open')).rows).toEqual([]);
    expect((await show<{ rows: Feedback[] }>(`/bulletin-feedback?state=closed&issueId=${issueId}`, 'bureau1')).rows).toHaveLength(1);
  });
});

describe('an answer after its day', () => {
  it('is overdue before it comes, and late for good once it is there', async () => {
    const one = (id: unknown): Promise<Feedback> => show(`/bulletin-feedback/${String(id)}`);
    const { body: { id } } = succeedsAnd(await post('/bulletin-feedback/register-bulletin-feedback', { issueId, fromWhom: '乙委', receivedOn: '2026-11-20', words: '请说明。' }, 'coord1'));
    succeeds(await post(`/bulletin-feedback/${String(id)}/assign-bulletin-feedback`, { version: 1, words: '请核实', sectionId: units['D-ZCFG'], answerBy: '2026-11-23' }, 'coord1'));
    expect(await one(id)).toMatchObject({ overdue: false, late: false });
    await desk.at('2026-11-24T09:00');
    expect(await one(id)).toMatchObject({ overdue: true, late: false });
    succeeds(await post(`/bulletin-feedback/${String(id)}/answer-bulletin-feedback`, { version: 2, words: '已核实' }, 'policy1'));
    expect(await one(id)).toMatchObject({ overdue: false, late: true, answeredOn: '2026-11-24' });
  });
});

function succeedsAnd(answer: Answer): Answer {
  succeeds(answer);
  return answer;
}
