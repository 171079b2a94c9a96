export type { Page } from '../infra/store/queries/read/page-of.ts';

/** Opaque position of a row in a list; stays valid when rows come and go. */
export function encodeCursor(row: { createdAt: Date; id: string }): string {
  return Buffer.from(`${row.createdAt.getTime()}.${row.id}`).toString('base64url');
}
