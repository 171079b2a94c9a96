/** Links lead to the public address, which this machine may not be able to reach; this one leads to `url`. */
export function reachable(link: string, url: string): string {
  const { pathname, search } = new URL(link);
  return new URL(`${pathname}${search}`, url).href;
}
