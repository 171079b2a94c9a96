/** What the gateway tells the page it serves. */
export type Told = {
  /** Under which the gateway is; empty or without a slash at the end. */
  basePath: string;
  /** Whether GraphiQL is served. */
  graphiql: boolean;
  /** Whether a model writes, and so can be told what to change. */
  hasModel: boolean;
  /** The demo's key, for who sits at the machine. */
  apiKey: string | null;
  /** The demo's project, likewise. */
  projectId: string | null;
};

const NOTHING: Told = { basePath: '', graphiql: false, hasModel: false, apiKey: null, projectId: null };
const meta = document.querySelector<HTMLMetaElement>('meta[name=reelgate]');

export const told: Told = meta ? (JSON.parse(meta.content) as Told) : NOTHING;

/** Where the gateway is: where the page came from. */
export const here: string = location.origin + told.basePath;

/** A link of the gateway on the origin of the page, whatever name it was made for: the page may ask no other. */
export function onHere(link: string): string {
  const { pathname, search } = new URL(link, location.href);
  return location.origin + pathname + search;
}

/** The same link, for a film that stands still: not before its first picture. */
export const asStill = (link: string): string => `${onHere(link)}#t=0.1`;

/** The same link, for saving the file instead of showing it. */
export const toSave = (link: string): string => `${onHere(link)}&download`;
