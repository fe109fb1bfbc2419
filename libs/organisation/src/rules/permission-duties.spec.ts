/** @no-db */
import { GRANTABLE, PERMISSION_NAMES, ROLES, type Permission, type Role } from '@onecounter/contracts';
import { grantObstacle, type PostToGrant } from './permission-duties';

const post = (role: string, permissions: readonly Permission[], beside: PostToGrant['beside'] = []): PostToGrant => ({ role, permissions, beside });

describe('what a post may be given', () => {
  it.each(Object.entries(ROLES as Readonly<Record<string, Role>>))('what the program itself gives %s keeps to the rules', (role, { grants }) => {
    expect(grants.map((permission) => grantObstacle(permission, post(role, grants.filter((one) => one !== permission)))).filter(Boolean)).toEqual([]);
  });
  it('has a name for everything that is given', () => {
    expect(Object.values(ROLES as Readonly<Record<string, Role>>).flatMap(({ grants }) => grants).filter((permission) => !GRANTABLE.includes(permission))).toEqual([]);
    expect(PERMISSION_NAMES.grantPermit?.zh).toBe('准予许可');
    expect(GRANTABLE).not.toContain('deemAccepted');
  });
  it.each([
    ['windowClerk', 'registerApplication', 'passReview', '接件、发证的人不审核'], ['sectionReviewer', 'passReview', 'registerApplication', '接件、发证的人不审核'], ['sectionApprover', 'grantPermit', 'issueResult', '接件、发证的人不审核'],
    ['sectionReviewer', 'passReview', 'grantPermit', '审核的不复核'], ['sectionHead', 'passCheck', 'passReview', '审核的不复核'], ['sectionReviewer', 'requestSecondSeal', 'confirmSecondSeal', '申请盖公章'],
    ['systemAdministrator', 'openAccount', 'grantPermit', '管理员不办件'], ['sectionHead', 'passCheck', 'openAccount', '管理员不办件'],
    ['systemAdministrator', 'openAccount', 'appointPost', '三员分立'], ['networkSection', 'readItems', 'grantPermission', '三员分立'], ['bureauLeader', 'readCases', 'readAccessLog', '三员分立'],
  ] as const)('%s, which may %s, does not get %s', (role, held, asked, words) => {
    expect(grantObstacle(asked, post(role, [held]))?.ruleLabel).toContain(words);
  });
  it('looks at what whoever holds it may do in another post', () => {
    const counter = { role: 'consultationClerk', permissions: ['keepDraft'] as const };
    expect(grantObstacle('passReview', post('inspector', ['readItems'], [counter]))?.ruleLabel).toContain('有人同时任“咨询辅导员”');
    expect(grantObstacle('passReview', post('inspector', ['readItems'], [{ role: 'sectionApprover', permissions: ['grantPermit'] }]))).toBeNull();
  });
  it.each([['networkSection', 'readCases'], ['leaderInCharge', 'exportCases'], ['securityAdministrator', 'readRoles'], ['networkSection', 'renameUnit']] as const)('%s may get %s', (role, asked) => {
    expect(grantObstacle(asked, post(role, ['readItems']))).toBeNull();
  });
});
