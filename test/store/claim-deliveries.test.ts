import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimDeliveries } from '#src/infra/store/queries/webhooks/claim-deliveries.ts';
import { addDelivery } from '#src/infra/store/queries/webhooks/deliveries.ts';
import { numberDeliveries } from '#src/infra/store/queries/webhooks/number-deliveries.ts';
import { type FreshStore, freshStore } from '#test/kit/postgres/database.ts';
import { makeTenant } from '#test/kit/world/tenant.ts';

let fresh: FreshStore;
beforeAll(async () => {
  fresh = await freshStore();
});
afterAll(() => fresh?.[Symbol.asyncDispose]());

async function endpointWithTwo(): Promise<string> {
  const { organisationId } = await makeTenant(fresh.store.db);
  const id = uuidv7();
  await fresh.store.db
    .insertInto('webhook_endpoint')
    .values({ id, organisationId, url: 'https://example.org/', events: [] })
    .execute();
  for (const nth of [1, 2]) await addDelivery(fresh.store.db, id, 'test.ping', { nth });
  await numberDeliveries(fresh.store);
  return id;
}

test('a claim keeps no endpoint from others that it takes nothing of', async () => {
  const [first, second] = [await endpointWithTwo(), await endpointWithTwo()];
  const limits = { most: 1, ofEndpoint: 4, full: [], leaseSeconds: 60 };
  const claimed = await fresh.store.transaction(async (db) => [
    ...(await claimDeliveries(db, limits)),
    ...(await claimDeliveries(fresh.store.db, limits)),
  ]);
  expect(claimed.map(({ endpointId }) => endpointId)).toEqual([first, second]);
  const rest = await claimDeliveries(fresh.store.db, { ...limits, most: 9 });
  expect(rest.map(({ endpointId }) => endpointId).sort()).toEqual([first, second].sort());
});
