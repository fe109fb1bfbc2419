import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Courier } from '../src/jobs/courier';
import { Settings } from '@onecounter/platform';
import { Desk, failsWith, succeeds, type Answer } from '@onecounter/testing';
import { Tell } from '../src/use-cases/tell';

interface Edition { id: number; edition: number; status: string; version: number; verbs: string[] }
interface EventShown { event: string; variables: { written: string }[]; ways: { channel: string; body: string; edition: number | null; editions: Edition[] }[] }
let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

const post = async (route: string, body: object, login = 'policy1', headers = {}): Promise<Answer> => (await desk.as(login)).post(`/message-templates${route}`, body, headers);
const draft = (words: object, login = 'policy1'): Promise<Answer> => post('/draft-message-template', { event: 'caseReturned', channel: 'inApp', body: '退回：{caseNumber}', ...words }, login);
const wayOf = async (event: string, channel: string) => ((await (await desk.as('sysadmin')).get('/message-templates')).body as unknown as EventShown[]).find((one) => one.event === event)?.ways.find((way) => way.channel === channel);
const idOf = async (login: string): Promise<number> => Number((await desk.sql.row<{ person_id: number }>('select person_id from organisation.account where login = $1', [login]))?.person_id);
const shownTo = async (login: string): Promise<string | undefined> => ((await (await desk.as(login)).get('/messages')).body as unknown as { rows: { messages: { text: string }[] }[] }).rows[0]?.messages[0]?.text;

describe('the words of a message', () => {
  it('are those the system is delivered with, until an edition is published, and again when it is retired', async () => {
    await desk.get(Tell).people([{ personId: await idOf('reviewer1'), key: 'words', event: 'caseReturned', subjectKind: null, subjectId: null, facts: { caseNumber: 'N-7', itemName: '食品', dueOn: '2026-12-01' } }]);
    expect(await shownTo('reviewer1')).toBe('N-7《食品》退回给您重审，期限 2026-12-01。');
    const drafted = await draft({});
    succeeds(drafted, { status: 'draft', version: 1 });
    const id = Number(drafted.body.id);
    succeeds(await post(`/${id}/revise-message-template`, { version: 1, body: '请重审 {caseNumber}（😀𠮷·）' }), { version: 2 });
    expect(await shownTo('reviewer1')).toContain('退回给您重审');
    succeeds(await post(`/${id}/publish-message-template`, { version: 2 }), { status: 'published' });
    expect(await shownTo('reviewer1')).toBe('请重审 N-7（😀𠮷·）');
    succeeds(await post(`/${id}/retire-message-template`, { version: 3, reason: '说法不妥' }, 'sysadmin'), { status: 'retired' });
    expect(await shownTo('reviewer1')).toContain('退回给您重审');
    const shown = (await (await desk.as('policy1')).get(`/message-templates/${id}`)).body as unknown as { trace: { chainBrokenAt: number | null; steps: { verb: string; words: string | null }[] } };
    expect(shown.trace).toMatchObject({ chainBrokenAt: null, steps: [{ verb: 'draftMessageTemplate' }, { verb: 'reviseMessageTemplate' }, { verb: 'publishMessageTemplate' }, { verb: 'retireMessageTemplate', words: '说法不妥' }] });
  });

  it('have one edition in force for each way, also when two are published at once', async () => {
    const [one, two] = [Number((await draft({ event: 'caseEnded' })).body.id), Number((await draft({ event: 'caseEnded', body: '第二版 {caseNumber}' })).body.id)];
    const answers = await Promise.all([post(`/${one}/publish-message-template`, { version: 1 }), post(`/${two}/publish-message-template`, { version: 1 }, 'sysadmin')]);
    for (const answer of answers) succeeds(answer, { status: 'published' });
    const way = await wayOf('caseEnded', 'inApp');
    expect(way?.editions.map(({ status }) => status).sort()).toEqual(['published', 'retired']);
    expect(way?.edition).toBe(way?.editions.find(({ status }) => status === 'published')?.edition);
    expect((await wayOf('caseEnded', 'sms'))?.edition).toBeNull();
  });

  it('of a short message to applicants are those that go out', async () => {
    const drafted = await draft({ event: 'applicationReceived', channel: 'sms', body: '【一窗】{itemName}收到，{caseNumber}。' });
    succeeds(await post(`/${Number(drafted.body.id)}/publish-message-template`, { version: 1 }));
    const one = await desk.given.registeredCase();
    await desk.settle();
    await desk.get(Courier).drain();
    expect(readFileSync(path.join(desk.get(Settings).dataDir, 'sms', 'sent.jsonl'), 'utf8')).toContain(`收到，${one.number}。`);
  });

  it.each([
    [{ body: '{phone}' }, 'messageVariableUnknown', 'body'], [{ body: '{caseNumber' }, 'messageBraceOpen', 'body'], [{ body: '<script>1</script>' }, 'messageHtml', 'body'], [{ channel: 'sms', body: '好'.repeat(400) }, 'messageTooLong', 'body'],
    [{ channel: 'email' }, 'messageSubjectWrong', 'subject'], [{ channel: 'email', subject: '主题\r\nBcc: x@y.cn' }, 'invalidInput', 'subject'], [{ event: 'permitGranted' }, 'messageChannelWrong', 'channel'], [{ event: 'nothing' }, 'invalidInput', 'event'], [{ body: '好'.repeat(1001) }, 'invalidInput', 'body'], [{ body: '  ' }, 'invalidInput', 'body'],
  ] as const)('%j are refused by name when drafted and when previewed', async (words, code, field) => {
    for (const answer of [await draft(words), await post('/preview', { event: 'caseReturned', channel: 'inApp', body: '退回', ...words })]) {
      failsWith(answer, code);
      expect((answer.body.errors as { field: string }[])[0]?.field).toBe(field);
    }
  });

  it('are previewed with examples and their length as the carrier counts it', async () => {
    succeeds(await post('/preview', { event: 'caseReturned', channel: 'sms', body: '{caseNumber}{itemName}'.repeat(3) }), { segments: 2, units: 96 });
  });

  it('need the version that was seen, a step that is open, and a post that may', async () => {
    const id = Number((await draft({})).body.id);
    failsWith(await post(`/${id}/publish-message-template`, { version: 9 }), 'changedMeanwhile');
    failsWith(await draft({}, 'reviewer1'), 'notPermitted');
    const key = { 'idempotency-key': '1f1b7a52-6a3a-4d53-9a5e-0d2b9f1f7a11' };
    const [first, again] = [await post(`/${id}/publish-message-template`, { version: 1 }, 'policy1', key), await post(`/${id}/publish-message-template`, { version: 1 }, 'policy1', key)];
    expect(again.body).toEqual(first.body);
    failsWith(await post(`/${id}/revise-message-template`, { version: 2, body: '改' }), 'stepNotAllowed');
    failsWith(await post('/999999/publish-message-template', { version: 1 }), 'notFound');
  });
});
