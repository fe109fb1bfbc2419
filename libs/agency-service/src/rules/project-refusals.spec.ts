/** @no-db */
import { judgeTarget, requireReady, type Readiness } from './project-refusals';

const READY: Readiness = { mode: 'agency', agent_id: 1, authorised_on: '2026-11-20', authorised_until: '2027-11-20' };

describe('a project', () => {
  it('goes into service with items, an agent and an authorisation that holds', () => {
    expect(() => requireReady(READY, 2, '2026-11-20')).not.toThrow();
    expect(() => requireReady({ ...READY, authorised_until: null }, 2, '2026-11-20')).not.toThrow();
  });

  it.each<[string, Partial<Readiness>, number]>([['items', {}, 0], ['an agent', { agent_id: null }, 1], ['an authorisation', { authorised_on: null }, 1], ['one that still holds', { authorised_until: '2026-11-19' }, 1]])('does not without %s', (_, over, items) => {
    expect(() => requireReady({ ...READY, ...over }, items, '2026-11-20')).toThrow('agencyNotReady');
  });

  it('needs no authorisation when the enterprise acts itself', () => {
    expect(() => requireReady({ ...READY, mode: 'assistance', authorised_on: null }, 1, '2026-11-20')).not.toThrow();
  });

  it('has no target in the past', () => {
    expect([judgeTarget(undefined, '2026-11-20'), judgeTarget('2026-11-20', '2026-11-20')]).toEqual([null, '2026-11-20']);
    expect(() => judgeTarget('2026-11-19', '2026-11-20')).toThrow('agencyTargetPast');
  });
});
