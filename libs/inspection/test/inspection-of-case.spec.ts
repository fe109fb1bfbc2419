import { Desk, failsWith, measurePdf, succeeds, type GivenCase } from '@onecounter/testing';
import { Field } from './support/field';

let desk: Desk;
let field: Field;
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  field = new Field(desk);
});
afterAll(() => desk.close());

const as = (login: string) => desk.as(login);
const act = async ({ id, version }: GivenCase, verb: string, body: object = {}, login = 'reviewer1') => (await as(login)).post(`/cases/${id}/${verb}`, { version, ...body });
const review = async (permitCase: GivenCase) => act(permitCase, 'pass-review', { opinion: '同意。', tickedPoints: await desk.given.pointsToTick(permitCase.id, 'reviewer1') });
const holdsOf = async ({ id }: GivenCase) => ((await (await as('reviewer1')).get(`/cases/${id}`)).body.holds as { kind: string; clearedOn: string | null; dueOn: string | null }[]).filter((hold) => hold.clearedOn === null).map(({ kind, dueOn }) => [kind, dueOn]);
const PLACE = { district: '210303', address: '铁西区示例路 1 号' };

describe('requestInspection', () => {
  it('asks for a look at the place with the points of the item; the clock runs on and the review waits', async () => {
    const before = await desk.given.acceptedCase();
    const dates = (await (await as('reviewer1')).get(`/cases/${before.id}`)).body.dates;
    const asked = await act(before, 'request-inspection', { ...PLACE, contactName: '欧阳·𠮷明', contactPhone: '138 0000 0003', wishedDays: ['2026-11-25', '2026-11-24', '2026-11-24'], note: '看后厨 <b>排水</b> =1+1 👀' });
    succeeds(asked, { status: 'accepted' });
    expect((await (await as('reviewer1')).get(`/cases/${before.id}`)).body.dates).toEqual(dates);
    const [inspection] = await field.of(before);
    expect(inspection).toMatchObject({ state: 'open', round: 1, mandatory: true, points: [{ code: 'SP-001-I01' }], wishedDays: ['2026-11-24', '2026-11-25'], contactMasked: '欧***明 138****0003' });
    expect(await holdsOf(before)).toEqual([['inspectionAsked', null]]);
    failsWith(await review(await field.now(before)), 'blockedByHold', { hold: 'inspectionAsked' });
    const trace = await desk.sql.row<{ facts: string }>(`select facts::text from platform.step where subject_kind = 'permitCase' and subject_id = $1 and verb = 'requestInspection'`, [before.id]);
    expect(trace?.facts).not.toMatch(/欧阳|13800000003|示例路/);
  });

  it('only tells where the item allows an inspection without demanding it', async () => {
    const asked = await desk.given.take(await desk.given.acceptedCase({ item: 'WS-001' }), 'reviewer1', 'request-inspection', PLACE);
    expect((await field.of(asked))[0]).toMatchObject({ mandatory: false, points: [{ code: 'COMMON' }] });
    succeeds(await review(asked), { status: 'reviewed' });
  });

  it('is refused twice, out of date, for other posts and other sections, and with a bad place, day, name or number', async () => {
    const accepted = await desk.given.acceptedCase();
    for (const [body, fault, name] of [
      [{ ...PLACE, district: '110101' }, 'invalidInput', 'district'], [{ ...PLACE, address: ' ' }, 'invalidInput', 'address'], [{ ...PLACE, address: '长'.repeat(201) }, 'invalidInput', 'address'],
      [{ ...PLACE, wishedDays: ['2026-02-30'] }, 'invalidInput', 'wishedDays'], [{ ...PLACE, contactPhone: '12345' }, 'phoneInvalid', 'contactPhone'], [{ ...PLACE, contactName: 'a\u202eb' }, 'nameInvalid', 'contactName'], [{ ...PLACE, address: '示例路👀' }, 'glyphMissing', 'address'],
    ] as const) {
      const answer = await act(accepted, 'request-inspection', body);
      failsWith(answer, fault);
      expect(answer.text).toContain(name);
    }
    failsWith(await act(accepted, 'request-inspection', PLACE, 'clerk1'), 'notPermitted');
    failsWith(await act(accepted, 'request-inspection', PLACE, 'reviewer3'), 'notFound');
    const asked = await desk.given.take(accepted, 'reviewer1', 'request-inspection', PLACE);
    failsWith(await act(accepted, 'request-inspection', PLACE), 'changedMeanwhile');
    failsWith(await act(asked, 'request-inspection', PLACE), 'blockedByHold');
  });

  it('sent twice with one key is asked for once', async () => {
    const accepted = await desk.given.acceptedCase();
    const key = { 'idempotency-key': 'inspection-asked-twice' };
    const send = async () => (await as('reviewer1')).post(`/cases/${accepted.id}/request-inspection`, { version: accepted.version, ...PLACE }, key);
    const [first, second] = [await send(), await send()];
    expect(second.body).toEqual(first.body);
    expect(await field.of(accepted)).toHaveLength(1);
  });
});

describe('cancelInspectionRequest', () => {
  it('lets the review go on, and takes the case out of the trip it was planned into', async () => {
    const asked = await field.asked();
    const [inspection] = await field.of(asked);
    const trip = await field.planned([inspection?.id ?? 0], { onDate: '2026-12-10' });
    const cancelled = await desk.given.take(asked, 'reviewer1', 'cancel-inspection-request', { reason: '申请人已补充视频' });
    expect((await field.of(asked))[0]).toMatchObject({ state: 'cancelled', tripId: null });
    expect((await (await as('inspoffice1')).get(`/inspection-trips/${trip.id}`)).body.requests).toEqual([]);
    succeeds(await review(cancelled), { status: 'reviewed' });
    failsWith(await act(await field.now(asked), 'cancel-inspection-request', { reason: '再撤' }), 'stepNotAllowed');
  });

  it('comes too late when the car has left', async () => {
    const asked = await field.asked();
    const [inspection] = await field.of(asked);
    const trip = await field.planned([inspection?.id ?? 0], { onDate: '2026-12-11' });
    succeeds(await (await as('inspector1')).post(`/inspection-trips/${trip.id}/start-trip`, { version: trip.version }), { status: 'underway' });
    failsWith(await act(asked, 'cancel-inspection-request', { reason: '不去了' }), 'inspectionUnderway');
  });
});

describe('concludeInspection', () => {
  it('waits for the finding, then lets the review go on and puts the signed record among the papers', async () => {
    const asked = await field.asked();
    failsWith(await act(asked, 'conclude-inspection', { conclusion: 'passed', opinion: '符合' }), 'inspectionNotSubmitted');
    await field.inspected(asked, { onDate: '2026-12-01' }, { note: '后厨布局与图纸一致。', present: { name: '张示例' } });
    failsWith(await act(asked, 'conclude-inspection', { conclusion: 'passed', opinion: ' ' }), 'opinionRequired');
    const concluded = await act(asked, 'conclude-inspection', { conclusion: 'passed', opinion: '现场符合要求。' });
    succeeds(concluded, { status: 'accepted' });
    expect((await field.of(asked))[0]).toMatchObject({ state: 'concluded', conclusion: 'passed' });
    const pages = await measurePdf((await (await as('reviewer1')).get(`/documents/${String(concluded.body.documentId)}/pdf`)).bytes);
    const words = pages.flatMap((page) => page.words.map(({ text }) => text)).join('');
    for (const part of ['现场勘验记录', '后厨布局与图纸一致', '符合要求', '勘验员甲', '勘验员乙', '2026-11-24 10:05']) expect(words).toContain(part);
    expect(words).not.toContain('张示例');
    succeeds(await review(await field.now(asked)), { status: 'reviewed' });
  });

  it('with something to be rectified holds the case until another look, which is the next round', async () => {
    const asked = await field.asked();
    await field.inspected(asked, { onDate: '2026-12-02' }, { results: [{ code: 'SP-001-I01', result: 'fails', note: '冷藏温度计缺失' }] });
    const conclude = (body: object) => act(asked, 'conclude-inspection', { conclusion: 'toRectify', opinion: '补装温度计。', ...body });
    for (const [body, name] of [[{}, 'rectifyBy'], [{ rectifyBy: '2026-11-19' }, 'rectifyBy'], [{ conclusion: 'passed', rectifyBy: '2026-12-09' }, 'rectifyBy']] as const) {
      const answer = await conclude(body);
      failsWith(answer, 'rectifyByWrong');
      expect(answer.text).toContain(name);
    }
    succeeds(await conclude({ rectifyBy: '2026-12-09' }));
    expect(await holdsOf(asked)).toEqual([['rectification', '2026-12-09']]);
    const held = await field.now(asked);
    failsWith(await review(held), 'blockedByHold', { hold: 'rectification' });
    const again = await desk.given.take(held, 'reviewer1', 'request-reinspection', { note: '看温度计' });
    expect((await field.of(asked)).map(({ round, state }) => [round, state])).toEqual([[2, 'open'], [1, 'concluded']]);
    await field.inspected(asked, { onDate: '2026-12-08' });
    succeeds(await act(again, 'conclude-inspection', { conclusion: 'passed', opinion: '已整改。' }));
    succeeds(await review(await field.now(asked)), { status: 'reviewed' });
  });

  it('takes one conclusion of two that come at once', async () => {
    const asked = await field.asked();
    await field.inspected(asked, { onDate: '2026-12-03' });
    const answers = await Promise.all(['reviewer1', 'reviewer2'].map((login) => act(asked, 'conclude-inspection', { conclusion: 'failed', opinion: `不符合（${login}）` }, login)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await holdsOf(asked)).toEqual([]);
  });
});
