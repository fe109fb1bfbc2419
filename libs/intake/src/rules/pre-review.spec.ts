/** @no-db */
import type { ItemDefinition, MaterialDefinition } from '@onecounter/contracts';
import { addHandedIn, fillFromPreReview, judgeHandedIn, judgeOpinions, opinionInWords, requireFit, withOpinions } from './pre-review';

const point = (code: string, text: string) => ({ code, text, kind: 'formal', aspect: '完整性', severity: 'must', basis: null, derived: false });
const material = (code: string, name: string, points = [point(`${code}-R01`, '齐全')]): MaterialDefinition => ({ code, name, points }) as unknown as MaterialDefinition;
const of = (...materials: MaterialDefinition[]): Pick<ItemDefinition, 'materials'> => ({ materials });
const ITEM = of(material('M1', '申请书'), material('M2', '图纸'), material('M3', '用地文件'));
const code = (act: () => unknown): unknown => { try { act(); } catch (failure) { return (failure as { code: string }).code; } return null; };
const HANDED = judgeHandedIn(ITEM, [{ code: 'M1', files: ['a'] }, { code: 'M2', files: ['b', 'c'], note: ' 初稿 ' }]);

describe('what is handed in', () => {
  it('stands beside every material of the version, and must be something of it', () => {
    expect(HANDED.map(({ code: one, files, note }) => [one, files, note])).toEqual([['M1', ['a'], null], ['M2', ['b', 'c'], '初稿'], ['M3', [], null]]);
    expect(code(() => judgeHandedIn(ITEM, [{ code: 'M9', files: ['a'] }]))).toBe('materialUnknown');
    expect(code(() => judgeHandedIn(ITEM, [{ code: 'M1', files: [], note: '口头说明' }]))).toBe('preReviewEmpty');
  });

  it('adds to what is there; only a material with something new loses its opinion', () => {
    const judged = withOpinions(HANDED, [{ code: 'M1', opinion: 'fits', words: null }, { code: 'M2', opinion: 'revise', words: '补比例尺' }]);
    const more = addHandedIn(judged, [{ code: 'M2', files: ['d', 'b'] }, { code: 'M1', files: ['a'] }]);
    expect(more.map(({ files, opinion, words }) => [files, opinion, words])).toEqual([[['a'], 'fits', null], [['b', 'c', 'd'], null, null], [[], null, null]]);
  });
});

describe('an opinion', () => {
  const said = (materials: { code: string; opinion: 'fits' | 'revise' | 'missing'; words?: string }[], outcome: 'ready' | 'revise' | 'notYet' = 'revise') => ({ outcome, materials });
  const WHOLE = [{ code: 'M1', opinion: 'fits' as const }, { code: 'M2', opinion: 'revise' as const, words: ' 补比例尺 ' }, { code: 'M3', opinion: 'missing' as const }];

  it('judges all that was handed in, says what is to be revised, and calls nothing missing that is there', () => {
    expect(judgeOpinions(HANDED, said(WHOLE))).toEqual([{ code: 'M1', opinion: 'fits', words: null }, { code: 'M2', opinion: 'revise', words: '补比例尺' }, { code: 'M3', opinion: 'missing', words: null }]);
    expect(code(() => judgeOpinions(HANDED, said([WHOLE[0]!])))).toBe('preReviewOpinionOpen');
    expect(code(() => judgeOpinions(HANDED, said([WHOLE[0]!, { code: 'M2', opinion: 'revise', words: '  ' }])))).toBe('preReviewWordsMissing');
    expect(code(() => judgeOpinions(HANDED, said([WHOLE[0]!, { code: 'M2', opinion: 'missing' }])))).toBe('preReviewOpinionDiffers');
    expect(code(() => judgeOpinions(HANDED, said([...WHOLE.slice(0, 2), { code: 'M3', opinion: 'fits' }])))).toBe('preReviewOpinionDiffers');
    expect(code(() => judgeOpinions(HANDED, said(WHOLE, 'ready')))).toBe('preReviewNotReady');
    expect(code(() => judgeOpinions(HANDED, said([{ code: 'X', opinion: 'fits' }])))).toBe('materialUnknown');
  });

  it('reads as words', () => {
    expect(opinionInWords(HANDED, judgeOpinions(HANDED, said(WHOLE)), 'revise', ' 图纸改后再来。')).toBe('修改后再报。图纸改后再来。\n申请书：符合\n图纸：须修改，补比例尺\n用地文件：缺');
  });
});

describe('a version that came after', () => {
  const facts = (now: Pick<ItemDefinition, 'materials'>): unknown => { try { requireFit(HANDED, ITEM, now); } catch (failure) { return (failure as { facts: { names: string[] } }).facts.names; } return []; };

  it('fits as long as it asks for the same of what was handed in, whatever it asks beside', () => {
    expect(facts(of(...ITEM.materials, material('M4', '新材料')))).toEqual([]);
    expect(facts(of(material('M1', '申请书'), material('M2', '图纸')))).toEqual([]);
    expect(facts(of(material('M1', '申请表'), material('M2', '图纸', [point('M2-R01', '盖出图章')])))).toEqual(['申请书（改为申请表）', '图纸（审查要点变了）']);
    expect(facts(of(material('M1', '申请书')))).toEqual(['图纸（已取消）']);
  });
});

describe('a reception that takes it over', () => {
  it('has its files under what was presented, and what nobody spoke of waits to be looked at', () => {
    const filled = fillFromPreReview([{ code: 'M1', presented: true, points: [], files: ['z', 'a'] }, { code: 'M3', presented: false, points: [], files: [] }], HANDED);
    expect(filled).toEqual([{ code: 'M1', presented: true, points: [], files: ['z', 'a'] }, { code: 'M3', presented: false, points: [], files: [] }, { code: 'M2', presented: true, points: [], files: ['b', 'c'] }]);
    expect(fillFromPreReview([{ code: 'M1', presented: false, points: [], files: [] }], HANDED)[0]).toEqual({ code: 'M1', presented: false, points: [], files: [] });
  });
});
