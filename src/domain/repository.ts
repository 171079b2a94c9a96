const HOSTS: ReadonlySet<string> = new Set(['github.com', 'www.github.com']);
const NAME = /^[\w.-]{1,100}$/;

/** Owner and name, as `owner/name`, of the GitHub repository that an address leads to or into; null for any other. */
export function repositoryAt(address: string): string | null {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' || !HOSTS.has(url.host)) return null;
  const [owner = '', name = ''] = url.pathname.split('/').slice(1);
  const bare = name.replace(/\.git$/, '');
  return [owner, bare].every((part) => NAME.test(part) && !/^\.+$/.test(part)) ? `${owner}/${bare}` : null;
}
