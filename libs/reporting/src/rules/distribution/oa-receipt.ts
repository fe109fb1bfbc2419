/** What an OA says of a bulletin that lay in the folder: its unit has it (with who signed for it), or could not be given it. */
export interface OaReceipt { readonly id: string; readonly state: 'received' | 'rejected'; readonly by: string; readonly at: string; readonly why: string }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LONGEST = 100;
const words = (given: unknown): string => (typeof given === 'string' ? [...given.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim()].slice(0, LONGEST).join('') : '');

/** Pure: the receipt that a text holds; null when it is none. */
export function readReceipt(text: string): OaReceipt | null {
  let told: unknown;
  try {
    told = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  if (typeof told !== 'object' || told === null) return null;
  const { id, state, by, at, why } = told as Record<string, unknown>;
  if (typeof id !== 'string' || !UUID.test(id.toLowerCase()) || (state !== 'received' && state !== 'rejected')) return null;
  return { id: id.toLowerCase(), state, by: words(by), at: words(at), why: words(why) };
}

/** Pure: the receipt as the trace tells it. */
export const receiptWords = ({ by, at }: OaReceipt): string => `OA 回执${by ? `，${by}签收` : ''}${at ? `，${at}` : ''}`;
