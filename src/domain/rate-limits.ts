import type { Tier } from './scopes.ts';

/** What a request costs us: reading, writing, or starting a job. */
export const RATE_CLASSES = ['read-light', 'write-light', 'long-running'] as const;
export type RateClass = (typeof RATE_CLASSES)[number];

/** Requests per minute and key. */
export type Rates = Record<Tier, Record<RateClass, number>>;

/** The reference's tiers (partner API §1.5); sandbox is half of standard. */
export const RATES: Rates = {
  sandbox: { 'read-light': 60, 'write-light': 30, 'long-running': 10 },
  standard: { 'read-light': 120, 'write-light': 60, 'long-running': 20 },
  pilot: { 'read-light': 1_200, 'write-light': 600, 'long-running': 60 },
  partner: { 'read-light': 6_000, 'write-light': 3_000, 'long-running': 300 },
};

/** Requests per minute and address that no key stands behind: introspection, and keys that are not valid. */
export const ANONYMOUS_RATE = 600;

export const RATE_WINDOW_SECONDS = 60;
