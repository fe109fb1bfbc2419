/** @no-db */
import { Refusal } from '@onecounter/contracts';
import fc from 'fast-check';
import { awaited, judgeOpinion, mergeEntries, obstacleToConclusion, outcomeOf, silent, type JointEntry, type JointParty, type JointState } from './joint-opinions';

const [building, fire, archive]: [JointParty, JointParty, JointParty] = [{ id: 1, place: 1, name: '建设科', required: true }, { id: 2, place: 2, name: '消防科', required: true }, { id: 3, place: 3, name: '城建档案馆', required: false }];
const entry = (id: number, partyId: number, given: Partial<JointEntry> = {}): JointEntry => ({ id, partyId, round: 1, where: '建施-05', what: '疏散宽度不足', basis: '', settledRound: null, ...given });
const state = (given: Partial<JointState> = {}): JointState => ({ parties: [building, fire, archive], entries: [], opinions: [], round: 1, dueOn: '2026-12-01', ...given });
const code = (work: () => unknown): string => { try { work(); return 'nothing'; } catch (failure) { return (failure as Refusal).code; } };

describe('a joint review', () => {
  it('waits for all in the first round, then for those whose entries were open', () => {
    expect(awaited(state())).toEqual([building, fire, archive]);
    expect(awaited(state({ round: 2, entries: [entry(1, 2), entry(2, 1, { settledRound: 1 })] }))).toEqual([fire]);
    const looked = state({ round: 2, entries: [entry(1, 2, { settledRound: 2 })], opinions: [{ partyId: 2, round: 2, verdict: 'pass' }] });
    expect(awaited(looked)).toEqual([fire]);
    expect(silent(looked)).toEqual([]);
  });

  it('is concluded when all have spoken; after the last day the silence of whom the law does not ask is no obstacle', () => {
    const two = state({ opinions: [{ partyId: 1, round: 1, verdict: 'pass' }, { partyId: 2, round: 1, verdict: 'pass' }] });
    expect(obstacleToConclusion(two, '2026-12-01')).toEqual({ code: 'jointOpinionsMissing', facts: { names: ['城建档案馆'], dueOn: '2026-12-01' } });
    expect(obstacleToConclusion(two, '2026-12-02')).toBeNull();
    expect(obstacleToConclusion(state({ opinions: two.opinions.slice(0, 1) }), '2026-12-02')).toEqual({ code: 'jointOpinionsOwed', facts: { names: ['消防科'] } });
    expect(obstacleToConclusion({ ...two, opinions: [...two.opinions, { partyId: 3, round: 1, verdict: 'remarks' }] }, '2026-11-25')).toBeNull();
  });

  it('passes only when nothing is left to be rectified, whatever the last opinion says', () => {
    expect(outcomeOf(state())).toBe('passed');
    expect(outcomeOf(state({ entries: [entry(1, 2, { settledRound: 2 }), entry(2, 3)], round: 2, opinions: [{ partyId: 2, round: 2, verdict: 'pass' }] }))).toBe('rectifying');
  });
});

describe('an opinion', () => {
  const input = { verdict: 'pass' as const, words: '', entries: [] };
  it('is given once a round and says no other thing than its entries', () => {
    expect(judgeOpinion(state(), fire, input)).toEqual({ settled: [] });
    expect(code(() => judgeOpinion(state({ opinions: [{ partyId: 2, round: 1, verdict: 'pass' }] }), fire, input))).toBe('jointOpinionGiven');
    expect(code(() => judgeOpinion(state(), fire, { ...input, verdict: 'rectify' }))).toBe('jointOpinionNeedsEntries');
    expect(code(() => judgeOpinion(state(), fire, { ...input, entries: [{ where: '', what: '缺', basis: '' }] }))).toBe('jointOpinionWithEntries');
    expect(code(() => judgeOpinion(state(), fire, { ...input, verdict: 'remarks' }))).toBe('opinionRequired');
  });

  it('settles what was open of its own, and only that', () => {
    const second = state({ round: 2, entries: [entry(1, 2), entry(2, 1)] });
    expect(judgeOpinion(second, fire, { ...input, settled: [1, 1] })).toEqual({ settled: [1] });
    expect(code(() => judgeOpinion(second, fire, { ...input, settled: [2] }))).toBe('jointEntryUnknown');
    expect(code(() => judgeOpinion(second, fire, input))).toBe('jointOpinionWithEntries');
    expect(judgeOpinion(second, fire, { ...input, verdict: 'rectify' })).toEqual({ settled: [] });
  });
});

describe('the rectification list', () => {
  it('has one line for what several ask for in the same words, naming them all', () => {
    const lines = mergeEntries([building, fire], [entry(9, 2, { basis: 'GB 50016' }), entry(4, 1, { where: '建施 -05', what: '疏散宽度不足', basis: 'GB 55037' }), entry(5, 1, { where: '结施-01', what: '缺说明', settledRound: 2 })]);
    expect(lines).toEqual([
      { no: 1, where: '建施 -05', what: '疏散宽度不足', bases: ['GB 55037', 'GB 50016'], sections: ['建设科', '消防科'], entryIds: [4, 9], open: true, rounds: [1] },
      { no: 2, where: '结施-01', what: '缺说明', bases: [], sections: ['建设科'], entryIds: [5], open: false, rounds: [1] },
    ]);
  });

  it('is the same in whatever order the opinions came', () => {
    const raised = fc.record({ partyId: fc.constantFrom(1, 2, 3), where: fc.constantFrom('建施-05', '建施－05', '𠮷-1', ''), what: fc.constantFrom('缺说明', '缺 说明', '宽度不足'), basis: fc.constantFrom('', 'GB 1') });
    const shown = (entries: readonly JointEntry[]) => mergeEntries([building, fire, archive], entries).map(({ no, where, what, bases, sections, open }) => ({ no, where, what, bases, sections, open }));
    fc.assert(fc.property(fc.array(raised, { maxLength: 12 }).chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, shuffled]) => {
      const numbered = (of: typeof all) => of.map((one, index) => entry(index + 1, one.partyId, one));
      expect(shown(numbered(shuffled))).toEqual(shown(numbered(all)));
    }));
  });
});
