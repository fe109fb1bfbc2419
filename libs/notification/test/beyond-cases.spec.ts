import { ScheduleKeeper } from '@onecounter/platform';
import { Caller, Desk, succeeds } from '@onecounter/testing';

interface Told { readonly event: string; readonly person_id: number; readonly facts: Record<string, unknown> }
let desk: Desk;
let people: Record<string, number> = {};
let units: Record<string, number> = {};
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  people = Object.fromEntries((await desk.sql.rows<{ login: string; id: number }>('select login, person_id id from organisation.account')).map(({ login, id }) => [login, id]));
  units = Object.fromEntries((await desk.sql.rows<{ code: string; id: number }>('select code, id from organisation.unit')).map(({ code, id }) => [code, id]));
});
afterAll(() => desk.close());

const who = (login: string): number => people[login] ?? 0;
const post = async (login: string, path: string, body: object) => {
  const answer = await (await desk.as(login)).post(path, body);
  succeeds(answer);
  return answer.body;
};
/** Who was told what of the subject, since the last of these messages. */
async function told(kind: string, id: unknown): Promise<[string, number][]> {
  await desk.settle();
  const rows = await desk.sql.rows<Told>('select event, person_id, facts from notification.message where subject_kind = $1 and subject_id = $2 and read_at is null order by id', [kind, id]);
  await desk.sql.rows('update notification.message set read_at = told_at where subject_kind = $1 and subject_id = $2', [kind, id]);
  return rows.map(({ event, person_id: person }) => [event, person]);
}

describe('an inquiry', () => {
  it('is told to whom it is offered, who is asked for help, who owes the answer, and to those above when it goes up', async () => {
    const { id } = await post('clerk1', '/inquiries/record-inquiry', { channel: 'phone', question: '换了法人要重新办吗？', phone: '13800000001' });
    expect(await told('inquiry', id)).toEqual([]);
    await post('clerk1', `/inquiries/${String(id)}/bring-into-inquiry`, { version: 1, toPersonId: who('reviewer1'), words: '请看这一条。' });
    expect(await told('inquiry', id)).toEqual([['inquiryHelpAsked', who('reviewer1')]]);
    await post('reviewer1', `/inquiries/${String(id)}/contribute-to-inquiry`, { words: '变更登记即可。' });
    expect(await told('inquiry', id)).toEqual([['inquiryHelpGiven', who('clerk1')]]);
    await post('clerk1', `/inquiries/${String(id)}/hand-over-inquiry`, { version: 3, toUnitId: units['D-WSJS'], words: '请科室直接答。' });
    expect(await told('inquiry', id)).toEqual(expect.arrayContaining([['inquiryOffered', who('reviewer1')], ['inquiryOffered', who('head1')]]));
  });
});

describe('a leave', () => {
  it('is told to who decides, then to whoever asked and whoever stands in', async () => {
    const handovers = [{ unitId: units['D-WSJS'], role: 'sectionReviewer', personId: who('reviewer2') }];
    const { id } = await post('reviewer1', '/leaves/request-leave', { fromOn: '2026-11-24', fromHalf: 'morning', toOn: '2026-11-24', toHalf: 'afternoon', kind: 'personal', handovers });
    expect(await told('leave', id)).toEqual(expect.arrayContaining([['leaveToApprove', who('head1')]]));
    await post('head1', `/leaves/${String(id)}/approve-leave`, { version: 1 });
    expect(await told('leave', id)).toEqual([['leaveApproved', who('reviewer1')], ['leaveCovered', who('reviewer2')]]);
  });
});

/** A program of a supervision department. */
async function program(scopes: readonly string[]): Promise<Caller> {
  const { key } = await post('sysadmin', '/api-clients/issue-api-client', { unitId: units['S-SCJG-SP'], name: `监管系统 ${scopes.join()}`, sandbox: false, days: 30, scopes, ranges: ['127.0.0.0/8'], perMinute: 600 });
  return new Caller(desk.app, String(key));
}

describe('the link to supervision departments', () => {
  it('tells the section when a department reports, and nobody else', async () => {
    const permitCase = await desk.given.grantedCase();
    await desk.settle();
    const answer = await (await program(['submitFeedback'])).post('/supervision/feedback/submit-feedback', { reference: 'JG-1', kind: 'recheck', caseNumber: permitCase.number, decidedOn: '2026-11-20', content: '请复核经营范围。' });
    succeeds(answer);
    const heard = await told('supervisionFeedback', answer.body.id);
    expect(heard).toEqual(expect.arrayContaining([['feedbackToAnswer', who('head1')]]));
    expect(heard.map(([, person]) => person)).not.toContain(who('reviewer3'));
  });

  it('tells the administrators two weeks before a key ends, once', async () => {
    const { id } = await post('sysadmin', '/api-clients/issue-api-client', { unitId: units['S-SCJG-SP'], name: '快到期的', sandbox: false, days: 10, scopes: ['submitFeedback'], ranges: ['127.0.0.0/8'], perMinute: 600 });
    await told('apiClient', id);
    const warn = () => desk.get(ScheduleKeeper).run('warn-of-ending-keys', new Date('2026-11-21T00:20:00Z'));
    const both = [await warn(), await warn()];
    expect(both).toEqual(['1 keys end soon', '0 keys end soon']);
    expect(await told('apiClient', id)).toEqual(expect.arrayContaining([['apiKeyEnding', who('sysadmin')]]));
  });
});
