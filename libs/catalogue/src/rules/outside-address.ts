import { BlockList, isIP } from 'node:net';

/** What is not the open internet: own machine, private and carrier networks, link-local (with the metadata of clouds), documentation, multicast, and IPv6 that carries IPv4. */
const INSIDE_V4 = ['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3'];
const INSIDE_V6 = ['::/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/32', '2001:db8::/32', '2002::/16', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'];
const INSIDE = new BlockList();
for (const [ranges, family] of [[INSIDE_V4, 'ipv4'], [INSIDE_V6, 'ipv6']] as const) {
  for (const range of ranges) {
    const [net = '', bits = ''] = range.split('/');
    INSIDE.addSubnet(net, Number(bits), family);
  }
}
const INSIDE_NAME = /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|arpa)$/;

/** Whether this IP address, IPv4-mapped ones too, leads into a network that outsiders do not reach. What is no address is inside. */
export function isInside(address: string): boolean {
  const bare = address.replace(/%.*$/, '');
  const family = isIP(bare);
  return family === 0 || INSIDE.check(bare, family === 4 ? 'ipv4' : 'ipv6');
}

/** Hosts, or host:port, that the operator lets addresses name although they are inside. */
export const isAllowed = (url: URL, allowed: readonly string[]): boolean => allowed.includes(url.hostname) || allowed.includes(url.host);

/** Why an address cannot be asked, in words; null when it can. Names are looked up later, when it is asked. */
export function addressProblem(text: string, allowed: readonly string[]): string | null {
  if (!URL.canParse(text)) return '不是完整的网址';
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return '只能是 http:// 或 https:// 开头的网址';
  if (url.username || url.password) return '网址里不能带账号或口令';
  if (isAllowed(url, allowed)) return null;
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(host) !== 0) return isInside(host) ? '不能指向内部网络' : null;
  return !host.includes('.') || INSIDE_NAME.test(host) ? '不能指向内部网络' : null;
}
