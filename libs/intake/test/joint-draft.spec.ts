import { Desk, failsWith, succeeds, type Answer } from '@onecounter/testing';

const DRAFT = '6b2d1c0e-3b4f-4c5d-8e6f-0123456789ac';
interface Draft { id: string; kind: string; version: number; body: Record<string, unknown> }
let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

const listed = async (login = 'clerk1'): Promise<Draft[]> => (await (await desk.as(login)).get('/drafts')).body as unknown as Draft[];
const keep = async (id: string, version: number, body: object, login = 'clerk1'): Promise<Answer> => (await desk.as(login)).put(`/drafts/${id}`, { version, title: '鞍山𠮷·大药房 · 开办药店', body });

describe('a draft of a joint reception', () => {
  it('is told from a single one, goes on elsewhere as it was typed, and is nobody else’s', async () => {
    const typed = { kind: 'jointReception', themeCode: 'TH-YD', applicant: { name: '鞍山𠮷·大药房 🏥' }, findings: { 'SHR-PLAN': { presented: false } } };
    succeeds(await keep(DRAFT, 0, typed), { kind: 'jointReception', version: 1 });
    succeeds(await keep(DRAFT.replace('6b', '6c'), 0, { itemCode: 'SP-001' }), { kind: 'reception' });
    expect((await listed()).find(({ id }) => id === DRAFT)).toMatchObject({ kind: 'jointReception', version: 1, body: typed });
    expect((await listed('clerk2')).some(({ id }) => id === DRAFT)).toBe(false);
    failsWith(await keep(DRAFT, 1, typed, 'clerk2'), 'notFound');
    failsWith(await keep(DRAFT, 0, typed), 'draftChanged', { version: 1 });
    failsWith(await (await desk.as('clerk2')).delete(`/drafts/${DRAFT}`), 'notFound');
    const kept = await desk.sql.row<{ body: object }>('select body from intake.draft where id = $1', [DRAFT]);
    expect(JSON.stringify(kept)).not.toContain('大药房 🏥');
  });

  it('ends with the joint case; what was called for an item becomes the case of that item', async () => {
    const clerk = await desk.as('clerk1');
    succeeds(await keep(DRAFT, 1, { kind: 'jointReception', themeCode: 'TH-YD' }), { version: 2 });
    succeeds(await clerk.post('/formal-review-calls/call-approver', { itemCode: 'YY-001', draftId: DRAFT }));
    const reception = { ...(await desk.givenJoint.reception()), draftId: DRAFT };
    failsWith(await (await desk.as('clerk2')).post('/joint-cases/open-joint-case', reception), 'notFound');
    const opened = await clerk.post('/joint-cases/open-joint-case', reception);
    succeeds(opened, { status: 'running' });
    const pharmacy = (opened.body as unknown as { cases: { id: number; itemCode: string }[] }).cases.find(({ itemCode }) => itemCode === 'YY-001');
    const called = (await clerk.get(`/formal-review-calls?caseId=${String(pharmacy?.id)}`)).body as unknown as { rows: { itemCode: string }[] };
    expect(called.rows.map(({ itemCode }) => itemCode)).toEqual(['YY-001']);
    expect((await listed()).some(({ id }) => id === DRAFT)).toBe(false);
  });
});
