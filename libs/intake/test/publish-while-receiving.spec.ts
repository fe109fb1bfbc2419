import { Desk, failsWith, succeeds } from '@onecounter/testing';

interface Version { id: number; version: number }
let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

async function publish(code: string, effectiveFrom: string): Promise<void> {
  const policy = await desk.as('policy1');
  const { id, version } = (await policy.post(`/items/${code}/draft-item-version`)).body as unknown as Version;
  succeeds(await policy.post(`/item-versions/${id}/publish-item-version`, { version, effectiveFrom, adjustment: { kind: 'amended', legalBasis: '示例', reason: '示例' } }));
}

describe('a new version that is published while a clerk receives', () => {
  const draftId = '5f2b1c9e-0000-4000-8000-00000000b001';

  it('from tomorrow on: the case is taken under the version that the clerk saw', async () => {
    const reception = await desk.given.reception({ item: 'SP-001' });
    await publish('SP-001', '2026-11-21');
    const taken = await (await desk.as('clerk1')).post('/cases/register-application', reception);
    succeeds(taken, { status: 'registered' });
    expect((await (await desk.as('clerk1')).get(`/cases/${(taken.body as { id: number }).id}`)).body).toMatchObject({ itemVersionId: reception.itemVersionId, itemVersionNo: 1 });
  });

  it('from today on: the finish is refused by its code, the draft keeps all that was typed, and goes through under the new version', async () => {
    const clerk = await desk.as('clerk1');
    const reception = await desk.given.reception({ item: 'YY-001' });
    const typed = { itemCode: 'YY-001', applicant: reception.applicant, note: '𠮷·=1+1' };
    succeeds(await clerk.put(`/drafts/${draftId}`, { version: 0, title: '药店', body: typed }));
    await publish('YY-001', '2026-11-20');
    const refused = await clerk.post('/cases/register-application', { ...reception, draftId });
    failsWith(refused, 'itemVersionRetired', { code: 'YY-001', versionNo: 1 });
    expect(refused.body.errors).toEqual([expect.objectContaining({ field: 'itemVersionId' })]);
    const drafts = (await clerk.get('/drafts')).body as unknown as { id: string; body: object }[];
    expect(drafts.find(({ id }) => id === draftId)?.body).toEqual(typed);
    succeeds(await clerk.post('/cases/register-application', { ...(await desk.given.reception({ item: 'YY-001' })), draftId }), { status: 'registered' });
    expect(((await clerk.get('/drafts')).body as unknown as { id: string }[]).some(({ id }) => id === draftId)).toBe(false);
  });

  it('by another process a moment ago: what is kept in memory here takes no case under a version that has ended', async () => {
    const reception = await desk.given.reception({ item: 'QY-001' });
    await (await desk.as('clerk1')).post('/receptions/judge', { itemCode: 'QY-001', byAgent: false, conditions: [], materials: [] });
    await desk.sql.rows(`update catalogue.item_version set effective_to = '2026-11-19' where id = $1`, [reception.itemVersionId]);
    failsWith(await (await desk.as('clerk1')).post('/cases/register-application', reception), 'itemVersionRetired', { code: 'QY-001' });
    await desk.sql.rows('update catalogue.item_version set effective_to = null where id = $1', [reception.itemVersionId]);
  });
});
