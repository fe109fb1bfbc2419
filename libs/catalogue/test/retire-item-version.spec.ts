import { randomUUID } from 'node:crypto';
import { failsWith, succeeds } from '@onecounter/testing';
import { ItemVersions } from '../src';
import { VersionDesk } from './version-desk';

let desk: VersionDesk;
beforeAll(async () => { desk = await VersionDesk.open(); });
afterAll(() => desk.close());

describe('retiring a version (CAT-2)', () => {
  it('keeps it in use until its day, and nothing is received under it from then on', async () => {
    const { versionId } = await desk.desk.given.item('CG-001');
    const body = { version: 2, effectiveOn: '2026-11-23', kind: 'lawChanged', legalBasis: '示例条例 3 条', reason: '法规修改' };
    failsWith(await desk.take(versionId, 'retire', { ...body, effectiveOn: '2026-11-19' }), 'effectiveInPast');
    failsWith(await desk.take(versionId, 'retire', { ...body, reason: ' ' }), 'invalidInput');
    failsWith(await desk.take(versionId, 'retire', { ...body, version: 1 }), 'changedMeanwhile');
    failsWith(await desk.take(versionId, 'retire', body, 'head1'), 'notPermitted');
    succeeds(await desk.take(versionId, 'retire', body), { status: 'retired', version: 3 });
    failsWith(await desk.take(versionId, 'retire', { ...body, version: 3 }), 'stepNotAllowed', { status: 'retired' });

    const versions = desk.desk.get(ItemVersions);
    expect([(await versions.byId(versionId)).status, (await versions.published('CG-001')).id]).toEqual(['published', versionId]);
    await desk.desk.at('2026-11-23T00:00');
    expect((await versions.byId(versionId)).status).toBe('retired');
    await expect(versions.published('CG-001')).rejects.toMatchObject({ code: 'itemNotPublished', facts: { code: 'CG-001' } });
    expect((await desk.get('/items/CG-001')).status).toBe(404);
    expect(await desk.list('/items?search=CG-001')).toEqual([]);
    expect(await desk.list('/points?item=CG-001')).toEqual([]);
  });

  it('makes room for a version that follows at once', async () => {
    const { versionId } = await desk.desk.given.item('TZ-001');
    const next = await desk.given('TZ-001');
    succeeds(await desk.take(versionId, 'retire', { version: 2, effectiveOn: desk.desk.today, kind: 'cancelled', legalBasis: '示例决定', reason: '取消' }));
    expect((await desk.get('/items/TZ-001')).status).toBe(404);
    succeeds(await desk.publish(next, desk.desk.today));
    expect((await desk.desk.given.item('TZ-001')).versionId).toBe(next.id);
  });

  it('answers a repeated request with the same bytes and takes one step', async () => {
    const { versionId } = await desk.desk.given.item('JN-001');
    const caller = await desk.desk.as('policy1');
    const once = () => caller.post(`/item-versions/${versionId}/retire-item-version`, { version: 2, effectiveOn: '2026-12-31', kind: 'cancelled', legalBasis: '示例决定', reason: '取消' }, { 'idempotency-key': key });
    const key = randomUUID();
    const [first, second] = [await once(), await once()];
    expect([second.status, second.text]).toEqual([first.status, first.text]);
    expect((await desk.version(versionId)).steps).toHaveLength(3);
  });
});
