/** @no-db */
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import type { CertificateContent, DocumentBlock, NoticeContent } from '@onecounter/contracts';
import { fontLibrary } from './font-library';
import { coverageGap, glyphRuns, MissingGlyphError } from './glyph-runs';
import { renderPdf } from './render-pdf';

const LONG_NAME = '鞍山市千山区𠮷祥㛃源·阿卜杜拉餐饮连锁管理（集团）股份有限公司第二十三分公司铁西店';
const SEAL = { unit: '鞍山市行政审批局', name: '行政审批专用章' };
const ITEM = { title: '食品安全规章制度目录清单', text: '（补交，原件 1 份）。写明自查、健康管理、进货查验、事故处置四项制度，加盖单位公章后交回原窗口，也可在网上补交。' };

function notice(change: Partial<NoticeContent> = {}): NoticeContent {
  return {
    layout: 'notice', title: '一次性告知书', number: '鞍行审补〔2026〕17号', addressee: LONG_NAME,
    blocks: [{ kind: 'paragraph', text: '你单位申请食品经营许可，还需补正以下材料：' }, { kind: 'numbered', items: [ITEM] }],
    unit: '鞍山市行政审批局', dated: '2026年11月20日', seal: SEAL, qr: { text: 'https://one.example/p?n=1', caption: '扫码看进度' }, ...change,
  };
}

function certificate(change: Partial<CertificateContent> = {}): CertificateContent {
  return {
    layout: 'certificate', title: '食品经营许可证', number: 'JY0000000000001', holder: LONG_NAME,
    fields: [{ label: '主体业态', value: '餐饮服务经营者' }, { label: '有效期至', value: '2031年11月19日' }],
    unit: '鞍山市行政审批局', dated: '2026年11月20日', seal: SEAL, stockNumber: 'T2026000123', ...change,
  };
}

interface Fragment { text: string; x: number; y: number }

/** The reader expects a newer Node than ours. */
function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (reason: unknown) => void } {
  let settle: [(value: T) => void, (reason: unknown) => void] = [() => undefined, () => undefined];
  const promise = new Promise<T>((resolve, reject) => { settle = [resolve, reject]; });
  return { promise, resolve: settle[0], reject: settle[1] };
}
if (!('withResolvers' in Promise)) Object.assign(Promise, { withResolvers });

/** What a reader of the file finds, page by page. */
async function pagesOf(pdf: Buffer): Promise<Fragment[][]> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({ data: Uint8Array.from(pdf), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const file = await loading.promise;
  const pages: Fragment[][] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    pages.push(items.flatMap((item) => ('str' in item ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]) }] : [])));
  }
  await loading.destroy();
  return pages;
}

async function wordsOf(pdf: Buffer): Promise<string[]> {
  return (await pagesOf(pdf)).map((page) => page.map((fragment) => fragment.text).join('').replace(/\s+/g, ''));
}

async function refusal(content: NoticeContent | CertificateContent): Promise<MissingGlyphError> {
  const error = await renderPdf(content).then(() => undefined, (reason: unknown) => reason);
  if (!(error instanceof MissingGlyphError)) throw new Error(`not refused: ${String(error)}`);
  return error;
}

describe('a notice', () => {
  it('says in the file what it says on paper, with rare characters in names', async () => {
    const [page = ''] = await wordsOf(await renderPdf(notice()));
    for (const words of ['一次性告知书', '鞍行审补〔2026〕17号', `${LONG_NAME}：`, '1.食品安全规章制度目录清单（补交', '2026年11月20日', '扫码看进度', '—1—']) expect(page).toContain(words);
  });

  it('breaks a name of forty characters inside the margins', async () => {
    const [page = []] = await pagesOf(await renderPdf(notice()));
    const name = page.filter((fragment) => fragment.text !== '' && LONG_NAME.includes(fragment.text));
    expect(new Set(name.map((fragment) => Math.round(fragment.y))).size).toBeGreaterThan(1);
    for (const { x } of page) expect(x).toBeLessThan(595.28 - 26 * 2.83);
  });

  it('flows twelve items over pages that are numbered on the outer side', async () => {
    const pages = await pagesOf(await renderPdf(notice({ blocks: [{ kind: 'numbered', items: Array.from({ length: 12 }, () => ITEM) }] })));
    expect(pages.length).toBeGreaterThan(1);
    const words = pages.map((page) => page.map((fragment) => fragment.text).join('').replace(/\s+/g, ''));
    words.forEach((page, index) => expect(page).toContain(`—${index + 1}—`));
    expect(words.join('')).toContain('12.食品安全');
    const folios = pages.map((page) => page.findLast((fragment) => fragment.text.includes('—'))?.x ?? 0);
    expect(folios[0]).toBeGreaterThan(300);
    expect(folios[1]).toBeLessThan(300);
  });

  it('never leaves the seal alone on a page', async () => {
    for (let lines = 9; lines <= 14; lines += 1) {
      const blocks: DocumentBlock[] = Array.from({ length: lines }, (_, index) => ({ kind: 'paragraph', text: `第${index + 1}段写明事由。` }));
      const pages = await wordsOf(await renderPdf(notice({ blocks })));
      expect(pages.at(-1)).toContain(`第${lines}段`);
    }
  });

  it('holds tables, fields, signature lines, a foot line and the copies', async () => {
    const blocks: DocumentBlock[] = [
      { kind: 'fields', fields: [{ label: '受理编号', value: '20261120-0187' }] },
      { kind: 'table', columns: ['序号', '材料'], rows: [['1', '申请书'], ['2']] },
      { kind: 'signatures', labels: ['申请人', '经办人', '日期'] },
    ];
    const text = (await wordsOf(await renderPdf(notice({ blocks, footer: '综合窗口', copies: '一式两份' })))).join('');
    for (const words of ['20261120-0187', '申请书', '经办人：', '综合窗口', '一式两份']) expect(text).toContain(words);
  });

  it('is printed without number, seal, code or blocks', async () => {
    const content = notice({ number: undefined, seal: undefined, qr: undefined, blocks: [{ kind: 'fields', fields: [] }, { kind: 'table', columns: [], rows: [] }, { kind: 'signatures', labels: [] }, { kind: 'numbered', items: [] }] });
    expect(await wordsOf(await renderPdf(content))).toHaveLength(1);
  });
});

describe('a certificate', () => {
  it('is one sheet with the blank number, and worthless when printed as a test', async () => {
    const real = await wordsOf(await renderPdf(certificate()));
    expect(real).toHaveLength(1);
    for (const words of ['食品经营许可证', LONG_NAME, 'T2026000123']) expect(real[0]).toContain(words);
    expect(real[0]).not.toContain('测试打印');
    expect((await wordsOf(await renderPdf(certificate({ testPrint: true }))))[0]).toContain('测试打印');
  });

  it('sets many entries smaller to stay on one sheet', async () => {
    const fields = Array.from({ length: 13 }, (_, index) => ({ label: `项目${index + 1}`, value: '热食类食品制售；冷食类食品制售' }));
    const pages = await wordsOf(await renderPdf(certificate({ fields })));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('项目13');
  });

  it('runs on to a second sheet rather than lose an entry, and is signed on the last', async () => {
    const fields = Array.from({ length: 30 }, (_, index) => ({ label: `项目${index + 1}`, value: LONG_NAME.repeat(2) }));
    const pages = await wordsOf(await renderPdf(certificate({ fields })));
    expect(pages.length).toBeGreaterThan(1);
    for (let index = 1; index <= 30; index += 1) expect(pages.join('')).toContain(`项目${index}：`);
    expect(pages.map((page) => page.includes('2026年11月20日'))).toEqual(pages.map((_, index) => index === pages.length - 1));
  });
});

describe('characters', () => {
  it('refuses what no font has and names the field', async () => {
    expect(await refusal(notice({ addressee: '味源😀餐饮' }))).toMatchObject({ field: 'addressee', glyph: '😀' });
    const blocks: DocumentBlock[] = [{ kind: 'numbered', items: [ITEM, { title: '租赁合同', text: '请盖章❤️' }] }];
    expect(await refusal(notice({ blocks }))).toMatchObject({ field: 'blocks.0.items.1.text', glyph: '❤' });
    expect(await refusal(certificate({ seal: { unit: '鞍山🏛局', name: '专用章' } }))).toMatchObject({ field: 'seal.unit', glyph: '🏛' });
  });

  it('tells at the counter what could not be printed', () => {
    expect(coverageGap(`${LONG_NAME}〔2026〕㎡℃①\r\n\t—“”`)).toEqual([]);
    expect(coverageGap('好😀店😀👍\ud800')).toEqual(['😀', '👍', '\ud800']);
    expect(coverageGap('葛\u{E0100}某')).toEqual([]);
  });

  it('answers for a long text in far less than a keystroke', () => {
    const text = LONG_NAME.repeat(50);
    coverageGap(text);
    const start = performance.now();
    coverageGap(text);
    expect(performance.now() - start).toBeLessThan(50);
  });

  it('sets a text in the first font that has each character', () => {
    expect(glyphRuns('holder', '甲𠮷乙', 'regular').map((run) => [run.text, path.basename(run.face.file)])).toEqual([
      ['甲', 'NotoSerifSC_400Regular.ttf'], ['𠮷', 'NotoSerifJP_400Regular.ttf'], ['乙', 'NotoSerifSC_400Regular.ttf'],
    ]);
  });

  it("prefers the bureau's own fonts, its title fonts for titles", () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'fonts-'));
    const shipped = fontLibrary('').faces;
    symlinkSync(shipped.regular.at(2)?.file ?? '', path.join(folder, '仿宋.otf'));
    symlinkSync(shipped.bold.at(2)?.file ?? '', path.join(folder, '小标宋.otf'));
    const own = fontLibrary(folder);
    rmSync(folder, { recursive: true });
    expect(glyphRuns('body', '字', 'regular', own)[0]?.face.file).toContain('仿宋.otf');
    expect(glyphRuns('title', '字', 'bold', own)[0]?.face.file).toContain('小标宋.otf');
    expect(glyphRuns('body', '𠮷', 'regular', own)[0]?.face.file).toContain('NotoSerifJP');
  });
});

describe('the file', () => {
  it('has the same bytes for the same content, other bytes for another', async () => {
    const first = await renderPdf(notice());
    expect((await renderPdf(structuredClone(notice()))).equals(first)).toBe(true);
    expect((await renderPdf(notice({ dated: '2026年11月21日' }))).equals(first)).toBe(false);
    expect((await renderPdf(certificate())).equals(await renderPdf(certificate()))).toBe(true);
  });

  it('embeds its fonts and carries the date of the paper', async () => {
    const bytes = (await renderPdf(notice())).toString('latin1');
    expect(bytes).toContain('(D:20261119160000Z)');
    expect(bytes).toMatch(/\/FontFile[23]/);
    expect(bytes).not.toContain('/BaseFont /Helvetica');
  });

  it('presses a red seal over the signature', async () => {
    const drawn = (pdf: Buffer) => [...pdf.toString('latin1').matchAll(/stream\n([\s\S]*?)\nendstream/g)]
      .flatMap((match) => { try { return [inflateSync(Buffer.from(match[1] ?? '', 'latin1')).toString('latin1')]; } catch { return []; } }).join('');
    const red = '0.8156862745098039 0.07058823529411765 0.10588235294117647 SCN';
    expect(drawn(await renderPdf(notice()))).toContain(red);
    expect(drawn(await renderPdf(notice({ seal: undefined })))).not.toContain(red);
  });
});
