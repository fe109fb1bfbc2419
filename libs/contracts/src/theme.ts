/** 一件事 / 一个项目 (CAT-8): what is asked for at one window once, and runs through all sections. */
export const THEME_KINDS = { lifeEvent: { zh: '一件事', en: 'Life event' }, project: { zh: '一个项目', en: 'Project' } } as const;
export type ThemeKind = keyof typeof THEME_KINDS;

/** 阶段: a column of the board. A life event has them to be read, a project also opens them one after the other. */
export interface ThemeStage {
  /** S1, S2, … unique in the theme; their order is that of the array. */
  readonly code: string;
  readonly name: string;
  /** 牵头科室 of the stage; null: the section of its first item. */
  readonly leadUnitCode: string | null;
  /** Working days from the opening of the stage; null: the theme's total alone. */
  readonly targetDays: number | null;
}

/** 情形: a plain question that the clerk answers with yes or no; items name it. */
export interface ThemeQuestion {
  readonly code: string;
  readonly text: string;
}

export interface ThemeItem {
  readonly item: string;
  readonly stage: string;
  /** Needed whatever is answered, unless one of `alternatives` is chosen in its place. */
  readonly required: boolean;
  /** Chosen when this question is answered with yes; null with `required` false: offered, chosen by hand. */
  readonly question: string | null;
  /** Items that may stand in its place (公司 or 个体工商户); none of them stands in the theme by itself. */
  readonly alternatives: readonly string[];
}

/**
 * 先后: `item` after `on`. hard: `item` begins when `on` is granted; soft: shown on the graph and in the plan, holds nothing up.
 * `onFailure` tells what becomes of `item` when `on` is refused, withdrawn or terminated: stop: it ends too; release: it begins without.
 */
export interface ThemeDependency {
  readonly item: string;
  readonly on: string;
  readonly kind: 'hard' | 'soft';
  readonly onFailure: 'stop' | 'release';
  readonly basis: string | null;
}

/** 一张表格: a field asked once for all items that need it. */
export interface ThemeField {
  readonly key: string;
  readonly zh: string;
  readonly kind: 'text' | 'number' | 'date';
  readonly required: boolean;
  /** ID and telephone numbers, kept as ciphertext. */
  readonly personal: boolean;
  /** Items that need it; empty: all. */
  readonly items: readonly string[];
}

/** One version's whole content; immutable once published. A running joint case keeps the version it was opened under. */
export interface ThemeDefinition {
  readonly code: string;
  readonly name: string;
  readonly kind: ThemeKind;
  /** 牵头科室; null: the section of the first item. */
  readonly leadUnitCode: string | null;
  /** 总承诺: working days from reception to the last decision; null for projects, whose stages have days of their own. */
  readonly promisedDays: number | null;
  readonly basis: readonly string[];
  readonly stages: readonly ThemeStage[];
  readonly questions: readonly ThemeQuestion[];
  readonly items: readonly ThemeItem[];
  readonly dependencies: readonly ThemeDependency[];
  readonly fields: readonly ThemeField[];
}

/** 牵头科室原则上为链条首个办理事项的科室: the unit code that leads, given the section of each item. */
export function leadUnitOf(theme: Pick<ThemeDefinition, 'leadUnitCode' | 'items'>, sectionOf: (item: string) => string | undefined): string | undefined {
  const [first] = theme.items;
  return theme.leadUnitCode ?? (first && sectionOf(first.item));
}
