import { ScheduleKeeper } from '@onecounter/platform';
import { Desk, failsWith, succeeds, type Answer, type Caller } from '@onecounter/testing';

interface Problem { id: number; version: number; status: string; occurrences: number; verbs: string[]; unitName: string; assignedUnitName: string | null; outcomeLabel: string | null; revisedNo: number | null; pointCode: string; said: { verb: string; words: string | null; byName: string }[] }
interface Page { rows: Problem[]; counts: { status: string; count: number }[]; next: number | null }
interface Point { itemVersionId: number; materialCode: string; pointCode: string }
let desk: Desk;
let points: Point[];

const as = (login: string): Promise<Caller> => desk.as(login);
const raise = async (point: Point | undefined, body: object = {}, login = 'clerk1'): Promise<Answer> => (await as(login)).post('/point-problems/raise-point-problem', { ...point, words: '要点和范本不一致', ...body });
const step = async (id: unknown, verb: string, body: object, login = 'coord1'): Promise<Answer> => (await as(login)).post(`/point-problems/${String(id)}/${verb}`, body);
const page = async (query: string, login = 'coord1'): Promise<Page> => (await (await as(login)).get(`/point-problems?${query}`)).body as unknown as Page;
const find = async (id: unknown, login = 'coord1'): Promise<Problem | undefined> => (await page('limit=100', login)).rows.find((row) => row.id === id);
/** A point nobody has raised a problem with. */
let used = 0;
const fresh = (): Point | undefined => points[used++];
async function assigned(): Promise<{ id: unknown; point: Point | undefined }> {
  const point = fresh();
  const { body: { id } } = await raise(point);
  succeeds(await step(id, 'assign-point-problem', { version: 1 }), { status: 'assigned' });
  return { id, point };
}

beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  const known = await desk.sql.row<{ id: number; definition: { materials: { code: string; points: { code: string }[] }[] } }>(
    `select v.id, v.definition from catalogue.item_version v join catalogue.service_item i on i.id = v.item_id where i.code = 'SP-001' and v.status = 'published'`, []);
  points = (known?.definition.materials ?? []).flatMap((material) => material.points.map((point) => ({ itemVersionId: Number(known?.id), materialCode: material.code, pointCode: point.code })));
});
afterAll(() => desk.close());

describe('a problem with a point', () => {
  it('is raised at the counter on the very point and stands in the list of the month', async () => {
    const point = fresh();
    const { body: { id } } = await raise(point, { words: '“公章”看不懂 🙂 <b>𠮷</b>· =1+1' });
    expect(await find(id)).toMatchObject({ status: 'raised', occurrences: 1, pointCode: point?.pointCode, unitName: '卫生计生审批科', assignedUnitName: null, verbs: ['assignPointProblem'], said: [{ verb: 'raisePointProblem', words: '“公章”看不懂 🙂 <b>𠮷</b>· =1+1' }] });
    expect((await page('month=2026-11')).rows.map((row) => row.id)).toContain(id);
    expect((await page('month=2026-10')).rows).toEqual([]);
    expect((await page('month=2026-10')).counts.every(({ count }) => count === 0)).toBe(true);
    failsWith(await (await as('coord1')).get('/point-problems?month=2026-13'), 'invalidInput');
    const facts = await desk.sql.row<{ facts: string }>(`select string_agg(facts::text, '') facts from platform.step where subject_kind = 'pointProblem' and subject_id = $1`, [id]);
    expect(facts?.facts).not.toMatch(/公章/);
  });

  it('is counted again, not made twice, when another clerk meets it, and shown in the month of the second too', async () => {
    const point = fresh();
    const { body: { id } } = await raise(point);
    failsWith(await raise(point), 'pointProblemYours', { statusLabel: '待分派' });
    await desk.at('2026-12-02T09:00');
    succeeds(await raise(point, { words: '我也遇到了' }, 'clerk2'), { id, version: 2, status: 'raised' });
    expect(await find(id)).toMatchObject({ occurrences: 2, said: [{ verb: 'raisePointProblem' }, { verb: 'repeatPointProblem', words: '我也遇到了' }] });
    expect((await page('month=2026-12')).rows.map((row) => row.id)).toEqual([id]);
    await desk.at('2026-11-20T10:30');
  });

  it('stays one although two clerks raise it at the same moment', async () => {
    const point = fresh();
    const answers = await Promise.all(['clerk1', 'clerk2'].map((login) => raise(point, {}, login)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await find(answers[0]?.body.id)).toMatchObject({ occurrences: 2, version: 2 });
  });

  it('needs a point of the version, words, and somebody at the window', async () => {
    const point = fresh();
    failsWith(await raise(point, { itemVersionId: 999_999 }), 'notFound');
    failsWith(await raise(point, { materialCode: 'M99' }), 'materialUnknown');
    failsWith(await raise(point, { pointCode: 'M01-R99' }), 'pointUnknown');
    for (const words of ['', '   ', '长'.repeat(1001)]) failsWith(await raise(point, { words }), 'invalidInput');
    failsWith(await raise(point, {}, 'reviewer1'), 'notPermitted');
  });
});

describe('the list of a month', () => {
  it('is taken along as a sheet, within what one sees', async () => {
    const sheet = await (await as('coord1')).get('/point-problems/sheet?month=2026-11');
    expect([sheet.status, String(sheet.headers['content-type']), sheet.bytes.subarray(0, 2).toString()]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK']);
    failsWith(await (await as('coord1')).get('/point-problems/sheet'), 'invalidInput');
    failsWith(await (await as('consult1')).get('/point-problems/sheet?month=2026-11'), 'notPermitted');
  });
});

describe('working the list off', () => {
  it('goes to the section of the item, which sees it, answers it, and the coordination section closes it', async () => {
    const { id } = await assigned();
    expect((await find(id, 'reviewer1'))?.verbs).toEqual(['answerPointProblem']);
    expect(await find(id, 'reviewer3')).toBeUndefined();
    failsWith(await step(id, 'answer-point-problem', { version: 2, outcome: 'kept', words: '依据不变' }, 'reviewer3'), 'notFound');
    failsWith(await step(id, 'close-point-problem', { version: 2 }), 'stepNotAllowed');
    failsWith(await step(id, 'answer-point-problem', { version: 2, outcome: 'kept', words: ' ' }, 'reviewer1'), 'answerWithoutReason');
    succeeds(await step(id, 'answer-point-problem', { version: 2, outcome: 'kept', words: '依据不变' }, 'reviewer1'), { status: 'answered' });
    failsWith(await step(id, 'close-point-problem', { version: 2 }), 'changedMeanwhile');
    failsWith(await step(id, 'close-point-problem', { version: 3 }, 'reviewer1'), 'notPermitted');
    succeeds(await step(id, 'close-point-problem', { version: 3 }), { status: 'closed' });
    expect((await page('state=closed')).rows.map((row) => row.id)).toContain(id);
    expect((await page('state=open')).rows.map((row) => row.id)).not.toContain(id);
    const { counts, rows } = await page('month=2026-11&status=closed');
    expect(rows.every(({ status }) => status === 'closed')).toBe(true);
    expect(counts.find(({ status }) => status === 'closed')?.count).toBe(rows.length);
  });

  it('names the later version of the item that revises the point, also a draft', async () => {
    const { id } = await assigned();
    failsWith(await step(id, 'answer-point-problem', { version: 2, outcome: 'revised' }, 'reviewer1'), 'answerWithoutVersion');
    failsWith(await step(id, 'answer-point-problem', { version: 2, outcome: 'revised', revisedNo: 1 }, 'reviewer1'), 'revisionUnknown');
    failsWith(await step(id, 'answer-point-problem', { version: 2, outcome: 'revised', revisedNo: 77 }, 'reviewer1'), 'revisionUnknown', { versionNo: 77 });
    const { body: draft } = await (await as('policy1')).post('/items/SP-001/draft-item-version', {});
    const { body: { versionNo } } = await (await as('policy1')).get(`/item-versions/${String(draft.id)}`);
    succeeds(await step(id, 'answer-point-problem', { version: 2, outcome: 'revised', revisedNo: versionNo }, 'head1'), { status: 'answered' });
    expect(await find(id)).toMatchObject({ outcomeLabel: '已修订', revisedNo: versionNo, verbs: ['closePointProblem', 'reopenPointProblem'] });
  });

  it('may be given to another section, and then only that one answers', async () => {
    const { id } = await assigned();
    const other = await desk.sql.row<{ unit_id: number }>(`select h.unit_id from organisation.post_holding h join organisation.account a on a.person_id = h.person_id where a.login = 'reviewer3'`, []);
    failsWith(await step(id, 'assign-point-problem', { version: 2, unitId: 999_999 }), 'unitUnknown');
    succeeds(await step(id, 'assign-point-problem', { version: 2, unitId: other?.unit_id }), { status: 'assigned' });
    expect((await find(id, 'reviewer1'))?.verbs).toEqual([]);
    failsWith(await step(id, 'answer-point-problem', { version: 3, outcome: 'kept', words: '依据不变' }, 'reviewer1'), 'pointProblemNotYours');
    succeeds(await step(id, 'answer-point-problem', { version: 3, outcome: 'kept', words: '依据不变' }, 'reviewer3'), { status: 'answered' });
  });

  it('comes back with a reason, and what was answered before stays in the record', async () => {
    const { id, point } = await assigned();
    succeeds(await step(id, 'answer-point-problem', { version: 2, outcome: 'kept', words: '先维持' }, 'reviewer1'));
    failsWith(await step(id, 'reopen-point-problem', { version: 3, reason: ' ' }), 'invalidInput');
    succeeds(await step(id, 'close-point-problem', { version: 3 }));
    succeeds(await step(id, 'reopen-point-problem', { version: 4, reason: '没有答到' }), { status: 'assigned' });
    expect(await find(id)).toMatchObject({ outcomeLabel: null, said: [{}, {}, { words: '先维持' }, {}, { verb: 'reopenPointProblem', words: '没有答到' }] });
    succeeds(await step(id, 'answer-point-problem', { version: 5, outcome: 'kept', words: '再答' }, 'reviewer1'));
    succeeds(await step(id, 'close-point-problem', { version: 6 }));
    const { body: { id: second } } = await raise(point);
    expect(second).not.toBe(id);
    failsWith(await step(id, 'reopen-point-problem', { version: 7, reason: '没有答到' }), 'pointProblemOpen');
  });
});

describe('the list of the month before', () => {
  interface List { id: number; version: number; status: string; month: string; answerDueOn: string; provisional: boolean; raised: number; assigned: number; answered: number; closed: number; verbs: string[]; unitNames: string[] }
  const run = (): Promise<string> => desk.get(ScheduleKeeper).run('draw-up-problem-lists', new Date('2026-12-01T00:45:00.000Z'));
  const lists = async (login = 'coord1'): Promise<List[]> => ((await (await as(login)).get('/problem-lists')).body as unknown as { rows: List[] }).rows;
  const told = (login: string, event: string): Promise<{ facts: Record<string, unknown> }[]> => desk.sql.rows(
    `select m.facts from notification.message m join organisation.account a on a.person_id = m.person_id where a.login = $1 and m.event = $2 order by m.id`, [login, event]);

  it('is drawn up by the system on the first working day, once, and told to the coordination section and to the sections', async () => {
    await desk.at('2026-11-29T09:00');
    expect(await run()).toBe('nothing to draw up');
    await desk.at('2026-12-01T09:00');
    expect([await run(), await run()]).toEqual(['2026-11 drawn up', 'nothing to draw up']);
    const [list] = await lists();
    expect(list).toMatchObject({ month: '2026-11', status: 'open', answerDueOn: '2026-12-15', provisional: false, verbs: [] });
    const all = await page(`listId=${list?.id}&limit=100`);
    expect([all.rows.length, all.counts.reduce((sum, { count }) => sum + count, 0)]).toEqual(Array<number>(2).fill(['raised', 'assigned', 'answered', 'closed'].reduce((sum, status) => sum + Number(list?.[status as 'raised']), 0)));
    await desk.settle();
    expect((await told('coord1', 'problemListDrawnUp')).map(({ facts }) => facts)).toEqual([{ title: '2026-11', count: all.rows.length, dueOn: '2026-12-15' }]);
    expect(await told('reviewer1', 'problemListDrawnUp')).toHaveLength(1);
    expect(await told('clerk1', 'problemListDrawnUp')).toEqual([]);
  });

  it('is printed by section with words that no printing face has, and seen by a section as far as it concerns it', async () => {
    const [list] = await lists();
    const paper = await (await as('coord1')).get(`/problem-lists/${list?.id}/pdf`);
    expect([paper.status, paper.headers['content-type'], paper.bytes.subarray(0, 4).toString()]).toEqual([200, 'application/pdf', '%PDF']);
    expect((await lists('reviewer3'))[0]?.unitNames).toEqual(['医药器械审批科']);
    failsWith(await (await as('clerk1')).get('/problem-lists/999999/pdf'), 'notFound');
    failsWith(await (await as('coord1')).get('/problem-lists?limit=0'), 'invalidInput');
  });

  it('reminds a section that has not answered, once for all of the list', async () => {
    const [first] = (await page('status=raised&limit=100')).rows;
    succeeds(await step(first?.id, 'assign-point-problem', { version: first?.version }));
    await desk.at('2026-12-14T09:00');
    await desk.get(ScheduleKeeper).run('remind-of-dates', new Date('2026-12-14T00:00:00.000Z'));
    expect((await told('head1', 'due')).filter(({ facts }) => facts.dateKind === 'pointProblemAnswer' || String(facts.name).includes('要点问题'))).toHaveLength(1);
  });

  it('is closed by the coordination section when every problem on it is, and what stays open stands in the next one', async () => {
    const [list] = await lists();
    failsWith(await (await as('coord1')).post(`/problem-lists/${list?.id}/close-problem-list`, { version: list?.version }), 'problemsOpen', { count: Number(list?.raised) + Number(list?.assigned) + Number(list?.answered) });
    failsWith(await (await as('reviewer1')).post(`/problem-lists/${list?.id}/close-problem-list`, { version: list?.version }), 'notPermitted');
    await desk.sql.rows(`update intake.point_problem set status = 'closed' where id in (select problem_id from intake.problem_list_line where list_id = $1)`, [list?.id]);
    const point = fresh();
    const { body: { id } } = await raise(point);
    expect((await lists())[0]?.verbs).toEqual(['closeProblemList']);
    succeeds(await (await as('coord1')).post(`/problem-lists/${list?.id}/close-problem-list`, { version: list?.version }), { status: 'closed' });
    failsWith(await (await as('coord1')).post(`/problem-lists/${list?.id}/close-problem-list`, { version: 2 }), 'stepNotAllowed');
    await desk.at('2027-02-01T09:00'); // December was missed, and there is no calendar of 2027 yet
    expect(await run()).toBe('2026-12, 2027-01 drawn up');
    const [january, december] = await lists();
    expect([january?.month, december?.month, january?.provisional]).toEqual(['2027-01', '2026-12', true]);
    for (const one of [january, december]) expect((await page(`listId=${one?.id}`)).rows.map((row) => row.id)).toContain(id);
  });
});
