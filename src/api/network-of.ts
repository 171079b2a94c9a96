/** Whoever holds one IPv6 address usually holds its whole /64; an IPv4 address counts by itself. */
export function networkOf(address = 'unknown'): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped || !address.includes(':')) return mapped ?? address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const groups = head.split(':').filter(Boolean);
  if (tail !== undefined) {
    const missing = 8 - groups.length - tail.split(':').filter(Boolean).length;
    groups.push(...Array<string>(Math.max(0, missing)).fill('0'));
  }
  return `${groups.slice(0, 4).join(':')}::/64`;
}
