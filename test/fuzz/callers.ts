import fc from 'fast-check';
import { WEBHOOK_EVENTS } from '#src/domain/webhooks.ts';
import type { TestGateway } from '#test/kit/http/gateway.ts';
import type { World } from '../parity/world.ts';
import type { KnownIds } from './nasty.ts';

/** Mostly the owner's key, now and then another's or none. */
export const keysOf = ({ demo: { apiKey, testApiKey, other } }: TestGateway): fc.Arbitrary<string> => {
  return fc.oneof(
    { weight: 20, arbitrary: fc.constant(apiKey) },
    { weight: 4, arbitrary: fc.constant(testApiKey) },
    { weight: 2, arbitrary: fc.constant(other.apiKey) },
    { weight: 1, arbitrary: fc.constantFrom('', 'nope', `${apiKey}x`) },
  );
};

/** Everything that exists, of ours and of others. */
export async function knownIds({ names, url, gateway: { demo } }: World): Promise<KnownIds> {
  const post = async <Body>(path: string, body: object): Promise<Body> => {
    const headers = { 'X-Api-Key': demo.apiKey, 'Content-Type': 'application/json' };
    const answer = await fetch(`${url}/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await answer.json()) as Body;
  };
  type Started = { jobId: string; containerIds: string[] };
  const hook = { url: 'https://hooks.invalid/', events: WEBHOOK_EVENTS };
  const { id: endpointId } = await post<{ id: string }>('webhook-endpoints', hook);
  const { id: deliveryId } = await post<{ id: string }>(`webhook-endpoints/${endpointId}/test`, {});
  const start = `projects/${demo.projectId}/content/slideshow-builder`;
  const { jobId, containerIds } = await post<Started>(start, { hook: 'Something to read' });
  const all = [
    jobId,
    ...containerIds,
    endpointId,
    deliveryId,
    ...Object.values(names),
    demo.other.containerId,
  ];
  const outside = all.filter((id) => /^[a-z]{3}_[0-9A-Z]{26}$/.test(id));
  return Object.groupBy(outside, (id) => id.slice(0, 3)) as KnownIds;
}
