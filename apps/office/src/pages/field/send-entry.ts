import { answer, Problem, type Send } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';
import { fieldStore, type FieldEntry, type FieldPhoto } from './field-store';

/** Pure: what of a finding is still missing, in the inspector's words; null when it can be sent. */
export function missingIn(entry: FieldEntry, inspection: Pick<Schemas['InspectionView'], 'points' | 'leastInspectors'>): string | null {
  const unjudged = inspection.points.filter(({ code }) => !entry.results[code]?.result);
  if (unjudged.length > 0) return `还有 ${unjudged.length} 条要点没判断`;
  const silent = inspection.points.filter(({ code }) => entry.results[code]?.result === 'fails' && entry.results[code].note.trim() === '');
  if (silent.length > 0) return '不符合的要点要写明情况';
  const signed = Object.values(entry.signatures).filter((image) => image !== '').length;
  return signed < inspection.leastInspectors ? `要 ${inspection.leastInspectors} 名勘验员签名，现在 ${signed} 名` : null;
}

/** Pure: as the server takes it. */
export function bodyOf(entry: FieldEntry, photos: readonly string[]): Schemas['SubmitFindingBody'] {
  const present = entry.presentName.trim();
  return {
    clientId: entry.clientId, requestId: entry.requestId, observedAt: entry.observedAt, photos: [...photos], placeText: entry.placeText, note: entry.note,
    results: Object.entries(entry.results).flatMap(([code, { result, note }]) => (result === '' ? [] : [{ code, result, ...(note.trim() ? { note } : {}) }])),
    signatures: Object.entries(entry.signatures).filter(([, image]) => image !== '').map(([personId, image]) => ({ personId: Number(personId), image })),
    ...(present ? { present: { name: present, ...(entry.presentImage ? { image: entry.presentImage } : {}) } } : {}),
  };
}

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
