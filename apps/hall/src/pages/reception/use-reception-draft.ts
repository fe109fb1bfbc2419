import { onMounted, ref, type Ref } from 'vue';
import { answer, Problem, useDraft, useSession, type Draft, type ServerCopy } from '@onecounter/web-kit';
import { legalTimeOf } from '@onecounter/kernel';
import { api, underKey, type Schemas } from '../../api';
import { emptyForm, formFrom, titleOf, type ReceptionForm } from './reception-form';

const copyOf = (draft: Schemas['DraftView']): ServerCopy<ReceptionForm> => ({ value: formFrom(draft.body), version: draft.version, savedAt: legalTimeOf(new Date(draft.updatedAt)) });

/** One reception as it is typed, kept on this machine and on the server. */
export function useReceptionDraft(id: string): Draft<ReceptionForm> {
  return useDraft<ReceptionForm>({
    name: `reception/${id}`, initial: emptyForm,
    load: async () => {
      const mine = (await listDrafts()).find((draft) => draft.id === id);
      return mine ? copyOf(mine) : null;
    },
    save: async (form, version, attempt) => {
      const kept = await keep(id, form, version, attempt);
      return { version: kept.version, savedAt: legalTimeOf(new Date(kept.updatedAt)) };
    },
  });
}

/** A draft that was thrown away on another machine is born anew: what is typed here is worth more. */
async function keep(id: string, form: ReceptionForm, version: number, attempt: string): Promise<Schemas['DraftView']> {
  const put = (upon: number, key?: string) => answer(api.PUT('/api/drafts/{id}', { params: { path: { id } }, body: { version: upon, title: titleOf(form), body: { ...form } }, ...(key ? underKey(key) : {}) }));
  try {
    return await put(version, attempt);
  } catch (failure) {
    if (version > 0 && failure instanceof Problem && failure.code === 'notFound') return put(0);
    throw failure;
  }
}

export const listDrafts = (): Promise<Schemas['DraftView'][]> => answer(api.GET('/api/drafts'));
export const removeDraft = (id: string): Promise<Schemas['DoneView']> => answer(api.DELETE('/api/drafts/{id}', { params: { path: { id } } }));

export interface DraftEntry { id: string; title: string; at: string; isLocal: boolean }

/** The clerk's unfinished receptions, the server's and those that only this machine has. */
export function useDraftList(): { drafts: Ref<DraftEntry[]>; reload: () => Promise<void> } {
  const drafts = ref<DraftEntry[]>([]);
  const prefix = `onecounter.draft.${useSession().person?.id ?? 'nobody'}.reception/`;

  async function reload(): Promise<void> {
    const remote = await listDrafts().catch((failure: unknown) => { if (failure instanceof Problem) return []; throw failure; });
    const kept = remote.map(({ id, title, updatedAt }) => ({ id, title, at: legalTimeOf(new Date(updatedAt)), isLocal: false }));
    const local = localDrafts(prefix).filter(({ id }) => !kept.some((draft) => draft.id === id));
    drafts.value = [...local, ...kept];
  }
  onMounted(reload);
  return { drafts, reload };
}

function localDrafts(prefix: string): DraftEntry[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(prefix)).map((key) => {
    const { value } = JSON.parse(localStorage.getItem(key) ?? '{}') as { value?: Record<string, unknown> };
    return { id: key.slice(prefix.length), title: titleOf(formFrom(value ?? {})), at: '', isLocal: true };
  });
}
