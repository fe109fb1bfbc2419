import ipaddr from 'ipaddr.js';

const INSIDE = '不能指向内部网络';
const INSIDE_NAME = /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|arpa)$/;
const LONGEST = 500;

/** Whether an IP address is one of the open internet: neither ours, nor private, link-local (with the metadata of clouds), nor IPv6 that carries such an IPv4. What is no address is not. */
export function isOpenAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (!ipaddr.isValid(bare)) return false;
  const known = ipaddr.process(bare);
  if (known.range() !== 'unicast') return false;
  // of IPv6 only 2000::/3 is given out; ::a.b.c.d, long given up, some stacks still take for the IPv4 address in it
  return known.kind() === 'ipv4' || ((known as ipaddr.IPv6).parts[0] ?? 0) >> 13 === 1;
}

/** Hosts, or host:port, that the operator lets be pushed to although they are inside, and without TLS. */
export const isAllowedHost = (url: URL, allowed: readonly string[]): boolean => allowed.includes(url.hostname) || allowed.includes(url.host);

/** Why nothing can be pushed to an address, in words; null when it can. Names are looked up at each connection, and judged there. */
export function pushAddressProblem(text: string, allowed: readonly string[]): string | null {
  if (text.length > LONGEST) return `最长 ${LONGEST} 个字符`;
  if (!URL.canParse(text)) return '不是完整的网址';
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return '要以 https:// 开头';
  if (url.username || url.password) return '不能带账号或口令';
  if (url.hash) return '不能带 # 号';
  if (isAllowedHost(url, allowed)) return null;
  if (url.protocol !== 'https:') return '要以 https:// 开头';
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (ipaddr.isValid(host)) return isOpenAddress(host) ? null : INSIDE;
  return !host.includes('.') || INSIDE_NAME.test(host) ? INSIDE : null;
}
