/** @no-db */
import type { CaseStatus, CountyTransferStatus, ItemState, TrackedState } from '@onecounter/contracts';
import { requireWay, stateOfItem, waysOf, type ItemStanding } from './item-ways';

const standing = (over: Partial<ItemStanding> = {}): ItemStanding => ({ cases: [], transfer: null, outside: null, ...over });
const [CITY, COUNTY, OUTSIDE] = (['city', 'county', 'outside'] as const).map((level) => ({ level, item_name: '施工许可' }));
const cases = (...statuses: CaseStatus[]): Partial<ItemStanding> => ({ cases: statuses.map((status) => ({ status })) });

describe('the ways of an item', () => {
  it('are those of its level and of whose project it is', () => {
    expect([waysOf(CITY!, standing(), true), waysOf(COUNTY!, standing(), true), waysOf(OUTSIDE!, standing(), true)]).toEqual([['linkItemCase'], ['linkItemCase', 'handOverToCounty'], ['trackOutsideItem']]);
    expect([waysOf(CITY!, standing(), false), waysOf(COUNTY!, standing(), false)]).toEqual([['linkItemCase', 'handOverToCity'], ['linkItemCase']]);
  });

  it.each<CountyTransferStatus>(['handed', 'received', 'done', 'closedOut'])('are none while another place holds it: %s', (transfer) => {
    expect(waysOf(COUNTY!, standing({ transfer }), true)).toEqual([]);
    expect(() => requireWay('handOverToCounty', COUNTY!, standing({ transfer }), true)).toThrow('agencyItemWay');
  });

  it.each<CountyTransferStatus>(['refused', 'recalled'])('are open again when it came back: %s', (transfer) => {
    expect(waysOf(COUNTY!, standing({ transfer }), true)).toContain('handOverToCounty');
  });

  it('are not to give away what is a case already', () => {
    expect(waysOf(COUNTY!, standing(cases('accepted')), true)).toEqual(['linkItemCase']);
    expect(() => requireWay('trackOutsideItem', CITY!, standing(), true)).toThrow('agencyItemWay');
  });
});

describe('the state of an item', () => {
  it.each<[Partial<ItemStanding>, ItemState]>([
    [{}, 'todo'], [cases('accepted'), 'running'], [cases('granted'), 'done'], [cases('refused', 'accepted'), 'running'], [cases('refused', 'issued'), 'done'], [cases('declined', 'withdrawn'), 'back'],
    ...([['handed', 'waiting'], ['received', 'running'], ['refused', 'back'], ['done', 'toCloseOut'], ['closedOut', 'done'], ['recalled', 'todo']] as const).map(([transfer, state]): [Partial<ItemStanding>, ItemState] => [{ transfer }, state]),
    ...([['filed', 'running'], ['stuck', 'running'], ['done', 'done']] as const).map(([outside, state]: readonly [TrackedState, ItemState]): [Partial<ItemStanding>, ItemState] => [{ outside }, state]),
  ])('of %j is %s', (over, state) => {
    expect(stateOfItem(standing(over))).toBe(state);
  });
});
