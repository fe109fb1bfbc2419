import { failsWith, succeeds } from '@onecounter/testing';
import { AMENDED, VersionDesk } from './version-desk';

interface Row { id: number; kind: string; kindLabel: string; itemCode: string; retires: boolean; effectiveOn: string; legalBasis: string; fromUnitName: string | null; toUnitName: string | null; plan: string | null; moveOn: string | null; byName: string }
let desk: VersionDesk;
beforeAll(async () => { desk = await VersionDesk.open(); });
afterAll(() => desk.close());

const rows = async (query: string): Promise<Row[]> => ((await desk.get(`/item-adjustments?${query}`)).body as { rows: Row[] }).rows;
const as = (kind: string, more: object = {}) => ({ ...AMENDED, kind, ...more });

describe('what kind of adjustment a publication is (CAT-2)', () => {
  it('must be what happens: a version that follows is no addition, a first one nothing else', async () => {
    const next = await desk.given('SP-001');
    failsWith(await desk.publish(next, '2026-12-01', 'policy1', as('added')), 'adjustmentKindMismatch', { kind: 'added', kindLabel: '新增' });
    for (const kind of ['transferred', 'delegated']) failsWith(await desk.publish(next, '2026-12-01', 'policy1', as(kind, { plan: 'stay' })), 'adjustmentKindMismatch', { kind });
    const food = (await desk.version(next.id)).definition;
    const first = await desk.taken(desk.draft('NW-002', { ...food, code: 'NW-002', name: '新设事项' }));
    failsWith(await desk.publish(first, '2026-12-01'), 'adjustmentKindMismatch', { why: '事项还没有发布过，第一版是新增' });
    succeeds(await desk.publish(first, '2026-12-01', 'policy1', as('added', { reason: '法规新设' })));
    expect(await rows('code=NW-002')).toEqual([expect.objectContaining({ kind: 'added', kindLabel: '新增', effectiveOn: '2026-12-01', fromUnitName: null, toUnitName: '卫生计生审批科', plan: null, byName: '政策法规科经办人甲', retires: false })]);
  });

  it('is a transfer when another section takes over, a delegation when a lower unit does, each with its plan', async () => {
    const sideways = await desk.given('WS-001', { unitCode: 'D-SHSW' });
    failsWith(await desk.publish(sideways, '2026-12-01'), 'adjustmentKindMismatch', { why: '承办科室变了，应是划转或下放' });
    failsWith(await desk.publish(sideways, '2026-12-01', 'policy1', as('delegated', { plan: 'stay' })), 'adjustmentKindMismatch');
    const plan = (more: object) => desk.publish(sideways, '2026-12-01', 'policy1', as('transferred', more));
    failsWith(await plan({}), 'adjustmentPlanInvalid');
    failsWith(await plan({ plan: 'move' }), 'adjustmentPlanInvalid', { why: '移交的须写明移交日' });
    failsWith(await plan({ plan: 'move', moveOn: '2026-11-30' }), 'adjustmentPlanInvalid');
    failsWith(await plan({ plan: 'stay', moveOn: '2026-12-02' }), 'adjustmentPlanInvalid');
    expect((await desk.version(sideways.id)).status).toBe('draft');
    succeeds(await plan({ plan: 'move', moveOn: '2026-12-02' }));
    expect(await rows('code=WS-001&kind=transferred')).toEqual([expect.objectContaining({ fromUnitName: '卫生计生审批科', toUnitName: '社会事务审批科', plan: 'move', moveOn: '2026-12-02' })]);

    const down = await desk.given('CG-001', { unitCode: 'C-210381', level: 'county' });
    failsWith(await desk.publish(down, '2026-12-01', 'policy1', as('transferred', { plan: 'stay' })), 'adjustmentKindMismatch', { why: '新的承办单位在下级，应是下放' });
    succeeds(await desk.publish(down, '2026-12-01', 'policy1', as('delegated', { plan: 'stay' })));
    expect((await rows('code=CG-001'))[0]).toMatchObject({ kind: 'delegated', toUnitName: '海城市', plan: 'stay', moveOn: null });
  });

  it('is told with basis and reason, and with a plan only where the holder changes', async () => {
    const next = await desk.given('YS-001');
    const bad = (adjustment: unknown) => desk.take(next.id, 'publish', { version: next.version, effectiveFrom: '2026-12-01', adjustment });
    for (const adjustment of [undefined, null, [], {}, as('cancelled'), as('amended', { legalBasis: ' ' }), as('amended', { reason: '' }), as('amended', { fromUnitId: 3 }), as('amended', { moveOn: '2026-02-30' })]) failsWith(await bad(adjustment), 'invalidInput');
    failsWith(await bad(as('amended', { plan: 'stay' })), 'adjustmentPlanInvalid');
    succeeds(await bad(as('lawChanged', { legalBasis: `=cmd|' /C calc'!A0 <b>𠮷</b>` })));
    expect((await rows('code=YS-001&kind=lawChanged'))[0]).toMatchObject({ legalBasis: `=cmd|' /C calc'!A0 <b>𠮷</b>` });
  });

  it('may be a retirement: cancelled or changed by law, with the trace holding the kind and a digest', async () => {
    const { versionId } = await desk.desk.given.item('PS-001');
    for (const kind of ['amended', 'transferred', undefined]) failsWith(await desk.retire(versionId, 2, '2026-12-01', { kind }), 'invalidInput');
    succeeds(await desk.retire(versionId, 2, '2026-12-01', { reason: '国务院决定取消' }));
    expect((await desk.version(versionId)).steps.at(-1)?.facts).toMatchObject({ adjustment: 'cancelled', basis: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await rows('code=PS-001')).toEqual([expect.objectContaining({ kind: 'cancelled', retires: true, effectiveOn: '2026-12-01', toUnitName: null }), expect.objectContaining({ kind: 'added', byName: '系统' })]);
  });

  it('is listed by period, kind and page, newest first, and published for the bulletin', async () => {
    const period = await rows('from=2026-12-01&to=2026-12-31');
    expect(period.length).toBeGreaterThanOrEqual(5);
    expect(period.every(({ effectiveOn }) => effectiveOn >= '2026-12-01')).toBe(true);
    expect(await rows('from=2027-01-01')).toEqual([]);
    const first = (await desk.get('/item-adjustments?limit=2')).body as { rows: Row[]; next: number };
    expect([first.rows.length, first.next]).toEqual([2, first.rows[1]?.id]);
    expect((await rows(`limit=1&before=${first.next}`))[0]?.id).toBeLessThan(first.next);
    for (const query of ['kind=gone', 'from=2026-02-30', 'limit=0', 'before=x']) failsWith(await desk.get(`/item-adjustments?${query}`), 'invalidInput');
    const published = await desk.desk.sql.rows(`select kind, item_code, from_unit_name, to_unit_name from catalogue.published_adjustment where effective_on between '2026-12-01' and '2026-12-31' and kind = 'transferred'`);
    expect(published).toEqual([{ kind: 'transferred', item_code: 'WS-001', from_unit_name: '卫生计生审批科', to_unit_name: '社会事务审批科' }]);
  });

  it('cannot be changed afterwards', async () => {
    await expect(desk.desk.sql.rows(`update catalogue.adjustment set kind = 'amended'`)).rejects.toThrow('permission denied');
    await expect(desk.desk.sql.rows('delete from catalogue.adjustment')).rejects.toThrow('permission denied');
  });
});

describe('the difference between two versions', () => {
  it('compares a draft with what is published, field by field, and any two of one item', async () => {
    const published = await desk.desk.given.item('YC-001');
    const draft = await desk.given('YC-001', { name: '𠮷新名称', hearing: !published.hearing });
    const { body } = await desk.get(`/item-versions/${draft.id}/difference`);
    expect(body).toMatchObject({ before: { id: published.versionId, versionNo: 1 }, after: { id: draft.id, status: 'draft' }, changes: [
      { kind: 'changed', subject: '事项', field: '事项名称', path: 'name', before: published.name, after: '𠮷新名称' }, { field: '听证' },
    ] });
    expect((await desk.get(`/item-versions/${published.versionId}/difference?with=${draft.id}`)).body.changes).toHaveLength(2);
    expect((await desk.get(`/item-versions/${published.versionId}/difference`)).body).toMatchObject({ before: null, changes: [] });
  });

  it('knows no version of another item, and none that is none', async () => {
    const [one, other] = [await desk.desk.given.item('YC-001'), await desk.desk.given.item('SP-001')];
    failsWith(await desk.get(`/item-versions/${one.versionId}/difference?with=${other.versionId}`), 'notFound');
    failsWith(await desk.get('/item-versions/999999/difference'), 'notFound');
    failsWith(await desk.get(`/item-versions/${one.versionId}/difference?with=x`), 'invalidInput');
  });
});
