import { ScheduleKeeper } from '@onecounter/platform';
import { Desk, failsWith, succeeds, type GivenCase } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-04T09:00'); });
beforeEach(() => desk.at('2026-11-04T09:00'));
afterAll(() => desk.close());

const PARTIES = { parties: [{ name: '欧阳·𠮷邻', phone: '13800000009', interest: '楼上住户，油烟经过窗前' }, { name: '邻里物业', interest: '公共烟道的管理人' }], reason: '排烟改道影响相邻住户。', days: 5 };
const post = async (permitCase: GivenCase, verb: string, body: object = {}, login = 'reviewer1') => (await desk.as(login)).post(`/cases/${permitCase.id}/${verb}`, { version: permitCase.version, ...body });
const next = (permitCase: GivenCase): GivenCase => ({ ...permitCase, version: permitCase.version + 1 });
const fileOf = async ({ id }: GivenCase) => (await (await desk.as('reviewer1')).get(`/cases/${id}/hearings`)).body as unknown as { parties: { id: number; name: string; phoneMasked: string | null; outcome: string | null; text: string | null }[]; hearings: Record<string, unknown>[]; toCite: number | null };
const viewOf = async ({ id }: GivenCase) => (await (await desk.as('reviewer1')).get(`/cases/${id}`)).body as { dates: Record<string, unknown>; waitsFor: string; holds: object[] };
const hostOf = async ({ id }: GivenCase) => ((await (await desk.as('reviewer1')).get(`/cases/${id}/hearing-hosts`)).body as unknown as { personId: number; name: string }[])[0]?.personId ?? 0;
const personOf = async (login: string) => Number((await desk.sql.row<{ id: number }>('select person_id id from organisation.account where login = $1', [login]))?.id);
const contentOf = async (documentId: unknown) => JSON.stringify((await desk.sql.row<{ content: object }>('select content from platform.document where id = $1', [documentId]))?.content);

const ASKED = { askedBy: 'applicant', askedOn: '2026-11-11', notifiedDays: 20, reason: '申请人要求听证' };
const RECORD = { text: '主持人宣布听证开始。申请人陈述：烟道按图施工。利害关系人质证：没有异议。', attendees: [{ name: '欧阳·𠮷明', capacity: '申请人', signed: true }, { name: '欧阳·𠮷邻', capacity: '利害关系人', signed: false, unsignedReason: '中途离场' }] };

/** Told on the 4th, asked for on the 11th, written down on the 12th. */
async function askedFor(): Promise<GivenCase> {
  const told = await desk.given.take(await desk.given.acceptedCase(), 'reviewer1', 'inform-of-hearing-right', { reason: '涉及相邻住户' });
  await desk.at('2026-11-12T09:00');
  return desk.given.take(told, 'reviewer1', 'request-hearing', ASKED);
}
/** Held on the 24th, recorded and ended the same day. */
async function heldCase(): Promise<GivenCase> {
  const asked = await askedFor();
  const told = await desk.given.take(asked, 'reviewer1', 'announce-hearing', { heldOn: '2026-11-24', heldFrom: '09:30', place: '三楼听证室', hostId: await hostOf(asked), isPublic: true });
  await desk.at('2026-11-24T16:00');
  const recorded = await desk.given.take(told, 'reviewer1', 'record-hearing', RECORD);
  return desk.given.take(recorded, 'reviewer1', 'end-hearing', { outcome: 'held', result: '听证完毕' });
}
const reviewed = async (permitCase: GivenCase): Promise<GivenCase> => desk.given.take(permitCase, 'reviewer1', 'pass-review', { opinion: '同意。', tickedPoints: await desk.given.pointsToTick(permitCase.id, 'reviewer1') });

describe('the days of a hearing', () => {
  it('are reminded of: the last day to hold it until it is announced, then the day itself, to the reviewer and whoever presides, until it is recorded', async () => {
    const due = async ({ id }: GivenCase): Promise<unknown[]> => (await desk.sql.rows<{ date_kind: string; person_id: number; due_on: string; unit_id: number | null }>(
      'select date_kind, person_id, due_on, unit_id from review.published_due where subject_id = $1 order by part', [id])).map((row) => [row.date_kind, row.person_id, row.due_on, row.unit_id !== null]);
    const before = await askedFor();
    await desk.settle(); // a reviewer is assigned
    const asked = next(before);
    const [reviewer, host] = [(await desk.sql.row<{ id: number }>('select assignee_id id from casework.permit_case where id = $1', [asked.id]))?.id, await hostOf(asked)];
    expect(await due(asked)).toEqual([['hearingTerm', reviewer, '2026-12-09', true]]);
    const told = await desk.given.take(asked, 'reviewer1', 'announce-hearing', { heldOn: '2026-11-24', heldFrom: '09:30', place: '三楼听证室', hostId: host, isPublic: true });
    expect(await due(asked)).toEqual([['hearing', reviewer, '2026-11-24', true], ['hearing', host, '2026-11-24', false]]);
    await desk.at('2026-11-19T08:00');
    await desk.sql.rows('update notification.sweep set done_on = null, anew = false');
    await desk.get(ScheduleKeeper).run('remind-of-dates', new Date('2026-11-19T00:00:00.000Z'));
    const reminded = await desk.sql.rows<{ person_id: number; words: string }>(`select person_id, facts->>'date' || ' ' || (facts->>'dueOn') words from notification.message where event = 'due' and subject_id = $1 and facts->>'dateKind' = 'hearing' order by person_id`, [asked.id]);
    expect(reminded).toEqual([reviewer, host].sort((one, other) => Number(one) - Number(other)).map((person_id) => ({ person_id, words: '听证日期 2026-11-24' })));
    await desk.at('2026-11-24T16:00');
    await desk.given.take(told, 'reviewer1', 'record-hearing', RECORD);
    expect(await due(asked)).toEqual([]);
  });
});

describe('interested parties', () => {
  it('are told by one numbered notice that names none of them, and nothing is decided until each was heard', async () => {
    const permitCase = await reviewed(await desk.given.acceptedCase());
    const told = await post(permitCase, 'notify-interested-parties', PARTIES);
    succeeds(told, { status: 'reviewed', documentNumber: expect.stringMatching(/利〔2026〕\d+号$/) });
    const words = await contentOf(told.body.documentId);
    expect([words.includes('𠮷邻'), words.includes('第三十六条'), words.includes('11月11日')]).toEqual([false, true, true]);
    const now = next(permitCase);
    expect(await viewOf(now)).toMatchObject({ waitsFor: '等利害关系人意见' });
    failsWith(await post(now, 'grant-permit', {}, 'approver1'), 'blockedByHold', { hold: 'interestedParties' });
    failsWith(await post(now, 'refuse-permit', { reasons: '一', basis: '二' }, 'approver1'), 'blockedByHold');
    failsWith(await post(now, 'notify-interested-parties', PARTIES), 'blockedByHold');

    const { parties } = await fileOf(now);
    expect(parties).toMatchObject([{ name: '欧阳·𠮷邻', phoneMasked: '138****0009', outcome: null }, { name: '邻里物业', phoneMasked: null }]);
    const [first, second] = parties;
    succeeds(await post(now, 'record-statement', { partyId: first?.id, outcome: 'heard', text: '希望加装净化设备。' }));
    failsWith(await post(next(now), 'grant-permit', {}, 'approver1'), 'blockedByHold');
    failsWith(await post(next(now), 'record-statement', { partyId: first?.id, outcome: 'heard', text: '再说一次' }), 'partyUnknown');
    succeeds(await post(next(now), 'record-statement', { partyId: second?.id, outcome: 'waived' }));
    expect((await fileOf(now)).parties).toMatchObject([{ outcome: 'heard', text: '希望加装净化设备。' }, { outcome: 'waived' }]);
    succeeds(await post(next(next(now)), 'grant-permit', {}, 'approver1'), { status: 'granted' });
  });

  it('who let the days pass hold nothing up, but not a day earlier', async () => {
    const permitCase = await desk.given.take(await desk.given.acceptedCase(), 'reviewer1', 'notify-interested-parties', { ...PARTIES, parties: PARTIES.parties.slice(0, 1) });
    const silent = { partyId: (await fileOf(permitCase)).parties[0]?.id, outcome: 'noneInTime' };
    await desk.at('2026-11-11T17:00');
    failsWith(await post(permitCase, 'record-statement', silent), 'statementStillOpen', { dueOn: '2026-11-11' });
    await desk.at('2026-11-12T09:00');
    succeeds(await post(permitCase, 'record-statement', silent));
    expect((await viewOf(permitCase)).holds).toMatchObject([{ kind: 'interestedParties', clearedOn: '2026-11-12' }]);
  });

  it('are sealed, and no step holds a name', async () => {
    const permitCase = await desk.given.take(await desk.given.acceptedCase(), 'reviewer1', 'notify-interested-parties', PARTIES);
    const kept = await desk.sql.row<{ text: string }>(`select (select string_agg(p::text, '') from review.interested_party p where p.case_id = $1) || (select string_agg(s.facts::text, '') from platform.step s where s.subject_kind = 'permitCase' and s.subject_id = $1) text`, [permitCase.id]);
    for (const clear of ['𠮷邻', '邻里物业', '13800000009']) expect(kept?.text).not.toContain(clear);
  });

  it('are named once, by the reviewer of the section, with a reason', async () => {
    const permitCase = await desk.given.acceptedCase();
    failsWith(await post(permitCase, 'notify-interested-parties', { ...PARTIES, parties: [PARTIES.parties[0], PARTIES.parties[0]] }), 'partyListed');
    failsWith(await post(permitCase, 'notify-interested-parties', { ...PARTIES, reason: ' ' }), 'opinionRequired');
    failsWith(await post(permitCase, 'notify-interested-parties', { ...PARTIES, reason: '油烟🙂' }), 'glyphMissing');
    for (const bad of [{ parties: [] }, { parties: [null] }, { days: 0 }, { parties: [{ name: 'x'.repeat(101), interest: '一' }] }]) failsWith(await post(permitCase, 'notify-interested-parties', { ...PARTIES, ...bad }), 'invalidInput');
    failsWith(await post(permitCase, 'notify-interested-parties', PARTIES, 'approver1'), 'notPermitted');
    failsWith(await post(permitCase, 'notify-interested-parties', PARTIES, 'reviewer3'), 'notFound');
    failsWith(await post({ ...permitCase, version: 1 }, 'notify-interested-parties', PARTIES), 'changedMeanwhile');
    failsWith(await post(permitCase, 'record-statement', { partyId: 1, outcome: 'heard', text: '一' }), 'stepNotAllowed');
  });
});

describe('the right to a hearing', () => {
  it('stands for five working days, in which nothing is decided; silence counts only after them', async () => {
    const permitCase = await reviewed(await desk.given.acceptedCase());
    const told = await post(permitCase, 'inform-of-hearing-right', { reason: '涉及相邻住户' });
    succeeds(told, { documentNumber: expect.stringMatching(/听告〔2026〕\d+号$/) });
    expect(await contentOf(told.body.documentId)).toContain('11月11日');
    const now = next(permitCase);
    expect(await viewOf(now)).toMatchObject({ waitsFor: '等是否申请听证', dates: { promisedDueOn: '2026-11-11', provisional: false } });
    failsWith(await post(now, 'grant-permit', {}, 'approver1'), 'blockedByHold', { hold: 'hearingRight' });
    await desk.at('2026-11-11T16:00');
    failsWith(await post(now, 'waive-hearing', { outcome: 'byLapse' }), 'hearingStillOpen', { dueOn: '2026-11-11' });
    await desk.at('2026-11-12T09:00');
    failsWith(await post(now, 'request-hearing', { ...ASKED, askedOn: '2026-11-12' }), 'hearingAskedLate', { until: '2026-11-11' });
    succeeds(await post(now, 'waive-hearing', { outcome: 'byLapse' }));
    succeeds(await post(next(now), 'grant-permit', {}, 'approver1'), { status: 'granted' });
  });

  it('can be given up in writing at once', async () => {
    const told = await desk.given.take(await desk.given.acceptedCase(), 'reviewer1', 'inform-of-hearing-right', { reason: '涉及相邻住户' });
    succeeds(await post(told, 'waive-hearing', { outcome: 'inWriting' }));
    failsWith(await post(next(told), 'request-hearing', { ...ASKED, askedOn: '2026-11-04' }), 'hearingNotOffered');
    failsWith(await post(next(told), 'waive-hearing', { outcome: 'inWriting' }), 'stepNotAllowed');
  });
});

describe('a hearing', () => {
  it('stops the clock with a written notice and gives the days back when it has ended', async () => {
    const held = await heldCase();
    // 2026-11-12 to 11-24 are nine working days: what was promised for 11-11 … moves by them
    const view = await viewOf(held);
    expect(view.holds).toMatchObject([{ kind: 'hearingRight', result: '申请人提出听证' }, { kind: 'excludedProcedure', procedure: 'hearing', notifiedDays: 20, clearedOn: '2026-11-24' }]);
    const why = (await (await desk.as('reviewer1')).get(`/cases/${held.id}/due-date?which=statutory`)).body;
    expect(why).toMatchObject({ stopped: 9 });
  });

  it('is held within twenty working days, told seven before, and not presided over by whoever examines the case', async () => {
    const asked = await askedFor();
    const good = { heldOn: '2026-11-24', heldFrom: '09:30', place: '三楼听证室', hostId: await hostOf(asked), isPublic: true };
    const announce = (body: object) => post(asked, 'announce-hearing', { ...good, ...body });
    failsWith(await announce({ heldOn: '2026-11-20' }), 'hearingNoticeShort', { earliest: '2026-11-23' });
    failsWith(await announce({ heldOn: '2026-12-10' }), 'hearingTooLate', { until: '2026-12-09' });
    failsWith(await announce({ heldOn: '2026-02-30' }), 'invalidInput');
    failsWith(await announce({ heldFrom: '25:00' }), 'invalidInput');
    failsWith(await announce({ hostId: await personOf('clerk1') }), 'separationOfDuties');
    failsWith(await announce({ hostId: await personOf('issuer1') }), 'hearingHostUnfit');
    failsWith(await announce({ hostId: 999_999 }), 'hearingHostUnfit');
    failsWith(await announce({ isPublic: false }), 'hearingClosedNeedsReason');
    failsWith(await post(asked, 'end-excluded-procedure', { result: '听完了' }), 'hearingNotEnded');
    failsWith(await post(asked, 'record-hearing', RECORD), 'hearingNotAnnounced');
    succeeds(await announce({ isPublic: false, closedReason: '涉及商业秘密' }), { documentNumber: expect.stringMatching(/听〔2026〕\d+号$/) });
    const coming = (await (await desk.as('reviewer1')).get('/hearings')).body as unknown as { caseId: number; heldOn: string }[];
    expect(coming.find(({ caseId }) => caseId === asked.id)).toMatchObject({ heldOn: '2026-11-24' });
    expect(((await (await desk.as('reviewer3')).get('/hearings')).body as unknown as { caseId: number }[]).some(({ caseId }) => caseId === asked.id)).toBe(false);
    failsWith(await post(next(asked), 'record-hearing', RECORD), 'hearingNotYet', { heldOn: '2026-11-24' });
  });

  it('is recorded with everybody who was there, signed or with the reason why not, and ends by its record alone', async () => {
    const asked = await askedFor();
    const told = await desk.given.take(asked, 'reviewer1', 'announce-hearing', { heldOn: '2026-12-10', heldFrom: '14:00', place: '三楼听证室', hostId: await hostOf(asked), isPublic: true, lateReason: '申请人因病请求延期' });
    await desk.at('2026-12-10T17:00');
    failsWith(await post(told, 'end-hearing', { outcome: 'held', result: '完毕' }), 'hearingNotRecorded');
    failsWith(await post(told, 'record-hearing', { ...RECORD, attendees: [{ name: '甲', capacity: '申请人', signed: false }] }), 'hearingRecordUnsigned');
    succeeds(await post(told, 'record-hearing', RECORD), { documentNumber: expect.stringMatching(/听录〔2026〕\d+号$/) });
    failsWith(await post(next(told), 'end-hearing', { outcome: 'withdrawn', result: '撤回' }), 'hearingRecordedAlready');
    succeeds(await post(next(told), 'end-hearing', { outcome: 'held', result: '完毕' }));
    const { hearings } = await fileOf(told);
    expect(hearings).toMatchObject([{ recorded: true, record: RECORD.text, outcome: 'held', attendees: [{ name: '欧阳·𠮷明', signed: true }, { signed: false, unsignedReason: '中途离场' }] }]);
  });

  it('whose request is withdrawn leaves nothing to cite', async () => {
    const asked = await askedFor();
    const ended = await desk.given.take(asked, 'reviewer1', 'end-hearing', { outcome: 'withdrawn', result: '申请人撤回' });
    expect((await fileOf(ended)).toCite).toBeNull();
    succeeds(await post(await reviewed(ended), 'grant-permit', {}, 'approver1'), { status: 'granted' });
  });

  it('may be held ex officio, without anybody asking', async () => {
    const permitCase = await desk.given.acceptedCase();
    succeeds(await post(permitCase, 'request-hearing', { ...ASKED, askedBy: 'exOfficio', askedOn: '2026-11-04' }), { documentNumber: expect.stringMatching(/特〔2026〕\d+号$/) });
    failsWith(await post(next(permitCase), 'pass-review', { opinion: '同意。', tickedPoints: [] }), 'blockedByHold');
  });
});

describe('the decision upon a hearing', () => {
  it('rests on its record: without citing it nothing is decided, with it paper and trace name it', async () => {
    const permitCase = await reviewed(await heldCase());
    const { toCite, hearings } = await fileOf(permitCase);
    failsWith(await post(permitCase, 'grant-permit', {}, 'approver1'), 'hearingRecordNotCited');
    failsWith(await post(permitCase, 'refuse-permit', { reasons: '一', basis: '二', citedHearing: 1e6 }, 'approver1'), 'hearingRecordNotCited');
    failsWith(await post(permitCase, 'open-decision-paper', { verb: 'grantPermit' }, 'approver1'), 'hearingRecordNotCited');
    const granted = await post(permitCase, 'grant-permit', { citedHearing: toCite }, 'approver1');
    succeeds(granted, { status: 'granted' });
    expect(await contentOf(granted.body.documentId)).toContain('本决定根据听证笔录作出');
    const step = await desk.sql.row<{ facts: object }>(`select facts from platform.step where subject_kind = 'permitCase' and subject_id = $1 and verb = 'grantPermit'`, [permitCase.id]);
    expect(step?.facts).toMatchObject({ hearingId: toCite, hearingRecordDigest: hearings[0]?.recordDigest });
  });

  it('is not taken by whoever presided', async () => {
    const permitCase = await reviewed(await heldCase());
    await desk.sql.rows('update review.hearing set host_id = $2 where case_id = $1', [permitCase.id, await personOf('approver1')]);
    failsWith(await post(permitCase, 'grant-permit', { citedHearing: (await fileOf(permitCase)).toCite }, 'approver1'), 'separationOfDuties');
  });
});
