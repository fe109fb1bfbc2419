import { randomUUID } from 'node:crypto';
import { failsWith, succeeds } from '@onecounter/testing';
import pg from 'pg';
import { bringGrants } from '../src/data/seed/bring-grants';
import { AdministrationDesk } from './administration-desk';
import { asOwner } from './sign-in-desk';

interface RoleLine { id: number; name: string; version: number; permissions: string[]; closed: string | null; barred: { why: string; permissions: string[] }[] }

let desk: AdministrationDesk;
beforeAll(async () => { desk = await AdministrationDesk.open(); });
afterAll(() => desk.close());

async function role(name: string, login = 'secadmin'): Promise<RoleLine> {
  const found = ((await desk.get('/roles', login)).body.roles as RoleLine[]).find((one) => one.name === name);
  if (!found) throw new Error(`no role ${name}`);
  return found;
}
const change = async (verb: 'grant' | 'take', name: string, permission: string, more: object = {}, login = 'secadmin', headers: Record<string, string> = {}) => {
  const { id, version } = await role(name);
  return desk.post(`/roles/${id}/${verb}-permission`, { version, permission, ...more }, login, headers);
};

describe('what a post may do', () => {
  it('is given by the security administrator and works at once; who did it stands in the trace', async () => {
    const [head, before] = [await desk.desk.as('hallhead1'), await role('headOfWindowServices')];
    failsWith(await head.get('/seal-uses'), 'notPermitted');
    succeeds(await change('grant', 'headOfWindowServices', 'readSealLedger'), { id: before.id, version: before.version + 1 });
    expect((await head.get('/seal-uses')).status).toBe(200);
    const trace = await desk.get(`/roles/${before.id}/trace`, 'auditor');
    expect(trace.body).toMatchObject({ chainBrokenAt: null, steps: [{ verb: 'grantPermission', label: '给予权限', postLabel: '安全管理员', detail: '窗口服务部负责人，查看印章台账' }, { verb: 'foundRole', byName: '系统' }] });
    succeeds(await change('take', 'headOfWindowServices', 'readSealLedger'), { version: before.version + 2 });
    failsWith(await head.get('/seal-uses'), 'notPermitted');
  });
  it('that is taken stays taken when the program starts again, and comes back only by a step', async () => {
    succeeds(await change('take', 'policySection', 'draftItemVersion'));
    const owner = new pg.Client(process.env.DATABASE_URL);
    await owner.connect();
    try {
      expect(await bringGrants({ rows: async <T extends object>(text: string, values: readonly unknown[] = []) => (await owner.query(text, [...values])).rows as T[] })).toEqual([]);
    } finally {
      await owner.end();
    }
    expect((await role('policySection')).permissions).not.toContain('draftItemVersion');
    failsWith(await (await desk.desk.as('policy1')).post('/items/SP-001/draft-item-version'), 'notPermitted');
    succeeds(await change('grant', 'policySection', 'draftItemVersion'));
  });
  it('is not changed twice by one intent, nor by a stale look', async () => {
    const [{ id, version }, key] = [await role('inspector'), { 'idempotency-key': randomUUID() }];
    const ask = () => desk.post(`/roles/${id}/grant-permission`, { version, permission: 'readCases' }, 'secadmin', key);
    const [first, second] = [await ask(), await ask()];
    expect([first.status, second.text]).toEqual([200, first.text]);
    failsWith(await desk.post(`/roles/${id}/take-permission`, { version, permission: 'readCases' }, 'secadmin'), 'changedMeanwhile');
    failsWith(await change('grant', 'inspector', 'readCases'), 'permissionHeld');
    failsWith(await change('take', 'inspector', 'exportCases'), 'permissionNotHeld');
    failsWith(await change('grant', 'inspector', 'deemAccepted'), 'invalidInput');
    failsWith(await change('grant', 'inspector', 'constructor'), 'invalidInput');
    failsWith(await desk.post('/roles/999999/grant-permission', { version: 1, permission: 'readCases' }, 'secadmin'), 'notFound');
  });
  it('is changed by nobody else: not by the other administrators, not by leaders, not from a county', async () => {
    for (const login of ['sysadmin', 'auditor', 'bureau1', 'clerk1']) failsWith(await change('grant', 'inspector', 'readItems', {}, login), 'notPermitted');
    failsWith(await desk.get('/roles', 'sysadmin'), 'notPermitted');
    const county = await desk.hire('县安全员', 'county-sec', [{ role: 'securityAdministrator', unit: 'C-210381' }]);
    await asOwner((db) => db.rows(`update organisation.account set demo = true where login = 'county-sec'`)); // no second factor is asked of them
    const session = await desk.desk.nobody().post('/auth/sign-in', { login: 'county-sec', password: county.password });
    succeeds(await desk.desk.nobody().post('/auth/change-password', { oldPassword: county.password, newPassword: 'Zhaoyang-88-men' }, { authorization: `Bearer ${String(session.body.accessToken)}` }));
    const { id, version } = await role('inspector');
    const asked = await desk.desk.nobody().post(`/roles/${id}/grant-permission`, { version, permission: 'exportCases' }, { authorization: `Bearer ${String(session.body.accessToken)}` });
    failsWith(asked, 'ofWholeBureau');
  });
});

describe('separation of duties', () => {
  it.each([
    ['windowClerk', 'grantPermit', '接件、发证的人不审核'], ['sectionApprover', 'acceptApplication', '接件、发证的人不审核'], ['sectionReviewer', 'passCheck', '审核的不复核'],
    ['systemAdministrator', 'readAccessLog', '三员分立'], ['bureauLeader', 'grantPermission', '三员分立'],
  ])('%s is not given %s', async (name, permission, words) => {
    const refusal = await change('grant', name, permission);
    failsWith(refusal, 'separationOfDuties');
    expect(refusal.body.title).toContain(words);
    expect((await role(name)).barred.find(({ permissions }) => permissions.includes(permission))?.why).toContain(words);
  });
  it('leaves alone what no rule speaks of', async () => {
    succeeds(await change('grant', 'auditAdministrator', 'readOrganisation'));
    succeeds(await change('take', 'auditAdministrator', 'readOrganisation'));
  });
  it('nobody changes what a post of his own may do', async () => {
    failsWith(await change('grant', 'securityAdministrator', 'readAccessLog'), 'ownPost');
    failsWith(await change('take', 'securityAdministrator', 'takePermission'), 'ownPost');
    expect([(await role('securityAdministrator')).closed, (await role('inspector')).closed]).toEqual(['您自己任这个岗位', null]);
  });
  it('goes by what posts may do, not by their names: also when somebody is appointed', async () => {
    const { id, version } = await desk.hire('两岗', 'two-posts', [{ role: 'consultationClerk', unit: 'C-CKFW' }, { role: 'inspector', unit: 'C-CKFW' }]);
    succeeds(await change('grant', 'consultationClerk', 'registerApplication'));
    failsWith(await change('grant', 'inspector', 'passReview'), 'separationOfDuties');
    succeeds(await change('grant', 'reserveAgent', 'passReview'));
    const refusal = await desk.post(`/people/${id}/appoint-post`, { version, role: 'reserveAgent', unitId: await desk.idOf('C-CKFW'), from: desk.desk.today }, 'secadmin');
    failsWith(refusal, 'separationOfDuties');
    expect(refusal.body.title).toContain('“候补代办员”有“审核通过”');
  });
});
