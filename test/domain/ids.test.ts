import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeId, encodeId, kindOfId } from '#src/domain/ids.ts';

const UUID = '0193e2a5-7b2c-7f00-8000-0123456789ab';

test('an id reads back from every accepted spelling', () => {
  fc.assert(
    fc.property(fc.uuid(), (uuid) => {
      const id = encodeId('container', uuid);
      expect(id).toMatch(/^cnt_[0-9A-HJKMNP-TV-Z]{26}$/);
      for (const spelling of [id, id.toLowerCase(), uuid, uuid.toUpperCase(), `cnt_${uuid}`, `CNT_${uuid}`]) {
        expect(decodeId('container', spelling)).toBe(uuid);
      }
    }),
  );
});

test('the reference’s older prefixes are accepted and never written', () => {
  expect(decodeId('project', `proj_${UUID}`)).toBe(UUID);
  expect(decodeId('socialAccount', `sa_${UUID}`)).toBe(UUID);
  expect(decodeId('asset', `asset_${UUID}`)).toBe(UUID);
  expect(encodeId('project', UUID)).toMatch(/^prj_/);
});

test('what cannot be decoded, or has another thing’s prefix, is no id', () => {
  for (const text of [
    '',
    'cnt_',
    'job_',
    encodeId('job', UUID),
    'cnt_01HXZ9...',
    `cnt_${'Z'.repeat(26)}`,
    `cnt_${'U'.repeat(26)}`,
    '../../etc',
  ]) {
    expect(decodeId('container', text)).toBeNull();
  }
});

test('any text is either an id or null', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const decoded = decodeId('job', text);
      expect(decoded === null || /^[0-9a-f-]{36}$/.test(decoded)).toBe(true);
    }),
  );
});

test('an id tells what it names', () => {
  expect(kindOfId(encodeId('layer', UUID))).toBe('layer');
  expect(kindOfId('sa_x')).toBe('socialAccount');
  expect(kindOfId(UUID)).toBeNull();
});
