import { MONITORING_RULES } from '../src/rules';
import { ScheduleKeeper } from '@onecounter/platform';
import { Desk, failsWith, succeeds, type GivenCase } from '@onecounter/testing';

interface Card { id: number; version: number; status: string; colour: string; rule: string; caseId: number; dueOn: string; personName: string | null; unitName: string; answerDueOn: string; verbs: string[]; trace: { steps: { verb: string; words: string | null }[]; chainBrokenAt: number | null } }
let desk: Desk;
beforeAll(async () => { desk = await Desk.open(); });
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.settle();
  await desk.at('2026-11-20T10:30');
  await desk.sql.rows('update casework.permit_case set running = false');
});
const watch = (): Promise<string> => desk.get(ScheduleKeeper).run('watch-dates', new Date('2026-11-20T00:00:00.000Z'));
const cardsOf = async ({ id }: { id: number }, login = 'assess1'): Promise<Card[]> => ((await (await desk.as(login)).get(`/cases/${id}/monitoring-cards`)).body as unknown as Card[]);
const rulesOf = async (permitCase: GivenCase): Promise<[string, string, string][]> => (await cardsOf(permitCase)).map(({ rule, colour, dueOn }) => [rule, colour, dueOn] as [string, string, string]).sort();
const showCard = async (id: number, login = 'assess1'): Promise<Card> => (await (await desk.as(login)).get(`/monitoring-cards/${id}`)).body as unknown as Card;
const post = async (card: Card, verb: string, login: string, words = '已说明原因并整改。') => (await desk.as(login)).post(`/monitoring-cards/${card.id}/${verb}`, { version: card.version, words });
const dueIs = (permitCase: GivenCase, on: string) => desk.sql.rows('update casework.permit_case set due_on = $2, promised_due_on = $2 where id = $1', [permitCase.id, on]);
async function carded(): Promise<{ permitCase: GivenCase; card: Card }> {
  const permitCase = await desk.given.acceptedCase();
  await desk.settle();
  await dueIs(permitCase, '2026-11-23');
  await desk.at('2026-11-24T08:15');
  await watch();
  const [card] = await cardsOf(permitCase);
  if (!card) throw new Error('no card');
  return { permitCase, card: await showCard(card.id) };
}

describe('a case that is watched', () => {
  it('gets a yellow card when its date is near and a red one when it is past, each once', async () => {
    const permitCase = await desk.given.acceptedCase();
    await desk.settle();
    await dueIs(permitCase, '2026-11-25');
    expect(await watch()).toBe('0 cards');
    await desk.at('2026-11-24T08:15');
    expect([await watch(), await watch()]).toEqual(['1 cards', '0 cards']);
    await desk.at('2026-11-26T08:15');
    expect(await Promise.all([watch(), watch()]).then((said) => said.sort())).toEqual(['0 cards', '1 cards']);
    expect(await rulesOf(permitCase)).toEqual([['nearlyOverdue', 'yellow', '2026-11-25'], ['overdue', 'red', '2026-11-25']]);
  });

  it('gets its card at the counter before the acceptance is due, and a red one when silence became acceptance', async () => {
    const permitCase = await desk.given.registeredCase();
    await desk.at('2026-11-26T08:15');
    await watch();
    const [yellow] = await cardsOf(permitCase);
    expect(yellow).toMatchObject({ rule: 'nearlyOverdue', dueOn: '2026-11-27', personName: expect.any(String) as string });
    await desk.at('2026-11-28T00:00');
    await desk.get(ScheduleKeeper).run('deem-accepted-when-silent', new Date('2026-11-27T16:00:00.000Z'));
    await desk.settle();
    expect(await rulesOf(permitCase)).toContainEqual(['deemedAcceptance', 'red', '2026-11-27']);
  });

  it('gets a red card for a second notice of what is missing, and for the person who gave it', async () => {
    const first = await desk.given.awaitingSupplementCase();
    await desk.settle();
    expect(await cardsOf(first)).toEqual([]);
    const item = await desk.given.reception({ missing: ['M04'] });
    const back = await (await desk.as('clerk1')).post(`/cases/${first.id}/receive-supplement`, { version: first.version, materials: item.materials });
    succeeds(back);
    succeeds(await (await desk.as('clerk1')).post(`/cases/${first.id}/request-supplement`, { version: back.body.version, reason: '仍未补交' }));
    await desk.settle();
    expect(await rulesOf(first)).toEqual([['repeatedNotice', 'red', '2026-11-20']]);
  });

  it('gets a red card when it was decided without the review that its item demands', async () => {
    const proper = await desk.given.grantedCase();
    const jumped = await desk.given.acceptedCase();
    await desk.sql.rows('update casework.permit_case set review_levels = 1 where id = $1', [jumped.id]);
    await desk.given.lookedAt(jumped.id);
    await desk.sql.rows(`insert into platform.step (subject_kind, subject_id, seq, verb, by_person, post, unit_id, legal_at, machine_at, facts, prev_hash, hash)
      select 'permitCase', c.id, c.version + 1, 'grantPermit', p.person_id, 'sectionApprover', c.unit_id, '2026-11-20T03:00Z', '2026-11-20T03:00Z', '{}', c.head, '\\x01' from casework.permit_case c join organisation.post_holding p on p.unit_id = c.unit_id and p.role = 'sectionApprover' where c.id = $1 limit 1`, [jumped.id]);
    await desk.sql.rows(`update casework.permit_case set review_levels = 2, status = 'granted', decided_on = '2026-11-20', version = version + 1, head = '\\x01' where id = $1`, [jumped.id]);
    await desk.sql.rows(`insert into platform.outbox (subject_kind, subject_id, seq, fact, legal_at, machine_at) select 'permitCase', id, version, 'permitGranted', '2026-11-20T03:00Z', '2026-11-20T03:00Z' from casework.permit_case where id = $1`, [jumped.id]);
    await desk.settle();
    expect(await rulesOf(jumped)).toEqual([['jumpedStep', 'red', '2026-11-20']]);
    expect(await rulesOf(proper)).toEqual([]);
  });

  it('gets a card for a certificate that is late, waiting or handed over after its day', async () => {
    const [waiting, handed] = [await desk.given.certifiedCase(), await desk.given.certifiedCase()];
    await desk.settle();
    for (const one of [waiting, handed]) await desk.sql.rows(`update casework.permit_case set delivery_due_on = '2026-11-24', due_on = '2026-11-24' where id = $1`, [one.id]);
    await desk.at('2026-11-24T08:15');
    await watch();
    await desk.at('2026-11-25T09:00');
    await desk.sql.rows(`update casework.permit_case set status = 'issued', running = false, issued_at = '2026-11-25T01:00Z' where id = $1`, [handed.id]);
    await desk.sql.rows(`insert into platform.outbox (subject_kind, subject_id, seq, fact, legal_at, machine_at) select 'permitCase', id, version, 'resultIssued', '2026-11-25T01:00Z', '2026-11-25T01:00Z' from casework.permit_case where id = $1`, [handed.id]);
    await desk.settle();
    await watch();
    for (const one of [waiting, handed]) expect(await rulesOf(one)).toEqual([['lateCertificate', 'red', '2026-11-24'], ['nearlyLateCertificate', 'yellow', '2026-11-24']]);
  });

  it('gets it after an outage, too: decided late before anybody swept', async () => {
    const permitCase = await desk.given.reviewedCase();
    await desk.settle();
    await desk.at('2026-12-21T08:05');
    const row = await desk.sql.row<{ version: number; due_on: string }>('select version, due_on from casework.permit_case where id = $1', [permitCase.id]);
    succeeds(await (await desk.as('approver1')).post(`/cases/${permitCase.id}/grant-permit`, { version: row?.version, opinion: '同意。' }));
    await desk.settle();
    expect(await rulesOf(permitCase)).toContainEqual(['overdue', 'red', row?.due_on]);
    await desk.at('2026-12-21T08:15');
    await watch();
    expect((await rulesOf(permitCase)).filter(([rule]) => rule === 'overdue')).toHaveLength(1);
  });

  it('gets none on a rest day, while its clock is stopped, or when it had ended before', async () => {
    const [stopped, ended] = [await desk.given.acceptedCase(), await desk.given.acceptedCase()];
    await desk.settle();
    for (const one of [stopped, ended]) await dueIs(one, '2026-11-23');
    await desk.sql.rows(`update casework.permit_case set clock_stopped_on = '2026-11-20' where id = $1`, [stopped.id]);
    await desk.sql.rows('update casework.permit_case set running = false where id = $1', [ended.id]);
    await desk.at('2026-11-28T08:15');
    expect(await watch()).toBe('a rest day: 0 cards');
    await desk.at('2026-11-24T08:15');
    await watch();
    expect([await cardsOf(stopped), await cardsOf(ended)]).toEqual([[], []]);
  });

  it('is watched by rules that each have a name', () => { expect(new Set(MONITORING_RULES.map(({ code }) => code)).size).toBe(7); });
});

describe('a card', () => {
  it('tells its person and the head of the section, and is seen by them and the bureau, by no other section', async () => {
    const { card } = await carded();
    await desk.settle();
    const told = await desk.sql.rows<{ login: string }>(`select a.login from notification.message m join organisation.account a on a.person_id = m.person_id where m.event = 'cardIssued' and m.subject_id = $1 order by 1`, [card.id]);
    expect(told.map(({ login }) => login)).toEqual(expect.arrayContaining(['head1', (await desk.sql.row<{ login: string }>('select a.login from organisation.account a join compliance.card k on k.person_id = a.person_id where k.id = $1', [card.id]))?.login]));
    expect(told.map(({ login }) => login)).toEqual([...new Set(told.map(({ login }) => login))]);
    for (const login of ['head1', 'leader1', 'assess1', 'reviewer1']) succeeds(await (await desk.as(login)).get(`/monitoring-cards/${card.id}`), { id: card.id });
    failsWith(await (await desk.as('clerk1')).get(`/monitoring-cards/${card.id}`), 'notFound');
    const other = await desk.sql.row<{ login: string }>(
      `select a.login from organisation.account a join organisation.post_holding h on h.person_id = a.person_id and h.role = 'sectionReviewer' where h.unit_id <> (select unit_id from compliance.card where id = $1) order by 1 limit 1`, [card.id]);
    failsWith(await (await desk.as(other?.login ?? '')).get(`/monitoring-cards/${card.id}`), 'notFound');
  });

  it('is answered, returned, answered anew and accepted; what was said stands in its trace', async () => {
    const { card } = await carded();
    succeeds(await post(card, 'answer-card', 'head1', '材料多，已督促当日办结。'), { status: 'answered' });
    succeeds(await post(await showCard(card.id), 'return-card-answer', 'assess1', '没有说明整改措施。'), { status: 'returned' });
    await desk.settle();
    const toldOf = async (event: string) => desk.sql.rows('select person_id from notification.message where event = $1 and subject_id = $2 order by 1', [event, card.id]);
    expect(await toldOf('cardAnswerReturned')).toEqual(await toldOf('cardIssued'));
    succeeds(await post(await showCard(card.id), 'answer-card', 'head1', '已调整分工，𠮷·明 一并复核。<b>'), { status: 'answered' });
    succeeds(await post(await showCard(card.id), 'accept-card-answer', 'assess1', '认可。'), { status: 'closed' });
    const done = await showCard(card.id);
    expect(done.verbs).toEqual([]);
    expect(done.trace).toMatchObject({ chainBrokenAt: null, steps: [{ verb: 'issueCard' }, { verb: 'answerCard' }, { verb: 'returnCardAnswer', words: '没有说明整改措施。' }, { verb: 'answerCard', words: '已调整分工，𠮷·明 一并复核。<b>' }, { verb: 'acceptCardAnswer' }] });
  });

  it('is withdrawn with a reason and counts for nobody', async () => {
    const { card } = await carded();
    const of = async (): Promise<{ red: number; withdrawn: number } | undefined> => ((await (await desk.as('assess1')).get('/monitoring-card-counts?from=2026-11-24&to=2026-11-24&by=rule')).body.rows as { key: string; red: number; withdrawn: number }[]).find(({ key }) => key === 'overdue');
    const before = await of();
    succeeds(await post(card, 'withdraw-card', 'assess1', '放假安排有误，日历已更正。'), { status: 'withdrawn' });
    const after = await of();
    expect([after?.red, after?.withdrawn]).toEqual([(before?.red ?? 0) - 1, (before?.withdrawn ?? 0) + 1]);
    expect(await watch()).toBe('0 cards');
  });

  it('is answered by nobody else, judged by the assessment section alone, never from an old page or without words', async () => {
    const { card } = await carded();
    const other = (await showCard(card.id, 'reviewer1')).verbs.includes('answerCard') ? 'approver1' : 'reviewer1';
    failsWith(await post(card, 'answer-card', other), 'cardNotYours');
    for (const verb of ['accept-card-answer', 'return-card-answer', 'withdraw-card']) failsWith(await post(card, verb, 'head1'), 'notPermitted');
    failsWith(await post(card, 'accept-card-answer', 'assess1'), 'stepNotAllowed');
    failsWith(await post({ ...card, version: 9 }, 'answer-card', 'head1'), 'changedMeanwhile');
    failsWith(await post(card, 'answer-card', 'head1', '  '), 'invalidInput');
    failsWith(await post(card, 'answer-card', 'head1', '字'.repeat(2001)), 'invalidInput');
  });

  it('answers the same when it is sent twice', async () => {
    const { card } = await carded();
    const send = async () => (await desk.as('head1')).post(`/monitoring-cards/${card.id}/answer-card`, { version: card.version, words: '已整改。' }, { 'idempotency-key': 'card-twice-0001' });
    const [first, second] = [await send(), await send()];
    succeeds(first, { status: 'answered' });
    expect(second.body).toEqual(first.body);
  });

  it('is found by what it is, and every count opens to its rows', async () => {
    await carded();
    const assess = await desk.as('assess1');
    for (const by of ['unit', 'person', 'rule']) {
      const rows = (await assess.get(`/monitoring-card-counts?from=2026-11-01&to=2026-12-31&by=${by}`)).body.rows as { key: string | null; yellow: number; red: number }[];
      expect(rows.length).toBeGreaterThan(0);
      for (const { key, red } of rows.filter((row) => row.key !== null)) {
        const name = { unit: 'unitId', person: 'personId', rule: 'rule' }[by];
        const list = (await assess.get(`/monitoring-cards?state=counted&colour=red&from=2026-11-01&to=2026-12-31&limit=100&${name ?? ''}=${key ?? ''}`)).body.rows as unknown[];
        expect([by, key, list.length]).toEqual([by, key, red]);
      }
    }
    const mine = (await (await desk.as('head1')).get('/monitoring-cards?mine=yes')).body.rows as Card[];
    expect(mine.every(({ status }) => status === 'issued' || status === 'returned')).toBe(true);
    failsWith(await assess.get('/monitoring-card-counts?from=2026-11-30&to=2026-11-01&by=unit'), 'periodReversed');
  });
});
