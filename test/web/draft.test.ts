import { expect, test } from 'vitest';
import { EMPTY, KINDS, requestOf } from '#src/web/pages/make/draft.ts';

test('the console asks for a style with every kind of start, for what of it is chosen alone', () => {
  const styleIn = (part: Partial<typeof EMPTY>, kind: (typeof KINDS)[number]) =>
    Object.values(requestOf('prj_x', { ...EMPTY, kind, hook: 'Look', ...part }))[0]?.style;
  for (const kind of KINDS) {
    expect(styleIn({}, kind)).toBeNull();
    expect(styleIn({ accent: '#0a7' }, kind)).toBeNull();
    expect(styleIn({ position: 'TOP' }, kind)).toEqual({ position: 'TOP' });
    expect(styleIn({ style: 'BOX', accent: '#0A7d5c' }, kind)).toEqual({ preset: 'BOX', accent: '#0A7d5c' });
  }
});
