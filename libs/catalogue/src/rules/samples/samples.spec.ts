/** @no-db */
import { deflateSync } from 'node:zlib';
import { pageOf, pngOf, type Dot } from '../../../test/support/pictures';
import { blackBoxesOf } from './black-boxes';
import { judgeMarks } from './judge-marks';
import { blackOut, type Picture } from './picture';
import { readPng } from './read-png';
import { writePng } from './write-png';

const colours = (x: number, y: number): Dot => [(x * 7) % 256, (y * 11) % 256, (x + y) % 256];
const dotOf = ({ width, rgb }: Picture, x: number, y: number): number[] => [...rgb.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
const faultOf = async (run: () => unknown): Promise<unknown> => {
  try {
    return await run();
  } catch (refused) {
    return { ...(refused as { facts: object }).facts, code: (refused as { code: string }).code };
  }
};

describe('a page', () => {
  it('keeps every pixel through reading and writing, whatever the colours', async () => {
    const page = await readPng(pageOf(37, 23, colours));
    const again = await readPng(await writePng(page));
    expect([again.width, again.height, again.rgb.equals(page.rgb), dotOf(page, 5, 9)]).toEqual([37, 23, true, [...colours(5, 9)]]);
    const grey = await readPng(pageOf(16, 16, (x) => [x, x, x]));
    const small = await writePng(grey);
    expect([small[25], (await readPng(small)).rgb.equals(grey.rgb)]).toEqual([0, true]);
  });

  it('is read from every kind of filter, and what one sees through lies on white', async () => {
    // two lines each: as it is, from the left, from above, from both, by Paeth; grey, so the values can be checked by hand
    const said = (filter: number): Buffer => Buffer.from([0, 10, 20, 30, filter, 1, 1, 1]);
    const second = async (filter: number): Promise<number[]> => [...(await readPng(pngOf(3, 2, 0, said(filter)))).rgb.subarray(9)].filter((_, at) => at % 3 === 0);
    expect([await second(0), await second(1), await second(2), await second(3), await second(4)]).toEqual([[1, 1, 1], [1, 2, 3], [11, 21, 31], [6, 14, 23], [11, 21, 31]]);
    expect(dotOf(await readPng(pngOf(2, 1, 4, Buffer.from([0, 0, 0, 100, 128]))), 0, 0)).toEqual([255, 255, 255]);
  });

  it.each<[string, Buffer, string]>([
    ['a PDF', Buffer.from('%PDF-1.7 /Encrypt'), 'PDF'], ['a JPG that is called PNG', Buffer.from('ffd8ffe000104a464946', 'hex'), '不是 PNG'], ['an empty PNG', Buffer.from('89504e470d0a1a0a', 'hex'), '坏了'],
    ['one that is cut off', pageOf(8, 8, colours, '').subarray(0, 60), '坏了'], ['one that unfolds to more than it says', pngOf(4, 4, 0, Buffer.alloc(4_000_000)), '坏了'], ['one that is too large', pngOf(4001, 1, 0, deflateSync(Buffer.alloc(4002))), '太大'],
    ['a filter that does not exist', pngOf(1, 1, 0, Buffer.from([9, 1])), '坏了'],
  ])('is refused when it is %s', async (_, bytes, words) => {
    expect(await faultOf(() => readPng(bytes))).toMatchObject({ code: 'samplePageRefused', why: expect.stringContaining(words) });
  });
});

describe('a black box', () => {
  it('blackens every pixel it touches, also at the edges, and no other', async () => {
    const page = await readPng(pageOf(100, 50, () => [200, 150, 100]));
    blackOut(page, [{ x: 10.5, y: 20, width: 9, height: 20 }, { x: 95, y: 90, width: 5, height: 10 }]);
    const black = [];
    for (let y = 0; y < 50; y += 1) for (let x = 0; x < 100; x += 1) if (dotOf(page, x, y).every((one) => one === 0)) black.push([x, y]);
    expect([black.length, black[0], black.at(-1), dotOf(page, 9, 10), dotOf(page, 20, 10)]).toEqual([10 * 10 + 5 * 5, [10, 10], [99, 49], [200, 150, 100], [200, 150, 100]]);
  });

  it('is said as four percentages within the page', async () => {
    expect(blackBoxesOf('')).toEqual([]);
    expect(blackBoxesOf('1.5,2,30,4;0,0,100,100')).toEqual([{ x: 1.5, y: 2, width: 30, height: 4 }, { x: 0, y: 0, width: 100, height: 100 }]);
    for (const bad of ['1,2,3', '1,2,3,4,5', 'a,b,c,d', '90,0,20,5', '0,0,0,5', '-1,0,5,5', '1e1,0,5,5', ';', Array.from({ length: 81 }, () => '1,1,1,1').join(';')]) expect(await faultOf(() => blackBoxesOf(bad))).toMatchObject({ code: 'invalidInput' });
  });
});

describe('a mark', () => {
  const material = { name: '申请书', points: [{ code: 'R01', text: '盖章', kind: 'formal', aspect: '签章', severity: 'must', basis: null, derived: false }] } as const;
  it('names a page of the sample and a point of the material', async () => {
    expect(await faultOf(() => judgeMarks([{ page: 2, x: 0, y: 100, text: '章', pointCode: 'R01' }], material, 2))).toBeUndefined();
    expect(await faultOf(() => judgeMarks([{ page: 3, x: 0, y: 0, text: '章', pointCode: 'R01' }], material, 2))).toMatchObject({ code: 'sampleMarkOutside', no: 1, page: 3, pages: 2 });
    expect(await faultOf(() => judgeMarks([{ page: 1, x: 0, y: 0, text: '章', pointCode: 'R99' }], material, 2))).toMatchObject({ code: 'pointUnknown' });
  });
});
