import { Courier } from '../src/jobs/courier';
import { Desk, failsWith, succeeds } from '@onecounter/testing';
import { Tell } from '../src/use-cases/tell';

interface Choice { group: string; label: string; centre: boolean; sms: boolean; email: boolean; obliges: boolean }
interface Logged { id: number; label: string; state: string; to: string; addresseeMasked: string | null; lastAnswer: string; retryable: boolean; tries: { outcomeLabel: string; answer: string }[]; caseNumber: string | null }
let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

const me = () => desk.as('reviewer2');
const choose = async (body: object) => (await me()).put('/message-settings', { groups: [], ...body });
const fieldOf = (body: Record<string, unknown>): string | undefined => (body.errors as { field: string }[])[0]?.field;
const log = async (query = '', login = 'sysadmin') => (await (await desk.as(login)).get(`/message-deliveries${query}`)).body as unknown as { rows: Logged[]; next: string | null; counts: { state: string; count: number }[]; emailOff: string | null };

describe('one\'s own settings', () => {
  it('are the centre alone at first, say what obliges, and never show a number whole', async () => {
    const shown = (await (await me()).get('/message-settings')).body as unknown as { groups: Choice[]; phoneMasked: null; emailOff: string; houseFrom: string; houseUntil: string };
    expect(shown.groups.map(({ centre, sms, email }) => [centre, sms, email])).toEqual(shown.groups.map(() => [true, false, false]));
    expect(shown.groups.filter(({ obliges }) => !obliges).map(({ label }) => label)).toEqual(['我经手的办件有变化']);
    expect(shown).toMatchObject({ phoneMasked: null, emailOff: expect.stringContaining('SMTP_URL') as unknown, houseFrom: '20:00', houseUntil: '08:00' });
    const kept = await choose({ groups: [{ group: 'work', centre: true, sms: true, email: false }], phone: ' +86 199-0000-0002 ', quietFrom: '12:00', quietUntil: '13:30' });
    succeeds(kept, { phoneMasked: '199****0002', quietFrom: '12:00', quietUntil: '13:30' });
    expect(kept.text).not.toContain('19900000002');
    succeeds(await choose({}), { phoneMasked: '199****0002', quietFrom: null });
    succeeds(await choose({ groups: [{ group: 'work', centre: true, sms: false, email: false }], phone: '' }), { phoneMasked: null });
  });

  it.each<[string, object, 'invalidInput' | 'contactInvalid' | 'contactMissing' | 'messageGroupObliges', string]>([
    ['a number of letters', { phone: 'abcdefghijk' }, 'contactInvalid', 'phone'], ['a landline', { phone: '0412-5550001' }, 'contactInvalid', 'phone'], ['an address of two', { email: 'a@b.cn,c@d.cn' }, 'contactInvalid', 'email'],
    ['an address with a new line', { email: 'a@b.cn\r\nBcc: x@y.cn' }, 'contactInvalid', 'email'], ['a huge number', { phone: '1'.repeat(41) }, 'invalidInput', 'phone'], ['half quiet hours', { quietFrom: '22:00' }, 'invalidInput', 'quietUntil'],
    ['an hour that is none', { quietFrom: '24:00', quietUntil: '07:00' }, 'invalidInput', 'quietFrom'], ['short messages without a number', { phone: '', groups: [{ group: 'work', centre: true, sms: true, email: false }] }, 'contactMissing', 'phone'],
    ['what obliges, out of the centre', { groups: [{ group: 'work', centre: false, sms: false, email: false }] }, 'messageGroupObliges', 'groups.0.centre'], ['a group that is none', { groups: [{ group: 'applicants', centre: true, sms: false, email: false }] }, 'invalidInput', 'groups.0.group'],
  ])('refuse %s by the name of the field, and change nothing', async (_what, body, code, field) => {
    const before = (await (await me()).get('/message-settings')).text;
    const answer = await choose(body);
    failsWith(answer, code);
    expect(fieldOf(answer.body)).toBe(field);
    expect((await (await me()).get('/message-settings')).text).toBe(before);
  });
});

describe('the log of what was sent', () => {
  it('shows what failed with each answer, masked, and sends it again by hand once', async () => {
    const one = await desk.given.registeredCase();
    await desk.settle();
    await desk.sql.rows(`update casework.applicant a set phone_sealed = null from casework.permit_case c where c.id = $1 and a.id = c.applicant_id`, [one.id]);
    await desk.get(Courier).drain();
    const [row] = (await log(`?caseNumber=${one.number}&state=unsent`)).rows;
    expect(row).toMatchObject({ label: '申请已收', to: '申请人', lastAnswer: '没有留手机号', retryable: true, tries: [{ outcomeLabel: '没有发', answer: '没有留手机号' }] });
    const sysadmin = await desk.as('sysadmin');
    succeeds(await sysadmin.post(`/message-deliveries/${row?.id ?? 0}/retry-message-delivery`), { state: 'waiting' });
    failsWith(await sysadmin.post(`/message-deliveries/${row?.id ?? 0}/retry-message-delivery`), 'deliveryNotEnded');
    failsWith(await sysadmin.post('/message-deliveries/999999999/retry-message-delivery'), 'notFound');
    failsWith(await (await desk.as('clerk1')).get('/message-deliveries'), 'notPermitted');
    await desk.get(Courier).drain();
    expect((await log(`?caseNumber=${one.number}`)).rows[0]?.tries.map(({ outcomeLabel }) => outcomeLabel)).toEqual(['没有发', '重新发送', '没有发']);
  });

  it('goes on by pages and counts by state', async () => {
    const id = Number((await desk.sql.row<{ person_id: number }>(`select person_id from organisation.account where login = 'reviewer2'`))?.person_id);
    succeeds(await choose({ groups: [{ group: 'work', centre: true, sms: true, email: false }], phone: '19900000002' }));
    await desk.sql.transaction(() => desk.get(Tell).people(Array.from({ length: 5 }, (_, at) => ({ personId: id, key: `log:${at}`, event: 'caseAssigned', subjectKind: null, subjectId: null, facts: {} }))));
    await desk.get(Courier).drain();
    const first = await log('?limit=3&channel=sms&event=caseAssigned');
    const second = await log(`?limit=3&channel=sms&event=caseAssigned&after=${first.next ?? ''}`);
    expect([first.rows.length, second.rows.length, second.next]).toEqual([3, 2, null]);
    expect(new Set([...first.rows, ...second.rows].map((row) => row.addresseeMasked))).toEqual(new Set(['199****0002']));
    expect(first.counts.find(({ state }) => state === 'sent')?.count).toBeGreaterThanOrEqual(5);
    for (const query of ['?state=x', '?channel=inApp', '?after=x', '?limit=0', '?event=a-b']) failsWith(await (await desk.as('sysadmin')).get(`/message-deliveries${query}`), 'invalidInput');
  });
});
