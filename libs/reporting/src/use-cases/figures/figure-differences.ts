import type { FrozenValue } from '../../data/frozen-periods';
import type { FigureDifferenceView } from '../../http/figure.view';
import { figureOf } from '../../rules/figures';

/** Pure: where a recount by the definitions of today comes to something else than what was frozen. What stands on one side alone is nought on the other. */
export function differencesOf(kept: readonly FrozenValue[], again: readonly FrozenValue[]): FigureDifferenceView[] {
  const keyOf = ({ code, unitId }: FrozenValue): string => `${code} ${unitId ?? ''}`;
  const [before, now] = [kept, again].map((values) => new Map(values.map((one) => [keyOf(one), one])));
  const all = new Map([...again, ...kept].map((one) => [keyOf(one), one]));
  return [...all].flatMap(([key, { code, unitId, version }]) => {
    const definition = figureOf(code);
    const [frozen, recounted] = [before?.get(key)?.value ?? 0, definition ? (now?.get(key)?.value ?? 0) : null];
    return frozen === recounted ? [] : [{ code, label: definition?.zh ?? code, unitId, frozen, recounted, definitionChanged: definition?.version !== version }];
  });
}
