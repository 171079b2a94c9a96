import { Webhook } from 'standardwebhooks';
import type { Publisher, PublishReport } from '../../creative/ports/publisher.ts';
import type { BundleSettings } from '../../domain/publisher-settings.ts';
import { askService } from './ask.ts';

const TOLD: Readonly<Record<string, Exclude<PublishReport['status'], 'failed'>>> = {
  processing: 'processing',
  handed_over: 'handed_over',
  waiting_for_person: 'waiting_for_person',
  published: 'published',
};

/**
 * Sends a post, its files as links, to an address that does the rest, such as an automation. Signed as Standard
 * Webhooks; `webhook-id` is the same however often it is sent, so that its receiver makes one post of it. It may answer
 * `{ status, url }`; what says nothing has it lying there as a draft.
 */
export function createBundlePublisher({ url, secret }: BundleSettings): Publisher {
  const webhook = new Webhook(secret);
  return {
    name: 'bundle',
    serves: () => true,
    check: null,
    submit: async ({ key, files, cover, ...publication }, { signal }) => {
      const at = new Date();
      const link = (file: typeof cover) =>
        file && { kind: file.kind, url: file.url, mimeType: file.mimeType };
      const data = { id: key, ...publication, files: files.map(link), cover: link(cover) };
      const body = JSON.stringify({ type: 'post.due', timestamp: at.toISOString(), data });
      const headers = {
        'Content-Type': 'application/json',
        'webhook-id': key,
        'webhook-timestamp': `${Math.floor(at.getTime() / 1_000)}`,
        'webhook-signature': webhook.sign(key, at, body),
      };
      const request = { who: 'The receiver of bundles', method: 'POST' as const, url, headers, body, secret };
      const { json } = await askService(request, signal);
      return {
        status: TOLD[String(json.status)] ?? 'handed_over',
        handle: {},
        url: typeof json.url === 'string' ? json.url : null,
      };
    },
  };
}
