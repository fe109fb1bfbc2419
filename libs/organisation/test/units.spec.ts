import { randomUUID } from 'node:crypto';
import { failsWith, succeeds } from '@onecounter/testing';
import { ScheduleKeeper } from '@onecounter/platform';
import { Units } from '../src';
import { AdministrationDesk } from './administration-desk';
import { asOwner } from './sign-in-desk';

let desk: AdministrationDesk;
beforeAll(async () => { desk = await AdministrationDesk.open(); });
afterAll(() => desk.close());

const SIGNATURE = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('establishing a unit', () => {
  it('puts it below its parent, found by name and alias, with its first step', async () => {
    const parentId = await desk.idOf('B-AS');
    succeeds(await desk.establish('D-XIN', '新设审批科', { parentId, documentPrefix: '鞍行审新', alias: ['新设审批处', '𠮷林·试点处'] }), { status: 'active', version: 1 });
    expect((await desk.treeOn('2026-11-20')).get('鞍山市行政审批局') ?? [...(await desk.treeOn('2026-11-20')).values()].flat()).toContain('新设审批科');
    expect((await desk.treeOn('2026-11-19')).has('新设审批科')).toBe(false);
    for (const words of ['新设审批处', '𠮷林·', 'd-xin']) expect([words, (await desk.get(`/units/find?words=${encodeURIComponent(words)}`, 'clerk1')).body.units]).toEqual([words, [expect.objectContaining({ name: '新设审批科' })]]);
    const file = await desk.unit('D-XIN');
    expect([file.steps.map((step) => step.verb), file.steps[0]?.byName, file.chainBrokenAt]).toEqual([['establishUnit'], '系统管理员甲', null]);
  });
  it('is refused with a code or document prefix that is or was another\'s, below nothing, or with a name that acts', async () => {
    failsWith(await desk.establish('D-WSJS', '又一个'), 'unitCodeTaken', { code: 'D-WSJS' });
    failsWith(await desk.establish('D-PFX', '代字科', { documentPrefix: '鞍行审卫' }), 'documentPrefixTaken', { prefix: '鞍行审卫' });
    failsWith(await desk.establish('D-NOP', '无上级科', { parentId: 999999 }), 'unitNotThere');
    for (const name of ['<b>科</b>', '=1+1', '科\u200b室', ' ']) failsWith(await desk.establish('D-BAD', name), 'nameInvalid');
    for (const more of [{ code: 'd-x' }, { kind: 'club' }, { from: '2026-02-30' }, { documentPrefix: '鞍 行' }, { status: 'closed' }, { name: '科'.repeat(61) }]) failsWith(await desk.establish('D-BAD', '坏科', more), 'invalidInput');
    failsWith(await desk.post('/units/establish-unit', { code: 'D-BAD', name: '坏科', kind: 'section', from: '2026-11-20' }, 'secadmin'), 'notPermitted');
  });
  it('happens once for one key', async () => {
    const [key, body] = [randomUUID(), { code: 'D-ONCE', name: '一次科', kind: 'section', from: '2026-11-20' }];
    const [first, second] = [await desk.post('/units/establish-unit', body, 'sysadmin', { 'idempotency-key': key }), await desk.post('/units/establish-unit', body, 'sysadmin', { 'idempotency-key': key })];
    expect([second.status, second.text]).toEqual([first.status, first.text]);
    expect((await desk.unit('D-ONCE')).steps).toHaveLength(1);
  });
});

describe('renaming a unit', () => {
  it('from a coming day on: until then nothing shows the new name, afterwards the old one is found as an alias and shown for earlier days', async () => {
    const id = await desk.idOf('D-YYQX');
    const body = { version: 1, name: '医疗器械许可科', documentPrefix: '鞍行审械', from: '2026-12-01' };
    failsWith(await desk.post(`/units/${id}/rename-unit`, { ...body, from: '2026-11-19' }), 'effectiveInPast');
    failsWith(await desk.post(`/units/${id}/rename-unit`, { ...body, documentPrefix: '鞍行审卫' }), 'documentPrefixTaken');
    failsWith(await desk.post(`/units/${id}/rename-unit`, { version: 1, name: '医药器械审批科', from: '2026-12-01' }), 'unitUnchanged');
    failsWith(await desk.post(`/units/${id}/rename-unit`, body, 'head1'), 'notPermitted');
    succeeds(await desk.post(`/units/${id}/rename-unit`, body), { version: 2 });
    failsWith(await desk.post(`/units/${id}/rename-unit`, { ...body, name: '又改' }), 'changedMeanwhile', { byName: '系统管理员甲' });
    failsWith(await desk.post(`/units/${id}/rename-unit`, { ...body, version: 2, name: '又改', from: '2026-11-25' }), 'unitChangePending', { from: '2026-12-01' });
    expect([(await desk.unit('D-YYQX')).name, (await desk.unit('D-YYQX')).documentPrefix]).toEqual(['医药器械审批科', expect.not.stringContaining('械许')]);

    await desk.desk.at('2026-12-01T00:05');
    expect(await desk.desk.get(ScheduleKeeper).run('enter-unit-periods', new Date('2026-11-30T16:00:00.000Z'))).toBe('1 units changed');
    const file = await desk.unit('D-YYQX');
    expect([file.name, file.documentPrefix, file.alias]).toEqual(['医疗器械许可科', '鞍行审械', expect.arrayContaining(['医药器械审批科'])]);
    expect(file.history.map((one) => [one.from, one.name])).toEqual([['2026-12-01', '医疗器械许可科'], ['2019-01-01', '医药器械审批科']]);
    desk.desk.get(Units).forget(); // the schedule ran in a worker
    const [before, after] = [await desk.treeOn('2026-11-30'), await desk.treeOn('2026-12-01')];
    expect([before.has('医药器械审批科'), before.has('医疗器械许可科'), after.has('医药器械审批科'), after.has('医疗器械许可科')]).toEqual([true, false, false, true]);
    expect((await desk.get(`/units/find?words=${encodeURIComponent('医药器械审批科')}`)).body.units).toEqual([expect.objectContaining({ name: '医疗器械许可科', foundBy: '医药器械审批科' })]);
  });
  it('leaves an ended case and its seal entries with the name of then, and shows today\'s on a running one', async () => {
    await desk.desk.at('2026-12-02T10:00');
    const id = await desk.idOf('D-WSJS');
    const { id: running } = await desk.desk.given.reviewedCase();
    const refused = await desk.desk.given.refusedCase();
    const ended = await desk.desk.given.take(refused, 'issuer1', 'issue-result', { way: 'handOver', collector: { name: '欧阳·𠮷明', residentId: '210303199002289828', isAgent: false }, signature: SIGNATURE });
    await desk.desk.at('2026-12-03T10:00');
    succeeds(await desk.post(`/units/${id}/rename-unit`, { version: (await desk.unit('D-WSJS')).version, name: '卫生健康审批科', from: '2026-12-03' }));
    const nameAt = async (caseId: number): Promise<unknown> => (await desk.get(`/cases/${caseId}`, 'bureau1')).body.unitName;
    expect([await nameAt(running), await nameAt(ended.id)]).toEqual(['卫生健康审批科', '卫生计生审批科']);
    const seals = (await desk.get('/seal-uses?limit=5', 'bureau1')).body.rows as { unitName: string }[];
    expect(new Set(seals.map((one) => one.unitName))).toEqual(new Set(['卫生计生审批科']));
  });
});

describe('moving a unit', () => {
  it('takes what is below along, and a case stays with the people of its section', async () => {
    const [top, below] = [await desk.done(desk.establish('D-TOP', '上层中心', { kind: 'serviceCentre', from: '2026-11-20' })), await desk.done(desk.establish('D-LOW', '下层组'))];
    succeeds(await desk.post(`/units/${below.id}/move-unit`, { version: 1, parentId: top.id, from: '2026-12-03' }), { version: 2 });
    const bureau = await desk.idOf('B-AS');
    succeeds(await desk.post(`/units/${top.id}/move-unit`, { version: 1, parentId: bureau, from: '2026-12-03' }), { version: 2 });
    const paths = await desk.desk.sql.rows<{ code: string; path: string }>(`select code, path from organisation.unit where code in ('D-TOP', 'D-LOW') order by code desc`);
    expect(paths).toEqual([{ code: 'D-TOP', path: `/${bureau}/${top.id}/` }, { code: 'D-LOW', path: `/${bureau}/${top.id}/${below.id}/` }]);
    expect((await desk.unit('D-LOW')).history.map((one) => one.parentName)).toEqual(['上层中心', null]);
  });
  it('never closes a circle, not even with a change that is still to come', async () => {
    const [top, low] = [await desk.unit('D-TOP'), await desk.unit('D-LOW')];
    failsWith(await desk.post(`/units/${top.id}/move-unit`, { version: top.version, parentId: low.id, from: '2026-12-04' }), 'unitCycle');
    failsWith(await desk.post(`/units/${top.id}/move-unit`, { version: top.version, parentId: top.id, from: '2026-12-04' }), 'unitCycle');
    failsWith(await desk.post(`/units/${top.id}/move-unit`, { version: top.version, parentId: 999999, from: '2026-12-04' }), 'unitNotThere');
    const [a, b] = [await desk.done(desk.establish('D-CA', '环甲')), await desk.done(desk.establish('D-CB', '环乙'))];
    const both = await Promise.all([desk.post(`/units/${a.id}/move-unit`, { version: 1, parentId: b.id, from: '2026-12-10' }), desk.post(`/units/${b.id}/move-unit`, { version: 1, parentId: a.id, from: '2026-12-20' })]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
    failsWith(both.find((one) => one.status === 409) ?? both[0], 'unitCycle');
  });
  it('into another jurisdiction is refused while cases, items or windows hang on it', async () => {
    const [section, county] = [await desk.unit('D-WSJS'), await desk.idOf('C-210381')];
    const refusal = await desk.post(`/units/${section.id}/move-unit`, { version: section.version, parentId: county, from: '2026-12-04' });
    failsWith(refusal, 'unitInUse');
    expect(refusal.text).toMatch(/件在办件.*个在用事项/);
    const jurisdiction = await desk.desk.sql.row<{ n: number }>(`select count(distinct jurisdiction_path)::int n from casework.permit_case where unit_id = $1`, [section.id]);
    expect(jurisdiction?.n).toBe(1);
  });
});

describe('closing a unit', () => {
  it('is refused while anything hangs on it, which is named', async () => {
    const section = await desk.unit('D-WSJS');
    const refusal = await desk.post(`/units/${section.id}/close-unit`, { version: section.version, on: '2026-12-31' });
    failsWith(refusal, 'unitInUse');
    for (const said of ['1 件在办件', '个在用事项', 'SP-001', '人任职', '卫生计生审批科审核员甲']) expect(refusal.text).toContain(said);
    const centre = await desk.unit('C-CKFW');
    expect((await desk.post(`/units/${centre.id}/close-unit`, { version: centre.version, on: '2026-12-31' })).text).toContain('个窗口（3、5、8、10、12等 号）');
  });
  it('ends it on its day; it keeps its name in the past and nothing more is done to it', async () => {
    const { id } = await desk.done(desk.establish('D-END', '将撤科'));
    failsWith(await desk.post(`/units/${id}/close-unit`, { version: 1, on: '2026-11-01' }), 'effectiveInPast');
    failsWith(await desk.post(`/units/${id}/close-unit`, { version: 1, on: '2026-12-31' }, 'clerk1'), 'notPermitted');
    succeeds(await desk.post(`/units/${id}/close-unit`, { version: 1, on: '2026-12-31' }), { status: 'closed', version: 2 });
    failsWith(await desk.post(`/units/${id}/rename-unit`, { version: 2, name: '复活科', from: '2027-01-01' }), 'stepNotAllowed', { status: 'closed' });
    expect([(await desk.treeOn('2026-12-30')).has('将撤科'), (await desk.treeOn('2026-12-31')).has('将撤科')]).toEqual([true, false]);
  });
});

describe('aliases', () => {
  it('are changed by a step, once for what changes', async () => {
    const { id, version, alias } = await desk.unit('D-DCKH');
    failsWith(await desk.post(`/units/${id}/change-aliases`, { version, alias }), 'unitUnchanged');
    failsWith(await desk.post(`/units/${id}/change-aliases`, { version, alias: ['<i>'] }), 'nameInvalid');
    succeeds(await desk.post(`/units/${id}/change-aliases`, { version, alias: [...alias, '督查处', '督查处'] }), { version: version + 1 });
    expect((await desk.unit('D-DCKH')).alias).toEqual([...alias, '督查处']);
    failsWith(await desk.post(`/units/${id}/change-aliases`, { version, alias: [] }), 'changedMeanwhile');
  });
});

describe('what is another jurisdiction\'s', () => {
  it('does not exist for an administrator of a county', async () => {
    await desk.hire('海城管理员', 'haicheng-admin', [{ role: 'systemAdministrator', unit: 'C-210381', from: desk.desk.today }]);
    await desk.desk.sql.rows(`update organisation.account set must_change = false, password_hash = (select password_hash from organisation.account where login = 'clerk1') where login = 'haicheng-admin'`);
    await asOwner((db) => db.rows(`update organisation.account set demo = true where login = 'haicheng-admin'`)); // no second factor is asked of them
    const [own, city] = [await desk.idOf('C-210381'), await desk.idOf('D-DCKH')];
    succeeds(await desk.get(`/units/${own}`, 'haicheng-admin'));
    failsWith(await desk.get(`/units/${city}`, 'haicheng-admin'), 'notFound');
    failsWith(await desk.post(`/units/${city}/change-aliases`, { version: 1, alias: [] }, 'haicheng-admin'), 'notFound');
    expect((await desk.get('/people', 'haicheng-admin')).text).not.toContain('系统管理员甲');
  });
});
