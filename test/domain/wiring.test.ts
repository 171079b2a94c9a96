import { expect, test } from 'vitest';
import { decodeId, encodeId } from '#src/domain/ids.ts';
import { Refusal } from '#src/domain/refusals.ts';
import { type LayerConfig, type LayerKind, type WiringMap, walkWiring } from '#src/domain/wiring.ts';

const uuid = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const ACCOUNT = uuid(1);
const INFLUENCER = uuid(2);
const [DISTRIBUTION, CONTENT, OTHER_CONTENT] = [uuid(10), uuid(11), uuid(12)];

const layer = (id: string, kind: LayerKind, config: LayerConfig) => ({ id, kind, config });
const distribution = (sources: string[] | null) =>
  layer(DISTRIBUTION, 'distribution', {
    social: { socialAccountId: encodeId('socialAccount', ACCOUNT) },
    contentLayerSourceIds: sources,
  });
const content = (id: string, influencerId: string | null) =>
  layer(id, 'content', { customInfluencerId: influencerId });
const map = (...layers: WiringMap['layers']): WiringMap => ({ layers, influencerIds: new Set([INFLUENCER]) });

const walk = (of: WiringMap, explicit: string | null = null) => {
  try {
    return walkWiring(of, ACCOUNT, explicit, 'ugc_remix');
  } catch (error) {
    if (error instanceof Refusal && 'detailCode' in error) return error.detailCode;
    throw error;
  }
};

test.each([
  ['no layer names the account', map(content(CONTENT, INFLUENCER)), 'ACCOUNT_NOT_WIRED'],
  ['the distribution layer has no sources', map(distribution(null)), 'NO_CONTENT_LAYER_WIRED'],
  ['its sources are empty', map(distribution([])), 'NO_CONTENT_LAYER_WIRED'],
  ['all of its sources dangle', map(distribution([CONTENT])), 'NO_CONTENT_LAYER_WIRED'],
  ['its source is no content layer', map(distribution([DISTRIBUTION])), 'NO_CONTENT_LAYER_WIRED'],
  [
    'the content layer names nobody',
    map(distribution([CONTENT]), content(CONTENT, null)),
    'INFLUENCER_NOT_WIRED',
  ],
  [
    'the content layer names somebody who does not exist',
    map(distribution([CONTENT]), content(CONTENT, uuid(99))),
    'INFLUENCER_NOT_WIRED',
  ],
])('the walk ends where %s', (_what, of, expected) => {
  expect(walk(of)).toBe(expected);
});

test('the first source that exists speaks, in whatever spelling its ids are', () => {
  const sources = [uuid(98), OTHER_CONTENT.toUpperCase(), encodeId('layer', CONTENT).toLowerCase()];
  const of = map(
    distribution(sources),
    content(CONTENT, uuid(97)),
    content(OTHER_CONTENT, encodeId('influencer', INFLUENCER).toLowerCase()),
  );
  expect(walk(of)).toEqual({
    distributionLayerId: DISTRIBUTION,
    contentLayerId: OTHER_CONTENT,
    influencerId: INFLUENCER,
  });
  expect(decodeId('layer', OTHER_CONTENT.toUpperCase())).toBe(OTHER_CONTENT);
});

test('with an explicit influencer the walk stops at the content layer', () => {
  const of = map(distribution([CONTENT]), content(CONTENT, null));
  expect(walk(of, uuid(50))).toMatchObject({ contentLayerId: CONTENT, influencerId: uuid(50) });
});
