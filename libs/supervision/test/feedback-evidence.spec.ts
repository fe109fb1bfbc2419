import { Desk, failsWith, succeeds, type Answer, type GivenCase } from '@onecounter/testing';
import { Pusher } from '../src/jobs/pusher';
import { programOf, type Program } from './support';
import { unitOf } from './support/events';

/** The smallest PNG. */
const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const SCOPES = ['submitFeedback', 'readOwnFeedback', 'acceptAnswer', 'disagreeWithAnswer', 'readSupervisionFeed', 'makeTestEvent', 'downloadEventDocument'];
let desk: Desk;
let food: Program;
let police: Program;
let permitCase: GivenCase;
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  food = await programOf(desk, 'S-SCJG-SP', { scopes: SCOPES });
  police = await programOf(desk, 'S-GA', { scopes: SCOPES });
  permitCase = await desk.given.grantedCase();
  await desk.settle();
});
afterAll(() => desk.close());

let sent = 0;
const send = (program: Program, name = '检查笔录 𠮷·🙂.png', bytes = DOT): Promise<Answer> => program.caller.upload(name, bytes, '/supervision/feedback/files');
const say = (over: object = {}, program = food): Promise<Answer> => program.caller.post('/supervision/feedback/submit-feedback', {
  reference: `ZJ-${(sent += 1)}`, kind: 'inspectionResult', caseNumber: permitCase.number, decidedOn: '2026-11-20', content: '检查笔录见附件。', ...over,
});

describe('evidence sent with feedback', () => {
  it('is shown at the feedback and at the case, and opened as it was sent by whoever sees it', async () => {
    const file = (await send(food)).body;
    expect(file).toMatchObject({ name: '检查笔录 𠮷·🙂.png', mediaType: 'image/png', sizeBytes: DOT.length });
    const { id } = (await say({ fileIds: [file.id] })).body;
    const reviewer = await desk.as('reviewer1');
    expect((await reviewer.get(`/supervision-feedback/${String(id)}`)).body.files).toEqual([file]);
    expect((await reviewer.get(`/cases/${permitCase.id}/supervision-feedback`)).body).toEqual([expect.objectContaining({ files: [file] })]);
    expect((await food.caller.get(`/supervision/feedback/${String(id)}`)).body).toMatchObject({ files: [file], test: false });
    const opened = await reviewer.get(`/supervision-feedback/${String(id)}/files/${String(file.id)}`);
    expect([opened.status, opened.headers['content-disposition'], opened.headers['x-content-type-options']]).toEqual([200, expect.stringMatching(/^attachment;/), 'nosniff']);
    expect(await desk.sql.row(`select action from platform.access_log where subject_kind = 'supervisionFeedback' and subject_id = $1`, [id])).toEqual({ action: 'openFile' });
    failsWith(await (await desk.as('approver3')).get(`/supervision-feedback/${String(id)}/files/${String(file.id)}`), 'notFound');
    const other = (await say()).body.id;
    failsWith(await reviewer.get(`/supervision-feedback/${String(other)}/files/${String(file.id)}`), 'notFound');
    expect(await desk.sql.row(`select facts->'fileIds' ids from platform.step where subject_kind = 'supervisionFeedback' and subject_id = $1 and seq = 1`, [id])).toEqual({ ids: [file.id] });
  });

  it('is judged by its content, and belongs to the program that sent it, once', async () => {
    failsWith(await send(food, '处罚决定书.pdf', Buffer.from('MZ program')), 'fileTypeRefused');
    failsWith(await send(food, '空.pdf', Buffer.alloc(0)), 'fileEmpty');
    failsWith(await food.caller.post('/supervision/feedback/files', {}), 'unsupportedMedia');
    const theirs = (await send(police)).body.id;
    failsWith(await say({ fileIds: [theirs] }), 'notFound');
    failsWith(await say({ fileIds: ['00000000-0000-4000-8000-000000000000'] }), 'notFound');
    failsWith(await say({ fileIds: ['x'] }), 'invalidInput');
    const once = (await send(food)).body.id;
    succeeds(await say({ fileIds: [once, once] }));
    failsWith(await say({ fileIds: [once] }), 'notFound');
    failsWith(await (await desk.as('clerk1')).get(`/files/${String(once)}`), 'notFound');
    failsWith(await (await programOf(desk, 'S-SCJG-SP', { scopes: ['readOwnFeedback'] })).caller.upload('a.png', DOT, '/supervision/feedback/files'), 'notPermitted');
  });
});

describe('a sandbox key', () => {
  it('tries the whole round of feedback about its own test event, with files, and nobody else sees any of it', async () => {
    const sandbox = await programOf(desk, 'S-SCJG-SP', { scopes: SCOPES, sandbox: true, ranges: [] });
    const at = (id: unknown, verb: string, body: object): Promise<Answer> => sandbox.caller.post(`/supervision/feedback/${String(id)}/${verb}`, body);
    failsWith(await say({}, sandbox), 'feedbackCaseUnknown', { number: permitCase.number });
    const { caseNumber } = (await sandbox.caller.post('/supervision/make-test-event', { event: 'permit.granted' })).body;
    const file = (await send(sandbox)).body;
    const body = { reference: 'LT-1', caseNumber, fileIds: [file.id] };
    const { id } = (await say(body, sandbox)).body;
    failsWith(await say(body, sandbox), 'feedbackReferenceUsed', { id });
    failsWith(await say({ caseNumber }, food), 'feedbackCaseUnknown');
    expect((await sandbox.caller.get(`/supervision/feedback/${String(id)}`)).body).toMatchObject({ test: true, status: 'awaitingAnswer', caseNumber, answer: null, answerDueOn: '2026-11-27', files: [file] });
    failsWith(await at(id, 'accept-answer', { version: 1 }), 'stepNotAllowed');
    succeeds(await at(id, 'make-test-answer', { version: 1, words: '已整改。' }), { status: 'answered' });
    failsWith(await at(id, 'make-test-answer', { version: 1, words: '已整改。' }), 'changedMeanwhile');
    succeeds(await at(id, 'disagree-with-answer', { version: 2, words: '没有到位。' }), { status: 'disagreed' });
    succeeds(await at(id, 'make-test-answer', { version: 3, words: '重新整改了。' }), { status: 'answered' });
    succeeds(await at(id, 'accept-answer', { version: 4 }), { status: 'closed' });
    expect((await sandbox.caller.get('/supervision/feedback')).body.rows).toEqual([expect.objectContaining({ id, status: 'closed', answer: '重新整改了。' })]);
    for (const program of [food, await programOf(desk, 'S-SCJG-SP', { scopes: SCOPES, sandbox: true, ranges: [] })]) {
      expect(JSON.stringify((await program.caller.get('/supervision/feedback')).body)).not.toContain('LT-1');
    }
    expect((await (await desk.as('coord1')).get('/supervision-feedback?limit=100')).text).not.toContain('LT-1');
    const real = (await say()).body.id;
    failsWith(await food.caller.post(`/supervision/feedback/${String(real)}/make-test-answer`, { version: 1, words: '答' }), 'sandboxOnly');
  });
});

describe('the decision of an event', () => {
  it('is downloaded by the departments that may see the event, told to the access log, and by no other key', async () => {
    const event = await desk.sql.row<{ id: string }>('select id from supervision.event where case_id = $1', [permitCase.id]);
    const path = `/supervision/events/${event?.id ?? ''}/document`;
    const got = await food.caller.get(path);
    expect([got.status, got.headers['content-type'], got.text.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
    expect(await desk.sql.row(`select post, detail->>'eventId' event from platform.access_log where action = 'downloadEventDocument' and subject_id = $1`, [permitCase.id])).toEqual({ post: 'supervisionDepartment', event: event?.id });
    failsWith(await police.caller.get(path), 'notFound');
    failsWith(await (await programOf(desk, 'S-SCJG-SP', { scopes: SCOPES, sandbox: true, ranges: [] })).caller.get(path), 'notFound');
    failsWith(await (await programOf(desk, 'S-SCJG-SP')).caller.get(path), 'notPermitted');
    for (const id of ['00000000-0000-4000-8000-000000000000', 'x']) failsWith(await food.caller.get(`/supervision/events/${id}/document`), 'notFound');
    await desk.get(Pusher).drain();
    const coordinator = await desk.as('coord1');
    succeeds(await coordinator.post(`/supervision/events/${event?.id ?? ''}/return-event`, { words: '来函' }));
    succeeds(await coordinator.post(`/supervision/events/${event?.id ?? ''}/reroute-event`, { unitId: await unitOf(desk, 'S-GA'), words: '公安监管' }));
    expect((await police.caller.get(path)).status).toBe(200);
  });
});
