import { onBeforeUnmount, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { MOST_PHOTOS } from '@onecounter/contracts';
import { newKey } from '@onecounter/web-kit';
import { fieldStore, isFull, type FieldPhoto } from './field-store';
import { shrinkPhoto } from './shrink-photo';

export interface ShownPhoto { id: string; url: string }
export interface Photos { shown: ShallowRef<readonly ShownPhoto[]>; taking: Ref<{ done: number; total: number } | null>; trouble: Ref<string>; take: (files: readonly File[]) => Promise<void>; drop: (id: string) => Promise<void> }

/** 现场照片 of one finding: made small, kept on the phone one by one, so that a full phone loses none that is there. */
export function usePhotos(clientId: () => string): Photos {
  const shown = shallowRef<readonly ShownPhoto[]>([]);
  const [taking, trouble] = [ref<{ done: number; total: number } | null>(null), ref('')];

  const release = (): void => { for (const { url } of shown.value) URL.revokeObjectURL(url); };
  async function load(): Promise<void> {
    const photos = await fieldStore.photos(clientId());
    release();
    shown.value = photos.map(({ id, blob }) => ({ id, url: URL.createObjectURL(blob) }));
  }
  async function take(files: readonly File[]): Promise<void> {
    trouble.value = '';
    const room = MOST_PHOTOS - shown.value.length;
    for (const [index, file] of files.slice(0, room).entries()) {
      taking.value = { done: index, total: Math.min(room, files.length) };
      trouble.value = await keepOne(file).then(() => trouble.value, wordsOf);
    }
    taking.value = null;
    if (files.length > room) trouble.value = `一处最多 ${MOST_PHOTOS} 张照片，后面的 ${files.length - room} 张没有收。`;
    await load();
  }
  async function keepOne(file: File): Promise<void> {
    const photo: FieldPhoto = { id: newKey(), clientId: clientId(), name: `现场${shown.value.length + 1}`, blob: await shrinkPhoto(file), fileId: '' };
    await fieldStore.keepPhoto(photo);
  }
  async function drop(id: string): Promise<void> {
    await fieldStore.dropPhoto(id);
    await load();
  }
  watch(clientId, load, { immediate: true });
  onBeforeUnmount(release);
  return { shown, taking, trouble, take, drop };
}

const wordsOf = (failure: unknown): string => (isFull(failure) ? '手机存储已满，这张照片没有存下；前面存的都在。请先发送或者删照片。' : (failure as Error).message);
