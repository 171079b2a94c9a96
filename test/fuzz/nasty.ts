import fc from 'fast-check';

/** Words, and texts that have broken something somewhere. */
export const nastyText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom('three habits', 'wait for it...\nthis 🧠', 'tiktok', 'en', 'de-DE'),
  },
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '\0',
    'half \ud83e',
    '\udc00 half',
    '👩‍👩‍👧‍👦',
    'e\u0301',
    '\u202eright to left',
    '\ufeff',
    "'; drop table job; --",
    '%00',
    '../../etc/passwd',
    '{{7*7}}',
    '<script>alert(1)</script>',
    '__proto__',
    'constructor',
    'null',
    'NaN',
    '-0',
    '1e999',
    'en-US-x-'.repeat(20),
    'Etc/GMT+12',
    '2026-08-20T09:30:00Z',
    '+275760-09-13T00:00:00.000Z',
    '+275760-09-13T00:00:00.001Z',
    '-271821-04-20T00:00:00.000Z',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
    'https://127.0.0.1/x',
    'https://[::1]/x',
    'http://localhost/x',
    'file:///etc/passwd',
    'image/png',
    'a@b.example',
  ),
  fc.constantFrom(300, 2000, 2001, 5000).map((length) => 'x'.repeat(length)),
  fc.constantFrom(2000, 2001).map((length) => '🧠'.repeat(length)),
);

export const nastyNumber: fc.Arbitrary<number> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 5 }) },
  fc.integer({ min: -3, max: 300 }),
  fc.constantFrom(0, 1.5, -1, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e21, 1e308, 5e-324),
);

/** JSON of any form, some of it deep. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom(5, 50, 500).map(nested),
  fc.dictionary(nastyText, nastyText, { maxKeys: 4 }),
);

/** `{"a":{"a":…}}`, so many levels deep. */
export function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = { a: value };
  return value;
}

/** Ids of what exists, by prefix; the first of each belong together. */
export type KnownIds = Record<string, [string, ...string[]]>;

/** Prefix of what a member with this name holds. */
function prefixFor(name: string): string {
  const found = Object.entries(PREFIXES).find(([ending]) => name.toLowerCase().includes(ending));
  return found?.[1] ?? 'prj';
}
const PREFIXES = {
  project: 'prj',
  layer: 'lyr',
  influencer: 'inf',
  social: 'sac',
  media: 'med',
  asset: 'med',
  container: 'cnt',
  job: 'job',
  sourcepost: 'src',
  endpoint: 'whk',
  delivery: 'evt',
};

/** An id for a member of this name: often one that fits, else another's, one spelt otherwise, or none at all. */
export function idFor(name: string, known: KnownIds): fc.Arbitrary<string> {
  const fitting = known[prefixFor(name)] ?? ['none'];
  const all = Object.values(known).flat();
  return fc.oneof(
    { weight: 12, arbitrary: fc.constant(fitting[0]) },
    { weight: 4, arbitrary: fc.constantFrom(...fitting) },
    { weight: 1, arbitrary: fc.constantFrom(...all) },
    { weight: 1, arbitrary: fc.constantFrom(...fitting).map((id) => id.toLowerCase()) },
    { weight: 1, arbitrary: fc.constantFrom(...all).map((id) => `${id.slice(0, -1)}U`) },
    { weight: 1, arbitrary: fc.uuid() },
    { weight: 1, arbitrary: fc.uuid().map((uuid) => `prj_${uuid}`) },
    { weight: 1, arbitrary: nastyText },
  );
}

/** Mostly what is meant, now and then anything. */
export const mostly = (meant: fc.Arbitrary<unknown>, otherwise: fc.Arbitrary<unknown> = anyJson) =>
  fc.oneof({ weight: 60, arbitrary: meant }, { weight: 1, arbitrary: otherwise });
