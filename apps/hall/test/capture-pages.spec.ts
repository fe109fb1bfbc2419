/** @no-db */
import { budgetOf, MOST_PAGES, moved, moveEdge, turnLeft, turnRight, WHOLE, type PageEdit } from '../src/capture/page';
import { proposeCrop } from '../src/capture/propose-crop';

const CUT: PageEdit = { turn: 0, crop: { left: 0.1, top: 0.2, right: 0.7, bottom: 0.9 }, bright: false };
const rounded = (edit: PageEdit) => ({ ...edit, crop: Object.fromEntries(Object.entries(edit.crop).map(([edge, at]) => [edge, Math.round(at * 1000) / 1000])) });

describe('a page that is turned', () => {
  it('keeps cut off what was cut off', () => {
    expect(rounded(turnRight(CUT))).toMatchObject({ turn: 90, crop: { left: 0.1, top: 0.1, right: 0.8, bottom: 0.7 } });
  });

  it('is as before after four turns, and after one there and back', () => {
    expect(rounded(turnRight(turnRight(turnRight(turnRight(CUT)))))).toEqual(rounded(CUT));
    expect(rounded(turnLeft(turnRight(CUT)))).toEqual(rounded(CUT));
  });
});

describe('an edge', () => {
  it('neither leaves the picture nor passes the edge opposite', () => {
    expect(moveEdge(WHOLE, 'left', -3).left).toBe(0);
    expect(moveEdge(CUT.crop, 'left', 5).left).toBeCloseTo(0.65);
    expect(moveEdge(CUT.crop, 'bottom', 0).bottom).toBeCloseTo(0.25);
  });
});

describe('the order', () => {
  it('changes by one place and stays as it is at the ends', () => {
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 3)).toEqual(['a', 'b', 'c']);
  });
});

describe('the weight of a page', () => {
  it.each([1, 20, 21, 120, MOST_PAGES])('leaves %i pages below the limit of an upload', (pages) => {
    const { bytes, encodings } = budgetOf(pages);
    expect(bytes * pages).toBeLessThan(20 * 1024 * 1024);
    expect(encodings.length).toBeGreaterThan(2);
  });
});

/** A sheet of one shade on a mat of another. */
function desk(paper: number, mat: number, sheet: { left: number; top: number; right: number; bottom: number }) {
  const [width, height] = [200, 150];
  const values = new Uint8Array(width * height).map((_, at) => {
    const [x, y] = [(at % width) / width, Math.floor(at / width) / height];
    return x >= sheet.left && x < sheet.right && y >= sheet.top && y < sheet.bottom ? paper : mat;
  });
  return { width, height, values };
}

describe('the proposal of the edges', () => {
  it('finds a bright sheet on a dark mat, with a little margin', () => {
    const { left, top, right, bottom } = proposeCrop(desk(225, 40, { left: 0.25, top: 0.1, right: 0.75, bottom: 0.9 }));
    expect([left, top, right, bottom].map((at) => at.toFixed(2))).toEqual(['0.24', '0.09', '0.76', '0.91']);
  });

  it('cuts nothing when the sheet fills the picture, is a speck, or hardly differs from the mat', () => {
    expect(proposeCrop(desk(225, 40, { left: 0, top: 0, right: 1, bottom: 1 }))).toEqual(WHOLE);
    expect(proposeCrop(desk(225, 40, { left: 0.5, top: 0.5, right: 0.55, bottom: 0.55 }))).toEqual(WHOLE);
    expect(proposeCrop(desk(140, 120, { left: 0.25, top: 0.1, right: 0.75, bottom: 0.9 }))).toEqual(WHOLE);
  });
});
