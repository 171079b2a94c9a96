import { expect, test } from 'vitest';
import {
  appMediaKind,
  claimFault,
  contentFault,
  knownType,
  MEDIA_ROLES,
  MEDIA_RULES,
  sizeFault,
  typeFault,
  typesOf,
} from '#src/domain/media-rules.ts';

test.each([
  ['image/png', 'image/png'],
  ['IMAGE/JPG', 'image/jpeg'],
  ['audio/ogg; codecs=opus', 'audio/ogg'],
  ['audio/x-m4a', 'audio/mp4'],
  ['text/html', null],
  ['constructor', null],
  ['', null],
])('%s is the type %s', (name, type) => {
  expect(knownType(name)).toBe(type);
});

test.each([
  ['logo', 'image/png', null],
  ['logo', 'video/mp4', /the role logo takes image\/png/],
  ['music', 'audio/mpeg', null],
  ['music', null, /of no known type/],
  ['reference', 'video/webm', null],
  ['reference', 'audio/wav', /the role reference takes/],
] as const)('the role %s given %s', (role, type, fault) => {
  const told = typeFault(role, type);
  if (fault) expect(told?.message).toMatch(fault);
  else expect(told).toBeNull();
});

test.each([
  ['logo', 'video/mp4', /the role logo takes image\/png/],
  ['music', 'video/mp4', null],
  ['music', 'video/x-unheard-of', /the role music takes/],
  ['app-screenshot', 'application/octet-stream', null],
  ['app-screenshot', 'image/heif', null],
] as const)('a file announced for the role %s as %s', (role, type, fault) => {
  const told = claimFault(role, type);
  if (fault) expect(told?.message).toMatch(fault);
  else expect(told).toBeNull();
});

test('what the partner API names for app media is taken', () => {
  expect(typesOf('app-screenshot')).toEqual(
    expect.arrayContaining(['image/png', 'image/jpeg', 'image/webp', 'image/heic']),
  );
  expect(typesOf('logo')).toEqual(
    expect.arrayContaining(['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml']),
  );
});

test.each(MEDIA_ROLES)('the role %s takes files of one byte up to its limit', (role) => {
  const { maxBytes } = MEDIA_RULES[role];
  expect([0, 1, maxBytes, maxBytes + 1].map((bytes) => sizeFault(role, bytes) === null)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test.each([
  ['app-demo', 'image/gif', { kind: 'image', width: 9, height: 9, durationMs: null }, /holds image only/],
  ['app-demo', 'image/gif', { kind: 'video', width: 9, height: 9, durationMs: 500 }, null],
  ['app-demo', 'image/gif', { kind: 'video', width: 9, height: 9, durationMs: 400 }, /lasts 0\.4 s; a film/],
  ['app-demo', 'video/mp4', { kind: 'audio', width: 0, height: 0, durationMs: 9 }, /holds audio only/],
  ['app-demo', 'video/mp4', { kind: 'video', width: 9, height: 9, durationMs: 0 }, /lasts 0 s; a film/],
  [
    'logo',
    'image/png',
    { kind: 'image', width: 8_000, height: 8_000, durationMs: null },
    /more than 50 million/,
  ],
  ['logo', 'image/heic', { kind: 'image', width: 8_000, height: 6_000, durationMs: null }, null],
] as const)('for the role %s a file that is %s and holds %o', (role, mimeType, facts, fault) => {
  const told = contentFault(role, { mimeType, ...facts });
  if (fault) expect(told?.message).toMatch(fault);
  else expect(told).toBeNull();
});

test('four roles have a name in the partner API', () => {
  expect(MEDIA_ROLES.map(appMediaKind)).toEqual([
    'logo',
    'screenshot',
    'demo-video',
    'end-card',
    null,
    null,
    null,
  ]);
});
