import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { encodeId } from '../../domain/ids.ts';
import { isRotating } from '../../domain/webhooks.ts';

/** Whom something is signed for. */
export type Signee = { id: string; generation: number; rotatedAt: Date | null };

/** Makes endpoints' secrets, which are kept nowhere, and signs with them. */
export type WebhookSigner = {
  /** The newest secret: `whsec_` and base64 of 32 bytes. */
  secretOf: (endpoint: Signee) => string;
  /** Headers that prove who sent the body, by each secret that is valid at `at`. */
  sign: (endpoint: Signee, message: { id: string; at: Date; body: string }) => Record<string, string>;
};

/** Secrets follow from a key of their own that is drawn from the installation's secret. */
export function createWebhookSigner({ secret }: { secret: string }): WebhookSigner {
  const key = createHmac('sha256', secret).update('webhook').digest();
  const secretOf = ({ id, generation }: Pick<Signee, 'id' | 'generation'>) =>
    `whsec_${createHmac('sha256', key).update(`${id}.${generation}`).digest('base64')}`;
  return {
    secretOf,
    sign: (endpoint, { id, at, body }) => {
      const secrets = generations(endpoint, at).map((generation) => secretOf({ ...endpoint, generation }));
      const eventId = encodeId('event', id);
      const seconds = Math.floor(at.getTime() / 1000);
      const hex = (one: string) => createHmac('sha256', one).update(`${seconds}.${body}`).digest('hex');
      return {
        'webhook-id': eventId,
        'webhook-timestamp': `${seconds}`,
        'webhook-signature': secrets.map((one) => new Webhook(one).sign(eventId, at, body)).join(' '),
        // The reference's names, for receivers that were written for it.
        'X-Layers-Event-Id': eventId,
        'X-Layers-Signature': [`t=${seconds}`, ...secrets.map((one) => `v1=${hex(one)}`)].join(),
      };
    },
  };
}

/** The newest first. */
function generations({ generation, rotatedAt }: Signee, at: Date): number[] {
  return isRotating(rotatedAt, at) ? [generation, generation - 1] : [generation];
}
