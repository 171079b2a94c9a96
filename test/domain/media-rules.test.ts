import { expect, test } from 'vitest';
import {
  appMediaKind,
  contentFault,
  knownType,
  MEDIA_ROLES,
  MEDIA_RULES,
  sizeFault,
  typeFault,
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
  if (fault) expect(told).toMatch(fault);
  else expect(told).toBeNull();
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
  ['video/mp4', { kind: 'audio', width: 0, height: 0, durationMs: 9 }, /holds audio only/],
  ['video/mp4', { kind: 'video', width: 9, height: 9, durationMs: 0 }, /lasts no time/],
  ['image/png', { kind: 'image', width: 8_000, height: 8_000, durationMs: null }, /more than 50 million/],
  ['image/png', { kind: 'image', width: 8_000, height: 6_000, durationMs: null }, null],
] as const)('a file that claims to be %s and holds %o', (type, facts, fault) => {
  const told = contentFault(type, facts);
  if (fault) expect(told).toMatch(fault);
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
