import type { DependencyDefinition, ItemDefinition } from '@onecounter/contracts';
import { failsWith, succeeds } from '@onecounter/testing';
import { ItemVersions } from '../src';
import { AMENDED, VersionDesk } from './version-desk';

let desk: VersionDesk;
let food: ItemDefinition;
beforeAll(async () => {
  desk = await VersionDesk.open();
  food = await desk.desk.given.item('SP-001');
});
afterAll(() => desk.close());

const needs = (item: string): DependencyDefinition => ({ item, type: 'mustBefore', alternatives: [], when: null });
const working = (days: number) => ({ days, unit: 'working' as const, basis: '示例', verified: false });

describe('publishing a version (CAT-9)', () => {
  it.each<[string, () => Partial<ItemDefinition>, Parameters<typeof failsWith>[1], Record<string, unknown>]>([
    ['a material without points', () => ({ materials: food.materials.map((material, index) => (index === 1 ? { ...material, points: [] } : material)) }), 'pointsMissing', { names: ['营业执照'] }],
    ['a promise longer than the statute', () => ({ promisedLimit: working(11) }), 'promiseLongerThanStatute', { promised: '11个工作日', statutory: '10个工作日' }],
    ['a promise of 20 working days against 30 calendar days', () => ({ promisedLimit: working(20), statutoryLimit: { ...working(30), unit: 'calendar' as const } }), 'promiseLongerThanStatute', { promised: '20个工作日', statutory: '30日' }],
    ['an instant item that is promised for later', () => ({ caseType: 'instant' as const }), 'caseKindMismatch', {}],
    ['a predecessor that nobody has published', () => ({ dependsOn: [needs('ZZ-001')] }), 'dependencyDangling', { code: 'ZZ-001' }],
    ['a predecessor that needs the item itself', () => ({ dependsOn: [needs('SP-001')] }), 'dependencyCycle', { cycle: 'SP-001 → SP-001' }],
  ])('is refused for %s, and told beforehand', async (_, changes, code, facts) => {
    const version = await desk.given('SP-001', changes());
    expect((await desk.version(version.id)).obstacles).toEqual([{ code, message: expect.stringMatching(/不能发布|请改一致/), messageEn: expect.any(String) }]);
    failsWith(await desk.publish(version, '2026-12-01'), code, facts);
    expect((await desk.version(version.id)).status).toBe('draft');
  });

  it('is refused when a cycle runs over other items', async () => {
    const version = await desk.given('QY-001', { dependsOn: [needs('GA-001')] });
    failsWith(await desk.publish(version, '2026-12-01'), 'dependencyCycle', { cycle: 'QY-001 → GA-001 → XF-001 → QY-001' });
  });

  it('is refused where another version is in use or to come', async () => {
    const [first, second] = [await desk.given('WS-001'), await desk.given('WS-001')];
    succeeds(await desk.publish(first, '2026-12-10'), { status: 'published', code: 'WS-001' });
    failsWith(await desk.publish(second, '2026-12-10'), 'validityOverlaps', { versionNo: first.versionNo });
    failsWith(await desk.publish(second, '2026-12-01'), 'validityOverlaps', { versionNo: first.versionNo });
    succeeds(await desk.publish(second, '2026-12-11'));
  });

  it('is refused for a day that has passed or is none', async () => {
    const version = await desk.given('SP-001');
    failsWith(await desk.publish(version, '2026-11-19'), 'effectiveInPast', { date: '2026-11-19', today: '2026-11-20' });
    for (const day of ['2026-02-30', '9999-12-31', '20261201', '', 20261201]) failsWith(await desk.take(version.id, 'publish', { version: version.version, effectiveFrom: day, adjustment: AMENDED }), 'invalidInput');
  });

  it('is for the policy section, not for sections and counters', async () => {
    const version = await desk.given('SP-001');
    for (const login of ['clerk1', 'head1', 'sysadmin']) failsWith(await desk.publish(version, '2026-12-01', login), 'notPermitted', { verb: 'publishItemVersion' });
  });

  it('happens once: of two at the same time one hears that it changed meanwhile', async () => {
    const version = await desk.given('YS-001');
    const answers = await Promise.all([desk.publish(version, '2026-12-01'), desk.publish(version, '2026-12-01')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    failsWith(answers.find(({ status }) => status === 409) ?? answers[0], 'changedMeanwhile');
    expect((await desk.version(version.id)).steps.map(({ verb }) => verb)).toEqual(['draftItemVersion', 'publishItemVersion']);
  });

  it('takes effect on its day, ends the version before it on the eve, and leaves that one to its running cases', async () => {
    const before = await desk.desk.given.item('PS-001');
    const next = await desk.given('PS-001', { name: '𠮷庆排水许可', promisedLimit: working(7) });
    succeeds(await desk.publish(next, '2026-11-23'), { status: 'published', version: next.version + 1 });
    expect((await desk.desk.given.item('PS-001')).versionId).toBe(before.versionId);
    expect(await desk.list('/items?search=𠮷庆')).toEqual([]);
    expect(await desk.version(before.versionId)).toMatchObject({ status: 'retired', effectiveTo: '2026-11-22', chainBrokenAt: null });

    await desk.desk.at('2026-11-23T09:00');
    expect((await desk.desk.given.item('PS-001')).versionId).toBe(next.id);
    expect(await desk.list('/items?search=𠮷')).toEqual([expect.objectContaining({ code: 'PS-001', versionId: next.id, versionNo: next.versionNo, promisedText: '7个工作日' })]);
    expect(await desk.list('/items?search=qps')).toHaveLength(1);
    const kept = await desk.desk.get(ItemVersions).byId(before.versionId);
    expect([kept.status, kept.definition.name]).toEqual(['retired', before.name]);
  });

  it('leaves a trace that holds and a content that nobody can change', async () => {
    const version = await desk.given('YC-001');
    await desk.publish(version, '2026-12-01');
    const { steps, chainBrokenAt, versionNo } = await desk.version(version.id);
    expect(chainBrokenAt).toBeNull();
    expect(steps.at(-1)).toMatchObject({ verb: 'publishItemVersion', facts: { itemCode: 'YC-001', versionNo, effectiveFrom: '2026-12-01', definition: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    await expect(desk.desk.sql.rows(`update catalogue.item_version set definition = '{}' where id = $1`, [version.id])).rejects.toThrow('frozen');
  });
});
