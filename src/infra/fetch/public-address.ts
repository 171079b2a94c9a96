import { BlockList, isIPv4 } from 'node:net';

/**
 * Everything that is not the public internet (IANA special-purpose registries): this host, private and shared
 * networks, link-local with the clouds' metadata service, documentation, benchmarks, multicast, reserved.
 */
const NOT_PUBLIC_V4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
];

/** Of IPv6 only this is handed out, so loopback, mapped IPv4, NAT64, unique local and multicast lie outside. */
const HANDED_OUT_V6 = '2000::/3';
/** Within it: protocol assignments with Teredo, documentation, 6to4 (any IPv4 address inside), benchmarks. */
const NOT_PUBLIC_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const blockedV4 = listOf(NOT_PUBLIC_V4, 'ipv4');
const handedOutV6 = listOf([HANDED_OUT_V6], 'ipv6');
const blockedV6 = listOf(NOT_PUBLIC_V6, 'ipv6');

/** Whether an address, as text without brackets, belongs to a machine on the public internet. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !blockedV4.check(address, 'ipv4');
  return handedOutV6.check(address, 'ipv6') && !blockedV6.check(address, 'ipv6');
}

function listOf(subnets: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [network = '', bits] = subnet.split('/');
    list.addSubnet(network, Number(bits), family);
  }
  return list;
}
