import { randomUUID } from 'node:crypto';
import { Desk, ENTERPRISE, failsWith, succeeds, type GivenCase } from '@onecounter/testing';
import { DOT, drawnName, Field, type Inspection } from './support/field';

let desk: Desk;
let field: Field;
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  field = new Field(desk);
});
afterAll(() => desk.close());

const as = (login: string) => desk.as(login);
const one = async (permitCase: GivenCase, login = 'reviewer1'): Promise<Inspection> => (await field.of(permitCase, login))[0] as Inspection;
const asked = async (...with_: Parameters<Field['asked']>): Promise<Inspection> => { const [options, reviewer] = with_; return one(await field.asked(...with_), reviewer ?? (options?.item === 'YY-001' ? 'reviewer3' : 'reviewer1')); };
const trip = async (id: number, login = 'inspoffice1') => (await (await as(login)).get(`/inspection-trips/${id}`)).body as unknown as { version: number; status: string; sections: number; requests: Inspection[]; inspectors: { personId: number; away: boolean }[] };
const OTHER = { ...ENTERPRISE, name: '鞍山市立山区康泽药房连锁有限公司', creditCode: '91210300MAXX101330' };

describe('planTrip', () => {
  it('brings requests of several sections into one car, and calls it joint where they look at the same applicant', async () => {
    const [kitchen, pharmacy, elsewhere] = [await asked(), await asked({ item: 'YY-001' }, 'reviewer3'), await asked({ applicant: OTHER })];
    const { id, number } = await field.planned([kitchen.id, pharmacy.id, elsewhere.id]);
    expect(number).toMatch(/^KY20261124-\d{6}$/);
    const planned = await trip(id);
    expect(planned).toMatchObject({ status: 'planned', sections: 2 });
    expect(planned.requests.map((request) => [request.id, request.joint]).sort()).toEqual([[kitchen.id, true], [pharmacy.id, true], [elsewhere.id, false]].sort());
    expect((await trip(id, 'reviewer3')).requests.map((request) => request.id)).toEqual([pharmacy.id]);
    failsWith(await field.plan([kitchen.id], { onDate: '2026-11-25' }), 'inspectionTaken', { numbers: [kitchen.caseNumber] });
  });

  it('is refused in the past, with one inspector, a stranger, somebody who received a case, another district, a crew or a car that is out', async () => {
    const request = await asked();
    const [first = 0, second = 0] = await field.inspectors();
    const refused = async (body: object, ...fault: Parameters<typeof failsWith> extends [unknown, ...infer Rest] ? Rest : never) => failsWith(await field.plan([request.id], { onDate: '2026-11-26', ...body }), ...fault);
    await refused({ onDate: '2026-11-19' }, 'tripInPast', { today: '2026-11-20' });
    await refused({ inspectors: [first] }, 'inspectorsTooFew', { least: 2, count: 1 });
    await refused({ inspectors: [first, first] }, 'inspectorsTooFew');
    await refused({ inspectors: [first, 1] }, 'inspectorUnknown');
    await refused({ district: '210302' }, 'tripDistrictMixed', { numbers: [request.caseNumber] });
    await refused({ inspectors: [] }, 'inspectorsTooFew');
    await refused({ car: ' ' }, 'invalidInput');
    await desk.sql.rows('update casework.permit_case set received_by = $2 where number = $1', [request.caseNumber, second]);
    await refused({}, 'separationOfDuties');
    await desk.sql.rows('update casework.permit_case set received_by = null where number = $1', [request.caseNumber]);
    failsWith(await field.plan([request.id]), 'inspectorBooked', { when: '2026-11-24 上午' });
    failsWith(await field.plan([999_999], { onDate: '2026-11-26' }), 'notFound');
    failsWith(await (await as('inspector1')).post('/inspection-trips/plan-trip', {}), 'notPermitted');
    succeeds(await field.plan([request.id], { half: 'afternoon' }));
  });

  it('is refused with an inspector who is on leave in that half of the day', async () => {
    const [request, [, second = 0], office] = [await asked({ applicant: OTHER }), await field.inspectors(), await as('inspector1')];
    const me = (await office.get('/auth/me')).body as { id: number; unitId: number };
    const leave = await office.post('/leaves/request-leave', { fromOn: '2026-12-01', fromHalf: 'morning', toOn: '2026-12-01', toHalf: 'morning', kind: 'sick', handovers: [{ unitId: me.unitId, role: 'inspector', personId: second }] });
    succeeds(leave);
    succeeds(await (await as('leader1')).post(`/leaves/${String(leave.body.id)}/approve-leave`, { version: 1 }));
    for (const half of ['morning', 'day']) failsWith(await field.plan([request.id], { onDate: '2026-12-01', half, inspectors: [me.id, second] }), 'inspectorAway', { name: '现场勘验科勘验员甲' });
    succeeds(await field.plan([request.id], { onDate: '2026-12-01', half: 'afternoon', inspectors: [me.id, second] }));
  });
});

describe('a trip that was planned before an inspector asked for leave', () => {
  it('is named to whoever decides on the leave, and says itself who is away', async () => {
    const [request, [, second = 0], inspector] = [await asked({ applicant: OTHER }), await field.inspectors(), await as('inspector1')];
    const me = (await inspector.get('/auth/me')).body as { id: number; unitId: number };
    const planned = await field.planned([request.id], { onDate: '2026-12-03', half: 'morning', inspectors: [me.id, second] });
    const leave = await inspector.post('/leaves/request-leave', { fromOn: '2026-12-03', fromHalf: 'morning', toOn: '2026-12-04', toHalf: 'morning', kind: 'annual', handovers: [{ unitId: me.unitId, role: 'inspector', personId: second }] });
    succeeds(leave);
    const one = async (login: string): Promise<Record<string, unknown>> => (await (await as(login)).get(`/leaves/${String(leave.body.id)}`)).body;
    for (const login of ['leader1', 'inspector1']) expect(await one(login)).toMatchObject({ trips: [{ id: planned.id, onDate: '2026-12-03' }] });
    const away = async (): Promise<unknown[]> => (await trip(planned.id)).inspectors.map((each) => [each.personId, each.away]);
    expect(await away()).toEqual([[me.id, false], [second, false]]);
    succeeds(await (await as('leader1')).post(`/leaves/${String(leave.body.id)}/approve-leave`, { version: 1 }));
    expect(await away()).toEqual([[me.id, true], [second, false]]);
    succeeds(await (await as('inspoffice1')).post(`/inspection-trips/${planned.id}/cancel-trip`, { version: 1, reason: '换人' }));
    expect(await one('leader1')).toMatchObject({ trips: [] });
  });
});

describe('changeTrip and cancelTrip', () => {
  it('change day, crew and requests; what is left out waits again', async () => {
    const [stays, goes, comes] = [await asked(), await asked({ applicant: OTHER }), await asked({ applicant: OTHER })];
    const planned = await field.planned([stays.id, goes.id], { onDate: '2026-11-27' });
    const change = async (version: number, body: object = {}) => (await as('inspoffice1')).post(`/inspection-trips/${planned.id}/change-trip`, { version, onDate: '2026-11-30', half: 'day', car: '辽CA1002', district: '210303', inspectors: await field.inspectors(), requests: [stays.id, comes.id], ...body });
    succeeds(await change(1), { version: 2, status: 'planned' });
    expect((await trip(planned.id)).requests.map(({ id }) => id)).toEqual([stays.id, comes.id]);
    const open = (await (await as('inspoffice1')).get('/inspections?state=open&limit=100')).body.rows as Inspection[];
    expect(open.map(({ id }) => id)).toContain(goes.id);
    failsWith(await change(1), 'changedMeanwhile');
    succeeds(await (await as('inspoffice1')).post(`/inspection-trips/${planned.id}/cancel-trip`, { version: 2, reason: '大雪' }), { status: 'cancelled' });
    failsWith(await change(3), 'stepNotAllowed');
    succeeds(await field.plan([stays.id, comes.id, goes.id], { onDate: '2026-11-30' }));
  });
});

describe('submitFinding', () => {
  const photo = async (login = 'inspector1'): Promise<string> => String((await (await as(login)).upload('现场.png', DOT)).body.id);

  it('keeps points, photos and signatures; sent twice it is one, and nobody submits a second', async () => {
    const request = await asked();
    const { id } = await field.planned([request.id], { onDate: '2026-12-14' });
    const photos = [await photo(), await photo()];
    const body = await field.finding(request, { photos, note: '<img src=x> =SUM(1) 欧阳·𠮷明', results: [{ code: 'SP-001-I01', result: 'fails', note: '布局不一致' }] });
    const first = await field.submit(id, body);
    succeeds(first, { requestId: request.id, tripId: id, version: 2 });
    const again = await field.submit(id, body); // another key: the phone lost the answer and was restarted
    succeeds(again);
    expect(again.body).toEqual(first.body);
    expect(await trip(id)).toMatchObject({ status: 'underway', version: 2, requests: [{ state: 'inspected', finding: { photos, results: [{ resultLabel: '不符合' }] } }] });
    failsWith(await field.submit(id, { ...body, note: '改了' }), 'idempotencyKeyReused');
    failsWith(await field.submit(id, body, 'inspector2'), 'idempotencyKeyReused');
    failsWith(await field.submit(id, { ...body, clientId: randomUUID() }), 'findingExists');
    const shown = await (await as('inspector2')).get(`/inspections/${request.id}/photos/${photos[0] ?? ''}`);
    expect([shown.status, shown.headers['content-type']]).toEqual([200, 'image/png']);
    expect((await (await as('reviewer1')).get(`/files/${photos[1] ?? ''}`)).status).toBe(200);
    failsWith(await (await as('inspector2')).get(`/inspections/${request.id}/photos/${randomUUID()}`), 'notFound');
    failsWith(await (await as('reviewer3')).get(`/inspections/${request.id}/photos/${photos[0] ?? ''}`), 'notFound');
  });

  it('two phones at once: one finding', async () => {
    const request = await asked();
    const { id } = await field.planned([request.id], { onDate: '2026-12-15' });
    const [mine, other] = [await field.finding(request), await field.finding(request)];
    const answers = await Promise.all([field.submit(id, mine), field.submit(id, mine), field.submit(id, other, 'inspector2')]);
    const fresh = answers.filter(({ status }) => status === 200).map(({ text }) => text);
    expect(new Set(fresh).size).toBe(1);
    expect(await desk.sql.row('select count(*)::int n from inspection.finding where request_id = $1', [request.id])).toEqual({ n: 1 });
  });

  it('is refused with points left out or failing without a word, one signature, no drawing, another\'s photo, no photo at all, a photo that is too large', async () => {
    const request = await asked();
    const { id } = await field.planned([request.id], { onDate: '2026-12-16' });
    const refused = async (given: object, fault: Parameters<typeof failsWith>[1], name?: string) => {
      const answer = await field.submit(id, await field.finding(request, given));
      failsWith(answer, fault);
      if (name) expect(answer.text).toContain(name);
    };
    const [first = 0, second = 0] = await field.inspectors();
    await refused({ results: [] }, 'pointsUnjudged', 'results');
    await refused({ results: [{ code: 'SP-001-I01', result: 'fails' }] }, 'pointNotesMissing', 'results.0.note');
    await refused({ results: [{ code: 'X', result: 'conforms' }] }, 'pointUnknown', 'results.0.code');
    await refused({ signatures: [{ personId: first, image: drawnName() }] }, 'signaturesMissing', 'signatures');
    await refused({ signatures: [{ personId: first, image: drawnName() }, { personId: second, image: 'data:image/png;base64,AAAA' }] }, 'fileTypeRefused', 'signatures.1.image');
    await refused({ photos: [await photo('inspector2')] }, 'notFound', 'photos.0');
    await refused({ photos: Array.from({ length: 31 }, () => randomUUID()) }, 'invalidInput', 'photos');
    await refused({ observedAt: '昨天' }, 'invalidInput', 'observedAt');
    await refused({ note: '看👀' }, 'glyphMissing', 'note');
    const inspector = await as('inspector1');
    failsWith(await inspector.upload('现场.jpg', Buffer.alloc(30 * 1024 * 1024, 1)), 'fileTooLarge');
    const pdf = await inspector.upload('现场.jpg', Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'));
    await refused({ photos: [pdf.body.id] }, 'photoUnusable', 'photos.0');
    failsWith(await field.submit(id, {}, 'inspoffice1'), 'notPermitted');
    expect((await trip(id)).requests[0]).toMatchObject({ state: 'planned', finding: null });
  });

  it('of a place that is not on the trip, or by somebody who is not, is kept out with the reason', async () => {
    const [request, other] = [await asked(), await asked()];
    const { id } = await field.planned([request.id], { onDate: '2026-12-17' });
    failsWith(await field.submit(id, await field.finding(other)), 'findingNotOfTrip');
    await desk.sql.rows('update inspection.trip set inspectors = array[1, 2]::bigint[] where id = $1', [id]);
    failsWith(await field.submit(id, await field.finding(request)), 'notOnTrip');
  });
});

describe('completeTrip', () => {
  it('asks why a place was not visited, and lets it wait for another trip', async () => {
    const [seen, missed] = [await asked(), await asked()];
    const { id } = await field.planned([seen.id, missed.id], { onDate: '2026-12-18' });
    const complete = async (version: number, notVisited: object[] = []) => (await as('inspector1')).post(`/inspection-trips/${id}/complete-trip`, { version, notVisited });
    succeeds(await field.submit(id, await field.finding(seen)));
    failsWith(await complete(2), 'findingsMissing', { numbers: [missed.caseNumber] });
    failsWith(await complete(2, [{ requestId: seen.id, reason: '?' }]), 'notFound');
    failsWith(await complete(1, [{ requestId: missed.id, reason: '店门紧锁' }]), 'changedMeanwhile');
    succeeds(await complete(2, [{ requestId: missed.id, reason: '店门紧锁' }]), { status: 'completed' });
    const open = (await (await as('inspoffice1')).get('/inspections?state=open&limit=100')).body.rows as Inspection[];
    expect(open.find((request) => request.id === missed.id)).toMatchObject({ notVisited: '店门紧锁', tripId: null });
    failsWith(await field.submit(id, await field.finding(missed)), 'findingNotOfTrip');
  });
});

describe('numbers and lists', () => {
  it('count inspections, joint ones and trips of a period; each number opens to its rows', async () => {
    const [kitchen, pharmacy] = [await asked(), await asked({ item: 'YY-001' }, 'reviewer3')];
    const { id } = await field.planned([kitchen.id, pharmacy.id], { onDate: '2026-12-21' });
    for (const request of [kitchen, pharmacy]) succeeds(await field.submit(id, await field.finding(request)));
    const leader = await as('leader1');
    const period = 'from=2026-12-21&to=2026-12-21';
    const counts = (await leader.get(`/inspection-counts?${period}`)).body as unknown as { bySection: { unitName: string; unitId: number }[] };
    expect(counts).toMatchObject({ inspections: 2, jointInspections: 2, trips: 1, bySection: [{ inspections: 1, jointInspections: 1, trips: 1 }, { inspections: 1 }] });
    expect(await desk.sql.rows(`select count(*)::int n, count(*) filter (where joint)::int joint, (select count(*)::int from inspection.published_trip where on_date = '2026-12-21') trips from inspection.published_inspection where on_date = '2026-12-21'`)).toEqual([{ n: 2, joint: 2, trips: 1 }]);
    for (const query of ['inspected=true', 'joint=true&inspected=true', `inspected=true&unitId=${counts.bySection[0]?.unitId ?? 0}`]) {
      expect([query, ((await leader.get(`/inspections?${period}&${query}`)).body.rows as unknown[]).length]).toEqual([query, query.includes('unitId') ? 1 : 2]);
    }
    expect(((await leader.get(`/inspection-trips?${period}`)).body.rows as unknown[]).length).toBe(1);
    expect((await (await as('reviewer1')).get(`/inspection-counts?${period}`)).body).toMatchObject({ inspections: 1, jointInspections: 1 });
    failsWith(await leader.get('/inspection-counts?from=2026-12-02&to=2026-12-01'), 'periodReversed');
  });

  it('show an inspector his own trips, with the contact in clear only when he says why', async () => {
    const request = await one(await field.asked({}, 'reviewer1', { contactName: '欧阳·𠮷明', contactPhone: '13800000003' }));
    const { id } = await field.planned([request.id], { onDate: '2026-12-22' });
    const mine = await (await as('inspector1')).get('/inspection-trips?mine=true&from=2026-12-22&to=2026-12-22');
    expect((mine.body.rows as { id: number }[]).some((row) => row.id === id)).toBe(true);
    expect(mine.text).not.toContain('13800000003');
    const inspector = await as('inspector1');
    succeeds(await inspector.post(`/inspections/${request.id}/show-inspection-contact`, { reason: '约上门时间' }), { name: '欧阳·𠮷明', phone: '13800000003' });
    failsWith(await inspector.post(`/inspections/${request.id}/show-inspection-contact`, {}), 'invalidInput');
    expect(await desk.sql.row(`select count(*)::int n from platform.access_log where action = 'showInspectionContact' and detail ->> 'reason' = '约上门时间'`)).toEqual({ n: 1 });
  });

  it('suggest what could go together, the earliest due first', async () => {
    const request = await one(await field.asked({}, 'reviewer1', { district: '210311', wishedDays: ['2026-11-25'] }));
    const { rows } = (await (await as('inspoffice1')).get('/inspection-suggestions')).body as unknown as { rows: { district: string; onDate: string; requests: Inspection[]; late: boolean }[] };
    expect(rows.find(({ district }) => district === '210311')).toMatchObject({ onDate: '2026-11-25', late: false, requests: [{ id: request.id }] });
  });

  it('leave out what waits for a case that has ended', async () => {
    const permitCase = await field.asked();
    const request = await one(permitCase);
    await desk.given.take(permitCase, 'clerk1', 'withdraw-application', { reason: '不办了' });
    const open = (await (await as('inspoffice1')).get('/inspections?state=open&limit=100')).body.rows as Inspection[];
    expect(open.map(({ id }) => id)).not.toContain(request.id);
    failsWith(await field.plan([request.id], { onDate: '2026-12-23' }), 'inspectionTaken');
  });
});
