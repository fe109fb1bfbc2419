import { codesOfItem, cycleWith, stageAt } from '@onecounter/contracts';
import type { GraphEdge, GraphNode } from '../../themes/graph-layout';
import { needWords, type ItemFact, type Theme } from './theme.schema';

/** What the editor does to a theme: each answers with another theme and leaves the given one alone. */

/** Items stand in the order of their stages: the first one's section leads. */
function inStageOrder(theme: Theme): Theme {
  const at = (stage: string): number => theme.stages.findIndex(({ code }) => code === stage);
  return { ...theme, items: [...theme.items].sort((one, other) => at(one.stage) - at(other.stage)) };
}

/** Puts an item into another stage, or another row of its own. Beyond the last row is the last. */
export function placed(theme: Theme, code: string, stageCode: string, row: number): Theme {
  const item = theme.items.find((one) => one.item === code);
  if (!item || !theme.stages.some((stage) => stage.code === stageCode)) return theme;
  const rest = theme.items.filter((one) => one.item !== code);
  const own = rest.filter(({ stage }) => stage === stageCode);
  const before = own[row];
  const at = before ? rest.indexOf(before) : own.length > 0 ? rest.indexOf(own[own.length - 1] as (typeof own)[number]) + 1 : rest.length;
  return inStageOrder({ ...theme, items: [...rest.slice(0, at), { ...item, stage: stageCode }, ...rest.slice(at)] });
}

/** An item new to the theme: required at first, in the last row of the stage. */
export function withItem(theme: Theme, code: string, stage: string): Theme {
  if (theme.items.some((one) => codesOfItem(one).includes(code))) return theme;
  return inStageOrder({ ...theme, items: [...theme.items, { item: code, stage, required: true, question: null, alternatives: [] }] });
}

/** With it go its dependencies and its places in the form. */
export function withoutItem(theme: Theme, code: string): Theme {
  const gone = theme.items.filter(({ item }) => item === code).flatMap(codesOfItem);
  const fields = theme.fields.filter(({ items }) => items.length === 0 || items.some((one) => !gone.includes(one)));
  return {
    ...theme, items: theme.items.filter(({ item }) => item !== code), dependencies: theme.dependencies.filter(({ item, on }) => item !== code && on !== code),
    fields: fields.map((field) => ({ ...field, items: field.items.filter((one) => !gone.includes(one)) })),
  };
}

export function connected(theme: Theme, on: string, item: string): Theme {
  return { ...theme, dependencies: [...theme.dependencies, { item, on, kind: 'hard', onFailure: 'stop', basis: null }] };
}

export function disconnected(theme: Theme, on: string, item: string): Theme {
  return { ...theme, dependencies: theme.dependencies.filter((one) => one.item !== item || one.on !== on) };
}

/** Why `item` cannot come after `on`, as people read it; null when it can. */
export function refusal(theme: Theme, on: string, item: string): string | null {
  if (theme.dependencies.some((one) => one.item === item && one.on === on)) return `${item} 已经在 ${on} 之后。`;
  const cycle = cycleWith(theme.dependencies, { item, on });
  if (cycle) return on === item ? '事项不能在它自己之后。' : `不能画：成环 ${cycle.join(' → ')}，谁都等不到头。`;
  if (stageAt(theme, on) > stageAt(theme, item)) return `不能画：${on} 在后面的阶段，${item} 不能等它。`;
  return null;
}

/** S4 after S1 and S3; Q1 when there is none. */
export function nextPartCode(prefix: string, taken: readonly string[]): string {
  const numbers = taken.filter((code) => code.startsWith(prefix)).map((code) => Number(code.slice(prefix.length)) || 0);
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}

/** What the drawing shows of a theme. */
export function graphOf(theme: Theme, factOf: (code: string) => ItemFact | undefined): { nodes: GraphNode[]; edges: GraphEdge[] } {
  return {
    nodes: theme.items.map((one) => {
      const fact = factOf(one.item);
      const need = one.required ? '必办' : '选办';
      const state = fact && !fact.inUse ? 'over' : one.required ? 'plain' : 'off';
      return { code: one.item, title: fact?.name ?? one.item, subtitle: state === 'over' ? '没有在用的版本' : `${one.item} ${need}`, state, column: Math.max(0, stageAt(theme, one.item)) };
    }),
    edges: theme.dependencies.map(({ item, on, kind }) => ({ from: on, to: item, kind, critical: false })),
  };
}

/** One line that says when an item is needed and what may stand in its place. */
export function itemLine(theme: Theme, code: string): string {
  const item = theme.items.find((one) => one.item === code);
  if (!item) return '';
  return `${needWords(item, theme.questions)}${item.alternatives.length > 0 ? `，可由 ${item.alternatives.join('、')} 替代` : ''}`;
}
