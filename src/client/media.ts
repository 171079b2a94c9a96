/** A file behind a signed link. */
export type Linked = { id: string; url: string; urlExpiresAt: string };

type Kinded = { kind: string };
type Post<Asset extends Kinded> = { assets: readonly Asset[] };

const firstOf = <Asset extends Kinded>({ assets }: Post<Asset>, kind: string): Asset | null =>
  assets.find((asset) => asset.kind === kind) ?? null;

/** The film of a post; null until it is completed, and of photos alone. */
export const videoOf = <Asset extends Kinded>(post: Post<Asset>): Asset | null => firstOf(post, 'VIDEO');

/** A full-size still that stands for a post. */
export const posterOf = <Asset extends Kinded>(post: Post<Asset>): Asset | null => firstOf(post, 'POSTER');

/** The photos of a post, in order. */
export const photosOf = <Asset extends Kinded & { ordinal: number }>({ assets }: Post<Asset>): Asset[] =>
  assets.filter(({ kind }) => kind === 'SLIDE').sort((one, other) => one.ordinal - other.ordinal);

/** Milliseconds that a link should still live when it is handed out. */
const MARGIN = 60_000;

/** Whether a link is over, or soon will be. */
export const isStale = ({ urlExpiresAt }: Pick<Linked, 'urlExpiresAt'>, now = Date.now()): boolean =>
  Date.parse(urlExpiresAt) - now < MARGIN;
