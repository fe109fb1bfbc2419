/** @no-db */
import type { BulletinPaperContent, PaperBlock } from '@onecounter/contracts';
import { createHash } from 'node:crypto';
import { MissingGlyphError } from './glyph-runs';
import { renderPdf } from './render-pdf';

const MM = 72 / 25.4;
const SENTENCE = '全市受理各类审批业务三千二百八十六件，其中即办件一千九百四十二件，承诺件一千三百四十四件，比上期增加一百一十八件，增长幅度百分之三点七。';
const CHART = '<svg width="400" height="200" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"><rect width="40" height="120" x="30" y="40" fill="#1a5aa8"></rect><text style="font-size:12px;font-family:sans-serif;" transform="translate(30 190)" fill="#333">十一月𠮷</text></svg>';
const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', runs: [{ text }] });

function bulletin(change: Partial<BulletinPaperContent> = {}): BulletinPaperContent {
  return {
    layout: 'bulletin', title: '鞍山市行政审批局业务专报', number: '第11期', unit: '鞍山市行政审批局业务协调科', dated: '2026年12月3日', confidential: '内部资料', editorNote: [],
    sections: [
      { title: '业务统计', blocks: [paragraph(SENTENCE.repeat(3)), { kind: 'table', head: ['科室', '受理'], rows: [['综合窗口', '12'], ['𠮷祥分厅', '3']] }, { kind: 'drawing', svg: CHART, width: 400, height: 200, caption: '各月受理', alternative: '柱状图' }] },
      { title: '重点项目审批服务', blocks: [{ kind: 'heading', text: '总体情况' }, ...Array.from({ length: 12 }, () => paragraph(SENTENCE.repeat(2)))] },
    ],
    readers: [{ label: '报', names: ['甲委员会', '乙领导小组办公室'] }, { label: '送', names: Array.from({ length: 24 }, (_, at) => `第${at + 1}区有关单位`) }, { label: '发', names: ['本局各科室'] }],
    copies: 120, ...change,
  };
}

interface Word { readonly text: string; readonly x: number; readonly top: number; readonly size: number; readonly right: number }
interface Rule { readonly x: number; readonly width: number; readonly y: number }
interface Page { readonly words: readonly Word[]; readonly rules: readonly Rule[] }

/** The reader expects a newer Node than ours. */
function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (reason: unknown) => void } {
  let settle: [(value: T) => void, (reason: unknown) => void] = [() => undefined, () => undefined];
  const promise = new Promise<T>((resolve, reject) => { settle = [resolve, reject]; });
  return { promise, resolve: settle[0], reject: settle[1] };
}
if (!('withResolvers' in Promise)) Object.assign(Promise, { withResolvers });
function transferToFixedLength(this: ArrayBuffer, length: number): ArrayBuffer { return this.slice(0, length); }
if (!('transferToFixedLength' in ArrayBuffer.prototype)) Object.assign(ArrayBuffer.prototype, { transferToFixedLength });


/** Words with the place of their base line, in points from the upper left corner of the sheet, and level rules. */
async function measured(pdf: Buffer): Promise<{ readonly pages: readonly Page[]; readonly keywords: string }> {
  const { getDocument, OPS, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({ data: Uint8Array.from(pdf), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const file = await loading.promise;
  const pages: Page[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    const words = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [{ text: item.str, x: Number(item.transform[4]), top: 841.89 - Number(item.transform[5]), size: Math.abs(Number(item.transform[3])), right: Number(item.transform[4]) + item.width }] : []));
    const { fnArray, argsArray } = await page.getOperatorList();
    const rules = fnArray.flatMap((fn, at): Rule[] => (fn === OPS.constructPath ? ruleOf(argsArray[at]?.[2] as ArrayLike<number> | undefined) : []));
    pages.push({ words, rules });
  }
  const { info } = await file.getMetadata();
  await loading.destroy();
  return { pages, keywords: String((info as Record<string, unknown>).Keywords ?? '') };
}

/** A level line as broad as half the type area or more; its box has the line's own strength. */
function ruleOf(box: ArrayLike<number> | undefined): Rule[] {
  const [left = 0, top = 0, right = 0, bottom = 0] = box ? Array.from(box) : [];
  return right - left > 200 && bottom - top < 6 ? [{ x: left, width: right - left, y: top }] : [];
}

const lines = (words: readonly Word[]): number[] => [...new Set(words.map(({ top }) => Math.round(top * 10) / 10))].sort((a, b) => a - b);
const joined = (page: Page): string => page.words.map(({ text }) => text).join('').replace(/\s+/g, '');
const find = (page: Page | undefined, text: string): Word => page?.words.find((word) => word.text.includes(text)) ?? { text: '', x: NaN, top: NaN, size: NaN, right: NaN };

describe('a bulletin on paper', () => {
  let pdf: Buffer;
  let pages: readonly Page[];
  let keywords: string;
  beforeAll(async () => {
    pdf = await renderPdf(bulletin());
    ({ pages, keywords } = await measured(pdf));
  });

  it('has its name in the middle, 期号 below, who issued it left and when right, and a line of the type area\'s width', () => {
    const [name, number, unit, dated] = ['业务专报', '第11期', '业务协调科', '2026年12月3日'].map((text) => find(pages[0], text));
    expect((name?.x ?? 0) + (name?.right ?? 0)).toBeCloseTo((28 + 184) * MM, -0.5);
    expect(name?.size).toBeGreaterThan(30);
    expect(name?.top).toBeGreaterThan(37 * MM);
    expect(number?.top).toBeGreaterThan(name?.top ?? Infinity);
    expect(unit?.x).toBeCloseTo(28 * MM + 15.75, 0);
    expect(dated?.right).toBeCloseTo(184 * MM - 15.75, 0);
    expect(unit?.top).toBeCloseTo(dated?.top ?? 0, 1);
    const red = pages[0]?.rules.find(({ y }) => y > (unit?.top ?? Infinity));
    expect(red?.width).toBeCloseTo(156 * MM, 0);
    expect(find(pages[0], '内部资料').x).toBeCloseTo(28 * MM, 0);
    expect(joined(pages[0] as Page)).not.toMatch(/〔\d{4}〕/);
  });

  it('sets the text in 3号 with 28 characters on a line, 28.8 to 29 points from line to line, two characters in', () => {
    const page = pages[2] as Page;
    const body = page.words.filter(({ size, text }) => Math.abs(size - 15.75) < 0.1 && !text.includes('—'));
    const tops = lines(body);
    const gaps = tops.slice(1).map((top, at) => top - (tops[at] ?? 0));
    for (const gap of gaps) expect(Math.abs(gap - 28.9)).toBeLessThan(0.2);
    expect(tops.length).toBe(22);
    const full = tops.map((top) => body.filter((word) => Math.abs(word.top - top) < 0.2).map(({ text }) => text).join('').replace(/\s/g, '').length);
    expect(Math.max(...full)).toBe(28);
    for (const { x, right } of body) {
      expect(x).toBeGreaterThan(28 * MM - 0.5);
      expect(right).toBeLessThan(184 * MM + 8.5);
    }
    const [heading, under] = [find(pages[1], '（二）重点项目'), find(pages[1], '总体情况')];
    expect(under.top - heading.top).toBeCloseTo(28.9, 0);
    const first = find(pages[0], '（一）业务统计');
    expect(first.x).toBeCloseTo(28 * MM + 31.5, 0);
    expect(first.size).toBeCloseTo(15.75, 1);
  });

  it('numbers pages in 4号 on the outer side, 7 mm below the type area', () => {
    for (const [at, page] of pages.entries()) {
      const folio = page.words.filter(({ top }) => top > 262 * MM);
      expect(folio.map(({ text }) => text).join('').replace(/\s/g, '')).toBe(`—${at + 1}—`);
      expect(folio[0]?.size).toBeCloseTo(14, 1);
      expect(folio[0]?.top).toBeGreaterThan(269 * MM);
      expect(folio[0]?.top).toBeLessThan(275 * MM);
      if (at % 2 === 0) expect(Math.max(...folio.map(({ right }) => right))).toBeCloseTo(184 * MM - 14, -0.5);
      else expect(Math.min(...folio.map(({ x }) => x))).toBeCloseTo(28 * MM + 14, -0.5);
    }
  });

  it('ends with 报、送、发 and the number of copies at the foot of the last page, above nothing else', () => {
    const last = pages.at(-1) as Page;
    const [report, send, issue, copies] = ['报：', '送：', '发：', '共印120份'].map((text) => find(last, text));
    expect(last.rules.map(({ width }) => Math.round(width))).toEqual([442, 442, 442, 442]);
    expect(last.rules[0]?.y).toBeLessThan(report?.top ?? 0);
    expect(report?.top).toBeLessThan(send?.top ?? 0);
    expect(send?.top).toBeLessThan(issue?.top ?? 0);
    expect(copies?.top).toBeLessThan(262 * MM);
    expect(copies?.top).toBeGreaterThan(250 * MM);
    const text = last.words.filter(({ top, size }) => top < 262 * MM && Math.abs(size - 15.75) < 0.1);
    for (const word of text) expect(word.top).toBeLessThan(report?.top ?? 0);
    expect(joined(last)).toContain('第24区有关单位');
    for (const page of pages.slice(0, -1)) expect(joined(page)).not.toContain('共印');
  });

  it('prints rare characters in tables and charts, keeps the alternative of a picture out of the page, and names the fonts that stand in', () => {
    const all = pages.map(joined).join('');
    expect(all).toContain('𠮷祥分厅');
    expect(all).toContain('十一月𠮷');
    expect(all).not.toContain('柱状图');
    expect(keywords).toContain('仿宋→NotoSerifSC');
  });

  it('comes out in the same bytes from the same text', async () => {
    const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
    expect(hash(await renderPdf(bulletin()))).toBe(hash(pdf));
  });
});

describe('a bulletin of another kind', () => {
  it('keeps a long name on one line and begins with the editor\'s note; a draft says so on each page; there need be no readers', async () => {
    const { pages } = await measured(await renderPdf(bulletin({ title: '鞍山市行政审批和公共服务业务专报', confidential: null, draft: true, editorNote: [paragraph('本期起增列分厅。')], readers: [] })));
    const name = find(pages[0], '鞍山市行政审批和公共服务业务专报');
    expect(name.right).toBeLessThan(184 * MM);
    expect(joined(pages[0] as Page)).toContain('【编者按】本期起增列分厅。');
    for (const page of pages) expect(joined(page)).toContain('编制中');
    expect(joined(pages.at(-1) as Page)).toContain('（共印120份）');
  });

  it('carries every font that it is set in, and rare characters and the point between names in the text', async () => {
    const pdf = await renderPdf(bulletin({ sections: [{ title: '业务统计', blocks: [paragraph('买买提·𠮷力和张㛃到场。')] }] }));
    const raw = pdf.toString('latin1');
    const descriptors = raw.match(/\/Type \/FontDescriptor\b/g) ?? [];
    expect(descriptors.length).toBeGreaterThan(1);
    expect(raw.match(/\/FontFile[23] \d+ 0 R/g) ?? []).toHaveLength(descriptors.length);
    for (const name of raw.match(/\/FontName \/\S+/g) ?? []) expect(name).toMatch(/\/[A-Z]{6}\+/);
    const { pages } = await measured(pdf);
    expect(pages.map(joined).join('')).toContain('买买提·𠮷力和张㛃到场。');
  });

  it('refuses a character that no font has and says where it stands', async () => {
    await expect(renderPdf(bulletin({ sections: [{ title: '业务统计', blocks: [paragraph('好😀')] }] }))).rejects.toMatchObject(new MissingGlyphError('sections.0.blocks.0.runs.0', '😀'));
  });
});

describe('address labels', () => {
  it('stand twelve on a sheet, each at its own place', async () => {
    const labels = Array.from({ length: 14 }, (_, at) => ({ name: `第${at + 1}收件单位`, address: '鞍山市铁东区某路1号', postcode: '114000', way: '邮寄' }));
    const { pages } = await measured(await renderPdf({ layout: 'labelSheet', title: '地址签', unit: '业务协调科', dated: '2026年12月3日', labels }));
    expect(pages).toHaveLength(2);
    const [first, second, third] = ['第1收件', '第2收件', '第3收件'].map((text) => find(pages[0], text));
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo(99 * MM, 0);
    expect((third?.top ?? 0) - (first?.top ?? 0)).toBeCloseTo(46 * MM, 0);
    expect(find(pages[1], '第13收件').top).toBeCloseTo(first?.top ?? 0, 0);
  });
});
