import { answer, Problem, type Send } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';
import { fieldStore, type FieldEntry, type FieldPhoto } from './field-store';
import { bodyOf } from './finding-body';

/** Photos first, each remembered as soon as the server has it; then the finding. What fails in between goes on from there. @throws Problem */
export async function sendEntry(transport: Send, entry: FieldEntry, onProgress: (done: number, total: number) => void): Promise<void> {
  const photos = await fieldStore.photos(entry.clientId);
  const total = photos.length + 1;
  for (const [index, photo] of photos.entries()) {
    onProgress(index, total);
    await sendPhoto(transport, photo);
  }
  onProgress(photos.length, total);
  const sent = (await fieldStore.photos(entry.clientId)).map(({ fileId }) => fileId);
  try {
    await answer(api.POST('/api/inspection-trips/{id}/submit-finding', { params: { path: { id: entry.tripId } }, body: bodyOf(entry, sent) }));
  } catch (failure) {
    // the server forgets uploads that nobody claims: they are sent anew next time
    if (failure instanceof Problem && failure.code === 'notFound' && failure.fields.some(({ field }) => field.startsWith('photos.'))) await forgetUploads(photos);
    throw failure;
  }
}

async function sendPhoto(transport: Send, photo: FieldPhoto): Promise<void> {
  if (photo.fileId !== '') return;
  const form = new FormData();
  form.append('file', new File([photo.blob], `${photo.name}.jpg`, { type: 'image/jpeg' }));
  const response = await transport(new Request(new URL('/api/files', window.location.origin), { method: 'POST', body: form }));
  await fieldStore.keepPhoto({ ...photo, fileId: (await response.json() as Schemas['UploadedFileView']).id });
}

async function forgetUploads(photos: readonly FieldPhoto[]): Promise<void> {
  for (const photo of photos) await fieldStore.keepPhoto({ ...photo, fileId: '' });
}
