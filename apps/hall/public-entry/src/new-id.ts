/** A name for what one sends, so that sent twice it is one. An address without encryption has no randomUUID. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte, at) => `${[4, 6, 8, 10].includes(at) ? '-' : ''}${(at === 6 ? (byte & 15) | 64 : at === 8 ? (byte & 63) | 128 : byte).toString(16).padStart(2, '0')}`).join('');
}
