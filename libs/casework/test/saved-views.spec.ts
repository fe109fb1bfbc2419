import { Desk, failsWith, succeeds } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

interface View { id: string; version: number; name: string; shared: boolean; own: boolean; mayChange: boolean; ownerName: string; filters: Record<string, string> }
const keep = async (login: string, name: string, shared = false, filters: object = { view: 'section', light: 'over' }) => (await desk.as(login)).post('/saved-views', { name, shared, filters });
const kept = async (login: string, name: string, shared = false): Promise<View> => (await keep(login, name, shared)).body as unknown as View;
const viewsOf = async (login: string) => (await (await desk.as(login)).get('/saved-views')).body as unknown as { views: View[]; defaultView: string | null; arrangementVersion: number };
const namesOf = async (login: string): Promise<string[]> => (await viewsOf(login)).views.map((view) => view.name);
const change = async (login: string, view: View, body: object = {}) => (await desk.as(login)).put(`/saved-views/${view.id}`, { version: view.version, name: view.name, shared: view.shared, filters: { view: 'section' }, ...body });
const remove = async (login: string, view: View, version = view.version) => (await desk.as(login)).delete(`/saved-views/${view.id}?version=${version}`);

describe('a saved view', () => {
  it('is one\'s own until it is shared with the section, and has a short id for the address', async () => {
    const own = await kept('reviewer1', '食品 超期·𠮷😀');
    expect(own).toMatchObject({ id: expect.stringMatching(/^[0-9a-z]{6}$/), version: 1, name: '食品 超期·𠮷😀', own: true, mayChange: true, filters: { view: 'section', light: 'over', status: '', layout: '' } });
    expect(await namesOf('reviewer2')).not.toContain(own.name);
    const shared = (await change('reviewer1', own, { shared: true })).body as unknown as View;
    expect((await viewsOf('reviewer2')).views).toContainEqual(expect.objectContaining({ id: own.id, own: false, mayChange: false, ownerName: '卫生计生审批科审核员甲', version: shared.version }));
    expect(await namesOf('reviewer3')).not.toContain(own.name); // another section
  });

  it('is changed and removed by its owner or the head of the section, and by nobody else', async () => {
    const view = await kept('reviewer1', '大家的', true);
    failsWith(await change('reviewer2', view, { name: '我的' }), 'viewNotYours', { name: '大家的' });
    failsWith(await remove('approver1', view), 'viewNotYours');
    failsWith(await remove('djsgc-head1', view), 'notFound');
    const renamed = (await change('head1', view, { name: '大家的（科室）' })).body as unknown as View;
    expect(renamed).toMatchObject({ version: 2, name: '大家的（科室）', ownerName: '卫生计生审批科审核员甲' });
    succeeds(await remove('head1', renamed), { removed: true });
    failsWith(await remove('reviewer1', renamed), 'notFound');
    const hidden = await kept('reviewer1', '只有我');
    failsWith(await remove('head1', hidden), 'notFound');
  });

  it('is not overwritten by whoever looked at an older version', async () => {
    const view = await kept('reviewer1', '两人改', true);
    succeeds(await change('head1', view, { name: '科长改的' }));
    failsWith(await change('reviewer1', view, { name: '我改的' }), 'viewChanged', { byName: expect.stringContaining('负责人'), version: 2 });
    failsWith(await remove('reviewer1', view), 'viewChanged');
    expect(await namesOf('reviewer1')).toContain('科长改的');
  });

  it('has a name that its owner has not given before, and filters that exist', async () => {
    const view = await kept('approver1', '同名');
    failsWith(await keep('approver1', ' 同名 '), 'viewNameTaken', { name: '同名' });
    succeeds(await keep('reviewer2', '同名'));
    failsWith(await change('approver1', await kept('approver1', '别名'), { name: '同名' }), 'viewNameTaken');
    succeeds(await change('approver1', view), { version: 2 });
    for (const [name, filters] of [['', { view: 'mine' }], ['   ', { view: 'mine' }], ['长'.repeat(25), { view: 'mine' }], ['甲', { view: 'everything' }], ['甲', { view: 'mine', assignee: '1 or 1=1' }], ['甲', { view: 'mine', unknown: 'x' }], ['甲', 'mine']] as const) {
      failsWith(await keep('approver1', name, false, filters as object), 'invalidInput');
    }
  });

  it('kept twice with one key is one view', async () => {
    const caller = await desk.as('issuer2');
    const send = () => caller.post('/saved-views', { name: '一次', shared: false, filters: { view: 'toIssue' } }, { 'idempotency-key': 'keep-view-000001' });
    const answers = await Promise.all([send(), send()]);
    expect(answers[1]?.text).toBe(answers[0]?.text);
    expect((await namesOf('issuer2')).filter((name) => name === '一次')).toEqual(['一次']);
  });

  it('stands where its person put it; the first to open is theirs to say', async () => {
    const [one, two] = [await kept('bureau1', '甲'), await kept('bureau1', '乙')];
    const arrange = async (body: object) => (await desk.as('bureau1')).put('/saved-views/arrangement', body);
    succeeds(await arrange({ version: 0, defaultView: two.id, order: [two.id, one.id] }), { defaultView: two.id, arrangementVersion: 1 });
    expect(await namesOf('bureau1')).toEqual(['乙', '甲']);
    failsWith(await arrange({ version: 0, order: [] }), 'viewChanged');
    failsWith(await arrange({ version: 7, order: [] }), 'viewChanged');
    succeeds(await arrange({ version: 1, defaultView: 'section', order: [one.id] }), { defaultView: 'section', arrangementVersion: 2 });
    failsWith(await arrange({ version: 2, order: ['../../etc'] }), 'invalidInput');
  });

  it('is for who may read cases', async () => {
    for (const login of ['sysadmin', 'consult1']) failsWith(await keep(login, '甲'), 'notPermitted');
  });
});
