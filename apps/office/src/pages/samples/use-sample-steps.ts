import { ref, type Ref, type ShallowRef } from 'vue';
import { answer, fetchFile, useIntent, useKit, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';
import { usePageStore } from './page-store';
import { boxesText, type DraftPage, type SampleDraft } from './sample-draft';

export interface SampleFor { readonly itemCode: string; readonly materialCode: string }
/** Where the server keeps a page that it has already. */
export type PagePath = (fileId: string) => string | null;

/** 起草, 修改: pages that are new or have new black boxes go up first, each with its boxes; then the step names them all. */
export function useSampleSteps(pathOf: PagePath): { busy: Ref<boolean>; problem: ShallowRef<Problem | null>; sent: Ref<number>; save: (sample: Pick<Schemas['SampleView'], 'id' | 'version'> | null, wanted: SampleFor, draft: SampleDraft) => Promise<number | null> } {
  const { transport } = useKit();
  const { busy, problem, act } = useIntent();
  const store = usePageStore();
  const sent = ref(0);

  async function bytesOf({ key, fileId }: DraftPage): Promise<Blob> {
    const [kept, path] = [await store.find(key), fileId && pathOf(fileId)];
    if (kept) return kept;
    if (!path) throw new Error('the page is neither here nor there');
    return fetchFile(transport, path);
  }
  async function uploaded(page: DraftPage): Promise<string> {
    if (page.fileId !== null && page.boxes.length === 0) return page.fileId;
    const body = new FormData();
    body.append('file', await bytesOf(page), 'page.png');
    const query = new URLSearchParams({ boxes: boxesText(page.boxes) });
    const response = await transport(new Request(new URL(`/api/illustrated-samples/upload-sample-page?${query.toString()}`, window.location.origin), { method: 'POST', body }));
    return (await response.json() as Schemas['SamplePageView']).fileId;
  }

  async function save(sample: Pick<Schemas['SampleView'], 'id' | 'version'> | null, wanted: SampleFor, { pages, marks, source }: SampleDraft): Promise<number | null> {
    const taken = await act({ sample, wanted, pages, marks, source }, async (options) => {
      sent.value = 0;
      const fileIds: string[] = [];
      for (const page of pages) {
        fileIds.push(await uploaded(page));
        sent.value += 1;
      }
      const content = { pages: fileIds, marks: marks.map((mark) => ({ ...mark })) };
      if (sample) return answer(api.POST('/api/illustrated-samples/{id}/revise-sample', { ...options, params: { path: { id: sample.id } }, body: { version: sample.version, ...content } }));
      return answer(api.POST('/api/illustrated-samples/draft-sample', { ...options, body: { ...wanted, ...content, ...(source && { source: { caseId: source.caseId, fileId: source.fileId } }) } }));
    });
    if (taken) await store.drop(pages.map(({ key }) => key));
    return taken?.id ?? null;
  }
  return { busy, problem, sent, save };
}
