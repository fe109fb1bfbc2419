import type { ItemDefinition } from '@onecounter/contracts';
import { failsWith, succeeds } from '@onecounter/testing';
import { VersionDesk } from './version-desk';

let desk: VersionDesk;
let food: ItemDefinition;
beforeAll(async () => {
  desk = await VersionDesk.open();
  food = (await desk.version((await desk.given('SP-001')).id)).definition;
});
afterAll(() => desk.close());

describe('drafting and revising a version (CAT-2)', () => {
  it('copies what is published, under the next number', async () => {
    const [first, second] = [await desk.given('SP-002'), await desk.given('SP-002')];
    expect([first.status, first.version, second.versionNo - first.versionNo]).toEqual(['draft', 1, 1]);
    const published = (await desk.list<{ id: number; status: string }>('/item-versions?code=SP-002')).find(({ status }) => status === 'published');
    expect((await desk.version(first.id)).definition).toEqual((await desk.version(published?.id ?? 0)).definition);
  });

  it('founds an item that is not known yet', async () => {
    failsWith(await desk.draft('NW-001'), 'notFound');
    succeeds(await desk.draft('NW-001', { ...food, code: 'NW-001', name: '新事项' }), { versionNo: 1 });
    expect((await desk.get('/items/NW-001')).status).toBe(404);
    succeeds(await desk.publish({ id: (await desk.list<{ id: number }>('/item-versions?code=NW-001'))[0]?.id ?? 0, version: 1 }, '2026-11-20', 'policy1', { kind: 'added', legalBasis: '示例', reason: '新设' }));
    expect(await desk.list('/items?search=xsx')).toEqual([expect.objectContaining({ code: 'NW-001' })]);
  });

  it('lets a section write its own items and no other', async () => {
    succeeds(await desk.draft('SP-001', undefined, 'head1'));
    failsWith(await desk.draft('YY-001', undefined, 'head1'), 'notPermitted', { verb: 'draftItemVersion' });
    failsWith(await desk.draft('SP-001', { ...food, unitCode: 'D-YYQX' }, 'head1'), 'notPermitted');
    failsWith(await desk.draft('SP-001', undefined, 'clerk1'), 'notPermitted');
    const foreign = await desk.given('YY-001');
    failsWith(await desk.take(foreign.id, 'revise', { version: 1, definition: food }, 'head1'), 'notPermitted');
  });

  it('refuses a revision of what somebody changed meanwhile, and says who', async () => {
    const version = await desk.given('SP-001');
    succeeds(await desk.take(version.id, 'revise', { version: 1, definition: food }, 'head1'), { version: 2 });
    const stale = await desk.take(version.id, 'revise', { version: 1, definition: { ...food, name: '别的名称' } });
    failsWith(stale, 'changedMeanwhile', { version: 2 });
    expect(stale.body.title).toMatch(/^卫生计生审批科/);
    expect((await desk.version(version.id)).definition.name).toBe(food.name);
  });

  it('refuses a revision of what is published', async () => {
    const version = await desk.given('SP-001');
    await desk.publish(version, '2026-12-01');
    failsWith(await desk.take(version.id, 'revise', { version: 2, definition: food }), 'stepNotAllowed', { status: 'published' });
  });

  it.each<[string, string, (definition: ItemDefinition) => unknown]>([
    ['definition.code', 'another code', (definition) => ({ ...definition, code: 'SP-002' })],
    ['definition.unitCode', 'a unit that does not exist', (definition) => ({ ...definition, unitCode: 'D-NONE' })],
    ['definition.points.1.code', 'a code used twice', ({ points: [point], ...definition }) => ({ ...definition, points: [point, point] })],
    ['definition.status', 'a field that nobody writes', (definition) => ({ ...definition, status: 'published' })],
    ['definition.promisedLimit', 'a part that is missing', (definition) => ({ ...definition, promisedLimit: null })],
    ['definition.promisedLimit.days', 'half a day', (definition) => ({ ...definition, promisedLimit: { ...definition.promisedLimit, days: 0.5 } })],
    ['definition.extension', 'a part that is not said', (definition) => Object.fromEntries(Object.entries(definition).filter(([name]) => name !== 'extension'))],
    ['definition.materials', 'materials that are none', (definition) => ({ ...definition, materials: [1, null] })],
    ['definition.fee', 'a list for a part', (definition) => ({ ...definition, fee: [] })],
  ])('names the field %s: %s', async (field, _, change) => {
    const version = await desk.given('SP-001');
    const answer = await desk.take(version.id, 'revise', { version: 1, definition: change(food) });
    failsWith(answer, 'invalidInput');
    expect((answer.body.errors as { field: string }[]).map((error) => error.field)).toEqual([field]);
    expect((await desk.version(version.id)).version).toBe(1);
  });

  it('does not know versions that are none', async () => {
    for (const id of ['0', '-1', 'x', '999999999999']) failsWith(await desk.get(`/item-versions/${id}`), 'notFound');
    failsWith(await desk.take(999_999, 'revise', { version: 1, definition: food }), 'notFound');
  });
});
