import { Listeners } from '@onecounter/platform';
import { Desk, failsWith, succeeds, type GivenCase } from '@onecounter/testing';

interface Row { id: number; event: string; label: string; count: number; unread: number; ids: number[]; messages: { id: number; text: string; subjectKind: string; subjectId: number; readAt: string | null }[] }
interface Page { rows: Row[]; next: string | null; unread: number }
let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

const box = async (login: string, query = ''): Promise<Page> => (await (await desk.as(login)).get(`/messages${query}`)).body as unknown as Page;
const idOf = async (login: string): Promise<number> => Number((await desk.sql.row<{ person_id: number }>('select person_id from organisation.account where login = $1', [login]))?.person_id);
/** What somebody was told about one subject, the latest first. */
const told = async (login: string, subjectId: number, kind = 'permitCase'): Promise<string[]> =>
  (await desk.sql.rows<{ event: string }>('select event from notification.message where person_id = $1 and subject_id = $2 and subject_kind = $3 order by id desc', [await idOf(login), subjectId, kind])).map(({ event }) => event);
async function accepted(): Promise<GivenCase> {
  const permitCase = await desk.given.acceptedCase();
  await desk.settle();
  const version = Number((await (await desk.as('head1')).get(`/cases/${permitCase.id}`)).body.version);
  return { ...permitCase, version };
}
const assign = async (one: GivenCase, login: string, by = 'head1') => (await desk.as(by)).post(`/cases/${one.id}/assign-reviewer`, { version: one.version, personId: await idOf(login) });
/** Messages of a kind for one person, as the reminders tell them too. */
async function flood(login: string, count: number, at: string): Promise<void> {
  await desk.sql.rows(
    `insert into notification.message (person_id, key, event, subject_kind, subject_id, facts, told_at) select $1, 'flood:' || $3 || n, 'caseToDecide', 'permitCase', n, jsonb_build_object('caseNumber', 'N-' || n, 'itemName', '<b>𠮷</b>', 'dueOn', '2026-12-01'), $3::timestamptz + n * interval '1 millisecond' from generate_series(1, $2::int) n`,
    [await idOf(login), count, at]);
}

describe('a step is told to whoever comes next', () => {
  it('an assignment to the assignee, in words with number, item and limit, and not to the one who assigned', async () => {
    const one = await accepted();
    succeeds(await assign(one, 'reviewer2'));
    await desk.settle();
    expect(await told('reviewer2', one.id)).toContain('caseAssigned');
    expect(await told('head1', one.id)).not.toContain('caseAssigned');
    const [latest] = (await box('reviewer2')).rows;
    expect(latest).toMatchObject({ label: '办件分派给我', messages: [{ subjectKind: 'permitCase', subjectId: one.id, readAt: null, text: expect.stringMatching(new RegExp(`^${one.number}《.+》分派给您审核，期限 2026-\\d\\d-\\d\\d。$`, 'u')) as unknown }] });
  });

  it('review, decision and certificate each to the post that has to act, within the section', async () => {
    const one = await desk.given.acceptedCase();
    const reviewed = await desk.given.take(one, 'reviewer1', 'pass-review', { opinion: '符合。', tickedPoints: await desk.given.pointsToTick(one.id, 'reviewer1') });
    await desk.settle();
    const next = Number((await desk.sql.row<{ review_levels: number }>('select review_levels from casework.permit_case where id = $1', [reviewed.id]))?.review_levels) === 3 ? ['head1', 'caseToCheck'] as const : ['approver1', 'caseToDecide'] as const;
    expect((await told(next[0], one.id))[0]).toBe(next[1]);
    expect(await told('reviewer3', one.id)).toEqual([]);
    expect(await told('clerk1', one.id)).toEqual([]);
  });

  it('nothing of a step that was refused', async () => {
    const one = await accepted();
    const before = await told('reviewer2', one.id);
    failsWith(await assign({ ...one, version: one.version - 1 }, 'reviewer2'), 'changedMeanwhile');
    await desk.settle();
    expect(await told('reviewer2', one.id)).toEqual(before);
  });

  it('once, however often and by however many workers the fact is delivered', async () => {
    const one = await accepted();
    succeeds(await assign(one, 'reviewer2'));
    const event = await desk.sql.row<{ id: number; subject_kind: string; subject_id: number; seq: number; fact: string }>(`select id, subject_kind, subject_id, seq, fact from platform.outbox where subject_kind = 'permitCase' and subject_id = $1 and fact = 'reviewerAssigned' order by id desc limit 1`, [one.id]);
    const happening = { id: event?.id ?? 0, subjectKind: 'permitCase', subjectId: one.id, seq: event?.seq ?? 0, fact: 'reviewerAssigned' };
    const deliver = () => desk.get(Listeners).deliver('tell-colleagues-when-case-moves', happening);
    const said = await Promise.all([deliver(), deliver(), deliver()]);
    expect(said.filter((one) => one === 'done before')).toHaveLength(2);
    await desk.settle();
    expect((await told('reviewer2', one.id)).filter((one) => one === 'caseAssigned')).toHaveLength(1);
  });

  it('a dispute to the other side, its answer to whoever raised it', async () => {
    const one = await desk.given.registeredCase();
    const raised = await (await desk.as('clerk1')).post('/disputes/raise-dispute', { about: 'permitCase', caseNumber: one.number, words: '租赁合同不必公证' });
    succeeds(raised);
    await desk.settle();
    const id = Number(raised.body.id);
    expect(await told('reviewer1', id, 'dispute')).toEqual(['disputeRaised']);
    expect(await told('clerk1', id, 'dispute')).toEqual([]);
    succeeds(await (await desk.as('reviewer1')).post(`/disputes/${id}/answer-dispute`, { version: 1, words: '要公证' }));
    await desk.settle();
    expect(await told('clerk1', id, 'dispute')).toEqual(['disputeAnswered']);
  });

  it('a training to everybody of the units that are asked, but not to who planned it', async () => {
    const unit = await desk.sql.row<{ unit_id: number }>(`select h.unit_id from organisation.post_holding h where h.person_id = $1`, [await idOf('reviewer1')]);
    const planned = await (await desk.as('hallhead1')).post('/trainings/plan-training', { title: '食品经营许可要点😀', items: ['SP-001'], place: '三楼', trainer: '张三', startsAt: '2026-11-24T09:30:00+08:00', unitIds: [unit?.unit_id] });
    succeeds(planned);
    await desk.settle();
    expect(await told('reviewer2', Number(planned.body.id), 'trainingSession')).toEqual(['trainingPlanned']);
    expect((await box('reviewer1')).rows[0]).toMatchObject({ messages: [{ text: '请于 2026-11-24 09:30 在三楼参加培训：食品经营许可要点😀。' }] });
    expect(await told('hallhead1', Number(planned.body.id), 'trainingSession')).toEqual([]);
  });
});

describe('the centre', () => {
  it('folds what is of one kind in one minute, keeps other minutes apart, and shows each once over its pages', async () => {
    await flood('bureau1', 150, '2026-11-20T02:10:00Z');
    await flood('bureau1', 3, '2026-11-20T02:11:00Z');
    const first = await box('bureau1', '?limit=1');
    expect(first.rows).toEqual([expect.objectContaining({ event: 'caseToDecide', count: 3, unread: 3 })]);
    const second = await box('bureau1', `?limit=1&after=${first.next ?? ''}`);
    expect(second).toMatchObject({ rows: [{ count: 150, unread: 150 }], next: null, unread: 100 });
    expect(second.rows[0]?.messages).toHaveLength(20);
    expect(second.rows[0]?.messages[0]?.text).toContain('《<b>𠮷</b>》');
  });

  it('reads one, reads all up to what was on the page, and never another\'s', async () => {
    const bureau = await desk.as('bureau1');
    const [top] = (await box('bureau1')).rows;
    const stranger = await (await desk.as('policy1')).post('/messages/mark-read', { ids: top?.ids });
    succeeds(stranger, { read: 0 });
    succeeds(await bureau.post('/messages/mark-read', { ids: [top?.ids[0]] }), { read: 1 });
    succeeds(await bureau.post('/messages/mark-read', { ids: [top?.ids[0]] }), { read: 0 });
    await flood('bureau1', 2, '2026-11-20T02:12:00Z');
    succeeds(await bureau.post('/messages/mark-all-read', { upTo: top?.id }), { read: 152, unread: 2 });
    expect((await box('bureau1', '?state=unread')).rows).toEqual([expect.objectContaining({ count: 2 })]);
    expect((await box('bureau1', '?group=deadlines')).rows).toEqual([]);
    succeeds(await bureau.post('/messages/mark-all-read', { upTo: Number.MAX_SAFE_INTEGER, group: 'work' }), { unread: 0 });
  });

  it.each([
    ['mark-read', { ids: [] }, 'ids'], ['mark-read', { ids: ['x'] }, 'ids'], ['mark-read', { ids: Array.from({ length: 501 }, (_, at) => at + 1) }, 'ids'], ['mark-read', {}, 'ids'],
    ['mark-all-read', {}, 'upTo'], ['mark-all-read', { upTo: 1.5 }, 'upTo'], ['mark-all-read', { upTo: 1, group: 'nothing' }, 'group'],
  ])('%s refuses %j by the name of the field', async (route, body, field) => {
    const answer = await (await desk.as('bureau1')).post(`/messages/${route}`, body);
    failsWith(answer, 'invalidInput');
    expect((answer.body.errors as { field: string }[])[0]?.field).toBe(field);
  });

  it('needs a sign-in', async () => {
    failsWith(await desk.nobody().get('/messages'), 'notSignedIn');
    failsWith(await desk.nobody().get('/messages/live'), 'notSignedIn');
  });
});
