import { isFigureRun, runsOf, SHOWN_FIGURES, type BulletinBlock } from '@onecounter/contracts';

/** A block in words: live figures by their name, so that a change of the number alone is none of the text. */
export function blockWords(block: BulletinBlock, name: (code: string) => string): string {
  if (block.kind === 'heading') return block.text;
  if (block.kind === 'image') return `［图］${block.caption}`;
  if (block.kind === 'chart') return `［图表］${block.caption}（${block.figures.map(name).join('、')}）`;
  const text = runsOf(block).map((run) => (isFigureRun(run) ? `［${name(run.figure)}${run.show === 'value' ? '' : `·${SHOWN_FIGURES[run.show].zh}`}］` : run.text)).join('');
  return block.kind === 'table' ? `［表］${block.head.join('、')}：${text}` : text;
}
export interface DifferenceLine { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/** Pure: block by block, the longest common sequence; at most 200 blocks each. */
export function differenceOf(before: readonly string[], after: readonly string[]): DifferenceLine[] {
  const lengths: number[][] = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) (lengths[i] as number[])[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const lines: DifferenceLine[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, now] = [before[i], after[j]];
    if (old !== undefined && old === now) { lines.push({ kind: 'same', text: old }); i += 1; j += 1; }
    else if (now !== undefined && (old === undefined || at(i, j + 1) > at(i + 1, j))) { lines.push({ kind: 'added', text: now }); j += 1; }
    else if (old !== undefined) { lines.push({ kind: 'removed', text: old }); i += 1; }
  }
  return lines;
}
