import { CONTENT_FORMATS, type ContentFormat, holdFor, priceOf } from './formats.ts';
import type { Output } from './outputs.ts';
import { changesPicture, type Revision } from './revision.ts';

/** The accounts of the ledger (contract §6). */
export const LEDGER_ACCOUNTS = ['issued', 'wallet', 'held', 'revenue'] as const;
export type LedgerAccount = (typeof LEDGER_ACCOUNTS)[number];

/** What moves credits; the first word of an entry's `cause`. */
export const CREDIT_CAUSES = ['grant', 'hold', 'settle'] as const;
export type CreditCause = (typeof CREDIT_CAUSES)[number];

/** Names a movement, so that doing it twice does nothing, such as `hold:<container>`. */
export function causeOf(kind: CreditCause, subject: string): string {
  return `${kind}:${subject}`;
}

/** @throws Error for a cause that {@link causeOf} did not make */
export function kindOfCause(cause: string): CreditCause {
  const kind = CREDIT_CAUSES.find((one) => cause.startsWith(`${one}:`));
  if (!kind) throw new Error(`The ledger holds the unknown cause ${cause}.`);
  return kind;
}

/** Credits a finished container of each format costs. */
export const PRICE_LIST: { format: ContentFormat; credits: number }[] = CONTENT_FORMATS.map((format) => ({
  format,
  credits: priceOf(format),
}));

/** What of a hold a finished container has earned; a test key's holds nothing, and so earns nothing. */
export function earned(
  held: number,
  format: ContentFormat,
  asked?: readonly Output[],
  renderedShare: number | null = null,
): number {
  const whole = priceOf(format, asked);
  return Math.min(held, renderedShare === null ? whole : revisionPrice(whole, renderedShare));
}

/** A revision costs no less, however little is rendered. */
const LEAST_FOR_REVISION = 10;

/**
 * Credits of a revision: a tenth of the format's price for each tenth of the film that its parent does not have, rounded
 * up. `renderedShare` is 0..1.
 */
export function revisionPrice(whole: number, renderedShare: number): number {
  // Shares are quotients: what is a whole number of tenths may come out a hair above.
  const tenths = Math.ceil(renderedShare * 10 - 1e-9);
  return Math.min(whole, Math.max(LEAST_FOR_REVISION, Math.ceil((whole * tenths) / 10)));
}

/** Credits to set aside for a revision: the most that it can cost. */
export function holdForRevision(whole: number, revision: Revision): number {
  return revisionPrice(whole, changesPicture(revision) ? 1 : 0);
}

/** Credits held for AUTO until it has chosen a format. */
export const AUTO_HOLD = holdFor('auto');
