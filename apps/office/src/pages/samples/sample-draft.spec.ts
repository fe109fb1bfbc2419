/** @no-db */
import { describe, expect, it } from '@jest/globals';
import { boxesText, draftOf, lackingOf, sampleHand, type SampleDraft } from './sample-draft';

const page = (key: string): SampleDraft['pages'][number] => ({ key, fileId: null, boxes: [] });
const empty: SampleDraft = { pages: [page('a'), page('b')], marks: [], source: null };

describe('a sample in hand', () => {
  it('keeps marks and boxes within the page, whatever the mouse does', () => {
    const marked = sampleHand.moveMark(sampleHand.addMark(empty, 1, 120, -3), 0, 33.333, 101);
    expect(marked.marks).toEqual([{ page: 1, x: 33.3, y: 100, text: '', pointCode: '' }]);
    const boxed = sampleHand.addBox(empty, 2, { x: 95, y: -2, width: 20, height: 5.04 });
    expect(boxed.pages[1]?.boxes).toEqual([{ x: 95, y: 0, width: 5, height: 5 }]);
    expect(sampleHand.addBox(empty, 1, { x: 1, y: 1, width: 0.1, height: 9 }).pages[0]?.boxes).toEqual([]);
    expect(boxesText(boxed.pages[1]?.boxes ?? [])).toBe('95,0,5,5');
    expect(sampleHand.dropBox(boxed, 2, 0).pages[1]?.boxes).toEqual([]);
  });

  it('loses the marks of a page with the page, and keeps those of the others on theirs', () => {
    const marked = sampleHand.addMark(sampleHand.addMark(empty, 1, 1, 1), 2, 2, 2);
    expect(sampleHand.dropPage(marked, 1)).toEqual({ pages: [page('b')], marks: [{ page: 1, x: 2, y: 2, text: '', pointCode: '' }], source: null });
  });

  it('changes the numbers of two neighbours, and nothing beyond the ends', () => {
    const two = sampleHand.addMark(sampleHand.addMark(empty, 1, 1, 1), 1, 2, 2);
    expect(sampleHand.shiftMark(two, 0, 1).marks.map(({ x }) => x)).toEqual([2, 1]);
    expect(sampleHand.shiftMark(two, 0, -1)).toBe(two);
  });

  it('says what is lacking before it can be kept', () => {
    expect(lackingOf(draftOf(null))).toBe('先放上一页图');
    const marked = sampleHand.addMark(empty, 1, 5, 5);
    expect(lackingOf(marked)).toBe('第 1 处还没选要点');
    expect(lackingOf(sampleHand.setMark(marked, 0, { pointCode: 'R01' }))).toBe('第 1 处还没写说明');
    expect(lackingOf(sampleHand.setMark(marked, 0, { pointCode: 'R01', text: '盖章' }))).toBeNull();
  });
});
