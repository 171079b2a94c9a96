/** Whoever is silent for so long, stopped or cut off, is taken for gone: its containers and its locks go to others. */
export const LEASE_SECONDS = 8;
