import type { DependencyDefinition, ItemLimit, MaterialDefinition, ThemeDependency } from '@onecounter/contracts';
import type { PlanLink, PlanMaterial, PlanTask } from './plan-content';

/** An item of the project as the catalogue has it. */
export interface ChosenItem {
  readonly code: string;
  readonly name: string;
  readonly stage: string | null;
  readonly holder: string;
  readonly caseType: 'instant' | 'promised';
  readonly promisedLimit: Pick<ItemLimit, 'days' | 'unit'>;
  readonly resultName: string;
  readonly dependsOn: readonly DependencyDefinition[];
  readonly materials: readonly Pick<MaterialDefinition, 'name' | 'source'>[];
}

export interface SuggestedPlan {
  readonly tasks: readonly PlanTask[];
  readonly links: readonly PlanLink[];
  readonly materials: readonly PlanMaterial[];
  /** What was found and left out, because with it the order would be a circle: in words. */
  readonly leftOut: readonly string[];
}

/** Shorter names are too common to stand for a certificate (批复, 证明). */
const TELLING = 5;

/** Links so far; one that would close a circle is refused and remembered. */
class Order {
  readonly links: PlanLink[] = [];
  readonly refused: { readonly before: string; readonly after: string }[] = [];
  private readonly behind = new Map<string, Set<string>>();

  add(before: string, after: string): boolean {
    const own = this.behind.get(before) ?? new Set();
    if (own.has(after)) return true;
    if (before === after || this.leads(after, before)) {
      this.refused.push({ before, after });
      return false;
    }
    this.behind.set(before, own.add(after));
    this.links.push({ before, after, lagDays: 0 });
    return true;
  }

  private leads(from: string, to: string): boolean {
    const [seen, open] = [new Set([from]), [from]];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const next of this.behind.get(at) ?? []) {
        if (next === to) return true;
        if (!seen.has(next)) { seen.add(next); open.push(next); }
      }
    }
    return false;
  }
}

/** A first draft from theme and catalogue, to be changed by hand: what the theme orders counts before what items say, names of materials last. */
export function suggestPlan(items: readonly ChosenItem[], themeOrder: readonly ThemeDependency[]): SuggestedPlan {
  const chosen = new Map(items.map((item) => [item.code, item]));
  const order = new Order();
  for (const { item, on, kind } of themeOrder) if (kind === 'hard' && chosen.has(item) && chosen.has(on)) order.add(on, item);
  for (const { code, dependsOn } of items) {
    for (const { item, type, alternatives } of dependsOn) if (type === 'mustBefore') for (const one of [item, ...alternatives]) if (chosen.has(one)) order.add(one, code);
  }
  const links = order.links.map((link) => ({ ...link }));
  const materials = sharedMaterials(items, order);
  const name = (code: string): string => chosen.get(code)?.name ?? code;
  return { tasks: items.map(taskOf), links, materials, leftOut: order.refused.map(({ before, after }) => `“${name(after)}”在“${name(before)}”之后`) };
}

const taskOf = (item: ChosenItem): PlanTask => ({ key: item.code, name: item.name, stage: item.stage, days: workingDaysOf(item), notBefore: null, holder: item.holder, caseId: null });

/** Promised calendar days as working days: whole weeks have five of them, what is left counts in full. */
export function workingDaysOf({ caseType, promisedLimit: { days, unit } }: Pick<ChosenItem, 'caseType' | 'promisedLimit'>): number {
  if (caseType === 'instant') return 0;
  return unit === 'working' ? days : Math.floor(days / 7) * 5 + Math.min(days % 7, 5);
}

/** Materials of one name are one material; one that is called as the result of another chosen item comes from that item. */
function sharedMaterials(items: readonly ChosenItem[], order: Order): PlanMaterial[] {
  const users = new Map<string, string[]>();
  for (const { code, materials } of items) {
    for (const { name } of materials) {
      const known = users.get(name);
      if (!known) users.set(name, [code]);
      else if (known.at(-1) !== code) known.push(code);
    }
  }
  const makers = new Map(items.filter(({ resultName }) => resultName.length >= TELLING).map(({ code, resultName }) => [resultName, code]));
  return [...users].map(([name, usedBy], at) => {
    const maker = makers.get(name);
    const producedBy = maker !== undefined && usedBy.some((code) => code !== maker) && usedBy.every((code) => code === maker || order.add(maker, code)) ? maker : null;
    return { key: `M${at + 1}`, name, producedBy, readyOn: null, usedBy };
  });
}
