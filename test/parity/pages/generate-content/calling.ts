import { accepts, notFound, type PageTable, refusal } from '../../row.ts';
import { brief } from './brief.ts';

/** How it is called and what that makes. */
export const callingSections: PageTable['sections'] = [
  {
    title: 'Auth and scope',
    rows: [
      {
        says: 'Auth Bearer',
        means: 'Authorization: Bearer is accepted',
        ask: { ...brief({}), headers: { Authorization: 'Bearer @key' }, key: null },
        ...accepts(),
      },
      {
        says: 'X-Api-Key: $LAYERS_API_KEY',
        means: 'X-Api-Key is accepted',
        decided: 'The pages show one form each; both forms work on all three.',
        ask: { ...brief({}), headers: { 'X-Api-Key': '@key' }, key: null },
        ...accepts(),
      },
      {
        says: 'Auth Bearer',
        means: 'the same key in both headers is accepted',
        ask: {
          ...brief({}),
          headers: { Authorization: 'Bearer @key', 'X-Api-Key': '@key' },
          key: null,
        },
        ...accepts(),
      },
      {
        says: 'Auth Bearer',
        means: 'two different keys are refused',
        decided: 'Silent on the pages.',
        ask: {
          ...brief({}),
          headers: { Authorization: 'Bearer @key', 'X-Api-Key': '@otherKey' },
          key: null,
        },
        ...refusal('UNAUTHENTICATED', 401, null),
      },
      {
        says: 'Auth Bearer',
        means: 'no key is refused',
        ask: { ...brief({}), key: null },
        ...refusal('UNAUTHENTICATED', 401, null),
      },
      {
        says: 'Auth Bearer',
        means: 'another scheme is refused',
        ask: { ...brief({}), headers: { Authorization: 'Basic abc' }, key: null },
        ...refusal('UNAUTHENTICATED', 401, null),
      },
      {
        says: 'Scope content:write',
        means: 'a key without it is refused, and the scope is named',
        ask: { ...brief({}), key: '@readerKey' },
        ...refusal('FORBIDDEN_SCOPE', 403, null, { details: { scope: 'content:write' } }),
      },
    ],
  },
  {
    title: 'What a call makes',
    rows: [
      {
        says: 'Returns 202 with one or more containerIds and a single jobId',
        means: 'an accepted start names one job and its containers',
        ask: brief({}),
        ...accepts({ containers: 1, receipt: { kind: 'content_generate', status: 'running' } }),
      },
      {
        says: 'One call produces variantCount containers',
        means: 'three variants are three containers of one job',
        ask: brief({}, { variantCount: 3 }),
        ...accepts({ containers: 3 }),
      },
      {
        says: 'each one a full generated post with hook, caption, and media',
        means: 'a completed container has hook, caption and a video',
        probe: 'a full post',
      },
      {
        says: 'Leave it on "auto" (the default)',
        means: 'an absent format is auto',
        ask: { body: { brief: {} } },
        ...accepts({ receipt: { format: 'auto' }, shows: { format: null } }),
      },
      {
        says: "we pick based on the project's brand context, the influencer, and what's been performing",
        means: 'what the project says of its app and who can speak are among the reasons',
        probe: 'auto weighs context',
      },
    ],
  },
  {
    title: 'Resolving the content layer',
    rows: [
      {
        says: 'exactly one content layer, we use it',
        means: 'the only content layer anchors the container',
        ask: brief({}),
        ...accepts({ shows: { layerId: '@contentLayer' } }),
      },
      {
        says: 'otherwise the request returns 409 CONFLICT with the candidate layers',
        means: 'several layers and none named is a conflict that lists all of them',
        ask: { ...brief({}), project: '@twoLayersProject' },
        ...refusal('CONFLICT', 409, 'ConflictError', {
          message: 'Multiple content layers on this project. Pass projectLayerId.',
          details: { candidates: ['@layerOne', '@layerTwo'] },
        }),
      },
      {
        says: 'pass projectLayerId to disambiguate',
        means: 'the named layer is used',
        ask: { ...brief({}, { projectLayerId: '@layerTwo' }), project: '@twoLayersProject' },
        ...accepts({ shows: { layerId: '@layerTwo' } }),
      },
      {
        says: 'exactly one content layer',
        means: 'a project without any runs layerless',
        decided: 'The page does not say what happens without a content layer.',
        ask: { ...brief({}), project: '@layerlessProject' },
        ...accepts({ shows: { layerId: null } }),
      },
    ],
  },
  {
    title: 'Idempotency',
    rows: [
      {
        says: "we treat it as the first container's id",
        means: 'body id becomes the id of the first container',
        probe: 'body id names the first container',
      },
      {
        says: 'Replaying with the same id returns the prior response',
        means: 'the same id and brief give the first answer with all its containers',
        probe: 'body id replays',
      },
      {
        says: 'replaying with a different brief returns 409 CONFLICT',
        means: 'the same id with another brief is a conflict',
        probe: 'body id with another brief conflicts',
      },
      {
        says: 'replaying with a different brief returns 409 CONFLICT',
        means: 'an id in use in another organisation is a conflict without details',
        decided: 'Silent on the page.',
        probe: 'body id of another organisation conflicts',
      },
      {
        says: 'Idempotency-Key for a 24-hour replay window',
        means: 'the same key and body give the first answer',
        probe: 'key replays',
        graphql: '`replayed: true`, the same job and containers',
        rest: '202 to the letter, `Idempotent-Replayed: true`',
      },
      {
        says: 'Idempotency-Key for a 24-hour replay window',
        means: 'the same key with another body is IDEMPOTENCY_CONFLICT',
        decided: 'Named on the two newer pages only.',
        probe: 'key with another body conflicts',
      },
      {
        says: 'Idempotency-Key for a 24-hour replay window',
        means: 'after 24 hours the key counts as new',
        probe: 'key expires',
      },
      {
        says: 'Idempotency-Key for a 24-hour replay window',
        means: 'after a refusal the key is free for any body',
        decided: 'Silent on the page.',
        probe: 'key is free after a refusal',
      },
      {
        says: 'Pair it with Idempotency-Key',
        means: 'either gives the first answer; with another brief the key is looked at first',
        decided: 'The page does not say which of the two conflicts when both do.',
        probe: 'id and key together',
      },
    ],
  },
  {
    title: 'Path parameters',
    rows: [
      {
        says: 'projectId string (uuid) required',
        means: 'the bare UUID is accepted',
        ask: { ...brief({}), project: '@projectUuid' },
        ...accepts(),
      },
      {
        says: 'projectId string (uuid) required',
        means: 'an unknown project is not found',
        ask: { ...brief({}), project: 'prj_nope' },
        ...notFound('projectId', 'in this organisation'),
      },
      {
        says: 'projectId string (uuid) required',
        means: "another organisation's project reads like one that does not exist",
        ask: { ...brief({}), project: '@otherProject' },
        ...notFound('projectId', 'in this organisation'),
      },
    ],
  },
];
