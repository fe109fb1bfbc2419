import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Courier } from '../src/jobs/courier';
import { Listeners, MachineClock, PersonalData, Settings } from '@onecounter/platform';
import { Desk } from '@onecounter/testing';
import { Deliveries } from '../src/data/deliveries';
import { Tell } from '../src/use-cases/tell';

interface Row { id: number; event: string; state: string; attempts: number; addressee_masked: string | null; last_answer: string | null; facts: Record<string, unknown>; key: string }
let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());
beforeEach(() => desk.at('2026-11-20T10:30'));

const ofCase = (id: number): Promise<Row[]> => desk.sql.rows<Row>('select * from notification.delivery where case_id = $1 order by id', [id]);
const sentLines = (): { id: string; to: string; text: string }[] => readFileSync(path.join(desk.get(Settings).dataDir, 'sms', 'sent.jsonl'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as { id: string; to: string; text: string });
const drain = (): Promise<number> => desk.get(Courier).drain();
const idOf = async (login: string): Promise<number> => Number((await desk.sql.row<{ person_id: number }>('select person_id from organisation.account where login = $1', [login]))?.person_id);
/** Somebody who wants short messages of the group, on this number. */
async function wants(login: string, clear: string | null, group = 'work', centre = true): Promise<number> {
  const id = await idOf(login);
  await desk.sql.rows(`insert into notification.preference (person_id, "group", centre, sms, email) values ($1, $2, $3, true, false) on conflict (person_id, "group") do update set centre = excluded.centre`, [id, group, centre]);
  if (clear !== null) await desk.sql.rows(`insert into notification.contact (person_id, channel, address_sealed, address_masked) values ($1, 'sms', $2, 'x') on conflict (person_id, channel) do update set address_sealed = excluded.address_sealed`, [id, desk.get(PersonalData).seal(clear)]);
  return id;
}
const tell = (personId: number, key: string, event = 'caseAssigned', facts = {}) => desk.sql.transaction(() => desk.get(Tell).people([{ personId, key, event, subjectKind: null, subjectId: null, facts: { caseNumber: 'N-1', itemName: '食品', dueOn: '2026-12-01', ...facts } }]));
const toPerson = async (id: number, key: string): Promise<Row | undefined> => desk.sql.row<Row>('select * from notification.delivery where key = $1', [`${key}:${id}:sms`]);
/** As if its pause were over. */
const again = (id: number) => desk.sql.rows('update notification.delivery set next_attempt_at = $2 where id = $1', [id, new Date(desk.get(MachineClock).now().getTime() - 1)]);

describe('the applicant', () => {
  it('is told of reception and acceptance by short message, the number kept nowhere but masked', async () => {
    const one = await desk.given.acceptedCase();
    await desk.settle();
    const rows = await ofCase(one.id);
    expect(rows.map(({ event, state }) => [event, state])).toEqual([['applicationReceived', 'waiting'], ['applicationAccepted', 'waiting']]);
    await drain();
    const after = await ofCase(one.id);
    expect(after.map(({ state, attempts, addressee_masked: masked }) => [state, attempts, masked])).toEqual([['sent', 1, '138****0003'], ['sent', 1, '138****0003']]);
    const lines = sentLines().filter(({ text }) => text.includes(one.number));
    expect(lines).toEqual([expect.objectContaining({ to: '13800000003', text: expect.stringContaining('已收件') as unknown }), expect.objectContaining({ text: expect.stringMatching(/已受理，预计 2026-\d\d-\d\d 前办结/u) as unknown })]);
    expect(JSON.stringify(await desk.sql.rows('select d.*, a.* from notification.delivery d join notification.delivery_attempt a on a.delivery_id = d.id where d.case_id = $1', [one.id]))).not.toContain('13800000003');
  });

  it('is told once, although the fact comes twice and two workers send', async () => {
    const one = await desk.given.registeredCase();
    const event = await desk.sql.row<{ id: number; seq: number }>(`select id, seq from platform.outbox where subject_kind = 'permitCase' and subject_id = $1 and fact = 'applicationRegistered'`, [one.id]);
    const deliver = () => desk.get(Listeners).deliver('tell-applicant-when-case-moves', { id: event?.id ?? 0, subjectKind: 'permitCase', subjectId: one.id, seq: event?.seq ?? 0, fact: 'applicationRegistered' });
    await Promise.all([deliver(), deliver()]);
    await desk.settle();
    await Promise.all([drain(), drain(), drain()]);
    expect(await ofCase(one.id)).toEqual([expect.objectContaining({ state: 'sent', attempts: 1 })]);
    expect(sentLines().filter(({ text }) => text.includes(one.number))).toHaveLength(1);
  });

  it('is not told of a step that was rolled back', async () => {
    const one = await desk.given.registeredCase();
    await desk.settle();
    const before = (await ofCase(one.id)).length;
    await expect(desk.sql.transaction(async () => {
      await desk.get(Deliveries).toApplicant({ key: 'never', event: 'permitGranted', facts: {}, urgent: false, caseId: one.id, toldAt: new Date('2026-11-20T02:00:00Z'), now: desk.get(MachineClock).now() });
      throw new Error('rolled back');
    })).rejects.toThrow('rolled back');
    expect(await ofCase(one.id)).toHaveLength(before);
  });

  it('who left no number, or one of letters, is not sent to, and the log says why', async () => {
    const one = await desk.given.registeredCase();
    await desk.sql.rows('update casework.applicant a set phone_sealed = null from casework.permit_case c where c.id = $1 and a.id = c.applicant_id', [one.id]);
    const other = await desk.given.registeredCase({ applicant: { kind: 'person', name: '王小示', residentId: '21030219850101991X', phone: '19900000001' } });
    await desk.sql.rows('update casework.applicant a set phone_sealed = $2 from casework.permit_case c where c.id = $1 and a.id = c.applicant_id', [other.id, desk.get(PersonalData).seal('abcdefghijk')]);
    await desk.settle();
    await drain();
    expect(await ofCase(one.id)).toEqual([expect.objectContaining({ state: 'unsent', last_answer: '没有留手机号' })]);
    expect(await ofCase(other.id)).toEqual([expect.objectContaining({ state: 'failed', attempts: 1, last_answer: '电话号码不对' })]);
  });
});

describe('a colleague', () => {
  it('gets short messages of the groups they asked for, and of no others', async () => {
    const id = await wants('reviewer2', '19900000002');
    await tell(id, 'k1');
    await tell(id, 'k1');
    await tell(id, 'k2', 'meetingInvited');
    await drain();
    expect(await toPerson(id, 'k1')).toMatchObject({ state: 'sent', addressee_masked: '199****0002' });
    expect(await toPerson(id, 'k2')).toBeUndefined();
    expect(sentLines().filter(({ to }) => to === '19900000002')).toHaveLength(1);
  });

  it('who left a group out is not told of it at all', async () => {
    const id = await wants('reviewer3', '19900000003', 'moves', false);
    expect(await tell(id, 'k3', 'caseEnded')).toBe(0);
    expect(await tell(id, 'k3')).toBe(1);
  });

  it('is left alone at night, and hears in the morning; of what is urgent at once', async () => {
    const id = await wants('approver1', '19900000004');
    await desk.at('2026-11-20T22:15');
    await tell(id, 'night');
    await tell(id, 'urgent', 'holderReminded');
    await drain();
    expect(await toPerson(id, 'night')).toMatchObject({ state: 'waiting', attempts: 0, last_answer: '免打扰时间，过后再发' });
    expect(await toPerson(id, 'urgent')).toMatchObject({ state: 'sent' });
    await desk.at('2026-11-21T08:00');
    await again((await toPerson(id, 'night'))?.id ?? 0);
    await drain();
    expect(await toPerson(id, 'night')).toMatchObject({ state: 'sent', attempts: 1 });
  });
});

describe('a worker', () => {
  it('that was killed with one in hand leaves it to the next, under the same id', async () => {
    const id = await wants('head1', '19900000005');
    await tell(id, 'killed');
    const deliveries = desk.get(Deliveries);
    const now = desk.get(MachineClock).now();
    const mine = (await deliveries.claim(now, randomUUID(), 50)).find(({ person_id: person }) => person === id);
    expect((await deliveries.claim(now, randomUUID(), 50)).map((one) => one.id)).not.toContain(mine?.id);
    await again(mine?.id ?? 0);
    await drain();
    expect(await toPerson(id, 'killed')).toMatchObject({ state: 'sent', attempts: 1 });
    expect(sentLines().filter((line) => line.id === mine?.send_id)).toHaveLength(1);
    const late = mine && await deliveries.settle(mine, { state: 'failed', outcome: 'failed', answer: 'late', addressee: null, at: now, nextAttemptAt: null });
    expect([late, (await toPerson(id, 'killed'))?.state]).toEqual([false, 'sent']);
  });
});
