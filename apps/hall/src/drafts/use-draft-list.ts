import { onMounted, ref, type Ref } from 'vue';
import { Problem, useSession } from '@onecounter/web-kit';
import { legalTimeOf } from '@onecounter/kernel';
import { JOINT_DRAFT } from '../pages/joint/joint-form';
import { RECEPTION_DRAFT } from '../pages/reception/reception-form';
import { listDrafts, removeDraft, type DraftKind } from './use-server-draft';

export interface DraftEntry { id: string; kind: DraftKind; title: string; at: string; isLocal: boolean }

const PLACES: Record<DraftKind, string> = { reception: RECEPTION_DRAFT.place, jointReception: JOINT_DRAFT.place };
const TITLES: Record<DraftKind, (body: Record<string, unknown>) => string> = {
  reception: (body) => RECEPTION_DRAFT.title(RECEPTION_DRAFT.from(body)), jointReception: (body) => JOINT_DRAFT.title(JOINT_DRAFT.from(body)),
};
const KINDS = Object.keys(PLACES) as DraftKind[];

/** The page on which the draft goes on. */
export const draftPath = ({ kind, id }: Pick<DraftEntry, 'kind' | 'id'>): { name: DraftKind; query: { draft: string } } => ({ name: kind, query: { draft: id } });

/** The clerk's unfinished receptions, single and joint, the server's and those that only this machine has. */
export function useDraftList(): { drafts: Ref<DraftEntry[]>; reload: () => Promise<void>; discard: (draft: DraftEntry) => Promise<void> } {
  const drafts = ref<DraftEntry[]>([]);
  const mine = `onecounter.draft.${useSession().person?.id ?? 'nobody'}.`;

  async function reload(): Promise<void> {
    const remote = await listDrafts().catch((failure: unknown) => { if (failure instanceof Problem) return []; throw failure; });
    const kept = remote.map(({ id, kind, title, updatedAt }) => ({ id, kind, title, at: legalTimeOf(new Date(updatedAt)), isLocal: false }));
    const local = KINDS.flatMap((kind) => localDrafts(`${mine}${PLACES[kind]}/`, kind)).filter(({ id }) => !kept.some((draft) => draft.id === id));
    drafts.value = [...local, ...kept];
  }
  async function discard({ id, kind }: DraftEntry): Promise<void> {
    await removeDraft(id);
    localStorage.removeItem(`${mine}${PLACES[kind]}/${id}`);
    await reload();
  }
  onMounted(reload);
  return { drafts, reload, discard };
}

function localDrafts(prefix: string, kind: DraftKind): DraftEntry[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(prefix)).map((key) => {
    const { value } = JSON.parse(localStorage.getItem(key) ?? '{}') as { value?: Record<string, unknown> };
    return { id: key.slice(prefix.length), kind, title: TITLES[kind](value ?? {}), at: '', isLocal: true };
  });
}
