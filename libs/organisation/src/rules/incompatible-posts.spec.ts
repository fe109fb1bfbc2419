/** @no-db */
import type { RoleName } from '@onecounter/contracts';
import { incompatiblePosts, unfitForUnit } from './incompatible-posts';

const span = (role: RoleName, validFrom = '2026-01-01', validTo: string | null = null) => ({ role, validFrom, validTo });

describe('posts of one person', () => {
  it.each([
    ['windowClerk', 'sectionReviewer'], ['sectionApprover', 'issuingClerk'], ['bureauLeader', 'windowClerk'], ['consultationClerk', 'sectionHead'],
    ['systemAdministrator', 'auditAdministrator'], ['securityAdministrator', 'systemAdministrator'], ['systemAdministrator', 'sectionApprover'], ['windowClerk', 'securityAdministrator'],
  ] as const)('%s and %s exclude each other, whichever came first', (one, other) => {
    expect([incompatiblePosts(span(one), [span(other)])?.rule, incompatiblePosts(span(other), [span(one)])?.rule]).toEqual([expect.any(String), expect.any(String)]);
  });
  it.each([['windowClerk', 'issuingClerk'], ['sectionReviewer', 'sectionApprover'], ['leaderInCharge', 'sectionHead'], ['networkSection', 'systemAdministrator']] as const)('%s and %s go together', (one, other) => {
    expect(incompatiblePosts(span(one), [span(other)])).toBeNull();
  });
  it('exclude each other only on days they share: the last day of one is the day before the first of the next', () => {
    expect(incompatiblePosts(span('sectionReviewer', '2026-12-01'), [span('windowClerk', '2026-01-01', '2026-12-01')])).toBeNull();
    expect(incompatiblePosts(span('sectionReviewer', '2026-11-30'), [span('windowClerk', '2026-01-01', '2026-12-01')])).not.toBeNull();
    expect(incompatiblePosts(span('sectionReviewer', '2026-01-01', '2026-06-01'), [span('windowClerk', '2026-06-01')])).toBeNull();
  });
});

describe('posts of a unit', () => {
  it('keep receiving and issuing out of the sections, and deciding out of the centre', () => {
    expect(unfitForUnit('windowClerk', 'section')).toContain('审批科室');
    expect(unfitForUnit('issuingClerk', 'section')).toContain('审批科室');
    expect(unfitForUnit('sectionApprover', 'serviceCentre')).toContain('审批业务科室');
    expect([unfitForUnit('windowClerk', 'serviceCentre'), unfitForUnit('sectionApprover', 'section'), unfitForUnit('sectionReviewer', 'outside'), unfitForUnit('countyApprover', 'county')]).toEqual([null, null, null, null]);
  });
});
