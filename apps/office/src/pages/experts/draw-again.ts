import type { Schemas } from '../../api';

type Draw = Schemas['ExpertDrawView'];
export interface DrawnAgain { order: string[]; same: boolean; sealed: boolean }

const hex = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const sha256 = async (text: string): Promise<string> => hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
/** Browsers hash only over https or on the machine itself. */
export const canDrawAgain = (): boolean => typeof crypto !== 'undefined' && 'subtle' in crypto && crypto.subtle !== undefined;

/** Makes the draw again from what is published, without the server: the seed's hash is the commitment, and the candidates stand in the order of SHA-256(seed:number). */
export async function drawAgain({ seed, commitment, candidates, order }: Pick<Draw, 'seed' | 'commitment' | 'candidates' | 'order'>): Promise<DrawnAgain> {
  const keys = await Promise.all(candidates.map(async ({ number }) => ({ number, key: await sha256(`${seed ?? ''}:${number}`) })));
  const again = keys.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ number }) => number);
  return { order: again, same: again.join() === order.join(), sealed: (await sha256(seed ?? '')) === commitment };
}
