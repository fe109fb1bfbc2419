import { Refusal } from '@onecounter/contracts';
import { requireRecordable, requireReturned, resultOf, type ResultFacts } from './result-state';

const ITEM: ResultFacts = {
  item_name: '施工许可', done: false, case_number: null, case_status: null, given_way: null, given_on: null, given_to: null, given_role: null, mailed_on: null, tracking_number: null, copies: 0, said_way: null, said_on: null, said_to: null,
};
const codeOf = (work: () => void): string | null => {
  try { work(); return null; } catch (error) { return (error as Refusal).code; }
};

describe('the result of an item', () => {
  it('is open until the item is done, then waits to be returned, and is returned as it was recorded', () => {
    expect(resultOf(ITEM).state).toBe('open');
    expect(resultOf({ ...ITEM, done: true })).toMatchObject({ state: 'ready', byCase: false });
    expect(resultOf({ ...ITEM, done: true, said_way: 'mail', said_on: '2026-11-20', said_to: '前台' })).toMatchObject({ state: 'returned', ways: ['mail'], on: '2026-11-20', toWhom: '前台', byCase: false });
  });

  it('is told by its case: granted it waits at the window, in the mail it is not with the enterprise yet, handed over it counts with its electronic copy', () => {
    const granted = { ...ITEM, done: true, case_number: 'A-1', case_status: 'granted' as const };
    expect(resultOf(granted)).toMatchObject({ state: 'ready', byCase: true });
    expect(resultOf({ ...granted, case_status: 'certified', mailed_on: '2026-11-20', tracking_number: 'EMS1' }).state).toBe('mailed');
    expect(resultOf({ ...granted, case_status: 'issued', given_way: 'handOver', given_on: '2026-11-21', given_to: '甲', copies: 2 })).toMatchObject({ state: 'returned', ways: ['inPerson', 'eCertificate'], on: '2026-11-21', byCase: true });
  });

  it('of a case that refused stays open although its paper was handed over', () => {
    expect(resultOf({ ...ITEM, case_number: 'A-1', case_status: 'refused', given_way: 'handOver', given_on: '2026-11-21' }).state).toBe('open');
  });

  it('is recorded by hand only where no case tells it and the item is done', () => {
    expect(codeOf(() => requireRecordable(ITEM))).toBe('agencyResultNotReady');
    expect(codeOf(() => requireRecordable({ ...ITEM, done: true, case_status: 'granted', case_number: 'A-1' }))).toBe('agencyResultKnown');
    expect(codeOf(() => requireRecordable({ ...ITEM, done: true }))).toBeNull();
  });

  it('of all items is asked for before the results are returned; a parcel on its way is enough', () => {
    const sent = { ...ITEM, done: true, case_status: 'certified' as const, mailed_on: '2026-11-20' };
    expect(codeOf(() => requireReturned([sent, ITEM]))).toBe('agencyResultsOpen');
    expect(codeOf(() => requireReturned([sent, { ...ITEM, done: true }]))).toBe('agencyResultsToReturn');
    expect(codeOf(() => requireReturned([sent]))).toBeNull();
  });
});
