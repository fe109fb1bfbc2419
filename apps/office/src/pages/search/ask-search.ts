import { personalNumberIn } from '@onecounter/kernel';
import { answer } from '@onecounter/web-kit';
import { api } from '../../api';
import { FEW, PAGE_SIZE, type SearchGroup } from './search.schema';

type Today = Parameters<typeof personalNumberIn>[1];
/** A resident ID or telephone number is never put into an address. */
export const isPersonalNumber = (text: string, today: Today | null): boolean => today !== null && personalNumberIn(text, today) !== null;

export async function askWords(text: string, kind: string, signal: AbortSignal): Promise<SearchGroup[]> {
  const query = kind === '' ? { text, limit: FEW } : { text, kinds: kind, limit: PAGE_SIZE };
  return (await answer(api.GET('/api/search', { params: { query }, signal }))).groups;
}

export async function askMore(text: string, kind: string, after: string, signal: AbortSignal): Promise<SearchGroup | undefined> {
  return (await answer(api.GET('/api/search', { params: { query: { text, kinds: kind, after, limit: PAGE_SIZE } }, signal }))).groups[0];
}

export async function askPersonalNumber(text: string, signal: AbortSignal): Promise<SearchGroup[]> {
  return (await answer(api.POST('/api/search/personal-number', { body: { text }, signal }))).groups;
}
