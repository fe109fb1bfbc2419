import type { components } from '@onecounter/api-client';
import type { FieldEntry } from './field-store';

/** Pure: what of a finding is still missing, in the inspector's words; null when it can be sent. */
export function missingIn(entry: FieldEntry, inspection: Pick<components['schemas']['InspectionView'], 'points' | 'leastInspectors'>): string | null {
  const unjudged = inspection.points.filter(({ code }) => !entry.results[code]?.result);
  if (unjudged.length > 0) return `还有 ${unjudged.length} 条要点没判断`;
  const silent = inspection.points.filter(({ code }) => entry.results[code]?.result === 'fails' && entry.results[code].note.trim() === '');
  if (silent.length > 0) return '不符合的要点要写明情况';
  const signed = Object.values(entry.signatures).filter((image) => image !== '').length;
  return signed < inspection.leastInspectors ? `要 ${inspection.leastInspectors} 名勘验员签名，现在 ${signed} 名` : null;
}

/** Pure: as the server takes it. */
export function bodyOf(entry: FieldEntry, photos: readonly string[]): components['schemas']['SubmitFindingBody'] {
  const present = entry.presentName.trim();
  return {
    clientId: entry.clientId, requestId: entry.requestId, observedAt: entry.observedAt, photos: [...photos], placeText: entry.placeText, note: entry.note,
    results: Object.entries(entry.results).flatMap(([code, { result, note }]) => (result === '' ? [] : [{ code, result, ...(note.trim() ? { note } : {}) }])),
    signatures: Object.entries(entry.signatures).filter(([, image]) => image !== '').map(([personId, image]) => ({ personId: Number(personId), image })),
    ...(present ? { present: { name: present, ...(entry.presentImage ? { image: entry.presentImage } : {}) } } : {}),
  };
}
