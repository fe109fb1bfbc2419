import { isFigureRun, type BulletinBlock, type BulletinPaperContent, type BulletinRun, type FigureRun, type PaperBlock, type PaperRun } from '@onecounter/contracts';
import type { BulletinContent, Photograph } from './bulletin-content';
import { chartNumbers, chartWords, type ChartNumbers } from './chart-of-block';

/** A chart that is drawn already, by the place of its block: `section.block`. */
export type DrawnCharts = ReadonlyMap<string, { readonly svg: string; readonly width: number; readonly height: number }>;
export interface Setting {
  /** What stands for a live figure in the text. */
  readonly shown: (run: FigureRun) => string;
  /** Where a number leads a reader who is signed in; absent in what leaves the house. */
  readonly linked?: (run: FigureRun) => string;
  readonly draft?: boolean;
}

/** Pure: the charts of an issue with their numbers, by place. */
export function chartsOf(content: BulletinContent): ReadonlyMap<string, ChartNumbers> {
  const parts = [content.editorNote, ...content.sections.map(({ blocks }) => blocks)];
  return new Map(parts.flatMap((blocks, part) => blocks.flatMap((block, at) => (block.kind === 'chart' ? [[`${part}.${at}`, chartNumbers(block, content)] as const] : []))));
}

/** Pure: an issue as it is printed; figures become words, charts their drawings, photographs their pixels. */
export function setBulletin(content: BulletinContent, charts: DrawnCharts, setting: Setting): BulletinPaperContent {
  const part = (blocks: readonly BulletinBlock[], index: number): PaperBlock[] => blocks.flatMap((block, at) => setBlock(block, `${index}.${at}`, content, charts, setting));
  const [year, month, day] = content.dateOn.split('-').map(Number);
  return {
    layout: 'bulletin', title: content.title, number: `第${content.issueNo}期`, unit: content.issuer, dated: `${year}年${month}月${day}日`, confidential: content.confidential,
    editorNote: part(content.editorNote, 0),
    sections: content.sections.map(({ title, blocks }, at) => ({ title, blocks: [...part(blocks, at + 1), ...(at === content.sections.length - 1 ? [counted(content)] : [])] })),
    readers: content.readers, copies: content.copies, ...(setting.draft ? { draft: true } : {}),
  };
}

/** 统计口径 stands on each issue (RPT-1). */
const counted = ({ counted: words }: BulletinContent): PaperBlock => ({ kind: 'paragraph', runs: [{ text: `（${words}）` }] });

function setBlock(block: BulletinBlock, place: string, content: BulletinContent, charts: DrawnCharts, setting: Setting): PaperBlock[] {
  switch (block.kind) {
    case 'paragraph': return [{ kind: 'paragraph', runs: block.runs.map((run) => setRun(run, setting)) }];
    case 'heading': return [block];
    case 'table': return [{ kind: 'table', head: block.head, rows: block.rows.map((row) => row.map((runs) => runs.map((run) => setRun(run, setting).text).join(''))) }];
    case 'image': return picture(block, content.photographs);
    case 'chart': return drawing(place, content, charts);
  }
}

function setRun(run: BulletinRun, { shown, linked }: Setting): PaperRun {
  if (!isFigureRun(run)) return run;
  return { text: shown(run), ...(linked ? { link: linked(run) } : {}) };
}

/** A photograph that is no longer kept leaves its caption, so that its absence is seen. */
function picture({ fileId, caption, alternative }: Extract<BulletinBlock, { kind: 'image' }>, kept: readonly Photograph[]): PaperBlock[] {
  const found = kept.find((one) => one.fileId === fileId);
  if (!found) return [{ kind: 'paragraph', runs: [{ text: `（图片缺失：${caption || alternative}）` }] }];
  return [{ kind: 'picture', data: found.data, width: found.width, height: found.height, caption, alternative }];
}

function drawing(place: string, content: BulletinContent, charts: DrawnCharts): PaperBlock[] {
  const [drawn, numbers] = [charts.get(place), chartsOf(content).get(place)];
  return drawn && numbers ? [{ kind: 'drawing', ...drawn, caption: numbers.caption, alternative: chartWords(numbers) }] : [];
}
