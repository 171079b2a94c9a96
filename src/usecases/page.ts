import { z } from 'zod';
import { decodeId } from '../domain/ids.ts';
import type { PageStart } from '../infra/store/queries/read/page-of.ts';

/** One page of a list that is sorted by (createdAt, id), newest first. */
export type Page<Item> = { items: Item[]; hasNextPage: boolean };

/** Opaque position of a row in a list; stays valid when rows come and go. */
export function encodeCursor(row: { createdAt: Date; id: string }): string {
  return Buffer.from(`${row.createdAt.getTime()}.${row.id}`).toString('base64url');
}

export const cursor = z.string().transform((text, context): PageStart => {
  const [time = '', id = ''] = Buffer.from(text, 'base64url').toString().split('.');
  const uuid = decodeId('container', id);
  // Later instants are beyond what PostgreSQL's and JavaScript's dates both hold.
  if (uuid && /^\d{1,14}$/.test(time)) return { createdAt: new Date(Number(time)), id: uuid };
  context.addIssue({ code: 'custom', message: 'is not a cursor of this list' });
  return z.NEVER;
});

/** Splits the row that was read beyond the page's end. */
export function toPage<Item>(rows: Item[], first: number): Page<Item> {
  return { items: rows.slice(0, first), hasNextPage: rows.length > first };
}
