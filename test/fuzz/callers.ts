import fc from 'fast-check';
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
  const start = await fetch(`${url}/v1/projects/${demo.projectId}/content/slideshow-builder`, {
    method: 'POST',
    headers: { 'X-Api-Key': demo.apiKey, 'Content-Type': 'application/json' },
    body: JSON.stringify({ hook: 'Something to read' }),
  });
  const { jobId, containerIds } = (await start.json()) as { jobId: string; containerIds: string[] };
  const all = [jobId, ...containerIds, ...Object.values(names), demo.other.containerId];
  const outside = all.filter((id) => /^[a-z]{3}_[0-9A-Z]{26}$/.test(id));
  return Object.groupBy(outside, (id) => id.slice(0, 3)) as KnownIds;
}
