import type { BulletinBlock } from '@onecounter/contracts';
import { Desk, DOT, failsWith, succeeds, type Answer } from '@onecounter/testing';
import { ClosePeriodSchedule } from '../src/jobs/close-period.schedule';
import { OpenBulletinIssues } from '../src/jobs/open-bulletin-issues.schedule';

interface Contribution { id: number; version: number; status: string; section: string; unitId: number; unitName: string; dueOn: string; late: boolean; daysLeft: number | null; urges: number; blocks: BulletinBlock[]; draftVersion: number; verbs: string[]; mayWrite: boolean; figures: { figure: string; value: number | null }[]; trace: { chainBrokenAt: number | null; steps: { verb: string; words: string | null }[] } }
interface Section { section: string; title: string; blocks: BulletinBlock[]; versionNo: number; fromVersion: number | null; contributionVersion: number | null }
interface Issue {
  id: number; version: number; status: string; year: number; number: number; masthead: string; issuer: string; plan: { sectionsDue: string; issue: string }; sections: Section[]; contributions: Contribution[]; figures: { figure: string; value: number | null }[]; notReady: string[]; verbs: string[]; mayCompose: boolean; closed: boolean;
  moved: { figure: string; before: number; value: number }[]; comments: { id: number; text: string; replies: { text: string }[]; resolvedAt: string | null; mayResolve: boolean }[]; versions: { part: string; versionNo: number }[]; trace: { chainBrokenAt: number | null };
}
let desk: Desk;
let issueId = 0;
const units: Record<string, number> = {};
beforeAll(async () => {
  desk = await Desk.open('2026-11-17T09:30');
  for (const { code, id } of await desk.sql.rows<{ code: string; id: number }>('select code, id from organisation.unit')) units[code] = id;
  await desk.given.acceptedCase({ item: 'YY-002' });
});
afterAll(() => desk.close());
const post = async (path: string, body: object, login: string): Promise<Answer> => (await desk.as(login)).post(path, body);
const put = async (path: string, body: object, login: string): Promise<Answer> => (await desk.as(login)).put(path, body);
const show = async <T>(path: string, login: string): Promise<T> => (await (await desk.as(login)).get(path)).body as unknown as T;
const issue = (login = 'coord1'): Promise<Issue> => show<Issue>(`/bulletin-issues/${issueId}`, login);
const contribution = async (section: string, login = 'coord1'): Promise<Contribution> => show(`/contributions/${(await issue()).contributions.find((one) => one.section === section)?.id}`, login);
const step = async (section: string, verb: string, login: string, body: object = {}): Promise<Answer> => { const { id, version } = await contribution(section); return post(`/contributions/${id}/${verb}`, { version, ...body }, login); };
const said = (text: string): BulletinBlock[] => [{ kind: 'paragraph', runs: [{ text }] }];

describe('an issue', () => {
  it('opens by itself on the day of asking, once, with every section asked and its draft made of the figures', async () => {
    expect(await desk.get(OpenBulletinIssues).run()).toBe('6 sections asked');
    expect(await desk.get(OpenBulletinIssues).run()).toBe('0 sections asked');
    const [listed] = await show<Issue[]>('/bulletin-issues', 'bureau1');
    issueId = listed?.id ?? 0;
    expect(listed).toMatchObject({ year: 2026, number: 1, status: 'composing', masthead: '鞍山市行政审批局业务专报', plan: { sectionsDue: '2026-11-24', issue: '2026-12-03' } });
    const statistics = await contribution('statistics');
    expect(statistics).toMatchObject({ status: 'requested', unitName: '业务协调科', dueOn: '2026-11-24', daysLeft: 5, late: false, draftVersion: 1 });
    expect(statistics.figures).toContainEqual(expect.objectContaining({ figure: 'acceptedTotal', value: 1 }));
    expect(JSON.stringify((await contribution('policy')).blocks)).toContain('本期没有事项调整');
    const due = await desk.sql.rows<{ subject_id: number; login: string | null }>(`select d.subject_id, a.login from reporting.published_contribution_due d left join organisation.account a on a.person_id = d.person_id where d.due_on = '2026-11-24'`);
    expect(new Set(due.map((row) => row.subject_id)).size).toBe(6);
    expect(due.map(({ login }) => login)).toEqual(expect.arrayContaining(['coord1', 'policy1', 'inspoffice1', 'assess1', 'agentlead1']));
  });

  it('is opened by hand for a period that has begun, once, and numbered on', async () => {
    failsWith(await post('/bulletin-issues/open-issue', { periodName: '2026-11' }, 'coord1'), 'issueExists', { number: 1 });
    failsWith(await post('/bulletin-issues/open-issue', { periodName: '2027-05' }, 'coord1'), 'notFound');
    failsWith(await post('/bulletin-issues/open-issue', { periodName: '2026-13' }, 'coord1'), 'invalidInput');
    failsWith(await post('/bulletin-issues/open-issue', { periodName: '2026-10', number: 10 }, 'coord1'), 'issueNumberRuns', { number: 2 });
    failsWith(await post('/bulletin-issues/open-issue', { periodName: '2026-10' }, 'head1'), 'notPermitted');
    succeeds(await post('/bulletin-issues/open-issue', { periodName: '2026-10' }, 'coord1'), { version: 1 });
    failsWith(await (await desk.as('clerk1')).get(`/bulletin-issues/${issueId}`), 'notPermitted');
  });

  it('is arranged: masthead, day and order of the sections', async () => {
    const { version } = await issue();
    const head = { version, masthead: '业务专报', issuer: '业务协调科', targetOn: '2026-12-04', sectionOrder: ['examples', 'statistics', 'keyProjects', 'policy', 'inspection', 'supervision'] };
    failsWith(await post(`/bulletin-issues/${issueId}/arrange-issue`, { ...head, targetOn: '2026-12-05' }, 'coord1'), 'targetDayWrong');
    failsWith(await post(`/bulletin-issues/${issueId}/arrange-issue`, { ...head, sectionOrder: head.sectionOrder.slice(1) }, 'coord1'), 'invalidInput');
    succeeds(await post(`/bulletin-issues/${issueId}/arrange-issue`, head, 'coord1'));
    failsWith(await post(`/bulletin-issues/${issueId}/arrange-issue`, head, 'coord1'), 'changedMeanwhile');
    expect((await issue()).sections[0]?.section).toBe('examples');
  });
});

describe('a contribution', () => {
  it('is written by the office that is asked; whoever saves over another’s work is refused and nothing is lost', async () => {
    const { id } = await contribution('policy');
    const blocks: BulletinBlock[] = [{ kind: 'paragraph', runs: [{ text: '核对 🙂 𠮷 =1+1 <b>' }, { figure: 'acceptedTotal', unitId: null, show: 'rate' }] }];
    succeeds(await put(`/contributions/${id}/draft`, { draftVersion: 1, blocks }, 'policy1'), { versionNo: 2 });
    failsWith(await put(`/contributions/${id}/draft`, { draftVersion: 1, blocks: said('别的') }, 'coord1'), 'textChangedMeanwhile', { byName: '政策法规科经办人甲' });
    expect((await contribution('policy')).blocks).toEqual(blocks);
    failsWith(await put(`/contributions/${id}/draft`, { draftVersion: 2, blocks }, 'head1'), 'contributionNotYours');
    failsWith(await put(`/contributions/${id}/draft`, { draftVersion: 2, blocks: [{ kind: 'script' }] }, 'policy1'), 'invalidInput');
    failsWith(await put(`/contributions/${id}/draft`, { draftVersion: 2, blocks: [{ kind: 'paragraph', runs: [{ figure: 'nothing', unitId: null, show: 'value' }] }] }, 'policy1'), 'textNotKept', { block: 1 });
    expect(await contribution('policy', 'policy1')).toMatchObject({ mayWrite: true, verbs: ['submitContribution'] });
    expect((await show<Contribution[]>('/contributions', 'policy1')).map((one) => one.section)).toEqual(['policy']);
  });

  it('is urged, submitted, sent back with a reason and reviewed by the leader in charge', async () => {
    succeeds(await step('policy', 'urge-contribution', 'coord1'), { status: 'requested' });
    failsWith(await step('policy', 'review-contribution', 'leader1'), 'stepNotAllowed');
    succeeds(await step('policy', 'submit-contribution', 'policy1'), { status: 'submitted' });
    failsWith(await put(`/contributions/${(await contribution('policy')).id}/draft`, { draftVersion: 2, blocks: said('晚了') }, 'policy1'), 'stepNotAllowed');
    failsWith(await step('policy', 'return-contribution', 'leader1'), 'invalidInput');
    succeeds(await step('policy', 'return-contribution', 'leader1', { words: '缺依据' }), { status: 'returned' });
    const { id } = await contribution('policy');
    succeeds(await put(`/contributions/${id}/draft`, { draftVersion: 2, blocks: said(' ') }, 'policy1'));
    failsWith(await step('policy', 'submit-contribution', 'policy1'), 'contributionEmpty');
    succeeds(await put(`/contributions/${id}/draft`, { draftVersion: 3, blocks: [{ kind: 'paragraph', runs: [{ text: '本期受理' }, { figure: 'acceptedTotal', unitId: null, show: 'value' }, { text: '件。' }] }] }, 'policy1'));
    succeeds(await step('policy', 'submit-contribution', 'policy1'));
    failsWith(await step('policy', 'review-contribution', 'bureau1'), 'notPermitted');
    succeeds(await step('policy', 'review-contribution', 'leader1'), { status: 'reviewed' });
    const done = await contribution('policy');
    expect(done.trace).toMatchObject({ chainBrokenAt: null });
    expect(done.trace.steps.map(({ words }) => words)).toContain('缺依据');
    failsWith(await step('policy', 'confirm-contribution', 'policy1'), 'periodNotClosed', { date: '2026-11-25' });
  });

  it('goes to another section, and to the coordination section when the unit is no more', async () => {
    failsWith(await step('keyProjects', 'transfer-contribution', 'coord1', { unitId: 999_999, words: '机构调整' }), 'unitUnknown');
    succeeds(await step('keyProjects', 'transfer-contribution', 'coord1', { unitId: units['D-TZXM'], words: '机构调整' }), { status: 'requested' });
    expect((await contribution('keyProjects')).unitId).toBe(units['D-TZXM']);
    succeeds(await post('/bulletin-offices/set-section-offices', { section: 'inspection', unitId: units['D-XCKY'], coUnitIds: [units['D-WLPT']] }, 'coord1'));
    failsWith(await post('/bulletin-offices/set-section-offices', { section: 'inspection', unitId: units['C-210381'], coUnitIds: [] }, 'coord1'), 'unitUnknown');
    const offices = await show<{ section: string; coUnitNames: string[]; history: unknown[] }[]>('/bulletin-offices', 'coord1');
    expect(offices.find(({ section }) => section === 'inspection')).toMatchObject({ coUnitNames: ['网络平台科'], history: [{ unitName: '现场勘验科', setByName: '业务协调科经办人甲' }] });
  });

  it('that comes late or not at all is counted by its section', async () => {
    await desk.at('2026-11-24T17:00');
    expect((await contribution('inspection')).late).toBe(false);
    await desk.at('2026-11-26T09:00');
    expect(await contribution('inspection')).toMatchObject({ late: true, daysLeft: -2 });
    succeeds(await step('inspection', 'submit-contribution', 'inspoffice1'));
    const rows = await show<{ unitId: number; asked: number; late: number; missing: number }[]>('/contribution-lateness?from=2026-11&to=2026-11', 'leader1');
    expect(rows.find(({ unitId }) => unitId === units['D-XCKY'])).toMatchObject({ asked: 1, late: 1, missing: 0 });
    expect(rows.find(({ unitId }) => unitId === units['D-TZXM'])).toMatchObject({ asked: 1, late: 0, missing: 1 });
    expect(rows.find(({ unitId }) => unitId === units['D-ZCFG'])).toMatchObject({ asked: 1, late: 0, missing: 0 });
    await desk.at('2026-11-17T10:30');
  });
});

describe('the composed text', () => {
  it('begins with what the sections wrote and is saved part by part, each with its versions', async () => {
    const policy = (await issue()).sections.find(({ section }) => section === 'policy');
    expect(policy).toMatchObject({ title: '政策法规及事项变化', versionNo: 0, contributionVersion: 4 });
    const part = { part: 'policy', versionNo: 0, title: '政策变化', blocks: [...(policy?.blocks ?? []), ...said('编者加一句。')], fromVersion: 4 };
    succeeds(await put(`/bulletin-issues/${issueId}/text`, part, 'coord1'), { versionNo: 1 });
    failsWith(await put(`/bulletin-issues/${issueId}/text`, part, 'coord1'), 'textChangedMeanwhile');
    succeeds(await put(`/bulletin-issues/${issueId}/text`, { part: 'note', versionNo: 0, title: '编者按', blocks: said('本期重点。') }, 'coord1'));
    failsWith(await put(`/bulletin-issues/${issueId}/text`, { ...part, versionNo: 1 }, 'policy1'), 'notPermitted');
    failsWith(await put(`/bulletin-issues/${issueId}/text`, { part: 'policy', versionNo: 1, title: '图', blocks: [{ kind: 'image', fileId: '00000000-0000-4000-8000-000000000000', caption: '图', alternative: '图' }] }, 'coord1'), 'notFound');
    expect((await issue()).versions).toEqual(expect.arrayContaining([expect.objectContaining({ part: 'policy', versionNo: 1 }), expect.objectContaining({ part: 'note', versionNo: 1 })]));
    expect(await show(`/bulletin-issues/${issueId}/differences?part=policy&from=0&to=1`, 'coord1')).toEqual(expect.arrayContaining([{ kind: 'removed', text: '政策法规及事项变化' }, { kind: 'added', text: '编者加一句。' }, { kind: 'same', text: '本期受理［受理业务］件。' }]));
  });

  it('tells which numbers moved since one looked', async () => {
    succeeds(await post(`/bulletin-issues/${issueId}/mark-seen`, {}, 'coord1'));
    expect((await issue()).moved).toEqual([]);
    await desk.given.acceptedCase({ item: 'YY-002' });
    expect((await issue()).moved).toContainEqual(expect.objectContaining({ figure: 'acceptedTotal', before: 1, value: 2 }));
    expect((await issue('bureau1')).moved).toEqual([]);
  });

  it('is commented on, answered and settled by whoever said it or composes', async () => {
    const { body: { id } } = await post(`/bulletin-issues/${issueId}/comments`, { part: 'statistics', anchor: '增长 3.7%', text: '增长主要来自哪几类？<i>' }, 'leader1');
    succeeds(await post(`/bulletin-comments/${String(id)}/answer-comment`, { text: '已补一句。' }, 'coord1'));
    failsWith(await post(`/bulletin-comments/${String(id)}/resolve-comment`, {}, 'policy1'), 'contributionNotYours');
    succeeds(await post(`/bulletin-comments/${String(id)}/resolve-comment`, {}, 'coord1'));
    failsWith(await post(`/bulletin-comments/${String(id)}/answer-comment`, { text: '再说' }, 'leader1'), 'commentResolved');
    expect((await issue()).comments).toEqual([expect.objectContaining({ text: '增长主要来自哪几类？<i>', replies: [expect.objectContaining({ text: '已补一句。' })], mayResolve: false })]);
  });

  it('is not submitted before every section is confirmed and the figures are frozen, and says why', async () => {
    const { version, notReady } = await issue();
    expect(notReady).toEqual(expect.arrayContaining(['栏目二未报', '栏目三未按截数再确认', '栏目四待分管领导审', '还没有截数']));
    failsWith(await post(`/bulletin-issues/${issueId}/submit-issue`, { version }, 'coord1'), 'issueNotReady');
    failsWith(await post(`/bulletin-issues/${issueId}/approve-issue`, { version }, 'bureau1'), 'stepNotAllowed');
    failsWith(await post(`/bulletin-issues/${issueId}/approve-issue`, { version }, 'coord1'), 'notPermitted');
  });
});

describe('a good example', () => {
  const tell = (body: object = {}, login = 'clerk1'): Promise<Answer> => post('/good-examples/submit-example', { title: '一次办成', story: '材料齐全，当天办结 🙂 <b>𠮷</b>', ...body }, login);

  it('is told with its case, whose saved days are computed, or with stated ones', async () => {
    const waiting = await desk.given.acceptedCase();
    failsWith(await tell({ caseNumber: waiting.number }), 'caseNotDecided');
    failsWith(await tell({ caseNumber: 'nowhere' }), 'notFound');
    const granted = await desk.given.grantedCase();
    failsWith(await tell({ caseNumber: granted.number, daysSaved: 99 }), 'daysSavedKnown');
    const { body } = await tell({ caseNumber: granted.number });
    const [computed] = await desk.sql.rows<{ days_saved: number; days_computed: boolean }>('select days_saved, days_computed from reporting.good_example where id = $1', [body.id]);
    expect(computed?.days_computed).toBe(true);
    expect(computed?.days_saved).toBeGreaterThan(0);
    const photo = String((await (await desk.as('clerk1')).upload('锦旗.png', DOT)).body.id);
    const { body: { id } } = await tell({ daysSaved: 3, photoId: photo, feedback: '群众致谢' });
    expect((await (await desk.as('assess1')).get(`/good-examples/${String(id)}/photo`)).bytes.equals(DOT)).toBe(true);
    failsWith(await (await desk.as('reviewer1')).get(`/good-examples/${String(id)}`), 'notFound');
    failsWith(await post(`/good-examples/${String(id)}/withdraw-example`, { version: 1 }, 'assess1'), 'exampleNotYours');
    succeeds(await post(`/good-examples/${String(id)}/withdraw-example`, { version: 1 }, 'clerk1'), { status: 'withdrawn' });
  });

  it('is chosen or declined with a reason by the assessment section, and the chosen one stands in the next draft', async () => {
    const { body: { id } } = await tell({ title: '上门服务' });
    failsWith(await post(`/good-examples/${String(id)}/choose-example`, { version: 1 }, 'coord1'), 'notPermitted');
    succeeds(await post(`/good-examples/${String(id)}/choose-example`, { version: 1 }, 'assess1'), { status: 'chosen' });
    failsWith(await post(`/good-examples/${String(id)}/choose-example`, { version: 1 }, 'assess1'), 'changedMeanwhile');
    failsWith(await post(`/good-examples/${String(id)}/decline-example`, { version: 2 }, 'assess1'), 'invalidInput');
    await desk.at('2026-12-20T09:00');
    expect((await show<{ rows: { id: number }[] }>('/good-examples?status=chosen&periodName=2026-11', 'assess1')).rows.map((row) => row.id)).toEqual([id]);
    await desk.at('2026-11-17T10:30');
  });
});

describe('after the freeze', () => {
  it('every section confirms by the frozen numbers, those that moved stand in its trace, and the issue goes to the leader, is approved and goes out', async () => {
    for (const [section, login] of [['statistics', 'coord1'], ['keyProjects', 'coord1'], ['supervision', 'coord1'], ['inspection', 'inspoffice1'], ['examples', 'assess1']] as const) {
      if ((await contribution(section)).status === 'requested') succeeds(await step(section, 'submit-contribution', login));
      succeeds(await step(section, 'review-contribution', 'leader1'), { status: 'reviewed' });
    }
    await desk.given.acceptedCase({ item: 'YY-002' });
    await desk.at('2026-11-25T00:05');
    await desk.sql.transaction(() => desk.get(ClosePeriodSchedule).run());
    await desk.settle();
    await desk.at('2026-11-26T09:00');
    expect((await contribution('statistics')).trace.chainBrokenAt).toBe(null);
    for (const [section, login] of [['statistics', 'coord1'], ['keyProjects', 'coord1'], ['supervision', 'coord1'], ['inspection', 'inspoffice1'], ['examples', 'assess1'], ['policy', 'policy1']] as const) succeeds(await step(section, 'confirm-contribution', login), { status: 'confirmed' });
    const moved = await desk.sql.rows<{ facts: { moved: { figure: string }[] } }>(`select facts from platform.step where subject_kind = 'contribution' and verb = 'confirmContribution'`);
    expect(moved.flatMap(({ facts }) => facts.moved.map(({ figure }) => figure))).toContain('acceptedTotal');

    const ready = await issue();
    expect(ready).toMatchObject({ closed: true, notReady: [], verbs: ['arrangeIssue', 'submitIssue'] });
    succeeds(await post(`/bulletin-issues/${issueId}/submit-issue`, { version: ready.version }, 'coord1'), { status: 'submitted' });
    failsWith(await put(`/bulletin-issues/${issueId}/text`, { part: 'note', versionNo: 1, title: '编者按', blocks: said('晚了') }, 'coord1'), 'issueNotComposing');
    failsWith(await step('policy', 'urge-contribution', 'coord1'), 'stepNotAllowed');
    succeeds(await post(`/bulletin-issues/${issueId}/return-issue`, { version: ready.version + 1, words: '编者按再短些' }, 'bureau1'), { status: 'returned' });
    succeeds(await put(`/bulletin-issues/${issueId}/text`, { part: 'note', versionNo: 1, title: '编者按', blocks: said('短。') }, 'coord1'), { versionNo: 2 });
    succeeds(await post(`/bulletin-issues/${issueId}/submit-issue`, { version: ready.version + 2 }, 'coord1'));
    failsWith(await post(`/bulletin-issues/${issueId}/issue-bulletin`, { version: ready.version + 3 }, 'coord1'), 'stepNotAllowed');
    succeeds(await post(`/bulletin-issues/${issueId}/approve-issue`, { version: ready.version + 3 }, 'bureau1'), { status: 'approved' });
    succeeds(await post(`/bulletin-issues/${issueId}/issue-bulletin`, { version: ready.version + 4 }, 'coord1'), { status: 'issued' });
    expect((await issue()).trace.chainBrokenAt).toBe(null);
  });

  it('whoever owed something or waited for it was told, and the leader in charge of who came late', async () => {
    await desk.settle();
    const heard = async (login: string): Promise<string> => (await (await desk.as(login)).get('/messages?limit=100')).text;
    const [writer, leader, editor, head] = [await heard('policy1'), await heard('leader1'), await heard('coord1'), await heard('bureau1')];
    for (const words of ['请于 2026-11-24 前报业务专报 2026 年第 1 期“政策法规及事项变化”栏目', '“政策法规及事项变化”栏目还没有报，期限 2026-11-24', '“政策法规及事项变化”栏目退回修改']) expect(writer).toContain(words);
    expect(leader).toContain('政策法规科报来业务专报 2026 年第 1 期“政策法规及事项变化”栏目');
    expect(leader).toContain('业务专报 2026 年第 1 期有 1 个栏目过了期限才报或者还没有报');
    expect(editor).toContain('业务专报 2026 年第 1 期已经审定，可以印发');
    expect(head).toContain('业务专报 2026 年第 1 期已经编好，请审阅');
    const [late] = await desk.sql.rows<{ facts: { late: { section: string }[] } }>(`select facts from platform.step where subject_kind = 'bulletinIssue' and verb = 'reportLateness'`);
    expect(late?.facts.late.map(({ section }) => section)).toEqual(['inspection']);
  });
});
