import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { createWebhookBodies } from '#src/api/webhook-bodies.ts';
import { decodeId } from '#src/domain/ids.ts';
import { openPost } from '#src/infra/fetch/open-post.ts';
import { createWebhookSigner } from '#src/infra/webhooks/signer.ts';
import { type Deliverer, openDeliverer } from '#src/usecases/webhooks/open-deliverer.ts';
import type { TestGateway } from '#test/kit/http/gateway.ts';
import { killOnce } from '#test/kit/kill-once.ts';

/** The gateway's own secret, which receivers' secrets follow from. */
const SECRET = 'x'.repeat(32);

/** Sends the gateway's webhooks; receivers on this machine may be sent to. */
export function deliverFor({ parts, links }: TestGateway, options: { totalMs?: number } = {}): Deliverer {
  const { store } = parts;
  const { post } = openPost({ plain: true, isAllowed: () => true, ...options });
  return openDeliverer({
    store,
    post,
    signer: createWebhookSigner({ secret: SECRET }),
    bodies: createWebhookBodies({ db: store.db, links }),
    onError: (error) => console.error(error),
    sweepMs: 20,
  });
}

const SCRIPT = fileURLToPath(new URL('./killed-deliverer.ts', import.meta.url));

/** Sends webhooks in a process of its own, killed with -9 once `reached` resolves, or rejects. */
export const killDelivererOnce = (args: string[], reached: () => Promise<unknown>): Promise<void> =>
  killOnce(SCRIPT, args, reached);

/** Moves the clock on for an endpoint: what waits for its next try is due. */
export async function letTimePass({ parts }: TestGateway, endpointId: string): Promise<void> {
  const id = decodeId('webhookEndpoint', endpointId);
  await sql`update webhook_delivery set next_try_at = now() where endpoint_id = ${id} and status = 'pending'`.execute(
    parts.store.db,
  );
  await sql`update webhook_endpoint set rests_until = now() where id = ${id}`.execute(parts.store.db);
}

export type Rest = (
  method: string,
  path: string,
  body?: object,
  key?: string,
) => Promise<{ status: number; body: Record<string, unknown> & { items: Record<string, unknown>[] } }>;

export const restOf =
  ({ url, demo }: TestGateway): Rest =>
  async (method, path, body, key = demo.apiKey) => {
    const response = await fetch(`${url}/v1/${path}`, {
      method,
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  };
