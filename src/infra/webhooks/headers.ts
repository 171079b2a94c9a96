import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

export type SignedMessage = { id: string; at: Date; body: string };

/** Headers that a webhook is sent with: what it is, and the proof of who sent it, by each of the secrets. */
export function webhookHeaders(
  secrets: readonly string[],
  { id, at, body }: SignedMessage,
): Record<string, string> {
  const seconds = Math.floor(at.getTime() / 1000);
  const hex = (one: string) => createHmac('sha256', one).update(`${seconds}.${body}`).digest('hex');
  return {
    'Content-Type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': `${seconds}`,
    'webhook-signature': secrets.map((one) => new Webhook(one).sign(id, at, body)).join(' '),
    // The reference's names, for receivers that were written for it.
    'X-Layers-Event-Id': id,
    'X-Layers-Signature': [`t=${seconds}`, ...secrets.map((one) => `v1=${hex(one)}`)].join(),
  };
}
