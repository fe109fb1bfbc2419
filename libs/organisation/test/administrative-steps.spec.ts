import { failsWith, succeeds } from '@onecounter/testing';
import { AdministrationDesk } from './administration-desk';

interface Row { key: string; verb: string; label: string; byName: string; postLabel: string; kind: string; kindLabel: string; subjectName: string; detail: string; at: string }

let desk: AdministrationDesk;
beforeAll(async () => { desk = await AdministrationDesk.open(); });
afterAll(() => desk.close());

const ask = async (query = '') => desk.get(`/access-log/administrative-steps${query}`, 'auditor');
const rows = async (query = '') => (await ask(query)).body.rows as Row[];

describe('what administrators did', () => {
  it('is listed for the audit administrator, the newest first: who, what, to whom, and what changed', async () => {
    const hired = await desk.hire('新任·𠮷', 'newly', [{ role: 'inspector', unit: 'D-DCKH' }]);
    const role = ((await desk.get('/roles', 'secadmin')).body.roles as { id: number; name: string; version: number }[]).find(({ name }) => name === 'inspector')!;
    succeeds(await desk.post(`/roles/${role.id}/grant-permission`, { version: role.version, permission: 'readCases' }, 'secadmin'));
    const latest = (await rows('?limit=4')).map(({ label, subjectName, postLabel, detail }) => [label, subjectName, postLabel, detail]);
    expect(latest).toEqual([
      ['给予权限', '勘验员', '安全管理员', '勘验员，查看办件'], ['任职', '新任·𠮷', '安全管理员', expect.stringMatching(/^督查考核科，勘验员，自 2026-11-20$/)],
      ['开通账号', '新任·𠮷', '系统管理员', ''], ['登记人员', '新任·𠮷', '系统管理员', ''],
    ]);
    expect((await rows(`?words=${encodeURIComponent('𠮷')}`)).map(({ key }) => key)).toEqual([`person ${hired.id} 3`, `person ${hired.id} 2`, `person ${hired.id} 1`]);
    expect(new Set((await rows('?kind=setting')).map(({ byName, label, kindLabel }) => `${byName} ${label} ${kindLabel}`))).toEqual(new Set(['系统 设定初值 安全设置']));
    expect(await rows('?from=2099-01-01')).toEqual([]);
    expect(await rows('?to=2020-01-01')).toEqual([]);
  });
  it('holds what was done to programs of departments and to where events are pushed, by their names', async () => {
    const unit = await desk.desk.sql.row<{ id: number }>(`select id from organisation.unit where code = 'S-SCJG-SP'`);
    const client = (await desk.post('/api-clients/issue-api-client', { unitId: unit?.id, name: '监管平台 𠮷', sandbox: true, days: 30, scopes: ['readSupervisionFeed'], ranges: [], perMinute: 60 }, 'sysadmin')).body;
    succeeds(await desk.post(`/api-clients/${String(client.id)}/pause-api-client`, { version: client.version }, 'sysadmin'));
    const liaison = { name: '陈示例', phone: '0412-2345678' };
    succeeds(await desk.post('/push-subscriptions/open-subscription', { unitId: unit?.id, url: 'https://93.184.216.34/events', itemCodes: [], eventTypes: [], ours: liaison, theirs: liaison }, 'sysadmin'));
    const said = async (query: string): Promise<string[]> => (await rows(query)).map(({ label, subjectName, kindLabel, byName }) => [label, subjectName, kindLabel, byName].join(' '));
    expect(await said(`?kind=apiClient`)).toEqual([expect.stringMatching(/^暂停接口账号 监管平台 𠮷 接口账号 /), expect.stringMatching(/^开通接口账号 监管平台 𠮷 接口账号 /)]);
    expect(await said(`?kind=pushSubscription&words=${encodeURIComponent('食品经营监管科')}`)).toEqual([expect.stringMatching(/^开通推送 市场监督管理局（食品经营监管科） 推送订阅 /)]);
  });
  it('comes in pages without gap or repetition, also where many steps share a moment', async () => {
    const all = (await rows('?limit=200')).map(({ key }) => key);
    const paged: string[] = [];
    for (let next: string | null = ''; next !== null && paged.length < 120;) {
      const page: { rows: Row[]; next: string | null } = (await ask(`?limit=17${next && `&after=${next}`}`)).body as never;
      paged.push(...page.rows.map(({ key }) => key));
      next = page.next;
    }
    expect(paged).toEqual(all.slice(0, paged.length));
    expect(new Set(paged).size).toBe(paged.length);
  });
  it('is nobody else\'s to read, and a bad filter is named', async () => {
    for (const login of ['sysadmin', 'secadmin', 'bureau1', 'clerk1']) failsWith(await desk.get('/access-log/administrative-steps', login), 'notPermitted');
    for (const query of ['?kind=permitCase', '?after=1', '?after=x.person.1.1', '?from=2026-02-30', '?limit=0']) failsWith(await ask(query), 'invalidInput');
  });
  it('is found by an index of its own, in which no step of a case stands', async () => {
    const explained = await desk.desk.sql.transaction(async () => {
      await desk.desk.sql.rows('set local enable_seqscan = off'); // few rows: a plan for many is what is asked for
      return desk.desk.sql.rows<Record<string, string>>(`explain select 1 from platform.step s where s.subject_kind in ('unit', 'person', 'serviceWindow', 'role', 'setting', 'calendarNotice') order by s.machine_at desc, s.subject_kind desc, s.subject_id desc, s.seq desc limit 10`);
    });
    expect(explained.map((line) => line['QUERY PLAN']).join('\n')).toContain('step_administrative');
    const size = async () => (await desk.desk.sql.row<{ bytes: number }>(`select pg_relation_size('platform.step_administrative')::int bytes`))?.bytes;
    const before = await size();
    for (let i = 0; i < 40; i += 1) await desk.desk.given.acceptedCase();
    expect(await size()).toBe(before);
  });
});
