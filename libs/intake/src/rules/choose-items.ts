import { refuse, type ThemeDefinition, type ThemeItem } from '@onecounter/contracts';

export interface JointChoice {
  /** Stages that are opened now. */
  readonly stages: readonly string[];
  /** Questions answered with yes. */
  readonly yes: readonly string[];
  /** Items chosen in the place of others: the theme's item and the one that stands for it. */
  readonly instead: readonly { readonly item: string; readonly by: string }[];
  /** Items that no question asks about, taken by hand. */
  readonly added: readonly string[];
  /** Items of stages that were opened before: left out then, or applied for again because they failed. */
  readonly also?: readonly string[];
}
export interface ChosenItem { readonly code: string; readonly stage: string; readonly position: number; /** The theme's item that it stands for; itself as a rule. */ readonly standsFor: string }
export interface ChosenItems { readonly chosen: readonly ChosenItem[]; readonly left: readonly string[] }

/** The system picks the items by the answers (CAT-8). @throws stageUnknown, questionUnknown, itemNotInTheme */
export function chooseItems(theme: ThemeDefinition, choice: JointChoice): ChosenItems {
  judgeWords(theme, choice);
  const also = new Map((choice.also ?? []).map((code) => [standsFor(theme, code), code]));
  const instead = new Map([...also, ...choice.instead.map(({ item, by }) => [item, by] as const)]);
  const wanted = ({ item, required, question }: ThemeItem): boolean => required || (question !== null && choice.yes.includes(question)) || choice.added.includes(item);
  const all = theme.items.map((item, position) => ({ ...item, position }));
  const inStages = all.filter(({ stage }) => choice.stages.includes(stage));
  const taken = all.filter((item) => (choice.stages.includes(item.stage) ? wanted(item) : also.has(item.item)));
  return {
    chosen: taken.map(({ item, stage, position }) => ({ code: instead.get(item) ?? item, stage, position, standsFor: item })),
    left: inStages.filter((item) => !wanted(item)).map(({ item }) => item),
  };
}

function judgeWords(theme: ThemeDefinition, { stages, yes, instead, added, also = [] }: JointChoice): void {
  const stage = stages.find((code) => !theme.stages.some((one) => one.code === code));
  if (stage !== undefined || stages.length + also.length === 0) refuse('stageUnknown', { stage: stage ?? '', theme: theme.name }, 'stages');
  const question = yes.find((code) => !theme.questions.some((one) => one.code === code));
  if (question !== undefined) refuse('questionUnknown', { question, theme: theme.name }, 'yes');
  const stray = [...added, ...also.map((code) => standsFor(theme, code))].find((code) => !theme.items.some(({ item }) => item === code));
  if (stray !== undefined) refuse('itemNotInTheme', { code: stray, theme: theme.name }, added.includes(stray) ? 'added' : 'also');
  const swap = instead.find(({ item, by }) => !theme.items.some((one) => one.item === item && one.alternatives.includes(by)));
  if (swap) refuse('itemNotInTheme', { code: swap.by, theme: theme.name }, 'instead');
}

/** The theme's item that an item is, or stands for; the code itself when the theme knows neither. */
export const standsFor = (theme: ThemeDefinition, code: string): string => theme.items.find(({ item, alternatives }) => item === code || alternatives.includes(code))?.item ?? code;

export interface JointEdge { readonly item: string; readonly on: string; readonly kind: 'hard' | 'soft'; readonly onFailure: 'stop' | 'release' }

/** The theme's order among what was chosen, and among what stood in the joint case before; by the codes of the items that are really there. */
export function edgesAmong(theme: ThemeDefinition, items: readonly Pick<ChosenItem, 'code' | 'standsFor'>[]): JointEdge[] {
  const real = new Map(items.map(({ code, standsFor }) => [standsFor, code]));
  return theme.dependencies.flatMap(({ item, on, kind, onFailure }) => {
    const [successor, predecessor] = [real.get(item), real.get(on)];
    return successor !== undefined && predecessor !== undefined && successor !== predecessor ? [{ item: successor, on: predecessor, kind, onFailure }] : [];
  });
}
