import type { MaterialFinding } from './judge-materials';
import type { ToldItem } from './tell-what-is-missing';

type Presented = Pick<MaterialFinding, 'code' | 'presented' | 'points'>;

/**
 * Of what is told now, what could have been told the first time: the same thing told again, or a point that the earlier check of a paper already
 * in hand had let pass. A paper that came only with the supplement could not be judged before. Telling again needs a reason and counts as our fault (INT-2).
 */
export function visibleBefore(told: readonly ToldItem[], earlier: readonly (readonly Presented[])[], represented: readonly string[]): string[] {
  return told.flatMap((item) => {
    const before = earlier.map((presentation) => presentation.find((one) => one.code === item.material));
    if (item.what === 'missing') return before.length > 0 ? [item.material] : [];
    const inHand = before.some((one) => one?.presented);
    const madeNew = represented.includes(item.material);
    const seen = item.what.filter((point) => (madeNew ? before.some((one) => one?.points.some((found) => found.code === point && found.verdict === 'faulty')) : inHand));
    return seen;
  });
}
