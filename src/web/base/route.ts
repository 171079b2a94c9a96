import { useSyncExternalStore } from 'react';

export const PAGES = ['make', 'watch', 'look', 'library', 'settings'] as const;
export type PageName = (typeof PAGES)[number];

/** Where somebody is: a page, what of it, such as a post's id, and what is done with that, such as `revise`. */
export type Route = { page: PageName; rest: string | null; part: string | null };

/** `#/look/cnt_…/revise`: the part of an address that no server sees, so that pages work under any path. */
function read(hash: string): Route {
  const [, name, rest, part] = hash.split('/');
  return { page: PAGES.find((page) => page === name) ?? 'make', rest: rest || null, part: part || null };
}

const listen = (onChange: () => void) => {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
};

/** Where the address leads now. */
export const routeNow = (): Route => read(location.hash);

export const useRoute = (): Route => read(useSyncExternalStore(listen, () => location.hash));

export const linkTo = (page: PageName, ...rest: string[]): string => `#/${[page, ...rest].join('/')}`;

export function go(page: PageName, ...rest: string[]): void {
  location.hash = linkTo(page, ...rest);
}
