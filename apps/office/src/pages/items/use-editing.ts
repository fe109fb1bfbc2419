import { computed, ref, type ComputedRef, type Ref } from 'vue';
import { mergeDefinitions, type ItemChange } from '@onecounter/contracts';
import { useLocalDraft, type LocalDraft } from '../../steps/use-local-draft';

/** What is typed, and what it was typed upon: the content and number of steps that the editor began with. */
export interface Editing<Whole> { mine: Whole; base: Whole; upon: number }
/** What is edited: a draft version of an item or of a theme. */
export interface Edited<Whole> { readonly name: string; readonly id: number; readonly version: number; readonly definition: object; readonly differenceOf: (before: Whole, after: Whole) => ItemChange[] }

export interface OpenEditing<Whole> {
  draft: LocalDraft<Editing<Whole>>;
  open: Ref<boolean>;
  /** What was typed and not saved. */
  own: ComputedRef<ItemChange[]>;
  /** What somebody else saved since; empty when nobody did. `both` are the paths that both changed. */
  foreign: ComputedRef<{ changes: ItemChange[]; both: string[] }>;
  /** Takes over what the other did beside what is mine; where both changed the same, mine stands. */
  merge: () => void;
}

const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** A draft version in the hands of one of perhaps two editors. What is typed stays on this machine until it is saved as a step. */
export function useEditing<Whole extends object>({ name, id, version, definition, differenceOf }: Edited<Whole>): OpenEditing<Whole> {
  const theirs = plain(definition) as Whole;
  const draft = useLocalDraft<Editing<Whole>>(`${name}/${id}`, () => ({ mine: plain(theirs), base: plain(theirs), upon: version }));
  const open = ref(false);
  void draft.ready.then(() => { open.value = true; });

  const stale = computed(() => draft.value.value.upon !== version);
  const own = computed(() => differenceOf(draft.value.value.base, draft.value.value.mine));
  const foreign = computed(() => {
    if (!stale.value) return { changes: [], both: [] };
    const { base, mine } = draft.value.value;
    return { changes: differenceOf(base, theirs), both: mergeDefinitions(base, mine, theirs).conflicts };
  });
  return {
    draft, open, own, foreign,
    merge: () => {
      const { base, mine } = draft.value.value;
      draft.value.value = { mine: mergeDefinitions(base, mine, theirs).merged, base: plain(theirs), upon: version };
    },
  };
}
