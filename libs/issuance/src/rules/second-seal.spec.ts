/** @no-db */
import { paperForSecondSeal } from './second-seal';

const paper = (change: object = {}) => ({ id: 'a', kind: 'grantDecision', state: 'rendered', second_seal: null, ...change }) as Parameters<typeof paperForSecondSeal>[0][number];
const SEAL = { unit: '鞍山市行政审批局', name: '行政公章' };

describe('a paper for the second seal', () => {
  it.each(['grantDecision', 'refusalDecision', 'certificate'])('may be a %s in force', (kind) => {
    expect(paperForSecondSeal([paper({ kind })], 'a')).toMatchObject({ kind });
  });

  it.each<[string, object]>([
    ['a notice', { kind: 'acceptanceNotice' }], ['a receipt without any seal', { kind: 'deliveryReceipt' }], ['voided', { state: 'voided' }], ['sealed so already', { second_seal: SEAL }], ['another case\'s', { id: 'b' }],
  ])('is not one that is %s', (_, change) => {
    expect(() => paperForSecondSeal([paper(change)], 'a')).toThrow('paperNotForSecondSeal');
  });
});
