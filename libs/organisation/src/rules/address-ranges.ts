import { refuse } from '@onecounter/contracts';
import ipaddr from 'ipaddr.js';

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number];
/** One address is a range of one. Only plain spellings: 10.1 and 0x0a.1 are refused. */
function rangeOf(text: string): Range | null {
  const [address = '', bits, ...more] = text.trim().split('/');
  if (more.length > 0) return null;
  if (!(ipaddr.IPv4.isValidFourPartDecimal(address) || ipaddr.IPv6.isValid(address))) return null;
  if (bits !== undefined && !/^\d{1,3}$/.test(bits)) return null;
  const parsed = ipaddr.parse(address);
  const whole = parsed.kind() === 'ipv4' ? 32 : 128;
  const width = bits === undefined ? whole : Number(bits);
  return width >= 1 && width <= whole ? [parsed, width] : null;
}

/** As they were typed, trimmed, each once. @throws apiRangeInvalid */
export function judgeRanges(ranges: readonly string[]): string[] {
  const typed = [...new Set(ranges.map((range) => range.trim()).filter(Boolean))];
  for (const range of typed) if (!rangeOf(range)) refuse('apiRangeInvalid', { range }, 'ranges');
  return typed;
}

/** Whether the address lies in one of them; no ranges: anywhere. An IPv4 address in IPv6 clothes is taken as what it is. */
export function isWithin(address: string, ranges: readonly string[]): boolean {
  if (ranges.length === 0) return true;
  if (!ipaddr.isValid(address)) return false;
  const from = ipaddr.process(address);
  return ranges.some((range) => {
    const [network, bits] = rangeOf(range) ?? [];
    return network !== undefined && bits !== undefined && from.kind() === network.kind() && from.match([network, bits] as [ipaddr.IPv4, number]);
  });
}
