import { createHmac } from 'node:crypto';
import { encodeId } from '../../domain/ids.ts';
import { isRotating } from '../../domain/webhooks.ts';
import { type SignedMessage, webhookHeaders } from './headers.ts';

/** Whom something is signed for. */
export type Signee = { id: string; generation: number; rotatedAt: Date | null };

/** Makes endpoints' secrets, which are kept nowhere, and signs with them. */
export type WebhookSigner = {
  /** The newest secret: `whsec_` and base64 of 32 bytes. */
  secretOf: (endpoint: Signee) => string;
  /** What a message, whose `id` is bare, is sent with; by each secret that is valid at `at`. */
  sign: (endpoint: Signee, message: SignedMessage) => Record<string, string>;
};

/** Secrets follow from a key of their own that is drawn from the installation's secret. */
export function createWebhookSigner({ secret }: { secret: string }): WebhookSigner {
  const key = createHmac('sha256', secret).update('webhook').digest();
  const secretOf = ({ id, generation }: Pick<Signee, 'id' | 'generation'>) =>
    `whsec_${createHmac('sha256', key).update(`${id}.${generation}`).digest('base64')}`;
  return {
    secretOf,
    sign: (endpoint, { id, ...message }) => {
      const secrets = generations(endpoint, message.at).map((generation) =>
        secretOf({ ...endpoint, generation }),
      );
      return webhookHeaders(secrets, { ...message, id: encodeId('event', id) });
    },
  };
}

/** The newest first. */
function generations({ generation, rotatedAt }: Signee, at: Date): number[] {
  return isRotating(rotatedAt, at) ? [generation, generation - 1] : [generation];
}
