/** Pure: the blank after this one: K00000017 → K00000018; what does not end in digits gives nothing. */
export function nextStockNumber(last: string | null): string {
  const found = /^(.*?)(\d+)$/.exec(last ?? '');
  if (!found) return '';
  const [, head = '', digits = ''] = found;
  return head + String(BigInt(digits) + 1n).padStart(digits.length, '0');
}
