/** @no-db */
import type { DocumentBlock, NoticeContent } from '@onecounter/contracts';
import { DocumentRenderer } from './document-renderer';
import { MissingGlyphError } from './glyph-runs';
import { renderPdf } from './render-pdf';

function notice(addressee: string, blocks: DocumentBlock[] = [{ kind: 'paragraph', text: '材料齐全，予以受理。' }]): NoticeContent {
  return { layout: 'notice', title: '受理通知书', number: '鞍行审受〔2026〕1号', addressee, blocks, unit: '鞍山市行政审批局', dated: '2026年11月20日' };
}

/** Far more than a small heap can lay out. */
const ENDLESS: DocumentBlock[] = [{ kind: 'table', columns: ['一', '二', '三'], rows: Array.from({ length: 40_000 }, () => ['甲乙丙丁', '甲乙丙丁', '甲乙丙丁']) }];

describe('DocumentRenderer', () => {
  let renderer: DocumentRenderer;
  afterEach(() => renderer.close());

  it('renders beside the process what renderPdf renders in it, in the order asked', async () => {
    renderer = new DocumentRenderer();
    const done: string[] = [];
    const names = ['甲', '乙', '丙'];
    const files = await Promise.all(names.map(async (name) => {
      const file = await renderer.render(notice(name));
      done.push(name);
      return file;
    }));
    expect(done).toEqual(names);
    expect(files[1]?.equals(await renderPdf(notice('乙')))).toBe(true);
  });

  it('leaves the process free to answer meanwhile', async () => {
    renderer = new DocumentRenderer();
    await renderer.render(notice('先热起来'));
    let ticks = 0;
    const timer = setInterval(() => { ticks += 1; }, 2);
    await renderer.render(notice('甲', Array.from({ length: 60 }, () => ({ kind: 'paragraph', text: '材料齐全，予以受理。'.repeat(10) }))));
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(10);
  });

  it('names field and character of a refused text and goes on', async () => {
    renderer = new DocumentRenderer();
    const refused = renderer.render(notice('味源😀'));
    const next = renderer.render(notice('味源'));
    await expect(refused).rejects.toBeInstanceOf(MissingGlyphError);
    await expect(refused).rejects.toMatchObject({ field: 'addressee', glyph: '😀' });
    expect((await next).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('fails only the document its thread died of and renders the next with a new thread', async () => {
    renderer = new DocumentRenderer({ heapMb: 48 });
    const deadly = renderer.render(notice('甲', ENDLESS));
    const next = renderer.render(notice('乙'));
    await expect(deadly).rejects.toThrow(/memory/i);
    expect((await next).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('gives up a document that takes too long', async () => {
    renderer = new DocumentRenderer({ limitMs: 300 });
    await expect(renderer.render(notice('甲', ENDLESS))).rejects.toThrow('300 ms');
  });

  it('fails with an error when the build is missing', async () => {
    renderer = new DocumentRenderer({ script: '/nowhere/render-thread.js' });
    await expect(renderer.render(notice('甲'))).rejects.toThrow(/Cannot find module/);
  });

  it('refuses work when closed and gives up what was waiting', async () => {
    renderer = new DocumentRenderer();
    const waiting = [renderer.render(notice('甲')), renderer.render(notice('乙'))];
    const outcomes = Promise.allSettled(waiting);
    await renderer.close();
    expect((await outcomes).map((outcome) => outcome.status)).toEqual(['rejected', 'rejected']);
    await expect(renderer.render(notice('丙'))).rejects.toThrow('closed');
  });
});
