/** How the words of a post can be set, in the order in which posts without a wish take turns. */
export const POST_STYLES = ['native', 'poster', 'box', 'editorial', 'inverted', 'shadow'] as const;
export type PostStyle = (typeof POST_STYLES)[number];
