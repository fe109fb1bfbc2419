import { answer, useRead } from '@onecounter/web-kit';
import type { BulletinBlock, FigureRun } from '@onecounter/contracts';
import { computed, shallowRef, type Ref, type ShallowRef } from 'vue';
import { api, underKey } from '../api';
import { blocksOf, figuresByKey, sectionName, type Issue } from './bulletin.schema';

interface Text { title: string; blocks: readonly BulletinBlock[] }

/** One issue, the part that is being looked at or written, and the number whose card is open. */
export function useBulletin(id: () => number) {
  const { one, lost, reload } = useRead<Issue>(id, (asked) => answer(api.GET('/api/bulletin-issues/{id}', { params: { path: { id: asked } } })));
  const opened: ShallowRef<{ run: FigureRun; at: HTMLElement } | null> = shallowRef(null);
  const figures = computed(() => figuresByKey(one.value?.figures ?? []));
  return { one, lost, reload, opened, figures };
}

/** Reads and saves one part of an issue. */
export function usePart(issue: Ref<Issue | null>, part: string) {
  const id = issue.value?.id ?? 0;
  async function load(): Promise<Text & { version: number; savedAt: string | null }> {
    const fresh = await answer(api.GET('/api/bulletin-issues/{id}', { params: { path: { id } } }));
    if (part === 'note') return { title: '编者按', blocks: blocksOf(fresh.note), version: fresh.note.versionNo, savedAt: fresh.note.savedAt };
    const section = fresh.sections.find((one) => one.section === part);
    return { title: section?.title ?? sectionName(part), blocks: section ? blocksOf(section) : [], version: section?.versionNo ?? 0, savedAt: section?.savedAt ?? null };
  }
  const save = ({ title, blocks }: Text, versionNo: number, attempt: string) => {
    // what was composed stands on the version that it was made from, until the newer one is taken over
    const own = issue.value?.sections.find((one) => one.section === part);
    const fromVersion = (own && own.versionNo > 0 ? own.fromVersion : own?.contributionVersion) ?? null;
    return answer(api.PUT('/api/bulletin-issues/{id}/text', { params: { path: { id } }, body: { part: part as 'note', versionNo, title: title.trim() || '无题', blocks: blocks as never[], ...(fromVersion === null ? {} : { fromVersion }) }, ...underKey(attempt) }));
  };
  return { load, save };
}
