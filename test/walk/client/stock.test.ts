import { ApolloClient, gql, InMemoryCache } from '@apollo/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient } from '#src/client/client.ts';
import { possibleTypes, reelgateLink, typePolicies } from '#src/client/entry/apollo.ts';
import { openDoor } from '#test/kit/http/door.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { gatedStages } from '../fixtures/gated-stages.ts';
import { startSlideshow } from '../fixtures/start-slideshow.ts';
import { apolloOf, PLAIN, STOCK_CLIENTS, type StockData, type StockEvent } from './stock-watch.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

test.each(STOCK_CLIENTS)(
  '%s gets every event once and in order over refused connects and cut sockets',
  { timeout: 90_000 },
  async (_name, watch) => {
    await using door = await openDoor(gateway.url);
    await door.shut();
    const jobId = await startSlideshow(gateway);
    const events: StockEvent[] = [];
    const client = createClient({ url: door.url, key: gateway.demo.apiKey });
    const ended = watch(client, jobId, (event) => events.push(event));
    await door.reopen();
    const { table, plan, assemble } = gatedStages();
    await using _worker = gateway.parts.startWorker(table);
    const reached = (stage: string) =>
      waitFor(() => events.some(({ containerStage }) => containerStage === stage), {
        timeout: 40_000,
        what: stage,
      });
    await reached('PLANNING');
    door.cut();
    await door.shut();
    plan();
    await door.reopen();
    await reached('ASSEMBLING');
    door.cut();
    assemble();
    await ended;
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(events.at(-1)?.type).toBe('JOB_COMPLETED');
  },
);

test('Apollo keeps the words of a refusal that is newer than its possible types', async () => {
  const older = { ...possibleTypes };
  for (const [name, members] of Object.entries(older)) {
    older[name] = members.filter((member) => member !== 'InfluencerRequiredError');
  }
  const client = createClient({ url: gateway.url, key: gateway.demo.apiKey });
  const apollo = new ApolloClient({
    link: reelgateLink(client),
    cache: new InMemoryCache({ possibleTypes: older, typePolicies }),
  });
  const { data } = await apollo.mutate<{ ugcRemix: object }>({
    mutation: gql`mutation ($input: UgcRemixInput!) { ugcRemix(input: $input) { ... on UserError { code message } } }`,
    variables: { input: { projectId: gateway.demo.projectId } },
  });
  expect(data?.ugcRemix).toMatchObject({
    __typename: 'InfluencerRequiredError',
    code: expect.any(String),
    message: expect.stringMatching(/./),
  });
});

test('what a page does over a stock client ends with it', async () => {
  const jobId = await startSlideshow(gateway);
  const client = createClient({ url: gateway.url, key: gateway.demo.apiKey });
  const gauge = async () => (await gateway.metrics.openSubscriptions.get()).values[0]?.value ?? 0;
  const before = await gauge();
  const asked = apolloOf(client).subscribe<StockData>({ query: gql(PLAIN), variables: { jobId } });
  const subscription = asked.subscribe({});
  await waitFor(async () => (await gauge()) === before + 1);
  subscription.unsubscribe();
  await waitFor(async () => (await gauge()) === before);
});
