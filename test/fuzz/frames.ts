import fc from 'fast-check';
import { type GraphQLRequest, subscriptionRequests } from './from-sdl.ts';
import { anyJson, type KnownIds, nastyText } from './nasty.ts';

/** What a client does with a socket, one thing after the other. */
export type Step = {
  /** Sent as it is; bytes go as a binary message, or as a text one although they may be none. */
  frame: string | { bytes: Uint8Array; as: 'binary' | 'text' };
  /** Whether it is waited for that the server has read all up to here. */
  settled: boolean;
  /** With which code the server must, or may, close the socket for it; absent when it must not. */
  must?: readonly number[];
  may?: readonly number[];
};

export type Script = {
  protocol: string;
  key: string;
  steps: Step[];
  /** How the client leaves. */
  leaves: 'politely' | 'at once';
};

const BAD_REQUEST = 4400;
const UNAUTHORIZED = 4401;
const DOUBLE_ID = 4409;
const DOUBLE_INIT = 4429;
const NOT_UTF8 = 1007;
const TOO_LARGE = 1009;

/** Ids of operations: few, so that they meet. The long one does not fit into a close frame. */
const operationId = fc.constantFrom('1', '2', '__proto__', 'x'.repeat(200), '🧠'.repeat(40));

/** Documents that are none, or none that can be chosen from. */
const ODD_DOCUMENTS = [
  '{',
  '',
  '{ __typename }',
  'query A { __typename } query B { __typename }',
  'fragment A on Query { __typename }',
  'subscription { jobProgress(jobId: "x") { seq } containerUpdated(projectId: "x") { projectId } }',
  'subscription { ...A } fragment A on Subscription { jobProgress(jobId: "\\u0000") { nope } }',
  `{ ${'a'.repeat(60_000)} }`,
];

/** Whole sockets: mostly what the protocol allows, in any order, with a few things that it does not. */
export function scripts(known: KnownIds, keys: fc.Arbitrary<string>): fc.Arbitrary<Script> {
  const requests = subscriptionRequests(known);
  const steps = fc.array(stepOf(requests), { maxLength: 12 });
  const most = { weight: 20, arbitrary: fc.constant(true) };
  return fc
    .record({
      protocol: fc.oneof(
        { weight: 60, arbitrary: fc.constant('graphql-transport-ws') },
        fc.constantFrom('graphql-ws', 'x'),
      ),
      // Nothing keeps a text from being sent as a key here, as HTTP keeps it out of its headers.
      key: fc.oneof({ weight: 20, arbitrary: keys }, { weight: 1, arbitrary: nastyText }),
      begins: fc.oneof(most, fc.constant(false)),
      settled: fc.oneof(most, fc.constant(false)),
      params: fc.oneof(fc.dictionary(nastyText, anyJson, { maxKeys: 2 }), headersInParams),
      steps,
      leaves: fc.constantFrom('politely' as const, 'at once' as const),
    })
    .map(({ begins, settled, params, ...script }) => {
      const payload = { ...params, apiKey: script.key };
      const first = { frame: JSON.stringify({ type: 'connection_init', payload }), settled };
      return { ...script, steps: judged(begins ? [first, ...script.steps] : script.steps) };
    });
}

/** A message in two parts, since JSON can be deeper than `JSON.stringify` goes. */
type Message = { head: { type: string; id?: string }; payload?: string };
type Frame = Omit<Step, 'settled'>;

const headersInParams = fc.record(
  { authorization: nastyText, 'X-Api-Key': nastyText, 'Idempotency-Key': nastyText },
  { requiredKeys: [] },
);

function stepOf(requests: fc.Arbitrary<GraphQLRequest>): fc.Arbitrary<Step> {
  const payload = fc.oneof(
    { weight: 8, arbitrary: requests.map(({ query, variables }) => ({ query, variables })) },
    { weight: 2, arbitrary: fc.constantFrom(...ODD_DOCUMENTS).map((query) => ({ query })) },
    { weight: 1, arbitrary: nastyText.map((operationName) => ({ query: ODD_DOCUMENTS[3], operationName })) },
  );
  const subscribe = fc.record({
    head: fc.record({ id: operationId, type: fc.constant('subscribe') }),
    payload: payload.map((value) => JSON.stringify(value)),
  });
  const complete = fc.record({ head: fc.record({ id: operationId, type: fc.constant('complete') }) });
  const messages: fc.WeightedArbitrary<Message>[] = [
    { weight: 8, arbitrary: subscribe },
    { weight: 5, arbitrary: complete },
    { weight: 2, arbitrary: pings },
  ];
  const allowed = fc.oneof(...messages).map(({ head, payload }): Frame => {
    const text = JSON.stringify(head);
    return { frame: payload === undefined ? text : `${text.slice(0, -1)},"payload":${payload}}` };
  });
  const frame = fc.oneof(
    { weight: 40, arbitrary: allowed },
    { weight: 2, arbitrary: allowed.map(binary) },
    { weight: 1, arbitrary: violations },
  );
  return fc
    .record({ frame, settled: fc.boolean() })
    .map(({ frame, settled }) => ({ ...frame, settled: settled || frame.must !== undefined }));
}

const pings = fc.record({
  head: fc.record({ type: fc.constantFrom('ping', 'pong') }),
  payload: fc.oneof(
    {
      weight: 8,
      arbitrary: fc.dictionary(nastyText, anyJson, { maxKeys: 3 }).map((of) => JSON.stringify(of)),
    },
    fc.constant('null'),
    fc.constant(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
  ),
});

const binary = ({ frame }: Frame): Frame => ({
  frame: { bytes: new TextEncoder().encode(`${frame}`), as: 'binary' },
});

/** What the protocol, or the one beneath it, has a code for. */
const violations: fc.Arbitrary<Frame> = fc.oneof(
  fc
    .oneof(
      fc.string(),
      anyJson.map((value) => JSON.stringify(value)),
      fc.constantFrom('{"type":"subscribe","id":"1"', '[]', 'null', '{"type":"start","id":"1"}'),
      fc.constantFrom('{"type":"subscribe"}', '{"type":"subscribe","id":1,"payload":{"query":"{a}"}}'),
      fc.constantFrom('{"type":"complete"}', '{"type":"ping","payload":1}', '{"type":1}'),
      // What only servers say.
      fc.constantFrom('{"type":"connection_ack"}', '{"type":"next","id":"1","payload":{}}'),
      fc.constant('{"type":"error","id":"1","payload":[{"message":"x"}]}'),
    )
    .map((frame) => ({ frame, must: [BAD_REQUEST] })),
  fc.uint8Array({ minLength: 1, maxLength: 40 }).map((bytes) => ({
    frame: { bytes, as: 'binary' as const },
    must: [BAD_REQUEST],
  })),
  fc.constant({
    frame: { bytes: Uint8Array.of(0xc3, 0x28), as: 'text' as const },
    must: [NOT_UTF8],
  }),
  fc.constant({ frame: 'x'.repeat(1_000_001), must: [TOO_LARGE] }),
  fc.constant({ frame: '{"type":"connection_init"}' }),
);

/** Adds what depends on the steps before: a second greeting, none at all, an id that may still be in use. */
function judged(steps: Step[]): Step[] {
  let greeted: 'no' | 'perhaps' | 'yes' = 'no';
  const used = new Set<string>();
  return steps.map((step) => {
    const { type, id } = messageOf(step);
    let judgement: Step = step;
    if (step.must === undefined && type === 'connection_init') {
      judgement = greeted === 'no' ? step : { ...step, must: [DOUBLE_INIT] };
      greeted = step.settled ? 'yes' : 'perhaps';
    }
    if (step.must === undefined && type === 'subscribe') {
      const double = used.has(id) ? [DOUBLE_ID] : [];
      if (greeted === 'no') judgement = { ...step, must: [UNAUTHORIZED] };
      else judgement = { ...step, may: greeted === 'perhaps' ? [UNAUTHORIZED, ...double] : double };
      used.add(id);
    }
    if (step.settled && greeted === 'perhaps') greeted = 'yes';
    return judgement;
  });
}

function messageOf({ frame }: Step): { type?: string; id: string } {
  const text = typeof frame === 'string' ? frame : new TextDecoder().decode(frame.bytes);
  const [, type = ''] = /"type":"(\w+)"/.exec(text) ?? [];
  const [, id = ''] = /^\{"id":"((?:[^"\\]|\\.)*)"/.exec(text) ?? [];
  return { type, id };
}
