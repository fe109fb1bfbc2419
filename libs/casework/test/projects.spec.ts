import { Desk, failsWith, succeeds, type Answer } from '@onecounter/testing';

const OWNER = { ownerName: '鞍山市·𠮷祥装备制造有限公司', ownerCode: '91210303MAXXXX031R' };
let desk: Desk;
let section = 0;
let serial = 0;

const as = (login: string) => desk.as(login);
const code = (): string => `2026-210302-44-01-${String((serial += 1)).padStart(6, '0')}`;
const said = (over: object = {}): object => ({ name: '年产 2 万吨特种钢项目', ...OWNER, kind: 'industrial', investmentWan: 12_500.5, place: '铁西区示例路 1 号', leadUnitId: section, ...over });
const register = async (over: object = {}, login = 'clerk1'): Promise<Answer> => (await as(login)).post('/projects/register-project', { code: code(), stage: 'landPlanning', ...said(over) });
const step = async (id: unknown, verb: string, body: object, login = 'coord1', headers = {}): Promise<Answer> => (await as(login)).post(`/projects/${String(id)}/${verb}`, body, headers);
const show = async (id: unknown, login = 'coord1') => (await (await as(login)).get(`/projects/${String(id)}`)).body as unknown as {
  version: number; stage: string; keyLabel: string | null; openProblems: number; verbs: string[]; offeredCases: { number: string }[]; linkedCases: { id: number; number: string }[]; problems: { id: number; over: boolean; settledOn: string | null }[]; trace: { chainBrokenAt: number | null; steps: { label: string }[] };
};

beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  section = (await desk.sql.row<{ id: number }>(`select id from organisation.unit where code = 'D-WSJS'`))?.id ?? 0;
});
afterAll(() => desk.close());

describe('a project', () => {
  it('is registered at the window under its national code, once', async () => {
    const fixed = code();
    succeeds(await register({ code: ` ${fixed.replaceAll('-', '－')} ` }), { status: 'running', version: 1 });
    failsWith(await register({ code: fixed }), 'projectCodeTaken', { code: fixed });
    failsWith(await register({ code: '2026-210302-44-01-1' }), 'projectCodeInvalid');
    failsWith(await register({ ownerCode: '91210303MAXXXX0311' }), 'creditCodeInvalid');
    failsWith(await register({ leadUnitId: 999_999 }), 'unitUnknown');
    failsWith(await register({ name: ' \n ' }), 'invalidInput');
    failsWith(await register({ investmentWan: -1 }), 'invalidInput');
    failsWith(await register({ kind: 'castle' }), 'invalidInput');
    failsWith(await register({}, 'reviewer1'), 'notPermitted');
  });

  it('stays one when the same request comes twice', async () => {
    const [clerk, body, headers] = [await as('clerk1'), { code: code(), stage: 'landPlanning', ...said() }, { 'idempotency-key': 'project-sent-twice' }];
    const [first, second] = [await clerk.post('/projects/register-project', body, headers), await clerk.post('/projects/register-project', body, headers)];
    expect(second.body).toEqual(first.body);
  });

  it('is found by code, name and owner, filtered, and hidden from another county', async () => {
    const { body: { id } } = await register({ name: '带 <b>记号</b> 和 %_ 的项目', kind: 'realEstate' });
    const list = async (query: string, login = 'reviewer1'): Promise<unknown[]> => ((await (await as(login)).get(`/projects?${query}`)).body as unknown as { rows: { id: number }[] }).rows.map((row) => row.id);
    expect(await list(`search=${encodeURIComponent('%_ 的')}`)).toEqual([id]);
    expect(await list('kind=realEstate&stage=landPlanning&status=running&key=false')).toEqual([id]);
    expect(await list('kind=realEstate&key=true')).toEqual([]);
    expect(await list('kind=realEstate', 'clerk381')).toEqual([]);
    failsWith(await (await as('clerk381')).get(`/projects/${String(id)}`), 'notFound');
    failsWith(await (await as('network1')).get('/projects'), 'notPermitted');
  });

  it('is revised and marked as key project with its basis; the mark can be taken off', async () => {
    const { body: { id } } = await register();
    succeeds(await step(id, 'revise-project', { version: 1, ...said({ investmentWan: 0 }) }, 'clerk1'), { version: 2 });
    succeeds(await step(id, 'mark-key-project', { version: 2, level: 'municipal', basis: '市重点项目名单' }), { version: 3 });
    expect(await show(id)).toMatchObject({ keyLabel: '市重点' });
    succeeds(await step(id, 'mark-key-project', { version: 3, level: null, basis: '调出名单' }), { version: 4 });
    expect(await show(id)).toMatchObject({ keyLabel: null, trace: { chainBrokenAt: null } });
    failsWith(await step(id, 'mark-key-project', { version: 4, level: 'galactic', basis: '依据' }), 'invalidInput');
    failsWith(await step(id, 'mark-key-project', { version: 3, level: null, basis: '依据' }), 'changedMeanwhile');
  });

  it('goes from stage to stage, back only with a reason', async () => {
    const { body: { id } } = await register();
    succeeds(await step(id, 'advance-stage', { version: 1, stage: 'construction' }));
    failsWith(await step(id, 'advance-stage', { version: 2, stage: 'construction' }), 'stageUnchanged');
    failsWith(await step(id, 'advance-stage', { version: 2, stage: 'engineering' }), 'stageReasonRequired');
    succeeds(await step(id, 'advance-stage', { version: 2, stage: 'engineering', reason: '方案调整' }));
    expect((await show(id)).trace.steps.at(-1)).toMatchObject({ label: '转入阶段', words: '方案调整' });
    expect(await show(id)).toMatchObject({ stage: 'engineering' });
    failsWith(await step(id, 'advance-stage', { version: 3, stage: 'completion' }, 'clerk1'), 'notPermitted');
  });
});

describe('the cases of a project', () => {
  it('are offered when its owner has them, linked by number and shown only to whoever may see them', async () => {
    const permitCase = await desk.given.registeredCase();
    const { body: { id } } = await register();
    expect((await show(id, 'clerk1')).offeredCases.map((one) => one.number)).toContain(permitCase.number);
    succeeds(await step(id, 'link-project-case', { version: 1, caseNumber: ` ${permitCase.number} ` }, 'clerk1'));
    failsWith(await step(id, 'link-project-case', { version: 2, caseNumber: permitCase.number }, 'clerk1'), 'projectCaseLinked');
    failsWith(await step(id, 'link-project-case', { version: 2, caseNumber: '210300-20261120-999999' }, 'clerk1'), 'notFound');
    expect((await show(id, 'reviewer1')).linkedCases.map((one) => one.id)).toEqual([permitCase.id]);
    expect((await show(id, 'reviewer3')).linkedCases).toEqual([]);
    succeeds(await step(id, 'unlink-project-case', { version: 2, caseId: permitCase.id }, 'clerk1'));
    failsWith(await step(id, 'unlink-project-case', { version: 3, caseId: permitCase.id }, 'clerk1'), 'notFound');
  });
});

describe('the problems of a project', () => {
  it('are given to a section, told when they are over, settled once, and keep the project from being closed', async () => {
    const { body: { id } } = await register();
    succeeds(await step(id, 'record-project-problem', { version: 1, text: '施工图 🏗 与规划条件不符，𠮷·', unitId: section, dueOn: '2026-11-19' }, 'head1'));
    failsWith(await step(id, 'record-project-problem', { version: 2, text: '　', unitId: section }, 'head1'), 'invalidInput');
    failsWith(await step(id, 'record-project-problem', { version: 2, text: '问题', unitId: 999_999 }, 'head1'), 'unitUnknown');
    const [problem] = (await show(id)).problems;
    expect(problem).toMatchObject({ over: true, settledOn: null });
    failsWith(await step(id, 'close-project', { version: 2, outcome: 'completed', words: '办结' }), 'projectProblemsOpen', { count: 1 });
    failsWith(await step(id, 'settle-project-problem', { version: 2, problemId: 999_999, result: '已改' }, 'head1'), 'notFound');
    succeeds(await step(id, 'settle-project-problem', { version: 2, problemId: problem?.id, result: '设计单位改了图' }, 'head1'));
    failsWith(await step(id, 'settle-project-problem', { version: 3, problemId: problem?.id, result: '再来' }, 'head1'), 'problemSettled', { on: '2026-11-20' });
    succeeds(await step(id, 'close-project', { version: 3, outcome: 'completed', words: '四个阶段都已办结' }), { status: 'closed' });
    failsWith(await step(id, 'record-project-problem', { version: 4, text: '还有', unitId: section }, 'head1'), 'stepNotAllowed');
    expect((await show(id)).verbs).toEqual([]);
    const facts = await desk.sql.row<{ facts: string }>(`select string_agg(facts::text, '') facts from platform.step where subject_kind = 'project' and subject_id = $1`, [id]);
    expect(facts?.facts).not.toMatch(/施工图|设计单位|四个阶段/);
  });
});
