import { isFigureRun, SHOWN_FIGURES, type BulletinBlock, type BulletinRun, type ShownFigure } from '@onecounter/contracts';

/** Names of figures and units, both ways. */
export interface Names { readonly figures: ReadonlyMap<string, string>; readonly units: ReadonlyMap<number, string> }
/** A block as it is typed: live numbers stand as ［受理业务］, ［受理业务@卫生计生审批科·比上期增减］. Images and charts stay as they are. */
export type TypedBlock =
  | { kind: 'paragraph'; text: string } | { kind: 'heading'; text: string } | { kind: 'table'; head: string[]; rows: string[][] } | { kind: 'image' | 'chart'; block: Extract<BulletinBlock, { kind: 'image' | 'chart' }> };

const TOKEN = /［([^［］@·]{1,40})(?:@([^［］·]{1,60}))?(?:·([^［］]{1,20}))?］|\*\*([^*]+)\*\*/gu;
const SHOWN = new Map(Object.entries(SHOWN_FIGURES).map(([show, { zh }]) => [zh as string, show as ShownFigure]));

/** Pure: the token of a live number. */
export function tokenOf({ figure, unitId, show }: Extract<BulletinRun, { figure: string }>, { figures, units }: Names): string {
  return `［${figures.get(figure) ?? figure}${unitId === null ? '' : `@${units.get(unitId) ?? unitId}`}${show === 'value' ? '' : `·${SHOWN_FIGURES[show].zh}`}］`;
}

/** Pure: runs as one types them; ** ** is bold. */
export const typed = (runs: readonly BulletinRun[], names: Names): string => runs.map((run) => (isFigureRun(run) ? tokenOf(run, names) : run.bold ? `**${run.text}**` : run.text)).join('');

/** Pure: back again; what names no figure stays as it was typed. */
export function runsFrom(text: string, { figures, units }: Names): BulletinRun[] {
  const [codes, unitIds] = [new Map([...figures].map(([code, name]) => [name, code])), new Map([...units].map(([id, name]) => [name, id]))];
  const runs: BulletinRun[] = [];
  const say = (words: string): void => {
    const last = runs.at(-1);
    if (words === '') return;
    if (last && !isFigureRun(last) && !last.bold) runs[runs.length - 1] = { text: last.text + words };
    else runs.push({ text: words });
  };
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [whole, name = '', unitName, showName, bold] = match;
    say(text.slice(from, match.index));
    from = match.index + whole.length;
    const figure = codes.get(name) ?? (figures.has(name) ? name : undefined);
    const unitId = unitName === undefined ? null : (unitIds.get(unitName) ?? (/^[1-9]\d{0,14}$/.test(unitName) ? Number(unitName) : undefined));
    const show = showName === undefined ? 'value' : SHOWN.get(showName);
    if (bold !== undefined) runs.push({ text: bold, bold: true });
    else if (figure !== undefined && unitId !== undefined && show !== undefined) runs.push({ figure, unitId, show });
    else say(whole);
  }
  say(text.slice(from));
  return runs;
}

/** Pure: a text as it is typed. */
export const typedBlocks = (blocks: readonly BulletinBlock[], names: Names): TypedBlock[] => blocks.map((block) => {
  if (block.kind === 'paragraph') return { kind: 'paragraph', text: typed(block.runs, names) };
  if (block.kind === 'heading') return { kind: 'heading', text: block.text };
  if (block.kind === 'table') return { kind: 'table', head: [...block.head], rows: block.rows.map((row) => row.map((cell) => typed(cell, names))) };
  return { kind: block.kind, block };
});

/** Pure: as it is kept. */
export const blocksFrom = (blocks: readonly TypedBlock[], names: Names): BulletinBlock[] => blocks.map((block) => {
  if (block.kind === 'paragraph') return { kind: 'paragraph', runs: runsFrom(block.text, names) };
  if (block.kind === 'heading') return { kind: 'heading', text: block.text };
  if (block.kind === 'table') return { kind: 'table', head: block.head, rows: block.rows.map((row) => row.map((cell) => runsFrom(cell, names))) };
  return block.block;
});

interface QuotedCase { readonly number: string; readonly itemName: string; readonly statusLabel: string; readonly earlyDays: { readonly days: number; readonly saved: number; readonly provisional: boolean } | null }
/** Pure: a case as it is quoted: number, item and days, never who applied. */
export function quoteOf({ number, itemName, statusLabel, earlyDays }: QuotedCase): string {
  const days = earlyDays && !earlyDays.provisional ? [earlyDays.days === 0 ? '' : `比承诺${earlyDays.days > 0 ? '提前' : '超过'} ${Math.abs(earlyDays.days)} 个工作日`, earlyDays.saved > 0 ? `比法定节约 ${earlyDays.saved} 个工作日` : ''] : [];
  return `办件 ${number}：${[itemName, statusLabel, ...days].filter(Boolean).join('，')}。`;
}
