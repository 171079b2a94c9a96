/**
 * App stores. What stands around an app there (icons, colours, headings) is the store's and not the app's, so that only
 * what is said of the app itself counts.
 */
const STORES: ReadonlySet<string> = new Set(['apps.apple.com', 'itunes.apple.com', 'play.google.com']);

/** Whether a page belongs to an app store. */
export function isStore(address: string): boolean {
  return STORES.has(new URL(address).hostname);
}
