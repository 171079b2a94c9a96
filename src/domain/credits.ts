import { CONTENT_FORMATS, type ContentFormat, holdFor, priceOf } from './formats.ts';
import type { Output } from './outputs.ts';

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
export function earned(held: number, format: ContentFormat, asked?: readonly Output[]): number {
  return Math.min(held, priceOf(format, asked));
}

/** Credits held for AUTO until it has chosen a format. */
export const AUTO_HOLD = holdFor('auto');
