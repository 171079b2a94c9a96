import { useSyncExternalStore } from 'react';

export const PAGES = ['make', 'watch', 'look', 'library', 'settings'] as const;
export type PageName = (typeof PAGES)[number];

/** Where somebody is: a page, and what of it, such as a post's id. */
export type Route = { page: PageName; rest: string | null };

/** `#/look/cnt_…`: the part of an address that no server sees, so that pages work under any path. */
function read(hash: string): Route {
  const [, name, rest] = hash.split('/');
  return { page: PAGES.find((page) => page === name) ?? 'make', rest: rest || null };
}

const listen = (onChange: () => void) => {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
};

/** Where the address leads now. */
export const routeNow = (): Route => read(location.hash);

export const useRoute = (): Route => read(useSyncExternalStore(listen, () => location.hash));

export const linkTo = (page: PageName, rest?: string): string => (rest ? `#/${page}/${rest}` : `#/${page}`);

export function go(page: PageName, rest?: string): void {
  location.hash = linkTo(page, rest);
}
