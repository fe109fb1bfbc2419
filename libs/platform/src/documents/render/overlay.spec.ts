/** @no-db */
import type { CertificateContent, CertificateOverlay, OverlayField } from '@onecounter/contracts';
import { measurePdf, type PdfWord } from '@onecounter/testing';
import { setLines } from './overlay-lines';
import { overlayProblem } from './overlay';
import { renderPdf } from './render-pdf';

const PT = 25.4 / 72;
const field = (change: Partial<OverlayField> = {}): OverlayField => ({
  label: '持证人', source: 'holder', text: '味源餐饮', x: 40, y: 60, width: 120, height: 12, font: 'song', size: 16, bold: false, align: 'left', letterSpacing: 0, lineSpacing: 1.4, overflow: 'refuse', minSize: 8, ...change,
});
const overlay = (fields: OverlayField[], change: Partial<CertificateOverlay> = {}): CertificateOverlay => ({
  templateId: 1, templateName: '样张', edition: 1, paper: { width: 297, height: 210 }, background: null, shift: { x: 0, y: 0, scale: 100 }, fields, ...change,
});
const content = (sheet: CertificateOverlay, change: Partial<CertificateContent> = {}): CertificateContent => ({
  layout: 'certificate', title: '食品经营许可证', number: '鞍行审证〔2026〕1号', holder: '味源餐饮', fields: [], unit: '鞍山市行政审批局', dated: '2026年11月20日', stockNumber: 'K1', qr: { text: 'https://one.example/v', caption: '' },
  seal: { unit: '鞍山市行政审批局', name: '行政审批专用章' }, overlay: sheet, ...change,
});
async function printed(sheet: CertificateOverlay): Promise<readonly PdfWord[]> {
  const pages = await measurePdf(await renderPdf(content(sheet)));
  expect(pages.length).toBe(1);
  return pages[0]?.words ?? [];
}
const near = (value: number | undefined, wanted: number): void => { expect(Math.abs((value ?? Number.NaN) - wanted)).toBeLessThan(0.2); };

describe('a printed field', () => {
  it.each([['song', false], ['song', true], ['hei', false], ['hei', true]] as const)('stands within 0.2 mm of where the template says, in %s, bold %s', async (font, bold) => {
    const [word] = await printed(overlay([field({ font, bold, text: '味源餐饮管理有限公司' })]));
    near(word?.x, 40);
    near(word?.baseline, 60 + 0.88 * 16 * PT);
    near(word?.width, 10 * 16 * PT);
  });

  it('ends at its right edge, or stands in the middle, as it is aligned', async () => {
    const [right, middle] = await printed(overlay([field({ align: 'right', text: '右边' }), field({ y: 90, align: 'center', text: '中间' })]));
    near((right?.x ?? 0) + (right?.width ?? 0), 160);
    near((middle?.x ?? 0) + (middle?.width ?? 0) / 2, 100);
  });

  it('keeps its base line when a character comes from another font', async () => {
    const words = await printed(overlay([field({ text: '欧阳·𠮷明' })]));
    expect(words.map(({ text }) => text).join('')).toBe('欧阳·𠮷明');
    for (const word of words) near(word.baseline, 60 + 0.88 * 16 * PT);
  });

  it('moves with the printer and grows with its scale', async () => {
    const [word] = await printed(overlay([field()], { shift: { x: -3.5, y: 2, scale: 101 } }));
    near(word?.x, 40 * 1.01 - 3.5);
    near(word?.baseline, 60 * 1.01 + 2 + 0.88 * 16 * 1.01 * PT);
    expect(word?.size).toBeCloseTo(16.16, 1);
  });

  it('breaks into lines at the pitch it asks for, no line beginning with a comma', async () => {
    const words = await printed(overlay([field({ overflow: 'wrap', width: 40, height: 40, text: '热食类食品制售，冷食类食品制售，自制饮品' })]));
    expect(words.length).toBeGreaterThan(2);
    expect(words.filter(({ text }) => text.startsWith('，'))).toEqual([]);
    for (const [row, word] of words.entries()) near(word.baseline, 60 + (0.88 + row * 1.4) * 16 * PT);
  });

  it('may stand in the last millimetre of the sheet without a second one', async () => {
    const words = await printed(overlay([field({ y: 210 - 6, height: 6, size: 16 }), field({ source: 'qr', x: 272, y: 185, width: 25, height: 25 }), field({ source: 'seal', x: 200, y: 168, width: 42, height: 42 })]));
    expect(words[0]?.text).toBe('味源餐饮');
  });
});

describe('what does not fit', () => {
  const forty = '鞍山市千山区长长久久食品餐饮连锁经营管理集团股份有限公司高新技术产业开发区第二十三分店';

  it('is shrunk to the smallest size it may have, and no further', () => {
    expect(setLines(field({ overflow: 'shrink', text: forty, height: 6, minSize: 6 }))?.size).toBeLessThan(9);
    expect(setLines(field({ overflow: 'shrink', text: forty, height: 6, minSize: 12 }))).toBeNull();
  });

  it('is refused by name before anything is numbered, the number counted in', () => {
    expect(overlayProblem(content(overlay([field({ text: forty })])))).toMatchObject({ code: 'certificateOverflow', label: '持证人', text: forty });
    expect(overlayProblem(content(overlay([field({ source: 'number', label: '证号', text: '编号：', width: 10 })])))).toMatchObject({ label: '证号', text: '编号：鞍行审证〔2026〕1号' });
    expect(overlayProblem(content(overlay([field({ overflow: 'wrap', text: forty })])))).toMatchObject({ code: 'certificateOverflow' });
    expect(overlayProblem(content(overlay([field()])))).toBeNull();
  });

  it('is refused where the printer would move it off the sheet', () => {
    expect(overlayProblem(content(overlay([field({ x: 1 })], { shift: { x: -2, y: 0, scale: 100 } })))).toMatchObject({ code: 'fieldOutsidePaper', label: '持证人' });
  });
});

describe('the same certificate', () => {
  it('is the same file, byte for byte, each time it is drawn', async () => {
    const once = content(overlay([field(), field({ source: 'qr', x: 200, y: 150, width: 30, height: 30 })], { background: { kind: 'drawn' } }));
    expect((await renderPdf(once)).equals(await renderPdf(once))).toBe(true);
  });
});
