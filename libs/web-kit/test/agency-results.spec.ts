/** @no-db */
import { handoverLacks } from '../src/agency-results/results.schema';

const DUE = [{ kind: 'material' as const, no: 1, name: '土地证', copies: 1, note: null }];
const SIGNED = { receiverName: '甲', handed: 'x', received: 'y' };

describe('what the hand-over lacks', () => {
  it('is told one thing at a time until both have signed', () => {
    expect(handoverLacks([], [], [], SIGNED)).toBe('清单上一样东西也没有');
    expect(handoverLacks(DUE, [], [], SIGNED)).toBe('还有 1 项没有点清');
    expect(handoverLacks(DUE, ['material 1'], [{ name: ' ', copies: 1 }], SIGNED)).toBe('写另外移交的名称和份数');
    expect(handoverLacks(DUE, ['material 1'], [], { ...SIGNED, receiverName: '' })).toBe('写接收人');
    expect(handoverLacks(DUE, ['material 1'], [], { ...SIGNED, handed: '' })).toBe('移交人签名');
    expect(handoverLacks(DUE, ['material 1'], [], { ...SIGNED, received: '' })).toBe('接收人签名');
    expect(handoverLacks(DUE, ['material 1'], [{ name: '印模', copies: 1 }], SIGNED)).toBeNull();
  });
});
