export interface Piece { text: string; kind: 'same' | 'gone' | 'come' }

/** Longer texts are told as a whole: the table of the comparison grows with the square. */
const MOST_WORDS = 600;
const words = (text: string) => [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(({ segment }) => segment);

/** Pure: the two texts as pieces, word by word; pieces that are `gone` stand in the first only, those that `come` in the second. */
export function wordDifference(before: string, after: string): Piece[] {
  const [was, is] = [words(before), words(after)];
  if (was.length > MOST_WORDS || is.length > MOST_WORDS) return joined([{ text: before, kind: 'gone' }, { text: after, kind: 'come' }]);
  const common = lengthsOf(was, is);
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < was.length || j < is.length) {
    if (i < was.length && j < is.length && was[i] === is[j]) { pieces.push({ text: was[i] ?? '', kind: 'same' }); i += 1; j += 1; }
    else if (j >= is.length || (i < was.length && at(i + 1, j) >= at(i, j + 1))) { pieces.push({ text: was[i] ?? '', kind: 'gone' }); i += 1; }
    else { pieces.push({ text: is[j] ?? '', kind: 'come' }); j += 1; }
  }
  return joined(pieces);
}

/** Length of the longest common run of words from each pair of places on. */
function lengthsOf(was: readonly string[], is: readonly string[]): number[][] {
  const lengths = Array.from({ length: was.length + 1 }, () => new Array<number>(is.length + 1).fill(0));
  for (let i = was.length - 1; i >= 0; i -= 1) {
    const [row, next] = [lengths[i] ?? [], lengths[i + 1] ?? []];
    for (let j = is.length - 1; j >= 0; j -= 1) row[j] = was[i] === is[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
  }
  return lengths;
}

function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (piece.text === '') continue;
    if (last?.kind === piece.kind) last.text += piece.text;
    else all.push({ ...piece });
  }
  return all;
}
