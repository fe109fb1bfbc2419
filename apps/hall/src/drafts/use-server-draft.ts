import { answer, Problem, useDraft, type Draft, type ServerCopy } from '@onecounter/web-kit';
import { legalTimeOf } from '@onecounter/kernel';
import { api, underKey, type Schemas } from '../api';

export type DraftKind = Schemas['DraftView']['kind'];
/** How one kind of draft is named on this machine, begun, read again and called in lists. */
export interface DraftPlan<Form extends object> {
  readonly place: string;
  readonly initial: () => Form;
  /** A draft of an earlier build may lack a field; nothing of it is thrown away. */
  readonly from: (body: Record<string, unknown>) => Form;
  readonly title: (form: Form) => string;
}

/** A form at the counter as it is typed, kept on this machine and on the server: another machine goes on where this one stopped. */
export function useServerDraft<Form extends object>(id: string, { place, initial, from, title }: DraftPlan<Form>): Draft<Form> {
  const copyOf = (draft: Schemas['DraftView']): ServerCopy<Form> => ({ value: from(draft.body), version: draft.version, savedAt: legalTimeOf(new Date(draft.updatedAt)) });
  return useDraft<Form>({
    name: `${place}/${id}`, initial,
    load: async () => {
      const mine = (await listDrafts()).find((draft) => draft.id === id);
      return mine ? copyOf(mine) : null;
    },
    save: async (form, version, attempt) => {
      const kept = await keep(id, { title: title(form), body: Object.fromEntries(Object.entries(form)) }, version, attempt);
      return { version: kept.version, savedAt: legalTimeOf(new Date(kept.updatedAt)) };
    },
  });
}

/** A draft that was thrown away on another machine, or ended with its case, is born anew: what is typed here is worth more. */
async function keep(id: string, content: { title: string; body: Record<string, unknown> }, version: number, attempt: string): Promise<Schemas['DraftView']> {
  const put = (upon: number, key?: string) => answer(api.PUT('/api/drafts/{id}', { params: { path: { id } }, body: { version: upon, ...content }, ...(key ? underKey(key) : {}) }));
  try {
    return await put(version, attempt);
  } catch (failure) {
    if (version > 0 && failure instanceof Problem && failure.code === 'notFound') return put(0);
    throw failure;
  }
}

export const listDrafts = (): Promise<Schemas['DraftView'][]> => answer(api.GET('/api/drafts'));
export const removeDraft = (id: string): Promise<Schemas['DoneView']> => answer(api.DELETE('/api/drafts/{id}', { params: { path: { id } } }));
