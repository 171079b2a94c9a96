/** What a receiver has acknowledged for so long at most is lost with it, in milliseconds. */
export const STORES_EVERY_MS = 1_000;
