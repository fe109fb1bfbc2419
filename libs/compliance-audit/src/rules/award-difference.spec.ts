/** @no-db */
import type { AwardReason } from '@onecounter/contracts';
import { differenceOf } from './award-difference';

const reason = (ids: readonly number[], struck = false): AwardReason => ({ code: 'personCases', key: `personCases:${ids.map((id) => `finding${id}`).join(':')}`, words: `${ids.length} 件`, evidence: ids.map((id) => ({ kind: 'finding', id, label: `CW-${id}` })), ...(struck ? { struck } : {}) });
const kept = (reasons: readonly AwardReason[], busy = true) => ({ standing: reasons.some(({ struck }) => !struck) ? 'ineligible' as const : 'eligible' as const, reasons, busy });

describe('what has changed since a month was confirmed', () => {
  it('is nothing while everything rests on the same', () => {
    expect(differenceOf(kept([reason([1, 2])]), [reason([1, 2])])).toBeNull();
    expect(differenceOf(kept([]), [])).toBeNull();
  });

  it('is lighter when violations were overturned, whether or not something is left', () => {
    expect(differenceOf(kept([reason([1, 2])]), [])).toMatchObject({ standing: 'eligible', lighter: true });
    expect(differenceOf(kept([reason([1, 2, 3])]), [reason([1, 3])])).toMatchObject({ standing: 'ineligible', lighter: true });
  });

  it('is not lighter when something came that was not known', () => {
    expect(differenceOf(kept([]), [reason([1, 2])])).toMatchObject({ standing: 'ineligible', lighter: false });
    expect(differenceOf(kept([reason([1, 2])]), [reason([1, 4])])).toMatchObject({ lighter: false });
  });

  it('leaves taken back what an appeal took back, also when it rests on less', () => {
    expect(differenceOf(kept([reason([1, 2, 3], true)]), [reason([1, 2])])).toBeNull();
    expect(differenceOf(kept([reason([1, 2], true)]), [reason([1, 2, 3])])).toMatchObject({ standing: 'ineligible', lighter: false });
  });
});
