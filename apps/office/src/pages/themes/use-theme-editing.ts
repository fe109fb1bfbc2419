import { computed, ref, type ComputedRef, type Ref } from 'vue';
import { themeDifferenceOf } from '@onecounter/contracts';
import { useEditing, type OpenEditing } from '../items/use-editing';
import { useHistory, type History } from '../templates/use-history';
import { connected, disconnected, nextPartCode, placed, refusal, withItem, withoutItem } from './theme-ops';
import type { Theme, ThemeVersion } from './theme.schema';

export interface ThemeActs {
  place: (code: string, stage: string, row: number) => void;
  add: (code: string, stage: string) => void;
  removeItem: (code: string) => void;
  connect: (on: string, item: string) => void;
  disconnect: (on: string, item: string) => void;
  addStage: () => void;
  moveStage: (code: string, step: -1 | 1) => void;
  removeStage: (code: string) => void;
}
export interface ThemeEditing {
  editing: OpenEditing<Theme>;
  theme: ComputedRef<Theme>;
  /** Item, stage:S1 or on>item. */
  chosen: Ref<string | null>;
  acts: ThemeActs;
  history: History;
}

/** A draft of a theme in hand: what is done to it, what is chosen in it, and the way back. */
export function useThemeEditing(version: ThemeVersion): ThemeEditing {
  const editing = useEditing<Theme>({ ...version, name: 'theme-version', differenceOf: themeDifferenceOf });
  const chosen = ref<string | null>(null);
  const theme = computed({ get: () => editing.draft.value.value.mine, set: (next: Theme) => { editing.draft.value.value.mine = next; } });
  const history = useHistory(theme);
  const act = (next: Theme, then: string | null = chosen.value): void => { history.settle(); theme.value = next; chosen.value = then; };

  const acts: ThemeActs = {
    place: (code, stage, row) => act(placed(theme.value, code, stage, row), code),
    add: (code, stage) => act(withItem(theme.value, code, stage), code),
    removeItem: (code) => act(withoutItem(theme.value, code), null),
    connect: (on, item) => { if (refusal(theme.value, on, item) === null) act(connected(theme.value, on, item), `${on}>${item}`); },
    disconnect: (on, item) => act(disconnected(theme.value, on, item), item),
    addStage: () => {
      const code = nextPartCode('S', theme.value.stages.map((stage) => stage.code));
      act({ ...theme.value, stages: [...theme.value.stages, { code, name: '新阶段', leadUnitCode: null, targetDays: null }] }, `stage:${code}`);
    },
    moveStage: (code, step) => act(movedStage(theme.value, code, step)),
    removeStage: (code) => act({ ...theme.value, stages: theme.value.stages.filter((stage) => stage.code !== code) }, null),
  };
  return { editing, theme, chosen, acts, history };
}

function movedStage(theme: Theme, code: string, step: -1 | 1): Theme {
  const at = theme.stages.findIndex((stage) => stage.code === code);
  const [one, other] = [theme.stages[at], theme.stages[at + step]];
  if (!one || !other) return theme;
  const stages = theme.stages.map((stage, index) => (index === at ? other : index === at + step ? one : stage));
  const order = (stage: string): number => stages.findIndex((known) => known.code === stage);
  return { ...theme, stages, items: [...theme.items].sort((first, second) => order(first.stage) - order(second.stage)) };
}
