import { StartSuccessors } from '../src/use-cases/joint/start-successors';
import { Desk, ENTERPRISE, failsWith, succeeds, type Answer, type GivenJoint } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

const PNG = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const LEGAL = { name: '欧阳·𠮷明', residentId: '210303199002289828', isAgent: false };
const PHARMACY = { theme: 'TH-YD' };
interface Member { id: number; version: number; itemCode: string; status: string; waitsFor: string; dueOn: string; critical: boolean; light: { kind: string; words: string } | null; after: { itemName: string; state: string }[]; plannedUntil: string; open: boolean; failed: boolean }
interface Joint { status: string; version: number; decided: number; total: number; members: Member[]; promisedDueOn: string; statutoryDueOn: string | null; handedIn: number; spared: number; documents: { id: string; title: string }[]; stations: { label: string; state: string }[]; left: { code: string }[]; stages: { code: string }[] }
const board = async (joint: { id: number }, login = 'clerk1'): Promise<Joint> => (await (await desk.as(login)).get(`/joint-cases/${joint.id}`)).body as unknown as Joint;
const memberOf = (joint: Joint, item: string): Member => joint.members.find((one) => one.itemCode === item) as Member;
const statusOf = async (joint: GivenJoint, item: string): Promise<string> => memberOf(await board(joint), item).status;
const count = async (sql: string, id: number): Promise<number> => ((await desk.sql.row<{ n: number }>(sql, [id]))?.n ?? -1);

const ofSection = (caseId: number, role: 'sectionReviewer' | 'sectionApprover') => desk.givenJoint.ofSection(caseId, role);

/** Grants or refuses an item of the joint case by its section. */
async function decide(joint: GivenJoint, item: string, how: 'grant-permit' | 'refuse-permit' = 'grant-permit', heard = true): Promise<void> {
  await desk.givenJoint.decide(memberOf(await board(joint), item).id, how);
  if (heard) await desk.settle();
}

describe('openJointCase', () => {
  it('makes a case for each item with one receipt, and lets those with a predecessor wait', async () => {
    const joint = await desk.givenJoint.opened(PHARMACY);
    expect(joint.number).toMatch(/^LB210300-20261120-\d{4}$/);
    expect(joint.cases.map(({ itemCode, waits }) => [itemCode, waits])).toEqual([['QY-001', false], ['YY-001', true]]);
    const view = await board(joint);
    expect(view).toMatchObject({ status: 'running', decided: 0, total: 2, promisedDueOn: '2026-12-11', statutoryDueOn: null });
    expect(view.documents.map(({ title }) => title)).toEqual(['联办收件回执']);
    expect(memberOf(view, 'YY-001')).toMatchObject({ status: 'registered', waitsFor: '等前置事项办结', light: { kind: 'stopped', words: '等前置' }, after: [{ itemName: expect.stringContaining('公司设立登记'), state: 'open' }] });
    expect(view.left.map(({ code }) => code)).toContain('YY-003');
    const pdf = await (await desk.as('clerk1')).get(`/documents/${joint.documentId}/pdf`);
    expect(pdf.status).toBe(200);
  });

  it('picks items by the answers, and takes another item in the place of one', async () => {
    const themes = (await (await desk.as('clerk1')).post('/joint-cases/judge', { themeCode: 'TH-YD', stages: ['S1', 'S2', 'S3'], yes: [], instead: [], added: [], conditions: [], byAgent: false, fields: [], materials: [] })).body as unknown as { left: { code: string; question: string }[] };
    expect(themes.left.find(({ code }) => code === 'YY-003')?.question).toContain('三类');
    const joint = await desk.givenJoint.opened({ ...PHARMACY, instead: [{ item: 'QY-001', by: 'QY-002' }], applicant: { kind: 'person', name: '王小示', residentId: '21030219850101991X', phone: '19900000001' } });
    expect(joint.cases.map(({ itemCode }) => itemCode)).toEqual(['QY-002', 'YY-001']);
    expect(memberOf(await board(joint), 'YY-001').after[0]?.itemName).toContain('个体工商户');
  });

  it('takes as many statements for many items as for few', async () => {
    const statements = async (options: object): Promise<number> => {
      const reception = await desk.givenJoint.reception({ ...PHARMACY, ...options });
      const clerk = await desk.as('clerk1');
      let n = 0;
      const rows = desk.sql.rows.bind(desk.sql);
      desk.sql.rows = (async (...args: Parameters<typeof rows>) => { n += 1; return rows(...args); }) as typeof desk.sql.rows;
      succeeds(await clerk.post('/joint-cases/open-joint-case', reception), { status: 'running' });
      desk.sql.rows = rows;
      return n;
    };
    const clerk = await desk.as('clerk1');
    const { versionId } = ((await clerk.get('/themes')).body as unknown as { code: string; versionId: number }[]).find(({ code }) => code === 'TH-YD') ?? { versionId: 0 };
    const yes = ((await clerk.get(`/theme-versions/${versionId}`)).body as unknown as { definition: { questions: { code: string }[] } }).definition.questions.map(({ code }) => code);
    const least = async (options: object): Promise<number> => Math.min(await statements(options), await statements(options), await statements(options));
    const [few, many] = [await least({}), await least({ yes })];
    // units, items and themes are read anew every five seconds, which may fall into one of them; a statement for each further item would be five more
    expect(many).toBeLessThan(few + 3);
  });

  it('hands one file to every item that needs it', async () => {
    const clerk = await desk.as('clerk1');
    const fileId = String((await clerk.upload('平面图.pdf', Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'))).body.id);
    const joint = await desk.givenJoint.opened({ ...PHARMACY, yes: ['Q2'], files: { 'SHR-PLAN': [fileId] } });
    const withFile = await desk.sql.rows<{ case_id: number }>('select case_id from casework.case_material where $1::uuid = any(files) order by case_id', [fileId]);
    expect(withFile.length).toBeGreaterThan(1);
    expect((await board(joint)).spared).toBeGreaterThan(0);
    for (const { case_id: caseId } of withFile) expect(joint.cases.map(({ id }) => id)).toContain(caseId);
    expect((await (await desk.as('clerk1')).get(`/files/${fileId}`)).status).toBe(200);
  });

  it('refuses what the theme does not know, naming the field, and makes nothing', async () => {
    const clerk = await desk.as('clerk1');
    const good = await desk.givenJoint.reception(PHARMACY);
    const before = await count('select count(*)::int n from casework.joint_case where id > $1', 0);
    failsWith(await clerk.post('/joint-cases/open-joint-case', { ...good, themeCode: 'TH-??' }), 'themeNotPublished');
    failsWith(await clerk.post('/joint-cases/open-joint-case', { ...good, stages: ['S7'] }), 'stageUnknown');
    failsWith(await clerk.post('/joint-cases/open-joint-case', { ...good, yes: ['Q99'] }), 'questionUnknown');
    failsWith(await clerk.post('/joint-cases/open-joint-case', { ...good, added: ['SG-001'] }), 'itemNotInTheme');
    failsWith(await clerk.post('/joint-cases/open-joint-case', { ...good, materials: [{ key: 'SHR-NONE', presented: true, points: [], files: [] }] }), 'jointMaterialUnknown');
    failsWith(await clerk.post('/joint-cases/open-joint-case', { ...good, applicant: { ...ENTERPRISE, creditCode: '91210303MAXXXX0310' } }), 'creditCodeInvalid');
    failsWith(await clerk.post('/joint-cases/open-joint-case', { ...good, fields: [{ key: 'nothing', value: '🏢' }] }), 'formFieldUnknown');
    expect(await count('select count(*)::int n from casework.joint_case where id > $1', 0)).toBe(before);
  });

  it('is one joint case when it is sent twice under one key', async () => {
    const clerk = await desk.as('clerk1');
    const reception = await desk.givenJoint.reception({ ...PHARMACY, applicant: { ...ENTERPRISE, name: '鞍山𠮷·大药房' } });
    const key = { 'idempotency-key': 'open-joint-twice-1' };
    const answers = await Promise.all([1, 2, 3].map(() => clerk.post('/joint-cases/open-joint-case', reception, key)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });
});

describe('a successor', () => {
  it('is never accepted before its predecessor is decided, and is not silent meanwhile', async () => {
    const joint = await desk.givenJoint.accepted(PHARMACY);
    const waiting = joint.cases.find(({ waits }) => waits);
    failsWith(await (await desk.as('clerk1')).post(`/cases/${waiting?.id}/accept-application`, { version: 1 }), 'blockedByHold', { hold: 'openPredecessor' });
    expect(await count('select count(*)::int n from casework.permit_case where id = $1 and notice_due_on is null', waiting?.id ?? 0)).toBe(1);
  });

  it('begins and is accepted when its predecessor is granted, and has its result among the materials', async () => {
    const joint = await desk.givenJoint.accepted(PHARMACY);
    await decide(joint, 'QY-001');
    const view = await board(joint);
    expect(memberOf(view, 'YY-001')).toMatchObject({ status: 'accepted', after: [{ state: 'granted' }] });
    const id = memberOf(view, 'YY-001').id;
    const beside = (await (await desk.as('clerk1')).get(`/cases/${id}/joint`)).body as unknown as { joint: { number: string }; predecessors: { state: string; provides: string[]; documents: { id: string }[] }[] };
    expect(beside).toMatchObject({ joint: { number: joint.number }, predecessors: [{ state: 'granted', provides: ['营业执照'] }] });
    expect((await (await ofSection(id, 'sectionReviewer')).get(`/documents/${beside.predecessors[0]?.documents[0]?.id}/pdf`)).status).toBe(200);
    expect(await count(`select count(*)::int n from platform.step where subject_kind = 'permitCase' and subject_id = $1 and verb = 'startApplication'`, id)).toBe(1);
  });

  it('begins once, when two workers hear of the decision at the same moment and it is told again', async () => {
    const joint = await desk.givenJoint.accepted(PHARMACY);
    await decide(joint, 'QY-001', 'grant-permit', false);
    const start = desk.get(StartSuccessors);
    const apart = (): Promise<unknown> => desk.sql.apart(() => desk.sql.transaction(() => start.run()));
    await Promise.all([apart(), apart()]);
    await apart();
    await desk.settle();
    const successor = joint.cases.find(({ waits }) => waits)?.id ?? 0;
    expect(await count(`select count(*)::int n from platform.step where subject_kind = 'permitCase' and subject_id = $1 and verb in ('startApplication', 'acceptApplication')`, successor)).toBe(2);
    expect(await statusOf(joint, 'YY-001')).toBe('accepted');
  });

  it('ends with a paper when its predecessor is refused, and the joint case closes when all has ended', async () => {
    const joint = await desk.givenJoint.accepted(PHARMACY);
    await decide(joint, 'QY-001', 'refuse-permit');
    expect(await statusOf(joint, 'YY-001')).toBe('terminated');
    const refused = memberOf(await board(joint), 'QY-001');
    const successor = memberOf(await board(joint), 'YY-001');
    const papers = (await (await desk.as('clerk1')).get(`/cases/${successor.id}/documents`)).body as unknown as { title: string }[];
    expect(papers.map(({ title }) => title)).toContain('终止办理告知书');
    expect((await board(joint)).status).toBe('running');
    succeeds(await (await desk.as('issuer1')).post(`/cases/${refused.id}/issue-result`, { version: refused.version, way: 'handOver', collector: LEGAL, signature: PNG }), {});
    await desk.settle();
    expect((await board(joint)).status).toBe('closed');
  });

  it('waits for the counter when something of it was missing, its five days running from the start', async () => {
    const joint = await desk.givenJoint.accepted({ ...PHARMACY, missing: ['YY-001-M04'] });
    await decide(joint, 'QY-001');
    const successor = joint.cases.find(({ waits }) => waits)?.id ?? 0;
    expect(await desk.sql.row('select status, notice_due_on::text due, clock_stopped_on stopped from casework.permit_case where id = $1', [successor])).toEqual({ status: 'registered', due: '2026-11-27', stopped: null });
  });
});

describe('requestJointSupplement', () => {
  it('tells all that is missing in all items in one paper, each material once', async () => {
    const joint = await desk.givenJoint.opened({ ...PHARMACY, yes: ['Q2'], missing: ['SHR-PLAN', 'YY-001-M04'] });
    const answer = await (await desk.as('clerk1')).post(`/joint-cases/${joint.id}/request-joint-supplement`, { version: joint.version });
    succeeds(answer, { version: 2, documentId: expect.any(String) });
    const told = (await desk.sql.row<{ content: { blocks: { kind: string; items?: { title: string; text: string }[] }[] } }>('select content from platform.document where id = $1', [answer.body.documentId]))?.content.blocks.find(({ kind }) => kind === 'numbered')?.items ?? [];
    expect(told).toHaveLength(2);
    const view = await board(joint);
    expect(memberOf(view, 'QY-001').status).toBe('registered');
    expect(memberOf(view, 'YY-001').status).toBe('awaitingSupplement');
    failsWith(await (await desk.as('clerk1')).post(`/joint-cases/${joint.id}/request-joint-supplement`, { version: 2 }), 'jointNothingMissing');
    failsWith(await (await desk.as('clerk1')).post(`/joint-cases/${joint.id}/request-joint-supplement`, { version: 1 }), 'changedMeanwhile');
  });

  it('tells nothing while something was not looked at', async () => {
    const joint = await desk.givenJoint.opened({ ...PHARMACY, missing: ['YY-001-M04'], unchecked: ['YY-001-M01'] });
    failsWith(await (await desk.as('clerk1')).post(`/joint-cases/${joint.id}/request-joint-supplement`, { version: joint.version }), 'materialsUnchecked');
  });
});

describe('withdrawJointCase', () => {
  it('withdraws all that is not decided, at once, and closes the joint case', async () => {
    const joint = await desk.givenJoint.accepted(PHARMACY);
    await desk.settle();
    succeeds(await (await desk.as('clerk1')).post(`/joint-cases/${joint.id}/withdraw-joint-case`, { version: joint.version, reason: '不开了。' }), { version: 2 });
    await desk.settle();
    const view = await board(joint);
    expect(view.members.map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn']);
    expect(view.status).toBe('closed');
  });
});

describe('a project', () => {
  it('opens its stages one after the other; what was granted before holds nothing up', async () => {
    const joint = await desk.givenJoint.accepted({ theme: 'PRJ-IND' });
    expect(joint.cases.map(({ itemCode }) => itemCode)).toEqual(expect.arrayContaining(['TZ-001', 'GH-002']));
    await desk.settle();
    await decide(joint, 'TZ-001');
    await decide(joint, 'GH-002');
    const clerk = await desk.as('clerk1');
    const { version, stages } = await board(joint);
    const reception = await desk.givenJoint.reception({ theme: 'PRJ-IND', stages: [stages[1]?.code ?? ''], jointCaseId: joint.id });
    const stage = Object.fromEntries(Object.entries(reception).filter(([key]) => !['themeCode', 'themeVersionId', 'applicant'].includes(key)));
    failsWith(await clerk.post(`/joint-cases/${joint.id}/open-joint-stage`, { ...stage, stages: [stages[0]?.code], version }), 'stageOpened');
    const opened = await clerk.post(`/joint-cases/${joint.id}/open-joint-stage`, { ...stage, version });
    succeeds(opened, { id: joint.id, version: version + 1 });
    const born = opened.body.cases as unknown as { itemCode: string; waits: boolean }[];
    expect(born.find(({ itemCode }) => itemCode === 'GH-003')?.waits ?? born[0]?.waits).toBe(false);
    failsWith(await (await desk.as('coord1')).post(`/joint-cases/${joint.id}/end-joint-case`, { version: version + 1, reason: '项目停建' }), 'jointStillRunning');
  });

  it('takes up again what failed and what was left out, asks for nothing that was filled in before, and nothing that still runs', async () => {
    const joint = await desk.givenJoint.accepted({ theme: 'PRJ-IND' });
    const clerk = await desk.as('clerk1');
    await desk.settle();
    const failed = memberOf(await board(joint), 'HB-001');
    succeeds(await clerk.post(`/cases/${failed.id}/withdraw-application`, { version: failed.version, reason: '方案要改' }), {});
    await desk.settle();
    const more = async (also: string[]): Promise<Answer> => {
      const reception = await desk.givenJoint.reception({ theme: 'PRJ-IND', stages: [], also, jointCaseId: joint.id });
      expect(reception.fields).toEqual([]);
      const stage = Object.fromEntries(Object.entries(reception).filter(([key]) => !['themeCode', 'themeVersionId', 'applicant'].includes(key)));
      return clerk.post(`/joint-cases/${joint.id}/open-joint-stage`, { ...stage, version: (await board(joint)).version });
    };
    const judge = { themeCode: 'PRJ-IND', jointCaseId: joint.id, stages: [], yes: [], instead: [], added: [], conditions: [], byAgent: false, fields: [], materials: [] };
    failsWith(await clerk.post('/joint-cases/judge', { ...judge, also: ['TZ-001'] }), 'itemNotEnded');
    failsWith(await clerk.post('/joint-cases/judge', { ...judge, also: ['SP-001'] }), 'itemNotInTheme');
    failsWith(await clerk.post('/joint-cases/judge', { ...judge, also: [] }), 'stageUnknown');
    const opened = await more(['HB-001', 'JN-001']);
    succeeds(opened, { id: joint.id });
    const view = await board(joint) as Joint & { former: object[] };
    expect(view.members.map(({ itemCode }) => itemCode)).toEqual(['TZ-001', 'GH-002', 'JN-001', 'HB-001']);
    expect(memberOf(view, 'HB-001').id).not.toBe(failed.id);
    expect(view.former).toEqual([expect.objectContaining({ id: failed.id, statusLabel: '已撤回' })]);
    expect(view.left.map(({ code }) => code)).not.toContain('JN-001');
  });

  it('that goes no further ends with a reason, by the lead or the coordination section, when all its cases have ended', async () => {
    const joint = await desk.givenJoint.opened({ theme: 'PRJ-IND' });
    const clerk = await desk.as('clerk1');
    succeeds(await clerk.post(`/joint-cases/${joint.id}/withdraw-joint-case`, { version: joint.version, reason: '项目停建' }), { version: 2 });
    await desk.settle();
    expect((await board(joint)).status).toBe('running'); // later stages were never opened
    failsWith(await clerk.post(`/joint-cases/${joint.id}/end-joint-case`, { version: 2, reason: '项目停建' }), 'notPermitted');
    failsWith(await (await desk.as('dghsp-head1')).post(`/joint-cases/${joint.id}/end-joint-case`, { version: 2, reason: '项目停建' }), 'notPermitted');
    failsWith(await (await desk.as('coord1')).post(`/joint-cases/${joint.id}/end-joint-case`, { version: 2, reason: '' }), 'invalidInput');
    succeeds(await (await desk.as('coord1')).post(`/joint-cases/${joint.id}/end-joint-case`, { version: 2, reason: '项目停建，不再办理。' }), { status: 'closed', version: 3 });
    expect((await board(joint) as unknown as { notes: { text: string }[] }).notes).toEqual([expect.objectContaining({ text: '项目停建，不再办理。' })]);
    const row = await desk.sql.row<{ proved: boolean }>(`select s.facts ->> 'wordsDigest' = encode(sha256(w.salt || convert_to(w.text, 'UTF8')), 'hex') proved from casework.step_word w join platform.step s on s.subject_kind = 'jointCase' and s.subject_id = w.subject_id and s.seq = w.step_seq where w.subject_kind = 'jointCase' and w.subject_id = $1`, [joint.id]);
    expect(row).toEqual({ proved: true });
    failsWith(await clerk.post(`/joint-cases/${joint.id}/open-joint-stage`, { stages: ['S2'], yes: [], instead: [], added: [], conditions: [], fields: [], materials: [], version: 3 }), 'stepNotAllowed');
  });

  it('is promised the same day by the trial and by the receipt', async () => {
    const clerk = await desk.as('clerk1');
    for (const theme of ['PRJ-IND', 'TH-YD']) {
      const choice = Object.entries(await desk.givenJoint.reception({ theme })).filter(([key]) => !['applicant', 'themeVersionId'].includes(key));
      const judged = await clerk.post('/joint-cases/judge', { ...Object.fromEntries(choice), byAgent: false });
      expect((await board(await desk.givenJoint.opened({ theme }))).promisedDueOn).toBe(judged.body.promisedDueOn);
    }
  });
});

describe('a case of its own', () => {
  it('belongs to no joint case and comes after nothing', async () => {
    const permitCase = await desk.given.registeredCase();
    expect((await (await desk.as('clerk1')).get(`/cases/${permitCase.id}/joint`)).body).toEqual({ joint: null, predecessors: [] });
  });
});

describe('who sees a joint case', () => {
  it('are the window, and the sections that take part, with the cases of the others closed to them', async () => {
    const joint = await desk.givenJoint.opened(PHARMACY);
    const seen = await board(joint, 'coord1');
    expect(seen.members).toHaveLength(2);
    const other = await (await desk.as('reviewer1')).get(`/joint-cases/${joint.id}`);
    failsWith(other, 'notFound');
    failsWith(await (await desk.as('clerk381')).get(`/joint-cases/${joint.id}`), 'notFound');
  });

  it('may note on it, in words that are kept beside the trace', async () => {
    const joint = await desk.givenJoint.opened(PHARMACY);
    succeeds(await (await desk.as('coord1')).post(`/joint-cases/${joint.id}/note-on-joint-case`, { version: joint.version, text: '请企业登记科先办。' }), { version: 2 });
    expect((await board(joint) as unknown as { notes: { text: string }[] }).notes).toEqual([expect.objectContaining({ text: '请企业登记科先办。' })]);
    const page = (await (await desk.as('coord1')).get('/joint-cases?theme=TH-YD&limit=2')).body as unknown as { rows: { id: number }[]; next: string };
    expect(page.rows).toHaveLength(2);
    const next = (await (await desk.as('coord1')).get(`/joint-cases?theme=TH-YD&limit=2&after=${page.next}`)).body as unknown as { rows: { id: number }[] };
    expect(next.rows.map(({ id }) => id)).not.toEqual(expect.arrayContaining(page.rows.map(({ id }) => id)));
  });
});
