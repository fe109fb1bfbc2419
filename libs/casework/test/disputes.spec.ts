import { Desk, failsWith, succeeds, type Answer, type GivenCase } from '@onecounter/testing';

interface Shown { version: number; status: string; level: string; verbs: string[]; side: string | null; dueOn: string; result: string; title: string; otherUnitName: string; raisingUnitName: string; light: { kind: string; words: string } | null; meetings: { id: number }[]; trace: { chainBrokenAt: number | null; steps: { words: string | null }[] } }
let desk: Desk;
let sections: Record<string, number> = {};

const as = (login: string) => desk.as(login);
const raise = async (body: object, login = 'clerk1', headers = {}): Promise<Answer> => (await as(login)).post('/disputes/raise-dispute', { words: '窗口认为租赁合同不必公证', ...body }, headers);
const step = async (id: unknown, verb: string, version: number, login = 'coord1', body: object = { words: '会商吧' }): Promise<Answer> => (await as(login)).post(`/disputes/${String(id)}/${verb}`, { version, ...body });
const show = async (id: unknown, login = 'coord1') => (await (await as(login)).get(`/disputes/${String(id)}`)).body as unknown as Shown;
const list = async (query: string, login = 'coord1') => (await (await as(login)).get(`/disputes?${query}`)).body as unknown as { rows: { id: number; caseId: number | null; result: string }[]; next: string | null };
const idsOf = async (query: string, login = 'coord1'): Promise<number[]> => (await list(query, login)).rows.map(({ id }) => id);
const SETTLED = { outcome: 'raisingRight', words: '按窗口意见办' };

async function raised(login = 'clerk1'): Promise<{ id: number; permitCase: GivenCase }> {
  const permitCase = await desk.given.registeredCase();
  const answer = await raise({ about: 'permitCase', caseNumber: permitCase.number }, login);
  succeeds(answer, { status: 'direct', version: 1 });
  return { id: Number(answer.body.id), permitCase };
}
/** In consultation, at version 2. */
async function referred(): Promise<number> {
  const { id } = await raised();
  succeeds(await step(id, 'refer-dispute', 1, 'clerk1'), { status: 'consultation' });
  return id;
}
async function meetingOf(disputeIds: number[], kind = 'thematic'): Promise<number> {
  const planned = await (await as('coord1')).post('/meetings/plan-meeting', { kind, title: '研究分歧', agenda: '租赁合同要不要公证', place: '三楼会议室', startsAt: '2026-11-20T09:30:00+08:00', disputeIds });
  succeeds(planned);
  return Number(planned.body.id);
}
async function conclude(meetingId: number): Promise<void> {
  const coord = await as('coord1');
  const [me] = (await coord.get(`/colleagues?search=${encodeURIComponent('业务协调科经办人甲')}`)).body as unknown as { personId: number }[];
  const at = (verb: string, body: object) => coord.post(`/meetings/${meetingId}/${verb}`, body);
  succeeds(await at('invite-to-meeting', { version: 1, personIds: [me?.personId] }));
  succeeds(await at('sign-in-to-meeting', {}));
  succeeds(await at('record-minutes', { version: 3, text: '不必公证。' }));
  succeeds(await at('close-meeting', { version: 4, outcome: '不必公证' }), { status: 'closed' });
}

beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  sections = Object.fromEntries((await desk.sql.rows<{ code: string; id: number }>('select code, id from organisation.unit')).map(({ code, id }) => [code, id]));
});
afterAll(() => desk.close());
afterEach(() => desk.at('2026-11-20T10:30'));

describe('raising a dispute', () => {
  it('on a case is with its section, has two working days, and stands on the case for whoever sees it', async () => {
    const { id, permitCase } = await raised();
    expect(await show(id, 'reviewer1')).toMatchObject({ level: 'direct', dueOn: '2026-11-24', otherUnitName: '卫生计生审批科', side: 'other', title: expect.stringContaining(permitCase.number) as unknown, light: { kind: 'ok', words: '剩 2 天' }, trace: { chainBrokenAt: null } });
    for (const login of ['clerk2', 'reviewer1', 'hallhead1', 'leader1', 'issuer1']) {
      const answer = await (await as(login)).get(`/cases/${permitCase.id}/disputes`);
      if (login === 'issuer1') failsWith(answer, 'notPermitted');
      else expect(answer.body).toEqual([expect.objectContaining({ id, levelNo: 1, words: '窗口认为租赁合同不必公证' })]);
    }
    failsWith(await (await as('reviewer3')).get(`/cases/${permitCase.id}/disputes`), 'notFound');
    const facts = await desk.sql.row<{ facts: string }>(`select facts::text from platform.step where subject_kind = 'dispute' and subject_id = $1`, [id]);
    expect(facts?.facts).not.toContain('公证');
  });

  it('by the section is with the window that received the case', async () => {
    const { id } = await raised('reviewer1');
    const hall = await desk.sql.row<{ name: string }>(`select u.name from organisation.service_window w join organisation.unit u on u.id = w.unit_id where w.number = '3' and u.code = 'C-CKFW'`);
    expect(await show(id, 'clerk1')).toMatchObject({ raisingUnitName: '卫生计生审批科', otherUnitName: hall?.name, side: 'other', verbs: ['answerDispute', 'referDispute'] });
  });

  it('stops no clock and blocks nothing on the case', async () => {
    const { permitCase } = await raised();
    succeeds(await (await as('clerk1')).post(`/cases/${permitCase.id}/accept-application`, { version: permitCase.version }));
  });

  it('may be on a reception that left no case, or on a point', async () => {
    const reception = await raise({ about: 'reception', itemCode: 'SP-001', otherUnitId: sections['D-YYQX'] });
    succeeds(reception);
    expect(await show(reception.body.id, 'reviewer3')).toMatchObject({ otherUnitName: '医药器械审批科', title: expect.stringContaining('接件') as unknown });
    const bySection = await raise({ about: 'reception', itemCode: 'SP-001' }, 'reviewer1');
    expect(await show(bySection.body.id, 'clerk1')).toMatchObject({ side: 'other', raisingUnitName: '卫生计生审批科' });
    const version = await desk.sql.row<{ definition: { materials: { code: string; points: { code: string; text: string }[] }[] } }>(`select v.definition from catalogue.item_version v join catalogue.service_item i on i.id = v.item_id where i.code = 'SP-001' and v.status = 'published'`);
    const material = version?.definition.materials.find(({ points }) => points.length > 0);
    const point = material?.points[0];
    const onPoint = await raise({ about: 'point', itemCode: 'SP-001', materialCode: material?.code, pointCode: point?.code });
    succeeds(onPoint);
    expect((await show(onPoint.body.id)).title).toContain(point?.text);
    failsWith(await raise({ about: 'point', itemCode: 'SP-001', materialCode: 'M99', pointCode: 'x' }), 'materialUnknown');
    failsWith(await raise({ about: 'point', itemCode: 'SP-001', materialCode: material?.code, pointCode: 'x' }), 'pointUnknown');
    failsWith(await raise({ about: 'point', itemCode: 'SP-001', materialCode: material?.code }), 'disputeAboutMissing', { what: '要点代码' });
  });

  it('needs something within reach, another unit, and words', async () => {
    const { number } = await desk.given.registeredCase();
    failsWith(await raise({ about: 'permitCase' }), 'disputeAboutMissing');
    failsWith(await raise({ about: 'permitCase', caseNumber: '210300-20261120-999999' }), 'matterUnknown');
    failsWith(await raise({ about: 'permitCase', caseNumber: number }, 'reviewer3'), 'matterUnknown');
    failsWith(await raise({ about: 'permitCase', caseNumber: number, otherUnitId: sections['C-CKFW'] }), 'disputeWithOneself');
    failsWith(await raise({ about: 'permitCase', caseNumber: number, otherUnitId: 999_999 }), 'unitUnknown');
    failsWith(await raise({ about: 'reception', itemCode: 'NO-001' }), 'itemNotPublished');
    failsWith(await raise({ about: 'weather' }), 'invalidInput');
    for (const words of ['', '  \n', '长'.repeat(2001)]) failsWith(await raise({ about: 'permitCase', caseNumber: number, words }), 'invalidInput');
    failsWith(await raise({ about: 'permitCase', caseNumber: number }, 'coord1'), 'notPermitted');
    const wicked = '=1+1 <script>𠮷·🙂';
    const answer = await raise({ about: 'permitCase', caseNumber: number, words: wicked });
    expect((await show(answer.body.id)).trace.steps[0]?.words).toBe(wicked);
  });

  it('is one for a thing and two units, whoever comes second, also with one key sent twice', async () => {
    const { number } = await desk.given.registeredCase();
    const body = { about: 'permitCase', caseNumber: number };
    const twice = await Promise.all([1, 2].map(() => raise(body, 'clerk1', { 'idempotency-key': `raise-${number}` })));
    expect(new Set(twice.map(({ status, body: { id } }) => `${status} ${String(id)}`)).size).toBe(1);
    failsWith(await raise(body), 'disputeOpen', { id: twice[0]?.body.id });
    failsWith(await raise(body, 'reviewer1'), 'disputeOpen');
    succeeds(await raise({ ...body, otherUnitId: sections['D-YYQX'] }));
    succeeds(await step(twice[0]?.body.id, 'withdraw-dispute', 1, 'clerk1'));
    const together = await Promise.all(['clerk1', 'clerk2', 'reviewer1'].map((login) => raise(body, login)));
    expect(together.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });
});

describe('between the two sides', () => {
  it('is answered by the other side only, as often as it likes', async () => {
    const { id } = await raised();
    failsWith(await step(id, 'answer-dispute', 1, 'clerk1'), 'disputeNotYours');
    failsWith(await step(id, 'answer-dispute', 1, 'coord1'), 'notPermitted');
    failsWith(await step(id, 'answer-dispute', 1, 'reviewer3'), 'notFound');
    succeeds(await step(id, 'answer-dispute', 1, 'reviewer1', { words: '依据是租赁备案办法' }), { status: 'direct', version: 2 });
    failsWith(await step(id, 'answer-dispute', 1, 'head1'), 'changedMeanwhile');
    succeeds(await step(id, 'answer-dispute', 2, 'approver1'));
    expect((await show(id, 'clerk1')).trace.steps.map(({ words }) => words)).toEqual(['窗口认为租赁合同不必公证', '依据是租赁备案办法', '会商吧']);
  });

  it('is settled by the head of either, not by a clerk and not by the coordination section', async () => {
    const { id } = await raised();
    failsWith(await step(id, 'settle-dispute', 1, 'clerk1', SETTLED), 'notPermitted');
    failsWith(await step(id, 'settle-dispute', 1, 'coord1', SETTLED), 'disputeNotYours');
    failsWith(await step(id, 'settle-dispute', 1, 'head1', { outcome: 'raisingRight', words: ' ' }), 'invalidInput');
    failsWith(await step(id, 'settle-dispute', 1, 'head1', { outcome: 'whoever', words: '办' }), 'invalidInput');
    succeeds(await step(id, 'settle-dispute', 1, 'head1', SETTLED), { status: 'settled' });
    failsWith(await step(id, 'settle-dispute', 2, 'hallhead1', SETTLED), 'stepNotAllowed');
    failsWith(await step(id, 'refer-dispute', 2, 'clerk1'), 'stepNotAllowed');
    failsWith(await step(id, 'answer-dispute', 2, 'reviewer1'), 'stepNotAllowed');
    expect(await show(id, 'clerk1')).toMatchObject({ result: 'raisingRight', level: 'direct', light: null, verbs: [] });
  });

  it('is withdrawn by whoever raised it or their head', async () => {
    const { id } = await raised();
    failsWith(await step(id, 'withdraw-dispute', 1, 'clerk2'), 'disputeNotYours');
    failsWith(await step(id, 'withdraw-dispute', 1, 'head1'), 'disputeNotYours');
    succeeds(await step(id, 'withdraw-dispute', 1, 'hallhead1'), { status: 'withdrawn' });
    failsWith(await step(id, 'withdraw-dispute', 2, 'clerk1'), 'stepNotAllowed');
  });
});

describe('above the two sides', () => {
  it('goes to a consultation when a side asks, or when the limit has run out and the coordination section takes it up', async () => {
    const { id } = await raised();
    failsWith(await step(id, 'refer-dispute', 1), 'disputeLimitRunning', { on: '2026-11-24' });
    failsWith(await step(id, 'escalate-dispute', 1), 'stepNotAllowed');
    await desk.at('2026-11-25T09:00');
    expect(await show(id)).toMatchObject({ light: { kind: 'over', words: '超期 1 天' }, verbs: ['referDispute'] });
    succeeds(await step(id, 'refer-dispute', 1), { status: 'consultation' });
    expect(await show(id)).toMatchObject({ dueOn: '2026-11-30', verbs: ['escalateDispute', 'settleDispute'] });
    failsWith(await step(id, 'settle-dispute', 2, 'head1', SETTLED), 'disputeNotYours');
    succeeds(await step(id, 'settle-dispute', 2, 'coord1', { ...SETTLED, outcome: 'bothYield' }), { status: 'settled' });
  });

  it('may name the consultation that decided, once it is closed and is about this dispute', async () => {
    const [id, other] = [await referred(), await referred()];
    const [own, others, thematic] = [await meetingOf([id], 'consultation'), await meetingOf([other], 'consultation'), await meetingOf([id])];
    failsWith(await step(id, 'settle-dispute', 2, 'coord1', { ...SETTLED, meetingId: 999_999 }), 'disputeMeetingUnknown');
    failsWith(await step(id, 'settle-dispute', 2, 'coord1', { ...SETTLED, meetingId: others }), 'disputeMeetingUnknown');
    failsWith(await step(id, 'settle-dispute', 2, 'coord1', { ...SETTLED, meetingId: thematic }), 'disputeMeetingKind');
    failsWith(await step(id, 'settle-dispute', 2, 'coord1', { ...SETTLED, meetingId: own }), 'disputeMeetingOpen');
    await conclude(own);
    succeeds(await step(id, 'settle-dispute', 2, 'coord1', { ...SETTLED, meetingId: own }), { status: 'settled' });
  });

  it('goes to a meeting by the coordination section, and ends with one that has concluded it', async () => {
    const id = await referred();
    failsWith(await step(id, 'escalate-dispute', 2, 'head1'), 'notPermitted');
    failsWith(await step(id, 'escalate-dispute', 1), 'changedMeanwhile');
    succeeds(await step(id, 'escalate-dispute', 2), { status: 'meeting' });
    failsWith(await step(id, 'refer-dispute', 3, 'clerk1'), 'stepNotAllowed');
    failsWith(await step(id, 'escalate-dispute', 3), 'stepNotAllowed');
    failsWith(await step(id, 'settle-dispute', 3, 'coord1', SETTLED), 'disputeMeetingRequired');
    const meetingId = await meetingOf([id]);
    expect((await (await as('coord1')).get(`/meetings/${meetingId}`)).body).toMatchObject({ matters: [{ matter: 'dispute', subjectId: id, title: expect.stringContaining(`第 ${id} 号`) as unknown }] });
    expect((await show(id)).meetings.map((one) => one.id)).toEqual([meetingId]);
    failsWith(await step(id, 'settle-dispute', 3, 'coord1', { ...SETTLED, meetingId }), 'disputeMeetingOpen');
    await conclude(meetingId);
    succeeds(await step(id, 'settle-dispute', 3, 'coord1', { ...SETTLED, meetingId }), { status: 'settled' });
    expect(await show(id)).toMatchObject({ level: 'meeting', result: 'raisingRight', trace: { chainBrokenAt: null } });
    const foreign = await (await as('coord1')).post('/meetings/plan-meeting', { kind: 'thematic', title: '研究', agenda: '无', place: '三楼', startsAt: '2026-11-20T09:30:00+08:00', disputeIds: [999_999] });
    failsWith(foreign, 'matterUnknown', { code: 999_999 });
  });

  it('takes its limits from the settings when a level begins, and keeps them', async () => {
    const { id } = await raised();
    const consultation = await desk.sql.row<{ id: number; version: number }>(`select id, version from organisation.setting where name = 'disputeConsultationDays'`);
    succeeds(await (await as('secadmin')).post(`/settings/${consultation?.id}/change-setting`, { version: consultation?.version, value: 10 }));
    succeeds(await step(id, 'refer-dispute', 1, 'reviewer1'));
    expect((await show(id)).dueOn).toBe('2026-12-04');
  });
});

describe('the list of disputes', () => {
  it('has what is overdue first, what has ended last, page by page, and nothing of others', async () => {
    const late = (await raised()).id;
    await desk.at('2026-11-27T09:00');
    const [fresh, ended] = [(await raised()).id, (await raised()).id];
    succeeds(await step(ended, 'settle-dispute', 1, 'head1', SETTLED));
    const all = await idsOf('limit=100');
    expect(all.indexOf(late)).toBeLessThan(all.indexOf(fresh));
    expect(all.indexOf(fresh)).toBeLessThan(all.indexOf(ended));
    const paged: number[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page: Awaited<ReturnType<typeof list>> = await list(`limit=3${after === '' ? '' : `&after=${after}`}`);
      paged.push(...page.rows.map(({ id }) => id));
      after = page.next;
    }
    expect(paged).toEqual(all);
    expect(await idsOf('overdue=yes&limit=100')).toEqual(expect.arrayContaining([late]));
    expect(await idsOf('overdue=yes&limit=100')).not.toContain(fresh);
    expect(await idsOf('state=ended&limit=100')).not.toContain(fresh);
    expect(await idsOf('limit=100', 'reviewer1')).toEqual(expect.arrayContaining([late, fresh, ended]));
    expect(await idsOf('limit=100', 'reviewer3')).not.toContain(late);
    expect(await idsOf('limit=100', 'clerk381')).toEqual([]);
    failsWith(await (await as('reviewer3')).get(`/disputes/${late}`), 'notFound');
    failsWith(await (await as('coord1')).get('/disputes?after=x'), 'invalidInput');
  });

  it('is filtered by level, unit and whose turn it is', async () => {
    const [direct, consulted] = [(await raised()).id, await referred()];
    expect(await idsOf('mine=yes&limit=100')).toContain(consulted);
    expect(await idsOf('mine=yes&limit=100')).not.toContain(direct);
    expect(await idsOf('mine=yes&limit=100', 'head1')).toEqual(expect.arrayContaining([direct, consulted]));
    expect(await idsOf('level=consultation&limit=100')).not.toContain(direct);
    expect(await idsOf(`unitId=${sections['D-YYQX']}&limit=100`)).not.toContain(direct);
  });
});

describe('the counts of disputes', () => {
  it('tell of a period by level and result, and open to just those', async () => {
    await desk.at('2026-12-07T09:00');
    const id = (await raised()).id;
    succeeds(await step(id, 'settle-dispute', 1, 'head1', SETTLED));
    const counts = async (from: string, to: string) => (await (await as('assess1')).get(`/dispute-counts?from=${from}&to=${to}`)).body as unknown as { total: number; rows: { level: string; result: string; count: number }[] };
    const day = await counts('2026-12-07', '2026-12-07');
    expect([day.total, day.rows.filter(({ count }) => count > 0)]).toEqual([1, [expect.objectContaining({ level: 'direct', levelLabel: '双方直接对接', result: 'raisingRight', count: 1 })]]);
    for (const { level, result, count } of (await counts('2026-11-01', '2026-12-31')).rows) expect([level, result, (await idsOf(`level=${level}&result=${result}&from=2026-11-01&to=2026-12-31&limit=100`, 'assess1')).length]).toEqual([level, result, count]);
    failsWith(await (await as('assess1')).get('/dispute-counts?from=2026-12-31&to=2026-12-01'), 'periodReversed');
  });
});

it('moves the last day of a level when a calendar is loaded', async () => {
  const { id } = await raised();
  const notice = await desk.sql.row<{ holidays: string[]; days: string[] }>('select holidays::text[] holidays, make_up_days::text[] days from platform.calendar_year where year = 2026 and region = \'\' order by revision desc limit 1');
  succeeds(await (await as('sysadmin')).post('/calendars', { year: 2026, region: '', holidays: [...(notice?.holidays ?? []), '2026-11-24'], makeUpDays: notice?.days, source: '临时放假' }));
  await desk.settle();
  expect((await show(id)).dueOn).toBe('2026-11-25');
});
