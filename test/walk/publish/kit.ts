import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { openPublishing } from '#src/api/open-publishing.ts';
import type { Publisher } from '#src/creative/ports/publisher.ts';
import { publishersOf } from '#src/creative/ports/publishers.ts';
import { decodeId } from '#src/domain/ids.ts';
import type { TestGateway } from '#test/kit/http/gateway.ts';
import { killOnce } from '#test/kit/kill-once.ts';

/** Hands the gateway's posts over. */
export const publishFor = ({ parts, blobs, links }: TestGateway, publishers: Publisher[]) =>
  openPublishing({
    store: parts.store,
    publishers: publishersOf(publishers, null),
    blobs,
    links,
    onError: (error) => console.error(error),
    sweepMs: 20,
  });

/** Moves the clock on for a publication: it is due, or whoever had it counts as lost. */
export async function letTimePass({ parts }: TestGateway, scheduledPostId: string): Promise<void> {
  const id = decodeId('scheduledPost', scheduledPostId);
  await sql`update scheduled_post set next_try_at = now() where id = ${id} and next_try_at is not null`.execute(
    parts.store.db,
  );
}

const SCRIPT = fileURLToPath(new URL('./killed-publishing.ts', import.meta.url));

/** Hands posts over in a process of its own, killed with -9 once `reached` resolves, or rejects. */
export const killPublishingOnce = (args: string[], reached: () => Promise<unknown>): Promise<void> =>
  killOnce(SCRIPT, args, reached);
