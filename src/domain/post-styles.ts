/** How the words of a post can be set, in the order in which posts without a wish take turns. */
export const POST_STYLES = ['native', 'poster', 'box', 'editorial', 'inverted', 'shadow'] as const;
export type PostStyle = (typeof POST_STYLES)[number];

/** Where the words of a post can stand, in the part of its frame that nothing covers. */
export const POST_POSITIONS = ['top', 'middle', 'bottom'] as const;
export type PostPosition = (typeof POST_POSITIONS)[number];

/** How somebody wants the words of a post; what is absent is decided without them. `accent` is `#rrggbb`. */
export type StyleWish = { preset?: PostStyle; position?: PostPosition; accent?: string };
