import { asProblem } from '@onecounter/web-kit';
import { DEFAULT_FILTERS, type InboxFilters } from './inbox.schema';

interface LocalView { name: string; filters: InboxFilters }

/** Views that an older version left in this browser go to the server, once; one whose name is there already is there. */
export async function takeOverLocalViews(person: string | number, keep: (name: string, filters: InboxFilters) => Promise<unknown>): Promise<void> {
  const key = `onecounter.views.${person}`;
  const text = localStorage.getItem(key);
  if (text === null) return;
  for (const { name, filters } of readViews(text)) {
    await keep(name, filters).catch((failure: unknown) => { if (asProblem(failure).code !== 'viewNameTaken') throw failure; });
  }
  localStorage.removeItem(key);
}

function readViews(text: string): LocalView[] {
  const kept: unknown = JSON.parse(text);
  if (!Array.isArray(kept)) return [];
  return (kept as LocalView[]).map(({ name, filters }) => ({ name, filters: { ...DEFAULT_FILTERS, ...filters } }));
}
