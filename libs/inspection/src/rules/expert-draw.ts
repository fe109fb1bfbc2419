import { createHash, randomBytes } from 'node:crypto';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
/** 256 bits nobody knows before the draw. */
export const newSeed = (): string => randomBytes(32).toString('hex');
/** What is published of the seed with the candidates: whoever made it cannot choose another one afterwards. */
export const commitmentOf = (seed: string): string => sha256(seed);

/** The candidates in the order of the draw; see DRAW_ALGORITHM. Numbers differ, so no two have the same place. */
export function drawOrder(seed: string, numbers: readonly string[]): string[] {
  const keys = new Map(numbers.map((number) => [number, sha256(`${seed}:${number}`)]));
  return [...keys].sort(([, one], [, other]) => (one < other ? -1 : 1)).map(([number]) => number);
}
