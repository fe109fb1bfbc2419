const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const FULL_WIDTH_SHIFT = 0xfee0;

/** Full-width forms (１ Ａ ＋) as half-width ones, without spaces, as a scanner or an input method may have left them. */
export function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_SHIFT)).replace(/\s/g, '');
}

/** What a check of typed text answers: the normalised value, or the code of the fault. */
export type Checked<Code extends string, Extra = unknown> = ({ ok: true; value: string } & Extra) | { ok: false; code: Code; expected?: string };
