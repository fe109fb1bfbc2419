export { comparisonOf, type NamedFigure } from '@onecounter/contracts';

/** Pure: whether 增加 became 减少 or the other way round since a text was written: then its words are wrong, not only its numbers. */
export const turned = (before: number | null, after: number | null): boolean => before !== null && after !== null && Math.sign(before) !== Math.sign(after);
