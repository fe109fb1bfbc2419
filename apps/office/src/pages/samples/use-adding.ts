import { ref, type Ref } from 'vue';
import { newKey } from '@onecounter/web-kit';
import { usePageStore } from './page-store';
import { MOST_PAGES, sampleHand, type SampleDraft } from './sample-draft';
import { picturesOf, Unreadable } from './sample-pictures';

export interface Adding { busy: Ref<boolean>; drawn: Ref<{ done: number; all: number }>; refused: Ref<string>; add: (file: Blob, name: string, pages: string, source?: SampleDraft['source']) => Promise<boolean> }

/** Pages out of a file, kept on this machine until the server has them blackened. */
export function useAdding(draft: Ref<SampleDraft>): Adding {
  const store = usePageStore();
  const [busy, drawn, refused] = [ref(false), ref({ done: 0, all: 0 }), ref('')];

  async function add(file: Blob, name: string, pages: string, source: SampleDraft['source'] = draft.value.source): Promise<boolean> {
    if (busy.value) return false;
    [busy.value, refused.value, drawn.value] = [true, '', { done: 0, all: 0 }];
    try {
      const room = MOST_PAGES - draft.value.pages.length;
      if (room < 1) throw new Unreadable(`范本最多 ${MOST_PAGES} 页，已经放满了。`);
      const keys: string[] = [];
      for (const picture of await picturesOf(file, name, pages, room, (done, all) => { drawn.value = { done, all }; })) {
        const key = newKey();
        await store.keep(key, picture);
        keys.push(key);
      }
      draft.value = { ...sampleHand.addPages(draft.value, keys), source };
      return true;
    } catch (failure) {
      if (!(failure instanceof Unreadable || failure instanceof DOMException)) throw failure;
      refused.value = failure instanceof Unreadable ? failure.message : '本机没有地方放图了，清理一些再试。';
      return false;
    } finally {
      busy.value = false;
    }
  }
  void store.forgetOld();
  return { busy, drawn, refused, add };
}
