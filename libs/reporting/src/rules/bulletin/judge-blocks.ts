import { isShownFigure, runsOf, isFigureRun, figuresIn, type BulletinBlock } from '@onecounter/contracts';

/** Blocks of a text, characters of a run, rows and cells of a table. */
const MOST = { blocks: 200, runs: 300, characters: 5_000, heading: 60, caption: 120, rows: 60, cells: 12, figures: 8, all: 60_000 } as const;
const CHARTS = ['months', 'units', 'shares'];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

type Part = Readonly<Record<string, unknown>>;
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most;
const isList = (value: unknown, most: number): value is unknown[] => Array.isArray(value) && value.length <= most;
const only = (part: Part, ...names: string[]): boolean => Object.keys(part).every((name) => names.includes(name));

function isRun(run: unknown): boolean {
  if (!isPart(run)) return false;
  if (!('figure' in run)) return only(run, 'text', 'bold') && isText(run.text, MOST.characters) && (run.bold === undefined || typeof run.bold === 'boolean');
  return only(run, 'figure', 'unitId', 'show') && isText(run.figure, 40) && (run.unitId === null || (Number.isSafeInteger(run.unitId) && Number(run.unitId) > 0)) && isShownFigure(run.show);
}
const areRuns = (runs: unknown): boolean => isList(runs, MOST.runs) && runs.every(isRun);

const BLOCKS: Readonly<Record<string, (block: Part) => boolean>> = {
  paragraph: (block) => only(block, 'kind', 'runs') && areRuns(block.runs),
  heading: (block) => only(block, 'kind', 'text') && isText(block.text, MOST.heading),
  table: ({ head, rows, ...rest }) => only(rest, 'kind') && isList(head, MOST.cells) && head.length > 0 && head.every((cell) => isText(cell, MOST.heading))
    && isList(rows, MOST.rows) && rows.every((row) => isList(row, MOST.cells) && row.length === head.length && row.every(areRuns)),
  image: (block) => only(block, 'kind', 'fileId', 'caption', 'alternative') && typeof block.fileId === 'string' && UUID.test(block.fileId) && isText(block.caption, MOST.caption) && isText(block.alternative, MOST.caption),
  chart: (block) => only(block, 'kind', 'chart', 'figures', 'caption') && CHARTS.includes(String(block.chart)) && isList(block.figures, MOST.figures) && block.figures.length > 0 && block.figures.every((code) => isText(code, 40)) && isText(block.caption, MOST.caption),
};

/** Pure: whether what came from outside is a text of the bulletin, and nothing beside it. */
export function areBlocks(blocks: unknown): blocks is BulletinBlock[] {
  return isList(blocks, MOST.blocks) && blocks.every((block) => isPart(block) && (BLOCKS[String(block.kind)]?.(block) ?? false)) && JSON.stringify(blocks).length <= MOST.all * 2;
}

/** Pure: the first block that cannot be kept, counted from one, and why; null when all can. */
export function judgeBlocks(blocks: readonly BulletinBlock[], known: ReadonlySet<string>): { readonly block: number; readonly why: string } | null {
  for (const [at, block] of blocks.entries()) {
    const codes = block.kind === 'chart' ? block.figures : figuresIn([block]).map(({ figure }) => figure);
    const stranger = codes.find((code) => !known.has(code));
    if (stranger !== undefined) return { block: at + 1, why: `没有“${stranger}”这个数` };
    if (block.kind === 'image' && block.alternative.trim() === '') return { block: at + 1, why: '图片要写替代文字，给看不见图的人' };
  }
  return null;
}

/** Pure: whether there is anything to read. */
export const hasWords = (blocks: readonly BulletinBlock[]): boolean => blocks.some((block) => block.kind === 'image' || block.kind === 'chart' || (block.kind === 'heading' ? block.text.trim() !== '' : runsOf(block).some((run) => isFigureRun(run) || run.text.trim() !== '')));
